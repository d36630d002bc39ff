import QtQuick
import workshop_app.ui

/* Asked once for each project, on its first page: where its backups go. They go on this computer meanwhile. */
Panel {
    id: panel

    required property Backups backups

    height: Math.max(told.height, ways.height) + 28

    Column {
        id: told
        x: 18
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - ways.width - 54
        Body {
            width: parent.width
            text: "Where should backups of this project be saved?"
            font.bold: true
        }
        Body {
            width: parent.width
            text: "On this computer they survive a lost memory stick. If this computer is not yours, save them with the project."
            color: Theme.quiet
            font.pixelSize: Theme.small
        }
    }
    Row {
        id: ways
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        PushButton {
            once: true
            text: "On this computer"
            Accessible.name: "Save backups on this computer"
            onClicked: panel.backups.answer(false)
        }
        PushButton {
            once: true
            text: "With the project"
            Accessible.name: "Save backups with the project"
            onClicked: panel.backups.answer(true)
        }
    }
}
