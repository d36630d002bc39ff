import QtQuick
import workshop_app.ui

/* A button that moves something up or, with `down`, down; it bears an arrow head and says in `text` what it does. */
PushButton {
    id: button

    property bool downwards: false

    implicitWidth: Theme.target
    leftPadding: 0
    rightPadding: 0
    contentItem: Item {
        Drawing {
            anchors.centerIn: parent
            width: 18
            height: 18
            rotation: button.downwards ? 180 : 0
            color: button.enabled ? button.tone : Theme.hair
            outline: PaletteFile.mark("up")
        }
    }
}
