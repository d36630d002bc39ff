import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* For each card, how many put it where. */
Item {
    id: view

    required property Differing differing
    property real unit: 1
    property bool wall: false
}
