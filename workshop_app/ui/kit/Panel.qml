import QtQuick
import workshop_app.ui

/* A piece of the page with its own ground, and the box in it that is typed in first, where it has one. */
Rectangle {
    property Item firstBox: null

    color: Theme.surface
    radius: Theme.radius
    border.width: 1
    border.color: Theme.hair
}
