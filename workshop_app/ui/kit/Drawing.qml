import QtQuick

/* A small filled drawing, from a path of the palette file. It is a picture, since the software renderer draws a Shape
   that its list has scrolled out of sight all the same, over whatever lies there. On a scaled screen Qt asks for it in
   the screen's own pixels; asked for larger it would be scaled down again, and blurred. */
Item {
    id: drawing

    property string outline: ""
    property color color: "black"

    implicitWidth: 24
    implicitHeight: 24

    Image {
        anchors.fill: parent
        source: drawing.outline === "" ? "" : "image://drawings/" + String(drawing.color).slice(1) + "/" + encodeURIComponent(drawing.outline)
        sourceSize: Qt.size(Math.ceil(drawing.width), Math.ceil(drawing.height))
    }
}
