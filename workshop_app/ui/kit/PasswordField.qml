import QtQuick
import workshop_app.ui

/* A password, hidden unless it is shown: nobody in the room reads over a shoulder. What is typed here is no draft. */
Item {
    id: secret

    required property string label
    property alias text: field.text
    property alias input: field.input
    readonly property bool blank: field.text === ""
    property bool shown: false

    signal accepted

    implicitHeight: field.height
    onVisibleChanged: if (!secret.visible) {
        secret.shown = false;
    }

    Field {
        id: field
        width: secret.width - show.width - 8
        label: secret.label
        onAccepted: secret.accepted()
        input.echoMode: secret.shown ? TextInput.Normal : TextInput.Password
        input.inputMethodHints: Qt.ImhSensitiveData | Qt.ImhHiddenText | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
    }
    PushButton {
        id: show
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: secret.shown ? "Hide" : "Show"
        longest: "Show"
        Accessible.name: text + ": " + secret.label
        onClicked: secret.shown = !secret.shown
    }
}
