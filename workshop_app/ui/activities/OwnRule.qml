pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A rule of the group's own, in the shape of somebody's exact words. */
Item {
    id: rule
    required property int index
    required property string key
    required property string wording
    required property bool gist
    property real size: Theme.large
    property real between: 0
    /* How many rules come before the group's own. */
    required property int before
    property bool wall: false
    property real unit: 1

    signal takenOff

    implicitHeight: shape.height + 2 * rule.between
    NumberDisc {
        id: number
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(1.36 * rule.size)
        number: rule.before + rule.index + 1
    }
    SaidShape {
        id: shape
        x: number.width + 0.5 * rule.size
        y: rule.between
        width: parent.width - x
        height: Math.max(rule.wall ? off.height : 0, said.implicitHeight + 0.5 * rule.size) + shape.lower
        radius: 0.4 * rule.size
        lower: Math.max(3, Math.round(0.1 * rule.size))
        gist: rule.gist
        rightToLeft: said.effectiveHorizontalAlignment === Text.AlignRight
    }
    Words {
        id: said
        x: shape.x + 0.5 * rule.size
        y: shape.y + (shape.height - shape.lower - height) / 2
        width: (rule.wall ? off.x : shape.x + shape.width - 0.5 * rule.size) - x
        text: rule.wording
        font.pixelSize: Math.round(rule.size)
    }
    TakeOffButton {
        id: off
        visible: rule.wall
        anchors.right: parent.right
        y: shape.y
        width: Theme.wallTargetAt(rule.unit)
        onTakenOff: rule.takenOff()
    }
}
