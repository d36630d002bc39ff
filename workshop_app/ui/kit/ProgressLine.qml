import QtQuick
import workshop_app.ui

/* A line that fills, or empties, from 0 to 1. */
Rectangle {
    id: line

    required property real share
    property color tone: Theme.action

    implicitHeight: 10
    radius: height / 2
    color: Theme.sunk
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.hair
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Math.round(line.share * 100) + " per cent"

    Rectangle {
        width: Math.max(line.share > 0 ? parent.height : 0, parent.width * line.share)
        height: parent.height
        radius: parent.radius
        color: line.tone
    }
}
