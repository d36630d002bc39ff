import QtQuick
import workshop_app.ui

/* Somebody's words as what a page of the big screen is about: on a card of their own, in the largest letters, from `most`
   down to `least`, in which all of them fit into `room`. What even the smallest do not fit scrolls. */
Item {
    id: card

    required property string wording
    property real unit: 1
    property real most: WallSizes.mostTalkedAbout * card.unit
    property real least: WallSizes.leastTalkedAbout * card.unit
    property real room: 400 * card.unit
    property real sidePadding: 48 * card.unit
    property real padding: 32 * card.unit
    property real lower: 8 * card.unit
    property bool talkedAbout: true
    property bool isTitle: false
    property bool canTakeOff: false
    property string what: ""
    /* As wide as the words are in one line of the largest letters. */
    readonly property real wanted: Math.ceil(line.implicitWidth) + 2 * card.sidePadding + fold.taken + 2

    signal takenOff

    function fit(): void {
        const smallest = Math.max(1, Math.ceil(card.least));
        const words = card.room - 2 * card.padding - card.lower;
        let size = Math.max(smallest, Math.floor(card.most));
        shown.font.pixelSize = size;
        while (size > smallest && shown.implicitHeight > words) {
            size = Math.max(smallest, size - Math.max(1, Math.round(size / 24)));
            shown.font.pixelSize = size;
        }
    }

    implicitHeight: Math.min(card.room, shown.implicitHeight + 2 * card.padding + card.lower)
    onWordingChanged: fitting.restart()
    onWidthChanged: fitting.restart()
    onRoomChanged: fitting.restart()
    onMostChanged: fitting.restart()
    Component.onCompleted: card.fit()

    Timer {
        id: fitting
        interval: 0
        onTriggered: card.fit()
    }
    SaidShape {
        anchors.fill: parent
        radius: 26 * card.unit
        lower: card.lower
        rightToLeft: shown.effectiveHorizontalAlignment === Text.AlignRight
        color: card.talkedAbout ? Theme.wash : Theme.surface
    }
    Words {
        id: line
        visible: false
        text: card.wording
        wrapMode: Text.NoWrap
        font.family: shown.font.family
        font.weight: shown.font.weight
        font.pixelSize: Math.max(1, Math.floor(card.most))
    }
    Scrolled {
        x: card.sidePadding
        y: card.padding + Math.max(0, (card.height - card.lower - 2 * card.padding - shown.implicitHeight) / 2)
        width: card.width - 2 * card.sidePadding - fold.taken
        height: Math.max(0, Math.min(shown.implicitHeight, card.height - 2 * card.padding - card.lower))
        size: Math.max(1, 1.5 * card.unit)
        what: card.what
        Words {
            id: shown
            width: parent?.width ?? 0
            text: card.wording
            color: card.talkedAbout ? Theme.markerInk : Theme.ink
            font.family: card.isTitle ? Theme.headingFamily : Theme.textFamily
            font.weight: card.isTitle ? Font.DemiBold : Font.Normal
        }
    }
    TakeOffButton {
        id: fold
        readonly property real taken: card.canTakeOff ? fold.width - card.sidePadding / 2 : 0
        visible: card.canTakeOff
        anchors.right: parent.right
        width: Math.max(44, Theme.wallTarget * card.unit)
        fold: card.talkedAbout ? Theme.marker : Theme.stock
        onClicked: card.takenOff()
    }
}
