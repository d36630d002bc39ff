import QtQuick
import workshop_app.ui

/* The ring of what has the focus and is filled: within it, in the colour of what is written there. A ring around it
   would be as dark as the fill. */
Rectangle {
    anchors.fill: parent
    anchors.margins: 4
    radius: Math.max(0, Theme.radius - 4)
    color: "transparent"
    border.width: 3
    border.color: Theme.onAction
}
