import QtQuick
import workshop_app.ui

/* Where words may go from where they are: up, down, aside with a reason, or aside for safeguarding. */
Row {
    id: buttons

    required property ConsoleWords page
    required property string key
    required property string place
    property bool brief: false
    property bool asking: false

    function ask(): void {
        buttons.asking = true;
        reason.input.forceActiveFocus();
    }

    function setAside(): void {
        if (reason.text.trim() !== "" && buttons.page.set_aside(buttons.key, reason.text)) {
            reason.text = "";
            buttons.asking = false;
        }
    }

    spacing: 6

    PushButton {
        once: true
        visible: !buttons.asking && (buttons.place === "waiting" || buttons.place === "set aside")
        text: "Put it up"
        onClicked: buttons.page.put_up(buttons.key)
    }
    PushButton {
        once: true
        visible: !buttons.asking && buttons.place === "up"
        text: "Take down"
        onClicked: buttons.page.take_down(buttons.key)
    }
    PushButton {
        visible: !buttons.asking && (buttons.place === "waiting" || (buttons.place === "up" && !buttons.brief))
        text: "Set aside"
        onClicked: buttons.ask()
    }
    PushButton {
        once: true
        visible: buttons.place !== "safeguarding" && !buttons.asking
        text: "Safeguarding"
        tone: Theme.warning
        onClicked: buttons.page.set_aside_for_safeguarding(buttons.key)
    }
    Column {
        visible: buttons.asking
        spacing: 6
        Field {
            id: reason
            width: 300
            label: "Why it is set aside"
            onAccepted: buttons.setAside()
        }
        Row {
            spacing: 6
            PushButton {
                primary: true
                text: "Set it aside"
                enabled: reason.text.trim() !== ""
                onClicked: buttons.setAside()
            }
            PushButton {
                text: "Leave it"
                onClicked: buttons.asking = false
            }
        }
    }
}
