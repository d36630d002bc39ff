import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* Cards to add, and those set aside. */
Item {
    id: view

    required property ConsoleSort page
    property real unit: 1
    property bool wall: false
}
