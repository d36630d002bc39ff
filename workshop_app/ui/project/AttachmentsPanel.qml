pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Dialogs

/* What lies in the folder of attachments: adding to it, and what is said of each. Nothing is played or shown by itself. */
Column {
    id: panel

    required property Attachments attachments
    required property SettingAside settingAside
    readonly property AttachmentFiles files: panel.attachments.files

    spacing: 12

    Panel {
        width: parent.width
        height: head.height + 32
        border.width: drop.containsDrag ? 3 : 1
        border.color: drop.containsDrag ? Theme.action : Theme.hair
        DropArea {
            id: drop
            anchors.fill: parent
            keys: ["text/uri-list"]
            onDropped: dropped => {
                if (dropped.hasUrls) {
                    panel.files.add(dropped.urls);
                    dropped.accept(Qt.CopyAction);
                }
            }
        }
        Column {
            id: head
            x: 16
            y: 16
            width: parent.width - 32
            spacing: 10
            Body {
                width: parent.width
                text: "Drop files here, or choose them. They are copied to “" + panel.files.folder + "”."
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Body {
                width: parent.width
                text: "Those that may go to tenderers are copied beside the specification when you create it. Hand over any other yourself, and only to those they agreed to. What is written about one here goes into the data copy once everybody in it has agreed, and into the specification if it may go to tenderers, so name nobody."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    primary: true
                    text: "Add files"
                    enabled: !panel.files.busy
                    onClicked: choosing.open()
                }
                PushButton {
                    text: "Open the folder"
                    Accessible.name: "Open the folder of attachments"
                    onClicked: panel.files.open_folder()
                }
                PushButton {
                    text: "Check the files"
                    enabled: !panel.files.busy && panel.attachments.listed.count > 0
                    onClicked: panel.files.check()
                }
                PushButton {
                    visible: panel.files.busy
                    once: true
                    text: "Stop"
                    Accessible.name: "Stop what is being done with files"
                    onClicked: panel.files.stop()
                }
            }
            /* They keep their room: what lies below must not move as copying ends. */
            Item {
                width: parent.width
                height: line.implicitHeight
                ProgressLine {
                    id: line
                    visible: panel.files.busy
                    width: parent.width
                    share: panel.files.share
                }
            }
            Item {
                width: parent.width
                height: Math.max(told.implicitHeight, one.height)
                FontMetrics {
                    id: one
                    font: told.font
                }
                Body {
                    id: told
                    visible: text !== ""
                    width: parent.width
                    text: panel.files.sentence
                    font.bold: true
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
    }
    Panel {
        visible: panel.files.someMissing
        width: parent.width
        height: lost.height + 32
        border.color: Theme.flag
        Column {
            id: lost
            x: 16
            y: 16
            width: parent.width - 32
            spacing: 10
            Body {
                width: parent.width
                text: (panel.files.folderTold === "" ? "Some files are missing." : panel.files.folderTold) + " What was written about them is still here. If the files are in another folder, choose it, and they are copied back."
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            PushButton {
                text: "Find the folder"
                enabled: !panel.files.busy
                onClicked: finding.ask()
            }
        }
    }
    Body {
        visible: panel.attachments.listed.count === 0
        width: parent.width
        topPadding: 12
        text: "Nothing added yet: the film they made, photos of flip-charts, hand-outs."
        color: Theme.quiet
    }
    Repeater {
        model: panel.attachments.listed
        Panel {
            id: row
            required property string key
            required property string name
            required property string kind
            required property string caption
            required property string size
            required property string session
            required property string sessionId
            required property string people
            required property string leaves
            required property string place
            required property bool passedOn
            required property string trouble
            readonly property bool hidden: row.place === "safeguarding"
            readonly property bool open: panel.attachments.opened === row.key
            width: panel.width
            height: body.height + 28
            Column {
                id: body
                x: 16
                y: 14
                width: parent.width - 32
                spacing: 8
                Loader {
                    active: row.hidden
                    visible: active
                    width: parent.width
                    sourceComponent: SafeguardedAttachment {
                        attachments: panel.attachments
                        settingAside: panel.settingAside
                        key: row.key
                        what: Labels.attachment(row.kind)
                        passedOn: row.passedOn
                    }
                }
                Item {
                    visible: !row.hidden
                    width: parent.width
                    height: Math.max(what.height, change.height)
                    Column {
                        id: what
                        width: parent.width - change.width - 16
                        spacing: 2
                        Heading {
                            width: parent.width
                            text: row.caption === "" ? row.name : row.caption
                            font.pixelSize: Theme.normal
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        }
                        Body {
                            width: parent.width
                            text: Labels.attachment(row.kind).charAt(0).toUpperCase() + Labels.attachment(row.kind).slice(1) + ", " + row.size + (row.session === "" ? "" : ", " + row.session) + (row.caption === "" ? "" : ", " + row.name)
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        }
                        Body {
                            width: parent.width
                            text: row.people
                        }
                        Body {
                            width: parent.width
                            text: row.leaves
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        Body {
                            visible: row.trouble !== ""
                            width: parent.width
                            text: row.trouble
                            color: Theme.flag
                        }
                    }
                    PushButton {
                        id: change
                        anchors.right: parent.right
                        once: true
                        text: row.open ? "Close" : "Details"
                        longest: "Details"
                        Accessible.name: text + ", " + row.name
                        onClicked: row.open ? panel.attachments.close() : panel.attachments.open(row.key)
                    }
                }
                Loader {
                    active: row.open && !row.hidden
                    visible: active
                    width: parent.width
                    sourceComponent: AttachmentDetails {
                        attachments: panel.attachments
                        key: row.key
                        name: row.name
                        kind: row.kind
                        caption: row.caption
                        sessionId: row.sessionId
                        setAside: row.place === "set aside"
                    }
                }
            }
        }
    }
    Panel {
        visible: panel.files.unlisted > 0
        width: parent.width
        height: over.height + 32
        Column {
            id: over
            x: 16
            y: 16
            width: parent.width - 32
            spacing: 10
            Body {
                width: parent.width
                text: panel.files.unlistedTold
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            SureButton {
                ask: "Delete for good"
                yes: "Yes, delete: this cannot be undone"
                Accessible.name: text + ", what is in the folder but not on the list"
                enabled: !panel.files.busy
                onSure: panel.files.delete_unlisted()
            }
        }
    }
    FileDialog {
        id: choosing
        title: "Which files to add"
        currentFolder: panel.files.startIn
        fileMode: FileDialog.OpenFiles
        onAccepted: panel.files.add(selectedFiles)
    }
    PlaceDialog {
        id: finding
        title: "Where the attachments are"
        currentFolder: panel.files.startIn
        onAccepted: panel.files.find_folder(selectedFolder)
    }
}
