pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What can leave the room: where to write it, writing it, and who it was handed over to. */
Column {
    id: panel

    objectName: "packs panel"
    required property Packs packs
    required property Leaving leaving
    property string handing: ""
    /* How many things in the pack that is handed over nobody has decided on; 0 once somebody goes on knowingly. */
    property int undecided: 0
    /* How far down the list of packs begins; `inList` while what was pressed last is in it. */
    readonly property real listFrom: top.height + (made.visible ? made.height + panel.spacing : 0)
    property real listWas: 0
    property bool inList: false

    /* Something above the list grew or shrank after a press in the list, which is to stay under the finger. */
    signal listMoved(real by)

    onListFromChanged: {
        if (panel.inList) {
            panel.listMoved(panel.listFrom - panel.listWas);
        }
        panel.listWas = panel.listFrom;
    }

    spacing: 12
    Component.onCompleted: panel.packs.read()
    onVisibleChanged: if (panel.visible) {
        panel.packs.read();
    }

    Panel {
        id: top
        width: parent.width
        height: head.height + 32
        Column {
            id: head
            x: 16
            y: 16
            width: parent.width - 32
            spacing: 10
            Body {
                width: parent.width
                text: "They go to “" + panel.packs.folder + "”, into a folder for each reader. Nothing is written over."
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    primary: panel.handing === ""
                    readonly property int ticked: panel.packs.exports.count - panel.packs.unticked
                    text: panel.packs.unticked === 0 ? "Create all packs" : ticked === 1 ? "Create the pack that is ticked" : "Create the " + ticked + " packs that are ticked"
                    enabled: !panel.packs.busy && ticked > 0
                    once: true
                    onClicked: {
                        panel.inList = false;
                        panel.packs.export_all();
                    }
                }
                PushButton {
                    text: "Choose another folder"
                    enabled: !panel.packs.busy
                    onClicked: choosing.ask()
                }
                PushButton {
                    text: "Open the folder"
                    onClicked: panel.packs.open_folder()
                }
                PushButton {
                    visible: panel.packs.busy
                    text: "Stop"
                    Accessible.name: "Stop creating packs"
                    enabled: !panel.packs.stopping
                    onClicked: panel.packs.stop()
                }
            }
            Body {
                visible: !panel.packs.looksForProvider
                width: parent.width
                text: "Nobody has said yet who runs the service today, so packs are not checked for that name. You can add it under “Project details”."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
            Item {
                width: parent.width
                height: progress.height
                ProgressLine {
                    id: progress
                    visible: panel.packs.busy
                    width: parent.width
                    share: panel.packs.share
                }
            }
            Body {
                visible: text !== ""
                width: parent.width
                text: panel.packs.sentence
                font.bold: true
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
    PacksMade {
        id: made
        width: parent.width
        packs: panel.packs
    }
    Repeater {
        model: panel.packs.exports
        Panel {
            id: pack
            required property string key
            required property string label
            required property string purpose
            required property string files
            required property string progress
            required property string trouble
            required property string named
            required property list<string> namedIn
            required property bool looksThrough
            required property bool takesPassword
            required property int filesBeside
            required property string goesTo
            required property bool chosen
            required property string madeFor
            required property bool decidedAnew
            required property string leftOut
            readonly property bool open: panel.handing === pack.key
            readonly property bool written: pack.progress === "written"
            width: panel.width
            height: body.height + 28
            Column {
                id: body
                x: 16
                y: 14
                width: parent.width - 32
                spacing: 10
                Item {
                    id: line
                    /* The buttons stand below the words where too little is left beside them. */
                    readonly property bool narrow: width - tick.width - buttons.most - 24 < 16 * Theme.normal
                    width: parent.width
                    height: narrow ? what.height + 10 + buttons.height : Math.max(what.height, buttons.height)
                    TickLine {
                        id: tick
                        width: Theme.target
                        centred: true
                        y: ((line.narrow ? what.height : line.height) - height) / 2
                        text: "Create with the others, " + pack.label
                        ticked: pack.chosen
                        enabled: !panel.packs.busy
                        onClicked: panel.packs.choose(pack.key, !pack.chosen)
                    }
                    Column {
                        id: what
                        x: tick.width + 8
                        width: parent.width - x - (line.narrow ? 0 : buttons.most + 16)
                        spacing: 2
                        Heading {
                            width: parent.width
                            text: pack.label
                            font.pixelSize: Theme.normal
                        }
                        Body {
                            width: parent.width
                            text: pack.purpose.charAt(0).toUpperCase() + pack.purpose.slice(1) + "."
                        }
                        Body {
                            width: parent.width
                            text: pack.files + ", " + pack.goesTo
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        /* Its line is there before there is anything to say, so that no row grows. */
                        Body {
                            width: parent.width
                            text: pack.leftOut !== "" ? pack.leftOut : pack.progress === "" ? "\u00a0" : "Now: " + Labels.writing(pack.progress)
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                            Accessible.ignored: pack.leftOut === "" && pack.progress === ""
                        }
                        Body {
                            visible: pack.trouble !== ""
                            width: parent.width
                            text: pack.trouble
                            color: Theme.flag
                        }
                        Body {
                            visible: pack.decidedAnew
                            width: parent.width
                            text: "What stays in it was decided anew since it was created. Create it again."
                            color: Theme.flag
                        }
                        Body {
                            visible: pack.named !== "" && pack.written
                            width: parent.width
                            text: pack.named
                            color: Theme.flag
                        }
                        Repeater {
                            model: pack.written ? pack.namedIn : []
                            Body {
                                required property string modelData
                                width: what.width
                                leftPadding: 12
                                text: modelData
                                font.pixelSize: Theme.small
                                maximumLineCount: 2
                                elide: Text.ElideRight
                            }
                        }
                    }
                    Flow {
                        id: buttons
                        /* With the buttons that are still to come, so that no row grows and no button moves when they do. */
                        readonly property real most: children.reduce((sum, one) => sum + one.width + spacing, -spacing)
                        anchors.right: parent.right
                        y: line.narrow ? what.height + 10 : (line.height - height) / 2
                        width: Math.min(most, line.width)
                        spacing: 8
                        PushButton {
                            longest: "Create again"
                            text: pack.written ? "Create again" : "Create"
                            Accessible.name: text + ", " + pack.label
                            enabled: !panel.packs.busy
                            once: true
                            onClicked: {
                                panel.inList = true;
                                panel.packs.export_one(pack.key);
                            }
                        }
                        PushButton {
                            visible: !pack.open && pack.looksThrough
                            text: "Could somebody be known?"
                            Accessible.name: text + ", " + pack.label
                            onClicked: panel.leaving.open(pack.key)
                        }
                        PushButton {
                            visible: pack.written && !pack.open
                            text: "Record who received it"
                            Accessible.name: text + ", " + pack.label
                            onClicked: {
                                panel.undecided = panel.leaving.undecided_in(pack.key);
                                panel.handing = pack.key;
                            }
                        }
                    }
                }
                Loader {
                    active: pack.open && panel.undecided > 0
                    visible: active
                    width: parent.width
                    sourceComponent: Column {
                        objectName: "undecided"
                        spacing: 10
                        Component.onCompleted: Landing.opened(this)
                        EscCloses {
                            open: true
                            onLeft: panel.handing = ""
                        }
                        Body {
                            width: parent.width
                            text: (panel.undecided === 1 ? "One thing in this pack might tell who somebody is, and nobody has decided on it." : panel.undecided + " things in this pack might tell who somebody is, and nobody has decided on them.") + " Look at them first?"
                            color: Theme.flag
                        }
                        Flow {
                            width: parent.width
                            spacing: 8
                            PushButton {
                                primary: true
                                text: "Look at them first"
                                onClicked: panel.leaving.open(pack.key)
                                Component.onCompleted: forceActiveFocus()
                            }
                            PushButton {
                                text: "Go on all the same"
                                onClicked: panel.undecided = 0
                            }
                            PushButton {
                                text: "Cancel"
                                onClicked: panel.handing = ""
                            }
                        }
                    }
                }
                Loader {
                    active: pack.open && panel.undecided === 0
                    visible: active
                    width: parent.width
                    sourceComponent: Item {
                        id: received
                        readonly property bool narrow: width - done.width - cancel.width - 24 < 20 * Theme.normal
                        height: narrow ? form.height + 10 + done.height : form.height
                        Component.onCompleted: Landing.opened(received)
                        EscCloses {
                            open: true
                            onLeft: panel.handing = ""
                        }
                        Column {
                            id: form
                            width: parent.width - (received.narrow ? 0 : done.width + cancel.width + 24)
                            spacing: 10
                            PackReader {
                                id: who
                                width: parent.width
                                visible: pack.looksThrough
                                packs: panel.packs
                                pack: pack.key
                                madeFor: pack.madeFor
                            }
                            Field {
                                id: to
                                width: parent.width
                                label: "Who received it"
                                placeholder: "a name, or the adult panel"
                                onAccepted: done.clicked()
                                Component.onCompleted: input.forceActiveFocus()
                            }
                            PasswordField {
                                id: password
                                visible: pack.takesPassword && who.fits
                                width: parent.width
                                label: "A password for the copy you hand over, if it is to have one"
                                onAccepted: done.clicked()
                            }
                            Body {
                                visible: password.visible && pack.filesBeside > 0
                                width: parent.width
                                text: pack.filesBeside === 1 ? "The file beside it, a film, picture or paper, gets no password." : "The " + pack.filesBeside + " files beside it, film, pictures and papers, get no password."
                            }
                        }
                        PushButton {
                            id: done
                            anchors.right: cancel.left
                            anchors.rightMargin: 8
                            anchors.bottom: parent.bottom
                            primary: true
                            text: !who.fits ? "Create it for them" : pack.named === "" ? "Save" : "Yes, as it is"
                            enabled: who.fits ? pack.written && !to.empty : !panel.packs.busy
                            once: true
                            onClicked: if (!who.fits) {
                                panel.inList = true;
                                panel.packs.export_for(pack.key, who.reader);
                            } else if (panel.packs.hand_over(pack.key, who.reader, to.text, password.text)) {
                                panel.handing = "";
                            }
                        }
                        PushButton {
                            id: cancel
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            text: "Cancel"
                            onClicked: panel.handing = ""
                        }
                    }
                }
            }
        }
    }
    Heading {
        visible: panel.packs.issued.count > 0
        text: "Handed over"
        font.pixelSize: Theme.large
    }
    Repeater {
        model: panel.packs.issued
        Body {
            required property string label
            required property string issuedTo
            required property string issuedAt
            required property bool outOfDate
            required property string version
            required property int beside
            width: panel.width
            text: label + (version === "" ? "" : ", version " + version) + (beside === 0 ? "" : beside === 1 ? ", with 1 file beside it that has no password" : ", with " + beside + " files beside it that have no password") + ", to " + issuedTo + ", " + issuedAt + (outOfDate ? ". Out of date: words it may contain have been taken back since. Ask for it back." : "")
            color: outOfDate ? Theme.flag : Theme.ink
        }
    }
    PlaceDialog {
        id: choosing
        title: "Where to save the packs"
        currentFolder: panel.packs.startIn
        onAccepted: panel.packs.choose_folder(selectedFolder)
    }
}
