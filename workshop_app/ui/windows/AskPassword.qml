import QtQuick
import workshop_app.ui

/* Home, while the password of a file is asked for. The key from its recovery sheet will do. */
Rectangle {
    id: ask

    required property Password password

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, ask, box.input, heading, heading.text)

    function open(): void {
        if (!ask.password.unlock(box.text)) {
            box.input.selectAll();
            box.input.forceActiveFocus();
        }
    }

    EscCloses {
        open: true
        onLeft: ask.password.leave()
    }
    Panel {
        anchors.centerIn: parent
        width: Math.min(parent.width - 64, 760)
        height: column.height + 48
        Column {
            id: column
            x: 24
            y: 24
            width: parent.width - 48
            spacing: 14
            PageHeading {
                id: heading
                width: parent.width
                text: "“" + ask.password.asked + "” has a password"
                font.pixelSize: Theme.title
            }
            PasswordField {
                id: box
                width: parent.width
                label: "Password, or the key from the recovery sheet"
                onAccepted: open.clicked()
            }
            /* Its room is kept: nothing moves when it comes. */
            Body {
                id: refused
                width: parent.width
                height: Math.max(implicitHeight, 3 * font.pixelSize * 1.3)
                text: ask.password.refused
                color: Theme.flag
                Accessible.role: Accessible.AlertMessage
                onTextChanged: if (refused.text !== "") {
                    Landing.announce(refused.text);
                }
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.gap
                PushButton {
                    text: "Not now"
                    onClicked: ask.password.leave()
                }
                PushButton {
                    id: open
                    primary: true
                    text: "Open it"
                    enabled: !box.blank
                    onClicked: ask.open()
                }
            }
        }
    }
}
