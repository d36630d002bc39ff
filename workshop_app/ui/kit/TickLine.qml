import QtQuick
import workshop_app.ui

/* A line with a tick before it, or a tick alone where it is `centred`. Only its owner changes `ticked`. */
PlainButton {
    id: line

    property bool ticked: false
    property bool centred: false

    height: Math.max(Theme.target, words.implicitHeight + 12)
    padding: 0
    Accessible.role: Accessible.CheckBox
    Accessible.name: line.text
    Accessible.checkable: true
    Accessible.checked: line.ticked

    contentItem: Item {
        Rectangle {
            id: tick
            x: line.centred ? (parent.width - width) / 2 : 2
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(22 * Theme.textScale)
            height: width
            radius: 5
            color: line.ticked && line.enabled ? Theme.action : "transparent"
            border.width: 2
            border.color: line.ticked && line.enabled ? Theme.action : Theme.edge
            Drawing {
                visible: line.ticked
                anchors.fill: parent
                color: line.enabled ? Theme.actionInk : Theme.quiet
                outline: PaletteFile.mark("tick")
            }
        }
        Body {
            id: words
            visible: !line.centred
            x: tick.x + tick.width + 8
            width: parent.width - x - 4
            anchors.verticalCenter: parent.verticalCenter
            text: line.text
            color: line.ticked ? Theme.ink : Theme.quiet
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: line.hovered && line.enabled ? Theme.sunk : "transparent"
        FocusRing {
            visible: line.visualFocus
        }
    }
}
