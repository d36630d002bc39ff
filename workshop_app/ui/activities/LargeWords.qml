import QtQuick
import workshop_app.ui

/* Somebody's words as what a page of the big screen is about: on a card of their own, in the largest letters, from `most`
   down to `least`, in which all of them fit into `room`. What even the smallest do not fit takes up to `mostRoom`, and
   then scrolls by whole lines. */
Item {
    id: card

    required property string wording
    property bool gist: false
    property real unit: 1
    property real most: WallSizes.mostTalkedAbout * card.unit
    property real least: WallSizes.leastTalkedAbout * card.unit
    property real room: 400 * card.unit
    property real mostRoom: card.room
    property real sidePadding: 48 * card.unit
    property real padding: 32 * card.unit
    property real lower: 8 * card.unit
    property bool talkedAbout: true
    property bool isTitle: false
    property bool canTakeOff: false
    property string what: ""
    /* As wide as the words are in one line of the largest letters. */
    readonly property real wanted: Math.ceil(line.implicitWidth) + 2 * card.sidePadding + fold.taken + 2
    readonly property string family: card.isTitle ? Theme.headingFamily : Theme.textFamily
    readonly property int weight: card.isTitle ? Font.DemiBold : Font.Normal
    readonly property real across: card.width - 2 * card.sidePadding - fold.taken
    readonly property real notWords: 2 * card.padding + card.lower + (mark.visible ? mark.height : 0)

    signal takenOff

    implicitHeight: Math.min(card.mostRoom, shown.implicitHeight + card.notWords)

    SaidShape {
        anchors.fill: parent
        radius: 26 * card.unit
        lower: card.lower
        gist: card.gist
        rightToLeft: shown.effectiveHorizontalAlignment === Text.AlignRight
        color: card.talkedAbout ? Theme.wash : Theme.surface
    }
    Words {
        id: line
        visible: false
        text: card.wording
        wrapMode: Text.NoWrap
        font.family: card.family
        font.weight: card.weight
        font.pixelSize: Math.max(1, Math.floor(card.most))
    }
    Scrolled {
        x: card.sidePadding
        y: card.padding + Math.max(0, (card.height - card.notWords - shown.implicitHeight) / 2)
        width: card.across
        height: Math.max(0, Math.min(shown.implicitHeight, card.height - card.notWords))
        size: Math.max(1, 1.5 * card.unit)
        what: card.what
        line: shown.lineCount > 0 ? shown.contentHeight / shown.lineCount : 0
        Words {
            id: shown
            width: parent?.width ?? 0
            text: card.wording
            color: card.talkedAbout ? Theme.markerInk : Theme.ink
            lineHeight: 1
            font.family: card.family
            font.weight: card.weight
            /* Fitted to the width in which they are drawn, which is not quite that of the place: else a line too many comes. */
            font.pixelSize: Fitting.largest(card.wording, card.family, card.weight, shown.width, card.room - card.notWords, card.most, card.least)
        }
    }
    Body {
        id: mark
        visible: card.gist
        x: card.sidePadding
        y: card.height - card.lower - card.padding - height
        text: qsTr("Not word for word")
        color: Theme.markerInk
        font.pixelSize: Math.round(26 * card.unit * Theme.wallTextScale)
    }
    TakeOffButton {
        id: fold
        readonly property real taken: card.canTakeOff ? fold.width - card.sidePadding / 2 : 0
        visible: card.canTakeOff
        anchors.right: parent.right
        width: Theme.wallTargetAt(card.unit)
        fold: card.talkedAbout ? Theme.marker : Theme.stock
        onTakenOff: card.takenOff()
    }
}
