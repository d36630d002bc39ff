import QtQuick

/* A small filled drawing, from a path of the palette file. It is a picture, since the software renderer draws a Shape
   that its list has scrolled out of sight all the same, over whatever lies there. */
Item {
    id: drawing

    property string outline: ""
    property color color: "black"

    implicitWidth: 24
    implicitHeight: 24

    Image {
        anchors.fill: parent
        source: drawing.outline === "" ? "" : "image://drawings/" + String(drawing.color).slice(1) + "/" + encodeURIComponent(drawing.outline)
        sourceSize: Qt.size(Math.ceil(drawing.width * Screen.devicePixelRatio), Math.ceil(drawing.height * Screen.devicePixelRatio))
    }
}
