import QtQuick
import workshop_app.ui

/* The ground of a category or a tray. A category has a deep head with its sign, its name and how many cards it holds,
   and its pattern below. */
Item {
    id: box

    required property string name
    required property int number
    required property string kind
    required property int cards
    required property int most
    required property real heading
    required property real headWidth
    required property bool shrunk
    required property bool opened
    property real unit: 1
    property int textSize: Theme.large
    property bool target: false
    /* The key that sends a card here; empty while no keyboard is on the board. */
    property string digit: ""
    /* What is kept free at the end of the head, for a button there. */
    property real endRoom: 0
    /* A pile has no ground: only its cards are seen. */
    property bool bare: false
    readonly property bool category: box.number >= 0
    readonly property real pattern: 9 * box.unit
    readonly property real head: box.category ? box.heading - box.pattern - 6 * box.unit : box.heading
    readonly property real margin: (box.category && !box.stacked ? 14 : 12) * box.unit
    readonly property real corner: Math.min(16 * box.unit, 16)
    readonly property color headColour: box.category ? Theme.head(box.number) : "transparent"
    readonly property color words: box.category ? Theme.headInk : Theme.ink
    /* So narrow that the name stands below sign and number. */
    readonly property bool stacked: box.category && box.shrunk
    readonly property bool full: box.most > 0 && box.cards >= box.most

    Accessible.role: Accessible.Grouping
    Accessible.name: box.kind === "new" ? "New group" : box.name + ", " + box.cards + (box.cards === 1 ? " card" : " cards") + (box.most > 0 ? " of " + box.most + " at the most" : "")
    Accessible.description: box.opened ? "open" : ""

    Rectangle {
        visible: !box.bare
        anchors.fill: parent
        radius: box.corner
        color: box.category ? Theme.ground(box.number) : Theme.sunk
        border.width: box.category && (Theme.dark || Theme.contrast) ? 2 : 0
        border.color: box.category ? Theme.category(box.number) : Theme.hair
    }
    Rectangle {
        visible: box.category
        width: parent.width
        height: box.head
        topLeftRadius: box.corner
        topRightRadius: box.corner
        color: box.headColour
    }
    Image {
        visible: box.category
        y: box.head + box.pattern + 1
        width: box.pattern
        height: box.width
        rotation: -90
        transformOrigin: Item.TopLeft
        source: box.category ? "image://edges/" + Theme.name + "/" + box.number : ""
        sourceSize: Qt.size(Math.round(box.pattern), Math.round(2 * box.pattern))
        fillMode: Image.TileVertically
        verticalAlignment: Image.AlignTop
    }
    DashedFrame {
        visible: !box.category && !box.target && !box.bare
        radius: box.corner
    }
    Item {
        visible: !box.bare
        x: box.margin
        width: box.headWidth - 2 * box.margin
        height: box.head

        KeyCap {
            id: cap
            y: box.stacked ? 0.25 * box.textSize : (parent.height - height) / 2
            text: box.digit
            textSize: Math.round(0.9 * box.textSize)
            color: Theme.surface
        }
        Symbol {
            id: sign
            visible: box.category
            number: Math.max(0, box.number)
            color: box.words
            anchors.left: cap.right
            anchors.leftMargin: cap.visible ? 0.4 * box.textSize : 0
            y: box.stacked ? 0.3 * box.textSize : (parent.height - height) / 2
            width: box.category ? 1.1 * box.textSize : 0
            height: 1.1 * box.textSize
        }
        Heading {
            id: title
            anchors.left: box.stacked ? parent.left : sign.right
            anchors.leftMargin: (box.category && !box.stacked ? 0.5 : 0) * box.textSize
            anchors.right: box.stacked ? parent.right : count.left
            anchors.rightMargin: box.stacked ? 0 : 0.3 * box.textSize
            anchors.bottom: parent.bottom
            text: box.name
            color: box.words
            /* Smaller where it would be cut, or a word broken. */
            font.pixelSize: Fitting.largest(box.name, Theme.headingFamily, Font.DemiBold, title.width, title.height, box.textSize, Math.min(12, box.textSize))
            lineHeight: 1
            height: box.head - (box.stacked ? 1.6 * box.textSize : 0)
            verticalAlignment: box.stacked ? Text.AlignTop : Text.AlignVCenter
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Heading {
            id: count
            anchors.right: parent.right
            anchors.rightMargin: box.endRoom
            y: box.stacked ? 0.2 * box.textSize : (parent.height - height) / 2
            text: box.kind === "new" ? "" : box.most > 0 ? box.cards + " of " + box.most : box.cards
            font.pixelSize: box.textSize
            color: box.words
            font.bold: box.full
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: box.target
        radius: box.corner
        color: "transparent"
        border.width: Math.max(4, 6 * box.unit)
        border.color: Theme.ink
    }
}
