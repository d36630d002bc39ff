import QtQuick
import QtQuick.Shapes

/* A small filled drawing, from a path of the palette file. */
Item {
    id: drawing

    property string outline: ""
    property color color: "black"

    implicitWidth: 24
    implicitHeight: 24

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeWidth: -1
            fillColor: drawing.color
            fillRule: ShapePath.OddEvenFill
            scale: Qt.size(drawing.width / 24, drawing.height / 24)
            PathSvg {
                path: drawing.outline
            }
        }
    }
}
