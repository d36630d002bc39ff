import QtQuick
import workshop_app.ui

/* The big screen while it belongs to the tenderer. */
Item {
    id: view

    required property WallPresentation page
    property real unit: 1
    property bool wall: false

    Heading {
        anchors.centerIn: parent
        width: parent.width * 0.9
        horizontalAlignment: Text.AlignHCenter
        text: "The big screen is yours"
        font.pixelSize: 96 * view.unit * Theme.textScale
    }
}
