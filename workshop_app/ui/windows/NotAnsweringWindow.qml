import QtQuick
import workshop_app.ui

/* The app is open already and does not answer. It goes by itself once it does. */
Window {
    id: window

    width: 620
    height: page.implicitHeight + 64
    minimumWidth: 480
    minimumHeight: 240
    title: "In Their Words"
    color: Theme.paper

    Column {
        id: page
        x: 32
        y: 32
        width: window.width - 64
        spacing: Theme.gap
        Heading {
            width: parent.width
            text: "In Their Words is open, but does not answer"
        }
        Body {
            width: parent.width
            text: "It may be busy: what you asked for opens there as soon as it can, and this goes by itself. If nothing happens for a minute, end the app that is open, in the list of running programs, and start it again. Everything it showed as kept is safe."
        }
        PushButton {
            anchors.right: parent.right
            text: "Close"
            focus: true
            onClicked: window.close()
        }
    }
}
