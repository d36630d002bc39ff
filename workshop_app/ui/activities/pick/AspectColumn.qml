pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A category that may be the key aspect, and under it its words, each of which may be as well; or the words that lie in no
   category, under what says so. */
Item {
    id: column

    required property WallPick page
    required property string key
    required property string wording
    required property int number
    required property bool chosen
    required property int dots
    property real unit: 1
    property real size: 30
    property real headHeight: 0
    property real headSize: 32
    property real mostName: Infinity
    readonly property real headNeeds: name.implicitHeight

    /* Something of it needs more or less room than before. */
    signal changed

    /* The height in which all of its words are to be seen at once. */
    function needed(): real {
        let height = column.headHeight + words.anchors.topMargin;
        for (let at = 0; at < cards.count; at++) {
            height += (cards.itemAt(at)?.height ?? 0) + words.spacing;
        }
        return height - words.spacing;
    }

    onHeadNeedsChanged: column.changed()
    onWordingChanged: column.changed()
    TickCard {
        id: name
        width: parent.width
        height: column.headHeight
        wording: column.wording
        number: column.number
        category: true
        usable: column.key !== ""
        radius: 20 * column.unit
        ticked: column.chosen
        textSize: column.headSize
        mostWords: column.mostName
        padding: Math.round(12 * column.unit)
        under: column.dots > 0 ? headDots : null
        Accessible.description: Labels.dots(column.dots)
        onTapped: column.page.choose(column.key)
    }
    Component {
        id: headDots
        DotsRow {
            dots: column.dots
            unit: column.unit
            color: name.washed ? Theme.markerInk : Theme.ink
        }
    }
    Scrolled {
        id: words
        anchors.top: name.bottom
        anchors.topMargin: 10 * column.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 6 * column.unit
        size: Math.max(1, 1.5 * column.unit)
        what: column.wording
        Body {
            visible: cards.count === 0
            width: words.width
            topPadding: 12 * column.unit
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("No cards in here yet")
            color: Theme.quiet
            font.pixelSize: Math.round(WallSizes.crowdedLetters(28) * column.unit)
        }
        Repeater {
            id: cards
            model: column.page.words_in(column.key)
            onCountChanged: column.changed()
            TickCard {
                id: card
                required property string key
                required property bool chosen
                required property int dots
                width: words.width
                height: Math.max(Theme.wallTarget * Math.min(1, column.unit), implicitHeight)
                ticked: card.chosen
                textSize: Math.round(column.size)
                padding: Math.round(10 * column.unit)
                takeOffRoom: Theme.wallTargetAt(column.unit)
                under: card.dots > 0 ? cardDots : null
                Accessible.description: Labels.dots(card.dots)
                onDotsChanged: column.changed()
                onWordingChanged: column.changed()
                onTapped: column.page.choose(card.key)
                onTakenOff: column.page.takingOff.take_off(card.key)
                Component {
                    id: cardDots
                    DotsRow {
                        dots: card.dots
                        unit: column.unit
                        color: card.washed ? Theme.markerInk : Theme.ink
                    }
                }
            }
        }
    }
}
