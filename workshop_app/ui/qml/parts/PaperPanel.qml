import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* Cards to print, and where they lay on paper to type in. */
Item {
    id: view

    required property PaperSort paper
    property real unit: 1
    property bool wall: false
}
