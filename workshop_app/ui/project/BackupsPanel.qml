pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Home's backups: of which project, where new ones go, and each there is, to open as a new project or to delete. */
Panel {
    id: panel

    required property Backups backups

    signal closed

    function takeFocus(): void {
        Landing.page_comes(panel, null, heading, heading.text);
    }

    height: inside.height + 40
    Component.onCompleted: {
        panel.backups.begin();
        Qt.callLater(panel.takeFocus);
    }
    Component.onDestruction: panel.backups.look_no_more()

    EscCloses {
        open: panel.visible
        onLeft: panel.closed()
    }
    Column {
        id: inside
        x: 20
        y: 20
        width: parent.width - 40
        spacing: 14
        Item {
            width: parent.width
            height: Math.max(heading.height, back.height)
            PageHeading {
                id: heading
                width: parent.width - back.width - 16
                anchors.verticalCenter: parent.verticalCenter
                text: "Backups"
                font.pixelSize: Theme.title
            }
            PushButton {
                id: back
                anchors.right: parent.right
                text: "Close the backups"
                onClicked: panel.closed()
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: panel.backups.projects
                Choice {
                    required property string key
                    required property string name
                    required property string folder
                    text: name
                    Accessible.name: "Backups of " + name + ", in " + folder
                    checked: panel.backups.chosen === key
                    onClicked: panel.backups.look_at(key)
                }
            }
        }
        Body {
            width: parent.width
            text: "Earlier copies of “" + panel.backups.name + "”. A backup opens as a new project next to it; nothing is overwritten. The last ten are kept, and the last of each day."
            color: Theme.quiet
        }
        Row {
            spacing: 8
            visible: panel.backups.known
            Body {
                anchors.verticalCenter: parent.verticalCenter
                text: "Save new backups"
            }
            Choice {
                text: "on this computer"
                checked: !panel.backups.beside
                onClicked: if (panel.backups.beside) {
                    panel.backups.keep(false);
                }
            }
            Choice {
                text: "with the project"
                checked: panel.backups.beside
                onClicked: if (!panel.backups.beside) {
                    panel.backups.keep(true);
                }
            }
        }
        Body {
            width: parent.width
            visible: panel.backups.trouble !== ""
            text: panel.backups.trouble
            color: Theme.flag
        }
        Body {
            width: parent.width
            visible: panel.backups.listed.count === 0
            text: panel.backups.busy ? "Looking for backups…" : "No backups yet. The first is made when the project is opened."
        }
        Repeater {
            model: panel.backups.listed
            Panel {
                id: row
                required property string key
                required property string taken
                required property string told
                required property string place
                required property bool readable
                width: inside.width
                height: Math.max(lines.height, buttons.height) + 24
                Column {
                    id: lines
                    x: 16
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - buttons.width - 48
                    Body {
                        width: parent.width
                        text: row.taken
                        font.bold: true
                    }
                    Body {
                        width: parent.width
                        text: row.told
                    }
                    Body {
                        width: parent.width
                        text: row.place
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        once: true
                        enabled: row.readable
                        text: "Open as a new project"
                        Accessible.name: "Open the backup of " + row.taken + " as a new project"
                        onClicked: panel.backups.restore(row.key)
                    }
                    SureButton {
                        ask: "Delete"
                        yes: "Delete for good"
                        Accessible.name: (asking ? yes : ask) + ": the backup of " + row.taken
                        onSure: panel.backups.delete(row.key)
                    }
                }
            }
        }
    }
}
