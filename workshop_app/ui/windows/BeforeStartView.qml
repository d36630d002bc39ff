pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Before you start: from the plan of one session what to bring, what to see to in the room, who the safeguarding lead is
   and what to print. Every tick is kept; nothing here has to be done. */
Rectangle {
    id: view

    required property Project project
    required property BeforeStart before
    readonly property bool beside: view.width >= 1000 * Theme.textScale

    signal closed

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, view, null, top.heading, top.text)

    EscCloses {
        open: true
        onLeft: view.closed()
    }

    component Part: Panel {
        id: part
        property string title
        default property alias body: inside.data

        width: parent.width
        height: inside.height + 32
        Column {
            id: inside
            x: 16
            y: 14
            width: parent.width - 32
            spacing: 4
            Heading {
                width: parent.width
                text: part.title
                font.pixelSize: Theme.large
                bottomPadding: 4
            }
        }
    }

    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 48, 1400 * Theme.textScale)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 14
        PageTop {
            id: top
            width: scroll.width - 14
            text: qsTr("Before you start")
            closeName: qsTr("Close “Before you start”")
            onClosed: view.closed()
        }
        Item {
            width: scroll.width - 14
            height: Math.max(about.height, going.height)
            Column {
                id: about
                width: parent.width - going.width - 20
                spacing: 4
                Heading {
                    width: parent.width
                    text: view.before.title
                    font.pixelSize: Math.round(26 * Theme.textScale)
                }
                Body {
                    width: parent.width
                    text: view.before.told
                    color: Theme.quiet
                }
                Body {
                    width: parent.width
                    visible: text !== ""
                    text: view.before.purpose
                }
                Body {
                    width: parent.width
                    visible: text !== ""
                    text: view.before.forWhom
                }
            }
            Column {
                id: going
                anchors.right: parent.right
                spacing: 6
                Body {
                    anchors.right: parent.right
                    text: view.before.counted
                    font.bold: true
                }
                PushButton {
                    anchors.right: parent.right
                    visible: view.before.toCome
                    primary: true
                    once: true
                    text: qsTr("Start the session")
                    onClicked: {
                        const session = view.before.session;
                        view.closed();
                        view.project.session.ask_lead_and_start(session);
                    }
                }
            }
        }
        Flow {
            id: parts
            width: scroll.width - 14
            spacing: 14
            Column {
                width: view.beside ? Math.floor((parent.width - parts.spacing) / 2) : parent.width
                spacing: 14
                Part {
                    title: qsTr("Bring and put out")
                    visible: view.before.bring.count > 0
                    Repeater {
                        model: view.before.bring
                        TickLine {
                            required property string key
                            required text
                            required ticked
                            width: parent.width
                            onClicked: view.before.tick(key, !ticked)
                        }
                    }
                }
                Part {
                    title: qsTr("Print for this session")
                    visible: view.before.sheets.count > 0
                    Repeater {
                        model: view.before.sheets
                        Item {
                            id: sheet
                            required property string key
                            required property string text
                            required property string trouble
                            required property bool written
                            required property bool busy
                            width: parent.width
                            height: Math.max(making.height, said.height) + 6
                            Column {
                                id: said
                                width: parent.width - making.width - 12
                                anchors.verticalCenter: parent.verticalCenter
                                Body {
                                    width: parent.width
                                    text: sheet.text
                                }
                                Body {
                                    width: parent.width
                                    visible: text !== ""
                                    text: sheet.trouble !== "" ? sheet.trouble : sheet.written ? qsTr("It is in the folder now, ready to print.") : ""
                                    font.pixelSize: Theme.small
                                    color: Theme.quiet
                                }
                            }
                            PushButton {
                                id: making
                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                text: sheet.busy ? qsTr("Making it") : sheet.written ? qsTr("Make it again") : qsTr("Make it")
                                longest: qsTr("Make it again")
                                enabled: !view.project.packs.busy
                                Accessible.name: qsTr("Make to print: %1").arg(sheet.text)
                                onClicked: view.before.make(sheet.key)
                            }
                        }
                    }
                    PushButton {
                        text: qsTr("Open the folder")
                        onClicked: view.before.open_folder()
                    }
                }
            }
            Column {
                width: view.beside ? Math.floor((parent.width - parts.spacing) / 2) : parent.width
                spacing: 14
                SafeguardingLeadPanel {
                    width: parent.width
                    project: view.project
                }
                Part {
                    title: qsTr("Questions to tenderers")
                    visible: view.before.questionsTold !== ""
                    Body {
                        width: parent.width
                        text: view.before.questionsTold
                    }
                }
                Part {
                    title: qsTr("In the room")
                    Repeater {
                        model: view.before.room
                        Column {
                            id: line
                            required property string key
                            required property string text
                            required property string how
                            required property bool ticked
                            width: parent.width
                            bottomPadding: 4
                            TickLine {
                                width: parent.width
                                text: line.text
                                ticked: line.ticked
                                Accessible.description: line.how
                                onClicked: view.before.tick(line.key, !line.ticked)
                            }
                            /* How it stands now; the tick is the facilitator's own. */
                            Body {
                                x: Math.round(32 * Theme.textScale)
                                width: parent.width - x
                                bottomPadding: 6
                                visible: line.key === "screens"
                                text: view.before.screens
                                color: view.before.extended ? Theme.ink : Theme.flag
                                font.pixelSize: Theme.small
                                font.bold: true
                            }
                            Body {
                                x: Math.round(32 * Theme.textScale)
                                width: parent.width - x
                                                                text: line.how
                                color: Theme.quiet
                                font.pixelSize: Theme.small
                            }
                        }
                    }
                }
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
}
