import QtQuick
import workshop_app.ui

/* What matters most to the group: a category with its sign, or words on a card of their own. */
Item {
    id: aspect

    required property string wording
    required property int number
    property real unit: 1
    property real size: WallSizes.say * aspect.unit
    readonly property real padding: 0.5 * aspect.size

    implicitHeight: Math.max(label.implicitHeight, thing.height)
    visible: aspect.wording !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text + " " + aspect.wording

    Body {
        id: label
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("What matters most to us:")
        color: Theme.quiet
        font.pixelSize: Math.round(aspect.size)
        Accessible.ignored: true
    }
    Item {
        id: thing
        readonly property bool said: aspect.number < 0
        readonly property real room: aspect.width - x
        x: label.implicitWidth + 0.6 * aspect.size
        anchors.verticalCenter: parent.verticalCenter
        width: thing.said ? Math.min(thing.room, line.implicitWidth + 2 * aspect.padding + 2) : thing.room
        height: words.implicitHeight + (thing.said ? 2 * aspect.padding : 0)
        SaidShape {
            visible: thing.said
            anchors.fill: parent
            radius: Theme.cardRadius * 2 * aspect.unit
            lower: 4 * aspect.unit
            rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
        }
        Symbol {
            id: sign
            visible: !thing.said
            number: Math.max(0, aspect.number)
            width: aspect.size
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: line
            visible: false
            text: aspect.wording
            wrapMode: Text.NoWrap
            font: words.font
        }
        Words {
            id: words
            x: thing.said ? aspect.padding : 1.3 * sign.width
            width: thing.width - x - (thing.said ? aspect.padding : 0)
            anchors.verticalCenter: parent.verticalCenter
            text: aspect.wording
            maximumLineCount: 3
            elide: Text.ElideRight
            font.family: thing.said ? Theme.textFamily : Theme.headingFamily
            font.weight: thing.said ? Font.Normal : Font.DemiBold
            font.pixelSize: Math.round(aspect.size)
            Accessible.ignored: true
        }
    }
}
