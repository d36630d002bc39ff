import QtQuick
import workshop_app.ui

/* The ground of a category or a tray: its sign, its name, and how many cards it holds. */
Rectangle {
    id: box

    required property string name
    required property int number
    required property int cards
    required property int most
    required property real heading
    property real gap: 10
    property int textSize: Theme.large
    property bool target: false
    /* The key that sends a card here; empty while no keyboard is on the board. */
    property string digit: ""
    readonly property bool category: box.number >= 0
    readonly property color tone: box.category ? Theme.category(box.number) : Theme.quiet
    readonly property bool full: box.most > 0 && box.cards >= box.most

    radius: Theme.radius
    color: box.category ? Theme.ground(box.number) : Theme.sunk
    border.width: box.target ? 4 : box.category ? 2 : 1
    border.color: box.target ? Theme.action : box.category ? box.tone : Theme.hair
    Accessible.role: Accessible.Grouping
    Accessible.name: box.name + ", " + box.cards + (box.cards === 1 ? " card" : " cards") + (box.most > 0 ? " of " + box.most + " at the most" : "")

    Row {
        x: box.gap
        height: box.heading
        width: parent.width - 2 * box.gap
        spacing: 0.4 * box.textSize
        Rectangle {
            id: cap
            visible: box.digit !== ""
            anchors.verticalCenter: parent.verticalCenter
            width: 1.15 * box.textSize
            height: 1.15 * box.textSize
            radius: 4
            color: Theme.surface
            border.width: 1
            border.color: Theme.edge
            Body {
                anchors.centerIn: parent
                text: box.digit
                font.pixelSize: Math.round(0.9 * box.textSize)
                font.bold: true
                Accessible.ignored: true
            }
        }
        Symbol {
            id: sign
            visible: box.category
            number: Math.max(0, box.number)
            anchors.verticalCenter: parent.verticalCenter
            width: box.textSize
            height: box.textSize
        }
        Heading {
            width: parent.width - (box.category ? sign.width + parent.spacing : 0) - (cap.visible ? cap.width + parent.spacing : 0) - count.width - parent.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: box.name
            font.pixelSize: box.textSize
            fontSizeMode: Text.VerticalFit
            minimumPixelSize: Math.min(12, box.textSize)
            lineHeight: 1
            height: box.heading
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Body {
            id: count
            anchors.verticalCenter: parent.verticalCenter
            text: box.most > 0 ? box.cards + " of " + box.most : box.cards
            font.pixelSize: box.textSize
            font.bold: box.full
            color: box.full ? Theme.ink : Theme.quiet
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
