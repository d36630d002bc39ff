import QtQuick

/* A small drawing, filled, or with `line` above 0 only its line, from an outline in a square of 20 by 20. */
Canvas {
    id: drawing

    property string outline: ""
    property color color: "black"
    property real line: 0

    implicitWidth: 20
    implicitHeight: 20
    onOutlineChanged: drawing.requestPaint()
    onColorChanged: drawing.requestPaint()
    onLineChanged: drawing.requestPaint()
    onPaint: {
        const pen = drawing.getContext("2d");
        pen.reset();
        pen.scale(drawing.width / 20, drawing.height / 20);
        pen.path = drawing.outline;
        if (drawing.line > 0) {
            pen.strokeStyle = drawing.color;
            pen.lineWidth = drawing.line;
            pen.lineCap = "round";
            pen.lineJoin = "round";
            pen.stroke();
        } else {
            pen.fillStyle = drawing.color;
            pen.fill();
        }
    }
}
