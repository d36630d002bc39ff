import QtQuick
import workshop_app.ui

/* The words that are talked about: on a card across the page, in the largest letters at which all of them fit into it,
   so that it keeps its size whatever is said. What even the smallest letters do not fit scrolls. */
Item {
    id: card

    required property string wording
    property bool gist: false
    property real unit: 1
    property real most: WallSizes.mostTalkedAbout * card.unit
    property real least: 28 * card.unit
    property string what: "the words that are talked about"
    readonly property real side: 48 * card.unit
    readonly property real padding: 14 * card.unit
    readonly property real lower: Math.round(8 * card.unit)
    readonly property real across: card.width - card.side - Math.max(card.side, fold.width + 4)
    readonly property real room: card.height - card.lower - 2 * card.padding - (card.gist ? mark.height : 0)

    signal takenOff

    SaidShape {
        anchors.fill: parent
        radius: 26 * card.unit
        lower: card.lower
        color: Theme.wash
        outline: Theme.contrast || Theme.dark ? Theme.wash : Theme.stock
        gist: card.gist
        rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
    }
    Scrolled {
        x: card.side
        y: card.padding + (card.room - height) / 2
        width: card.across
        height: Math.max(0, Math.min(card.room, words.height))
        size: Math.max(1, 1.45 * card.unit)
        what: card.what
        Words {
            id: words
            width: parent?.width ?? 0
            text: card.wording
            color: Theme.markerInk
            lineHeight: 1
            font.pixelSize: Fitting.largest(card.wording, Theme.textFamily, Font.Normal, card.across, card.room, card.most, card.least)
        }
    }
    Body {
        id: mark
        visible: card.gist
        x: card.side
        y: card.height - card.lower - card.padding - height
        text: qsTr("Not word for word")
        color: Theme.markerInk
        font.pixelSize: Math.round(26 * card.unit * Theme.textScale)
    }
    TakeOffButton {
        id: fold
        anchors.right: parent.right
        width: Math.max(44, Theme.wallTarget * card.unit)
        fold: Theme.marker
        onClicked: card.takenOff()
    }
}
