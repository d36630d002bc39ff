import QtQuick
import workshop_app.ui

/* A square button that bears a sign of the palette file; what it does is its accessible name. */
PushButton {
    id: button

    required property string sign
    property real signSize: 20

    implicitWidth: Theme.target
    leftPadding: 0
    rightPadding: 0
    contentItem: Item {
        Drawing {
            anchors.centerIn: parent
            width: button.signSize
            height: button.signSize
            color: button.enabled ? button.tone : Theme.quiet
            outline: PaletteFile.mark(button.sign)
        }
    }
}
