import QtQuick
import workshop_app.ui

/* One thing that is recorded, and a button to do something about it at its right. */
Item {
    id: line

    required property string text
    required property string button
    property string about: ""

    signal pressed

    height: Math.max(told.height, deed.height)

    Body {
        id: told
        width: parent.width - deed.width - 12
        anchors.verticalCenter: parent.verticalCenter
        text: line.text
    }
    PushButton {
        id: deed
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        quiet: true
        text: line.button
        Accessible.name: text + line.about
        onClicked: line.pressed()
    }
}
