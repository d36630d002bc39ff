import QtQuick
import workshop_app.ui.qml

/* The ground of a category or a tray, with its sign, its name and how many cards it holds. */
Rectangle {
    id: box

    required property string name
    required property int number
    required property int cards
    property real heading: 44
    property int textSize: Theme.large
    property bool target: false
    readonly property bool category: box.number >= 0
    readonly property color tone: box.category ? Theme.category(box.number) : Theme.quiet

    radius: Theme.radius
    color: box.category ? Qt.alpha(box.tone, Theme.dark ? 0.22 : 0.1) : Theme.sunk
    border.width: box.target ? 4 : box.category ? 2 : 1
    border.color: box.target ? Theme.accent : box.category ? box.tone : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: box.name + ", " + box.cards + (box.cards === 1 ? " card" : " cards")

    Row {
        x: 12
        height: box.heading
        width: parent.width - 24
        spacing: 8
        Symbol {
            visible: box.category
            number: Math.max(0, box.number)
            anchors.verticalCenter: parent.verticalCenter
            width: box.textSize
            height: box.textSize
        }
        Heading {
            width: parent.width - (box.category ? box.textSize + 8 : 0) - count.width - 8
            anchors.verticalCenter: parent.verticalCenter
            text: box.name
            font.pixelSize: box.textSize
            lineHeight: 1
            height: box.heading
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Body {
            id: count
            anchors.verticalCenter: parent.verticalCenter
            text: box.cards
            font.pixelSize: box.textSize
            color: Theme.quiet
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
