pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The ring of what has the keyboard: ink, marker, and ink again, so that it shows on any ground, the marker's too. It
   lies within what it rings, where no list cuts it off. Where the ink is light, dark stands between instead. It is made
   when it is seen: a page has hundreds of them, of which one at most is. */
Loader {
    id: ring

    property real radius: Theme.radius
    property real line: 3

    anchors.fill: parent
    active: ring.visible
    sourceComponent: Rectangle {
        radius: ring.radius
        color: "transparent"
        border.width: ring.line
        border.color: Theme.ink

        Rectangle {
            anchors.fill: parent
            anchors.margins: ring.line
            radius: Math.max(0, ring.radius - ring.line)
            color: "transparent"
            border.width: ring.line
            border.color: Theme.dark || Theme.contrast ? Theme.paper : Theme.marker
            Rectangle {
                anchors.fill: parent
                anchors.margins: ring.line
                radius: Math.max(0, ring.radius - 2 * ring.line)
                color: "transparent"
                border.width: 2
                border.color: Theme.ink
            }
        }
    }
}
