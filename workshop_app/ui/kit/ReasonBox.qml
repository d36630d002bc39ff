import QtQuick
import workshop_app.ui

/* Asks why something is done, and does it only with a reason. What was typed stays until it is done, or left: Esc only
   closes the box. */
Column {
    id: box

    required property string question
    required property string deed
    property string draft: ""
    property string about: ""
    property string note: ""

    signal typed(string reason)
    signal given(string reason)
    signal leave
    signal closed

    function type(): void {
        why.input.forceActiveFocus(Qt.TabFocusReason);
    }
    function give(): void {
        if (!why.empty) {
            box.given(why.text);
        }
    }

    spacing: 6

    EscCloses {
        open: box.visible
        onLeft: box.closed()
    }
    Component.onCompleted: why.text = box.draft

    Field {
        id: why
        width: 300
        label: box.question
        isPrivate: true
        input.onTextEdited: box.typed(why.text)
        onAccepted: box.give()
    }
    Body {
        visible: box.note !== ""
        width: why.width
        text: box.note
        color: Theme.quiet
    }
    Row {
        spacing: 6
        PushButton {
            primary: true
            text: box.deed
            enabled: !why.empty
            onClicked: box.give()
        }
        PushButton {
            text: qsTr("Cancel")
            Accessible.name: text + box.about
            onClicked: box.leave()
        }
    }
}
