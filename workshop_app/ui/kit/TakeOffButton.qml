import QtQuick
import workshop_app.ui

/* Takes words off the big screen in one touch; a quiet bar, for the room is not to notice it. */
PlainButton {
    id: button

    implicitWidth: Theme.wallTarget
    height: button.width
    once: true
    Accessible.name: "Take these words off the big screen"
    Accessible.role: Accessible.Button

    background: Rectangle {
        radius: 10
        color: "transparent"
        border.width: button.visualFocus ? 3 : 0
        border.color: Theme.ink
    }
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: button.width * 0.3
            height: Math.max(3, button.width * 0.06)
            radius: height / 2
            color: Theme.quiet
        }
    }
}
