import QtQuick
import workshop_app.ui

/* The time left as a pie that empties; `ground` is the colour of what it lies on. */
Image {
    id: pie

    required property TimeLeft remaining
    property color ground: Theme.paper

    height: pie.width
    source: "image://pies/" + String(pie.remaining.tone).slice(1) + "/" + String(pie.ground).slice(1) + "/" + Math.round(60 * pie.remaining.share)
    sourceSize: Qt.size(Math.ceil(pie.width), Math.ceil(pie.height))
}
