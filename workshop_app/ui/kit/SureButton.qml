import QtQuick
import workshop_app.ui

/* A button for what is not easily mended: it asks again, and stops asking after five seconds, at any other press and at
   Esc. With `patient` no time is set to whoever reads what is asked. `yes`, which it asks with, is the longer text. */
PushButton {
    id: button

    required property string ask
    required property string yes
    property bool patient: false
    property bool asking: false

    signal sure

    function stopUnlessHeld(): void {
        if (!button.down) {
            button.asking = false;
        }
    }

    once: true
    flag: true
    text: button.asking ? button.yes : button.ask
    longest: button.yes
    onVisibleChanged: button.asking = false
    onClicked: {
        const meant = button.asking;
        button.asking = !meant;
        if (meant) {
            button.sure();
        }
    }

    EscCloses {
        open: button.asking
        onLeft: button.asking = false
    }
    Timer {
        running: button.asking && !button.patient
        interval: 5000
        onTriggered: button.asking = false
    }
    Connections {
        target: SecondPress
        enabled: button.asking
        function onPressed(window: QtObject): void {
            if (window === button.Window.window) {
                Qt.callLater(button.stopUnlessHeld);
            }
        }
    }
}
