pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Dialogs

/* What can leave the room: where to write it, writing it, and who it was handed over to. */
Column {
    id: panel

    required property Packs packs
    property string handing: ""

    spacing: 12
    Component.onCompleted: panel.packs.read()
    onVisibleChanged: if (panel.visible) {
        panel.packs.read();
    }

    Panel {
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
                text: "They go to  " + panel.packs.folder
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    primary: true
                    text: "Create all packs"
                    enabled: !panel.packs.busy
                    onClicked: panel.packs.export_all()
                }
                PushButton {
                    text: "Choose another folder"
                    enabled: !panel.packs.busy
                    onClicked: choosing.open()
                }
                PushButton {
                    text: "Open the folder"
                    onClicked: panel.packs.open_folder()
                }
            }
            Body {
                visible: !panel.packs.looksForProvider
                width: parent.width
                text: "Nobody has said yet who runs the service today, so packs are not checked for that name. You can add it under “Project details”."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
            ProgressLine {
                visible: panel.packs.busy
                width: parent.width
                share: panel.packs.share
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
                    width: parent.width
                    height: Math.max(what.height, buttons.height)
                    Column {
                        id: what
                        width: parent.width - buttons.width - 16
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
                            text: pack.files + (pack.progress === "" ? "" : ", " + Labels.writing(pack.progress))
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        Body {
                            visible: pack.trouble !== ""
                            width: parent.width
                            text: pack.trouble
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
                    Row {
                        id: buttons
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 8
                        PushButton {
                            visible: pack.written && !pack.open
                            text: "Record who received it"
                            Accessible.name: text + ", " + pack.label
                            onClicked: panel.handing = pack.key
                        }
                        PushButton {
                            text: pack.written ? "Create again" : "Create"
                            Accessible.name: text + ", " + pack.label
                            enabled: !panel.packs.busy
                            onClicked: panel.packs.export_one(pack.key)
                        }
                    }
                }
                Loader {
                    active: pack.open
                    visible: active
                    width: parent.width
                    sourceComponent: Item {
                        height: to.height
                        EscCloses {
                            open: true
                            onLeft: panel.handing = ""
                        }
                        Field {
                            id: to
                            width: parent.width - done.width - cancel.width - 24
                            label: "Who received it"
                            placeholder: "a name, or the adult panel"
                            onAccepted: done.clicked()
                            Component.onCompleted: input.forceActiveFocus()
                        }
                        PushButton {
                            id: done
                            anchors.right: cancel.left
                            anchors.rightMargin: 8
                            anchors.bottom: parent.bottom
                            primary: true
                            text: pack.named === "" ? "Save" : "Yes, as it is"
                            enabled: !to.empty
                            onClicked: if (panel.packs.hand_over(pack.key, to.text)) {
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
            width: panel.width
            text: label + ", to " + issuedTo + ", " + issuedAt + (outOfDate ? ". Out of date: words it may contain have been taken back since. Ask for it back." : "")
            color: outOfDate ? Theme.flag : Theme.ink
        }
    }
    FolderDialog {
        id: choosing
        title: "Where to save the packs"
        currentFolder: panel.packs.startIn
        onAccepted: panel.packs.choose_folder(selectedFolder)
    }
}
