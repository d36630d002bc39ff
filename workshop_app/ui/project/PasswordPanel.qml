pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The password of the open file, for the project details: setting it, changing it, removing it. */
Panel {
    id: panel

    required property Password password
    property string doing: ""

    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Password"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.password.isSet ? "The file opens only with its password, or with the key on recovery sheet " + panel.password.sheetNumber + ". Packs and exports are not protected by it." : "Anybody who gets hold of this file can read everything in it, real names included. A password prevents that. It does not protect packs and exports, or copies made earlier."
            color: Theme.quiet
        }
        Body {
            visible: text !== ""
            width: parent.width
            text: panel.password.readable === "" ? "" : "Anybody can still read these copies, made earlier: " + panel.password.readable + ". Delete them (backups: on Home), or move them to an encrypted disk."
            color: Theme.flag
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Row {
            visible: panel.doing === ""
            spacing: 8
            PushButton {
                text: panel.password.isSet ? "Change the password" : "Set a password"
                onClicked: panel.doing = "set"
            }
            PushButton {
                visible: panel.password.isSet
                text: "Remove the password"
                onClicked: panel.doing = "take away"
            }
        }
        Loader {
            active: panel.doing !== ""
            visible: active
            width: parent.width
            sourceComponent: Column {
                id: form

                readonly property bool sets: panel.doing === "set"

                function done(): void {
                    const kept = form.sets ? panel.password.keep_under(current.text, fresh.text, again.text) : panel.password.take_away(current.text);
                    if (kept) {
                        panel.doing = "";
                    }
                }

                spacing: 10
                Component.onCompleted: (panel.password.isSet ? current : fresh).input.forceActiveFocus()

                EscCloses {
                    open: true
                    onLeft: panel.doing = ""
                }
                PasswordField {
                    id: current
                    visible: panel.password.isSet
                    width: parent.width
                    label: "The current password, or the key from its recovery sheet"
                    onAccepted: form.sets ? fresh.input.forceActiveFocus() : form.done()
                }
                PasswordField {
                    id: fresh
                    visible: form.sets
                    width: parent.width
                    label: "New password, such as four unrelated words"
                    onAccepted: again.input.forceActiveFocus()
                }
                PasswordField {
                    id: again
                    visible: form.sets
                    width: parent.width
                    label: "Repeat the new password"
                    onAccepted: form.done()
                }
                Body {
                    width: parent.width
                    text: form.sets ? "The file is saved again under it. A recovery sheet comes next" + (panel.password.isSet ? "; the one for the old password opens only backups and copies made before." : ".") : "After that, anybody who gets hold of the file can read it. Its recovery sheet opens only backups and copies made before."
                    color: Theme.quiet
                }
                Row {
                    spacing: 8
                    PushButton {
                        primary: true
                        once: true
                        text: form.sets ? "Set it" : "Remove it"
                        enabled: form.sets ? !fresh.blank && !again.blank : !current.blank
                        onClicked: form.done()
                    }
                    PushButton {
                        text: "Cancel"
                        onClicked: panel.doing = ""
                    }
                }
            }
        }
    }
}
