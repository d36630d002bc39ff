import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* The board, with a way to add a category. */
Item {
    id: view

    required property SortPage page
    property real unit: 1
    property bool wall: false

    Heading {
        id: heading
        text: view.page.unsorted === 0 ? "Every card has a place" : view.page.unsorted + " still to sort"
        font.pixelSize: (view.wall ? 40 : 24) * view.unit * Theme.textScale
        anchors.verticalCenter: adding.verticalCenter
    }
    Row {
        id: adding
        visible: !view.page.closed
        anchors.right: parent.right
        spacing: 10
        Field {
            id: name
            label: "New category"
            width: 260 * Math.max(1, view.unit)
            onAccepted: add.clicked()
        }
        PushButton {
            id: add
            anchors.bottom: parent.bottom
            text: "Add"
            enabled: name.text.trim() !== ""
            onClicked: {
                view.page.add_category(name.text);
                name.text = "";
            }
        }
    }
    Board {
        id: board
        anchors.top: adding.visible ? adding.bottom : heading.bottom
        anchors.topMargin: 14 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        page: view.page
        smallest: Math.round((view.wall ? 24 * view.unit : 15) * Theme.textScale)
    }
}
