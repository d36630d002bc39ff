import QtQuick
import workshop_app.ui

/* A piece of the page with its own ground. */
Rectangle {
    color: Theme.surface
    radius: Theme.radius
    border.width: 1
    border.color: Theme.hair
}
