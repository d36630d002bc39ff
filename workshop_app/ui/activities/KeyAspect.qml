import QtQuick
import workshop_app.ui

/* What matters most to the group, in a sentence: a category with its sign, or words on a card of their own. */
Flow {
    id: aspect

    required property string wording
    required property int number
    property real unit: 1
    property real size: WallSizes.say * aspect.unit
    readonly property bool said: aspect.number < 0
    readonly property real inset: aspect.said ? 0.5 * aspect.size : 0

    visible: aspect.wording !== ""
    spacing: 0.5 * aspect.size
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text + " " + aspect.wording

    Body {
        id: label
        width: Math.min(implicitWidth, aspect.width)
        topPadding: aspect.inset
        text: qsTr("What matters most to us:")
        color: Theme.quiet
        font.pixelSize: Math.round(aspect.size)
        Accessible.ignored: true
    }
    Item {
        id: thing
        width: Math.min(aspect.width, Math.ceil(line.implicitWidth) + words.x + aspect.inset + 2)
        height: words.implicitHeight + 2 * aspect.inset
        SaidShape {
            visible: aspect.said
            anchors.fill: parent
            radius: 20 * aspect.unit
            lower: 4 * aspect.unit
            rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
        }
        Symbol {
            visible: !aspect.said
            number: Math.max(0, aspect.number)
            width: aspect.size
            height: width
            y: (1.2 * aspect.size - height) / 2
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
            x: aspect.said ? aspect.inset : 1.35 * aspect.size
            y: aspect.inset
            width: thing.width - x - aspect.inset
            text: aspect.wording
            maximumLineCount: 3
            elide: Text.ElideRight
            font.family: aspect.said ? Theme.textFamily : Theme.headingFamily
            font.weight: aspect.said ? Font.Normal : Font.DemiBold
            font.pixelSize: Math.round(aspect.size)
            Accessible.ignored: true
        }
    }
}
