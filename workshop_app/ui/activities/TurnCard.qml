import QtQuick
import workshop_app.ui

/* What one thing said in a private turn lies on: the shape of exact words where it is words, a plain card where it is an
   answer or a tap alone. */
Item {
    id: card

    required property bool said
    property bool rightToLeft: false
    property real unit: 1

    SaidShape {
        anchors.fill: parent
        visible: card.said
        radius: 20 * card.unit
        lower: 5 * card.unit
        rightToLeft: card.rightToLeft
    }
    Rectangle {
        anchors.fill: parent
        visible: !card.said
        radius: 20 * card.unit
        color: Theme.surface
        border.width: Math.max(1, 1.5 * card.unit)
        border.color: Theme.edge
    }
}
