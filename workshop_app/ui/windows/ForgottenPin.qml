import QtQuick
import workshop_app.ui

/* The way out for whoever forgot the PIN, with a finger alone: the app is closed, after asking. It shows nothing private. */
Column {
    id: out

    required property SharedScreen shared
    property real size: 1
    property bool refused: false

    signal back

    spacing: Math.round(16 * out.size)
    onVisibleChanged: out.refused = false

    Heading {
        width: parent.width
        text: qsTr("Forgotten the PIN?")
        font.pixelSize: Math.round(Theme.title * out.size)
    }
    Body {
        width: parent.width
        text: out.refused ? qsTr("It cannot be closed now: the file of the project is not where it was, and what is open here may be the only copy. Leave it open, put the file or the memory stick back, and try again.") : qsTr("Close the app. Everything is saved. Start it again: it begins at its first page, without a project. Open the project there, and choose another PIN as you share the screen.")
        font.pixelSize: Math.round(Theme.normal * out.size)
    }
    Flow {
        width: parent.width
        spacing: Math.round(10 * out.size)
        PushButton {
            size: out.size
            once: true
            text: qsTr("Back")
            onClicked: out.back()
        }
        SureButton {
            size: out.size
            flag: false
            patient: true
            ask: qsTr("Close the app")
            yes: qsTr("Yes, close the app")
            onSure: out.refused = !out.shared.close_app()
        }
    }
}
