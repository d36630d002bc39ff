import QtQuick
import workshop_app.ui

/* Asked once for each project, on its first page: where its backups go. They go on this computer meanwhile. */
Panel {
    id: panel

    required property Backups backups

    height: told.height + ways.height + 48
    color: Theme.surface

    Column {
        id: told
        x: 18
        y: 16
        width: parent.width - 36
        spacing: 4
        Heading {
            width: parent.width
            text: "Where do backups of this project go?"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "The app keeps copies in case: as you open and close the project, and every 15 minutes in which something changed. On this computer they outlast a lost stick. Where the computer is not yours, keep them beside the project."
        }
    }
    Row {
        id: ways
        x: 18
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        spacing: Theme.gap
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
