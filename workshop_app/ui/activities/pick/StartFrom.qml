pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Words that matter most, in a row: a press on one starts a title from it, and says so. Where they are more than the row
   has room for, a button at its end shows the next. */
Item {
    id: strip

    required property Suggestions from
    property real unit: 1
    property bool wall: false
    readonly property int letters: strip.wall ? Math.round(WallSizes.crowdedLetters(28) * strip.unit) : Theme.normal
    readonly property int pad: strip.wall ? Math.round(8 * strip.unit) : 7
    readonly property bool some: strip.from.words.count > 0

    readonly property real gap: strip.wall ? 14 * strip.unit : 8

    signal started(string words)

    function showNext(): void {
        if (list.endSeen) {
            list.positionViewAtBeginning();
            return;
        }
        /* The one at the edge, which may lie in a gap, comes first; the one that fills all the room gives way to the next. */
        const edge = list.contentX + list.width;
        const last = Math.max(list.indexAt(edge - 1, 1), list.indexAt(edge - 1 + strip.gap, 1));
        const seen = list.itemAtIndex(last);
        list.positionViewAtIndex(seen !== null && seen.x <= list.contentX + 1 ? last + 1 : last, ListView.Beginning);
    }

    /* A list only guesses how long it is; where its rows are is certain. */
    function isSeen(number: int): bool {
        const one = list.itemAtIndex(number);
        return one !== null && one.x >= list.contentX - 1 && one.x + one.width <= list.contentX + list.width + 1;
    }

    visible: strip.some
    height: strip.some ? told.height + 4 + list.height : 0

    Body {
        id: told
        width: parent.width
        text: strip.from.origin === "" ? qsTr("Start from your own words:") : qsTr("Your title starts from these words. Say it your way.")
        font.pixelSize: strip.wall ? strip.letters : Theme.small
        color: Theme.quiet
    }
    /* Once the rows have their places; it goes with the page, as a call for later would not. */
    Timer {
        id: soon
        interval: 0
        onTriggered: {
            list.endSeen = strip.isSeen(list.count - 1);
            list.allSeen = list.endSeen && strip.isSeen(0);
        }
    }
    ListView {
        id: list
        property bool endSeen: false
        property bool allSeen: true
        anchors.top: told.bottom
        anchors.topMargin: 4
        /* The button has its room also where there is none: what is made, and so how much there is, hangs on this width. */
        width: Math.max(0, strip.width - more.width - strip.gap)
        height: Math.round(2 * strip.pad + (strip.wall ? Math.max(Theme.wallTarget, 2.9 * strip.letters) : 2.9 * strip.letters) + 3)
        orientation: ListView.Horizontal
        spacing: strip.gap
        clip: true
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        onContentXChanged: soon.restart()
        onContentWidthChanged: soon.restart()
        onWidthChanged: soon.restart()
        onCountChanged: soon.restart()
        model: strip.from.words
        delegate: TickCard {
            id: card
            required property int index
            required property string key
            required property bool chosen
            /* Wide enough for its words on two lines, of which the first may be the shorter by a long word. */
            width: Math.min(list.width, Math.ceil(Math.max(8 * strip.letters, 0.62 * line.advanceWidth + 4 * strip.letters)) + 3 * card.padding)
            height: list.height
            ticked: card.chosen
            mostWords: list.height - 2 * padding - 3
            textSize: strip.letters
            padding: strip.pad
            TextMetrics {
                id: line
                font.family: Theme.textFamily
                font.pixelSize: strip.letters
                text: card.wording
            }
            onTapped: strip.started(strip.from.start_from(card.key))
            onActiveFocusChanged: if (card.activeFocus) {
                list.positionViewAtIndex(card.index, ListView.Contain);
            }
        }
    }
    PushButton {
        id: more
        visible: !list.allSeen
        anchors.right: parent.right
        anchors.top: list.top
        height: list.height
        size: strip.wall ? Math.max(1, 1.5 * strip.unit) : 1
        text: list.endSeen ? qsTr("Back") : qsTr("More")
        longest: qsTr("More")
        font.pixelSize: strip.letters
        Accessible.name: list.endSeen ? qsTr("Back to the first words to start from") : qsTr("More words to start from")
        onClicked: strip.showNext()
    }
}
