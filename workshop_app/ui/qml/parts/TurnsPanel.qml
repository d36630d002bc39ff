import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* Who has had their own turn, and whose it is. */
Item {
    id: view

    required property ConsoleSort page
    property real unit: 1
    property bool wall: false
}
