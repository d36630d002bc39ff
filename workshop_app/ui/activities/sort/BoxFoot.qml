import QtQuick
import workshop_app.ui

/* The bar of a box that cannot show all its cards: how many more there are, and a press anywhere on it shows the next;
   from the last it leads back to the first. By keyboard the arrows lead to every card, so Tab passes it by. */
PlainButton {
    id: foot

    required property string name
    required property int above
    required property int below
    required property int stop
    required property int stops
    required property rect bar
    property int textSize: Theme.normal
    property bool shrunk: false
    readonly property bool atEnd: foot.stop >= foot.stops - 1
    readonly property string said: foot.atEnd ? "Back to the first card in " + foot.name : foot.below > 0 ? foot.below + (foot.below === 1 ? " more card in " : " more cards in ") + foot.name : "More of the card in " + foot.name

    signal turned(step: int)

    visible: foot.bar.width > 0 && foot.stops > 1 && !foot.shrunk
    x: foot.bar.x
    y: foot.bar.y
    width: foot.bar.width
    height: foot.bar.height
    padding: 0
    focusPolicy: Qt.NoFocus
    Accessible.name: foot.said
    Accessible.role: Accessible.Button
    onClicked: foot.turned(foot.atEnd ? -foot.stops : 1)

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 0.5 * foot.textSize
            Body {
                text: foot.atEnd ? qsTr("Back") : foot.below > 0 ? qsTr("%1 more").arg(foot.below) : qsTr("More")
                font.pixelSize: foot.textSize
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Drawing {
                visible: foot.width > 6.5 * foot.textSize
                anchors.verticalCenter: parent.verticalCenter
                width: 0.7 * foot.textSize
                height: width
                color: Theme.ink
                outline: foot.atEnd ? "M 2 19 L 12 4 L 22 19 Z" : "M 2 5 L 22 5 L 12 20 Z"
            }
        }
    }
    background: Rectangle {
        radius: Math.min(Theme.radius, 0.25 * foot.height)
        color: foot.hovered || foot.down ? Theme.sunk : Theme.surface
        border.width: 1.5
        border.color: Theme.edge
    }
}
