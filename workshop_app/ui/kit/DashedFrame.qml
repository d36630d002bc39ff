import QtQuick
import workshop_app.ui

/* A dashed line around what fills it: a place that is free, a button that cannot be pressed now. */
Image {
    id: frame

    property color color: Theme.edge
    property real radius: Theme.radius
    property real line: 1.5

    anchors.fill: parent
    source: !frame.visible || frame.width < 4 || frame.height < 4 ? "" : "image://dashes/" + String(frame.color).slice(1) + "/" + Math.round(frame.radius) + "/" + frame.line
    sourceSize: Qt.size(Math.ceil(frame.width), Math.ceil(frame.height))
}
