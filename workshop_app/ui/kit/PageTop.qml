import QtQuick
import workshop_app.ui

/* The top of a page that lies over others: its heading, and the button that closes it. */
Item {
    id: top

    property alias text: heading.text
    property alias heading: heading
    property alias closeText: close.text
    property alias closeLongest: close.longest
    property string closeName: close.text

    signal closed

    height: Math.max(heading.height, close.height) + 18

    PageHeading {
        id: heading
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (close.height - Math.min(close.height, height)) / 2
        width: parent.width - close.width - 16
        font.pixelSize: Theme.title
    }
    PushButton {
        id: close
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: "Close"
        Accessible.name: top.closeName
        onClicked: top.closed()
    }
}
