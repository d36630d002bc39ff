import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* What every button does, whatever it looks like. Pressed by a pointer it does not keep the keyboard: a space that is
   typed next must not press it again. After one that is pressed `once` a second press, of it or of what has come under
   the finger, does nothing if it follows too soon to be meant. */
Basic.Button {
    id: button

    property bool once: false

    onClicked: {
        if (button.once) {
            SecondPress.pass_over();
        }
        if (!button.visualFocus) {
            Keyboard.let_go(button);
        }
    }
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat) {
            button.click();
        }
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat) {
            button.click();
        }
    }
}
