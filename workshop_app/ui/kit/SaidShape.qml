import QtQuick
import workshop_app.ui

/* The shape of somebody's exact words, and of nothing else: card stock with three round corners and one square one,
   bottom left, or bottom right for words written from right to left. What is not word for word has a dotted lower edge. */
Item {
    id: shape

    property color color: Theme.surface
    property color outline: Theme.stock
    property real outlineWidth: 1
    property real radius: Theme.cardRadius
    property real lower: 3
    property bool rightToLeft: false
    property bool gist: false

    Rectangle {
        visible: !shape.gist
        y: shape.lower
        width: shape.width
        height: shape.height - shape.lower
        color: Theme.stock
        radius: shape.radius
        bottomLeftRadius: shape.rightToLeft ? shape.radius : 0
        bottomRightRadius: shape.rightToLeft ? 0 : shape.radius
    }
    Rectangle {
        width: shape.width
        height: shape.height - shape.lower
        color: shape.color
        border.width: shape.outlineWidth
        border.color: shape.outline
        radius: shape.radius
        bottomLeftRadius: shape.rightToLeft ? shape.radius : 0
        bottomRightRadius: shape.rightToLeft ? 0 : shape.radius
    }
    Image {
        visible: shape.gist
        x: shape.rightToLeft ? shape.radius : 0
        y: shape.height - height
        width: shape.width - shape.radius
        height: shape.lower + 1
        source: shape.gist ? "image://drawings/" + String(Theme.edge).slice(1) + "/" + encodeURIComponent("M 3 3 L 15 3 L 15 21 L 3 21 Z") : ""
        sourceSize: Qt.size(Math.ceil(2 * height), Math.ceil(height))
        fillMode: Image.TileHorizontally
        horizontalAlignment: Image.AlignLeft
    }
}
