import QtQuick
import workshop_app.ui

/* Takes words off the big screen in one touch: the top right corner of their card, folded over. `ground` is what lies
   behind the card. A touch that only brushes over it means nothing. */
PlainButton {
    id: button

    property color ground: Theme.paper
    property color fold: Theme.stock
    readonly property real folded: Math.min(0.5 * button.width, 40)

    signal takenOff

    implicitWidth: Theme.wallTarget
    height: button.width
    onClicked: if (!SecondPress.brushed()) {
        SecondPress.pass_over();
        button.takenOff();
    }
    Accessible.name: "Take these words off the big screen"
    Accessible.role: Accessible.Button

    background: Item {
        FocusRing {
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        Drawing {
            anchors.right: parent.right
            anchors.rightMargin: -button.rightPadding
            y: -button.topPadding
            width: button.folded
            height: width
            color: button.ground
            outline: "M 0 0 L 24 0 L 24 24 Z"
        }
        Drawing {
            anchors.right: parent.right
            anchors.rightMargin: -button.rightPadding
            y: -button.topPadding
            width: button.folded
            height: width
            color: button.fold
            outline: "M 0 0 L 24 24 L 4 24 C 2 24 0 22 0 20 Z"
        }
    }
}
