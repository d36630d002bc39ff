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
            text: "Where do backups of this project go?"
            font.bold: true
        }
        Body {
            width: parent.width
            text: "Copies kept in case. On this computer they outlast a lost stick; if the computer is not yours, keep them beside the project."
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
            Accessible.name: "Keep backups on this computer"
            onClicked: panel.backups.answer(false)
        }
        PushButton {
            once: true
            text: "Beside the project"
            Accessible.name: "Keep backups beside the project"
            onClicked: panel.backups.answer(true)
        }
    }
}
