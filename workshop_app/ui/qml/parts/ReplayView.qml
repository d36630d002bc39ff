import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* How the group's sort unfolded. */
Item {
    id: view

    required property Replay replay
    property real unit: 1
    property bool wall: false
}
