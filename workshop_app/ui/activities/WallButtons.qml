import QtQuick
import workshop_app.ui

/* Puts words up on the big screen, or takes them down again. */
Row {
    id: buttons

    required property ConsoleWords page
    required property string key
    required property string place

    spacing: 6

    PushButton {
        once: true
        visible: buttons.place === "waiting" || buttons.place === "set aside"
        text: "Put it up"
        onClicked: buttons.page.put_up(buttons.key)
    }
    PushButton {
        once: true
        visible: buttons.place === "up"
        text: "Take down"
        onClicked: buttons.page.take_down(buttons.key)
    }
}
