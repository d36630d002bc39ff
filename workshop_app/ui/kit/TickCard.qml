import QtQuick
import workshop_app.ui

/* Words or a category to choose, by tap, or by Tab and Space. What is chosen bears a mark as well as the wash; what only
   has somebody's `dot` bears that, and no wash. `under` is drawn below the words. What of them is higher than
   `mostWords` is elided. */
Item {
    id: card

    required property string wording
    property int number: -1
    property bool category: false
    property bool ticked: false
    property bool several: false
    property bool usable: true
    property bool dot: false
    property Component under: null
    property real mostWords: Infinity
    property real markSize: card.textSize * 1.15
    property int textSize: Theme.large
    property real padding: 12
    property string below: ""
    readonly property bool washed: card.ticked && !card.dot
    property real radius: card.category ? Theme.radius : Theme.cardRadius
    property real lower: card.category ? 0 : 3
    property real takeOffRoom: 0
    readonly property real firstLine: body.y + words.implicitHeight / Math.max(1, words.lineCount) / 2

    signal tapped
    signal takenOff

    function tap(): void {
        if (card.usable) {
            card.tapped();
        }
    }

    implicitHeight: Math.max(mark.height, words.implicitHeight + (below.visible ? below.implicitHeight + 4 : 0) + (extra.active ? extra.height + 4 : 0)) + 2 * card.padding + card.lower
    activeFocusOnTab: card.usable
    Accessible.role: card.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: card.wording
    Accessible.description: card.below
    Accessible.focusable: card.usable
    Accessible.checkable: true
    Accessible.checked: card.ticked
    Accessible.onPressAction: card.tap()
    Accessible.onToggleAction: card.tap()
    Keys.onSpacePressed: card.tap()
    Keys.onReturnPressed: card.tap()

    FontMetrics {
        id: line
        font: words.font
    }
    TapHandler {
        onTapped: card.tap()
    }
    Rectangle {
        visible: card.category
        anchors.fill: parent
        radius: card.radius
        color: card.washed ? Theme.wash : card.number >= 0 ? Theme.ground(card.number) : Theme.surface
        border.width: card.ticked ? 3 : 2
        border.color: card.ticked ? Theme.ink : card.number >= 0 ? Theme.category(card.number) : Theme.edge
    }
    SaidShape {
        visible: !card.category
        anchors.fill: parent
        radius: card.radius
        lower: card.lower
        rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
        color: card.washed ? Theme.wash : Theme.surface
        outline: card.ticked ? Theme.ink : Theme.stock
        outlineWidth: card.ticked ? 3 : 1
    }
    FocusRing {
        visible: card.activeFocus
        radius: card.radius
    }
    Rectangle {
        id: mark
        visible: card.usable
        x: card.padding
        y: card.firstLine - height / 2
        width: card.markSize
        height: width
        radius: card.several && !card.dot ? width / 5 : width / 2
        color: !card.ticked ? "transparent" : card.dot ? Theme.ink : Theme.markerInk
        border.width: Math.max(2, width / 14)
        border.color: !card.ticked ? Theme.edge : card.dot ? Theme.ink : Theme.markerInk
        Drawing {
            visible: card.washed
            anchors.fill: parent
            color: Theme.wash
            outline: PaletteFile.mark("tick")
        }
    }
    Symbol {
        id: sign
        visible: card.number >= 0
        x: card.padding + (mark.visible ? mark.width + card.padding * 0.8 : 0)
        y: card.firstLine - height / 2
        number: Math.max(0, card.number)
        color: card.washed ? Theme.markerInk : Theme.category(number)
        width: card.textSize
        height: card.textSize
    }
    Column {
        id: body
        x: sign.x + (sign.visible ? sign.width + card.padding * 0.8 : 0)
        width: card.width - x - Math.max(card.padding, card.takeOffRoom)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -card.lower / 2
        spacing: 4
        Words {
            id: words
            width: parent.width
            text: card.wording
            elide: card.mostWords < Infinity ? Text.ElideRight : Text.ElideNone
            maximumLineCount: card.mostWords < Infinity ? Math.max(1, Math.floor(card.mostWords / (line.height * words.lineHeight))) : 2147483647
            color: card.washed ? Theme.markerInk : Theme.ink
            font.pixelSize: card.textSize
            font.family: card.category ? Theme.headingFamily : Theme.textFamily
            font.weight: card.category ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Body {
            id: below
            visible: card.below !== ""
            width: parent.width
            text: card.below
            font.pixelSize: Theme.small
            color: card.washed ? Theme.markerInk : Theme.quiet
            Accessible.ignored: true
        }
        Loader {
            id: extra
            active: card.under !== null
            /* A loader keeps the height of what it had. */
            visible: active
            width: parent.width
            sourceComponent: card.under
        }
    }
    TakeOffButton {
        visible: card.takeOffRoom > 0
        anchors.right: parent.right
        width: Math.max(44, card.takeOffRoom)
        fold: card.washed ? Theme.marker : Theme.stock
        onTakenOff: card.takenOff()
    }
}
