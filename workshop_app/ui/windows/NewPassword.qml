import QtQuick
import workshop_app.ui

/* The password that a new project is to have, twice. */
Row {
    id: fields

    readonly property alias password: fresh.text
    readonly property alias again: repeated.text
    readonly property bool blank: fresh.blank

    signal accepted

    spacing: 16
    Component.onCompleted: fresh.input.forceActiveFocus()

    PasswordField {
        id: fresh
        width: (parent.width - 16) / 2
        label: "Password, such as four words"
        onAccepted: repeated.input.forceActiveFocus()
    }
    PasswordField {
        id: repeated
        width: (parent.width - 16) / 2
        label: "Repeat the password"
        onAccepted: fields.accepted()
    }
}
