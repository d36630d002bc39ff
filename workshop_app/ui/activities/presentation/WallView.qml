import QtQuick
import workshop_app.ui

/* The big screen while it belongs to the tenderer: nothing of ours is on it, the time neither. */
Item {
    id: view

    required property WallPresentation page
    property real unit: 1
    property bool wall: false
    readonly property bool clockShown: false
    readonly property bool cornerShown: false

    Heading {
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("The big screen is yours")
        font.pixelSize: Math.round(WallSizes.alone * view.unit)
    }
}
