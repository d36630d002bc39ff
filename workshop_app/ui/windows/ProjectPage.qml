pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The project page: what was said so far, the sessions by stage, the one thing that comes next, and at the right what
   leaves the room, the safeguarding lead and the people. */
Flickable {
    id: view

    required property Project project
    readonly property Overview overview: view.project.overview
    readonly property int margin: Math.max(view.width < 1100 ? 24 : 40, Math.round((view.width - 1440 * Theme.textScale) / 2))
    readonly property bool beside: view.width >= 1000 * Theme.textScale
    /* Which session plans are offered: "" for none, "next" for those of the stage that comes next, "any" for all. */
    property string offers: ""

    signal packsWanted
    signal agreedWanted
    signal attachmentsWanted
    signal happenedWanted
    signal screensWanted

    signal beforeWanted(session: string)
    signal helpWanted
    signal detailsWanted(section: string)
    signal settingsWanted

    function takeFocus(): void {
        Landing.page_comes(view, null, heading, heading.text);
    }

    contentHeight: Math.max(page.height, asking.active ? asking.y + asking.height + 16 : 0)
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Basic.ScrollBar.vertical: ShownBar {}
    Component.onCompleted: {
        view.overview.show();
        Qt.callLater(view.takeFocus);
    }
    Component.onDestruction: view.overview?.hide()

    Column {
        id: page
        width: view.width
        bottomPadding: 16
        spacing: 18

        Rectangle {
            id: head
            width: parent.width
            height: 30 * Math.ceil(Math.max(150, titles.height + 44) / 30)
            color: Theme.sunk
            Column {
                id: titles
                x: view.margin
                anchors.verticalCenter: parent.verticalCenter
                width: quilt.x - x - 24
                spacing: 6
                PageHeading {
                    id: heading
                    width: parent.width
                    text: view.project.title
                    font.pixelSize: Math.round(38 * Theme.textScale)
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                Body {
                    width: parent.width
                    text: view.project.service + (view.overview.council === "" ? "" : " · " + view.overview.council)
                    color: Theme.quiet
                    font.pixelSize: Theme.large
                }
                Body {
                    width: parent.width
                    text: view.overview.counts === "" ? "Nothing said yet. Each thing said adds a tile to the pattern." : view.overview.counts
                    font.bold: true
                }
            }
            TileBand {
                id: quilt
                anchors.right: parent.right
                anchors.rightMargin: view.contentHeight > view.height ? 12 : 0
                width: columns * side
                height: parent.height
                side: 30
                columns: view.beside ? 10 : 5
                rows: Math.round(head.height / 30)
                band: view.project.band
            }
        }
        Loader {
            x: view.margin
            width: parent.width - 2 * view.margin
            active: view.project.backups.asks
            visible: active
            sourceComponent: AskBackups {
                backups: view.project.backups
            }
        }
        Flow {
            x: view.margin
            width: parent.width - 2 * view.margin
            spacing: 32

            Column {
                id: stages
                width: view.beside ? parent.width - others.width - parent.spacing : parent.width
                spacing: 12

                Loader {
                    width: parent.width
                    active: view.overview.deed === "pass on"
                    visible: active
                    sourceComponent: nextRow
                }
                Repeater {
                    model: Labels.stagesOfCommission
                    Item {
                        id: stage
                        required property string modelData
                        readonly property bool next: view.overview.nextStage === stage.modelData
                        readonly property bool low: stages.width < 600 * Theme.textScale
                        readonly property bool begun: view.overview.begun.includes(stage.modelData)
                        width: stages.width
                        height: Math.max(rows.y + rows.height, name.y + name.height)
                        Heading {
                            id: name
                            y: stage.low ? 0 : 18
                            text: Labels.stage_of_commission(stage.modelData)
                            font.pixelSize: Theme.normal
                        }
                        Column {
                            id: rows
                            x: stage.low ? 0 : Math.round(118 * Theme.textScale)
                            y: stage.low ? name.height + 6 : 0
                            width: parent.width - x
                            spacing: 8
                            Repeater {
                                model: view.project.sessions.listed
                                SessionRow {
                                    id: line
                                    visible: line.stage === stage.modelData
                                    width: rows.width
                                    project: view.project
                                    next: view.overview.nextSession === line.key
                                    onBeforeWanted: view.beforeWanted(line.key)
                                    onChangeWanted: view.detailsWanted("sessions")
                                    onAskedChanged: if (line.asked) {
                                        const at = line.mapToItem(page, 0, 0);
                                        asking.x = at.x;
                                        asking.y = at.y;
                                        asking.width = line.width;
                                        asking.title = line.title;
                                    }
                                }
                            }
                            Loader {
                                width: parent.width
                                active: stage.next && (view.overview.deed === "hand over" || view.overview.deed === "add")
                                visible: active
                                sourceComponent: nextRow
                            }
                            Loader {
                                width: parent.width
                                active: stage.next && view.overview.deed === "add" && view.offers === "next"
                                visible: active
                                sourceComponent: SessionChoice {
                                    sessions: view.project.sessions
                                    stage: stage.modelData
                                    onAdded: view.offers = ""
                                }
                            }
                            Item {
                                visible: !stage.begun && !stage.next
                                width: parent.width
                                height: Math.max(62, hint.height + 24)
                                DashedFrame {}
                                Body {
                                    id: hint
                                    x: 16
                                    anchors.verticalCenter: parent.verticalCenter
                                    width: parent.width - 32
                                    text: Labels.about_stage(stage.modelData)
                                    color: Theme.quiet
                                }
                            }
                        }
                    }
                }
                Flow {
                    x: others.asideX
                    width: parent.width - x
                    spacing: 8
                    PushButton {
                        text: view.overview.deed === "add" ? "Another session" : "Add a session"
                        onClicked: view.offers = view.offers === "any" ? "" : "any"
                    }
                    PushButton {
                        text: "What they agreed to"
                        onClicked: view.agreedWanted()
                    }
                    PushButton {
                        text: "Attachments"
                        Accessible.name: "Attachments: film, photos, paper"
                        onClicked: view.attachmentsWanted()
                    }
                    PushButton {
                        text: "Safeguarding"
                        onClicked: view.project.settingAside.open_page("")
                    }
                    PushButton {
                        text: "What happened"
                        Accessible.name: "What happened, and undoing it"
                        onClicked: view.happenedWanted()
                    }
                    PushButton {
                        text: "Screens"
                        onClicked: view.screensWanted()
                    }
                    PushButton {
                        text: "Settings"
                        Accessible.description: "Colours, text size, touch, backups"
                        onClicked: view.settingsWanted()
                    }
                }
                Loader {
                    x: others.asideX
                    width: parent.width - x
                    active: view.offers === "any"
                    visible: active
                    onHeightChanged: if (active && item !== null) {
                        Landing.opened(item as Item);
                    }
                    sourceComponent: SessionChoice {
                        sessions: view.project.sessions
                        onAdded: view.offers = ""
                    }
                }
            }
            Column {
                id: others
                readonly property int asideX: stages.width < 600 * Theme.textScale ? 0 : Math.round(118 * Theme.textScale)
                width: view.beside ? Math.round(Math.min(368, view.width * 0.3) * Math.max(1, 0.8 * Theme.textScale)) : parent.width
                spacing: 12

                Panel {
                    width: parent.width
                    height: leaving.height + 28
                    Column {
                        id: leaving
                        x: 14
                        y: 14
                        width: parent.width - 28
                        spacing: 8
                        Heading {
                            width: parent.width
                            text: "What leaves the room"
                            font.pixelSize: Theme.large
                        }
                        Repeater {
                            model: view.overview.packs
                            Flow {
                                id: pack
                                required property string label
                                required property string told
                                width: leaving.width
                                spacing: 8
                                Body {
                                    text: pack.label
                                    font.bold: true
                                }
                                Body {
                                    width: Math.min(implicitWidth, parent.width)
                                    text: pack.told
                                    color: Theme.quiet
                                }
                            }
                        }
                        PushButton {
                            width: parent.width
                            text: "Create or hand over packs"
                            onClicked: view.packsWanted()
                        }
                    }
                }
                SafeguardingLead {
                    width: parent.width
                    project: view.project
                    leadsOn: true
                    onChangeWanted: view.detailsWanted("lead")
                }
                Panel {
                    visible: view.project.takingBack.waiting.count > 0
                    width: parent.width
                    height: waiting.height + 24
                    border.width: 2
                    border.color: Theme.flag
                    Column {
                        id: waiting
                        x: 14
                        y: 12
                        width: parent.width - 28
                        spacing: 6
                        Body {
                            width: parent.width
                            text: "Words were taken back after a pack had left. An officer, or the safeguarding lead, has to decide."
                        }
                        PushButton {
                            text: "Show what waits"
                            onClicked: view.detailsWanted("taking back")
                        }
                    }
                }
                Panel {
                    width: parent.width
                    height: Math.max(also.height, naming.height) + 24
                    Column {
                        id: also
                        x: 14
                        y: 12
                        width: parent.width - naming.width - 36
                        spacing: 2
                        Body {
                            width: parent.width
                            text: "People and tenderers"
                            font.bold: true
                        }
                        Body {
                            width: parent.width
                            text: view.overview.people === "" ? "Nobody is named yet." : view.overview.people
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                    }
                    Row {
                        id: naming
                        anchors.right: parent.right
                        anchors.rightMargin: 6
                        anchors.verticalCenter: parent.verticalCenter
                        PushButton {
                            quiet: true
                            text: "People"
                            Accessible.name: "Name or change people"
                            onClicked: view.detailsWanted("people")
                        }
                        PushButton {
                            quiet: true
                            text: "Tenderers"
                            Accessible.name: "Name or change tenderers"
                            onClicked: view.detailsWanted("tenderers")
                        }
                    }
                }
                PushButton {
                    width: parent.width
                    text: "Project details"
                    onClicked: view.detailsWanted("keeping")
                }
                /* Where the bar has no room for it. */
                PushButton {
                    visible: view.width < 1340 * Theme.textScale
                    width: parent.width
                    text: qsTr("Help with this page (F1)")
                    onClicked: view.helpWanted()
                }
            }
        }
    }

    /* Over the row of its session, and no part of it: Qt hands no press to what lies outside its rows. */
    Loader {
        id: asking
        property string title
        active: view.project.session.begins !== ""
        sourceComponent: AskDay {
            session: view.project.session
            title: asking.title
        }
    }

    Component {
        id: nextRow
        Rectangle {
            id: next
            readonly property bool adds: view.overview.deed === "add"
            readonly property bool passes: view.overview.deed === "pass on"
            height: Math.max(62, told.height + 24, doing.height + 16)
            radius: Theme.radius
            color: Theme.wash
            border.width: 2
            border.color: Theme.ink
            Column {
                id: told
                x: 16
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - doing.width - 44
                spacing: 2
                Heading {
                    width: parent.width
                    text: next.passes ? "Next: pass on to the safeguarding lead (" + view.project.settingAside.toPassOn + ")" : next.adds ? "Next: add a session" : "Next: hand the feedback pack to the adult panel"
                    font.pixelSize: Theme.normal
                    color: Theme.markerInk
                }
                Body {
                    width: parent.width
                    text: next.passes ? "It was set aside for safeguarding. Tell the lead today, then say here that you did." : next.adds ? Labels.about_stage(view.overview.nextStage) : "Nobody is recorded as having received it yet."
                    font.pixelSize: Theme.small
                    color: Theme.markerInk
                }
            }
            PushButton {
                id: doing
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                primary: true
                washed: true
                text: next.passes ? "Pass it on" : next.adds ? "Add a session" : "Check and hand over"
                onClicked: {
                    if (next.passes) {
                        view.project.settingAside.open_page("");
                    } else if (next.adds) {
                        view.offers = view.offers === "next" ? "" : "next";
                    } else {
                        view.packsWanted();
                    }
                }
            }
        }
    }
}
