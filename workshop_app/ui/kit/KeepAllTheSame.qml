import QtQuick
import workshop_app.ui

/* Asks, over the box they are in, about words that nobody could see. */
Panel {
    id: ask

    property real size: 1.0

    signal keep
    signal leave

    Row {
        x: 10
        width: parent.width - 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        Body {
            width: parent.width - yes.width - no.width - 20
            anchors.verticalCenter: parent.verticalCenter
            text: "Nothing in these words can be seen. Save them anyway?"
            font.pixelSize: Math.round(Theme.normal * ask.size * Theme.lettersIn(ask.Window.window))
        }
        PushButton {
            id: yes
            size: ask.size
            text: "Save them anyway"
            onClicked: ask.keep()
        }
        PushButton {
            id: no
            size: ask.size
            text: "Go back"
            onClicked: ask.leave()
        }
    }
}
