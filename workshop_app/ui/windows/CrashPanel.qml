import QtQuick
import workshop_app.ui

/* Something went wrong inside the app: what is safe, what was noted and where, and what to do with it. It takes no
   keyboard from whoever is writing down what somebody says. */
Panel {
    id: panel

    required property CrashNotice notice

    height: column.height + 36
    border.width: 3
    border.color: Theme.flag
    Accessible.role: Accessible.AlertMessage
    Accessible.name: heading.text + ". " + safe.text
    Component.onCompleted: Landing.announce(panel.Accessible.name)

    EscCloses {
        open: true
        onLeft: panel.notice.close()
    }
    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            id: heading
            width: parent.width
            text: "Something went wrong inside the app"
            font.pixelSize: Theme.large
        }
        Body {
            id: safe
            width: parent.width
            text: "Everything shown as saved is safe, and you can go on. If something looks odd, close the app and open it again."
        }
        Body {
            width: parent.width
            text: panel.notice.kept ? "Where in the app it happened was noted in the file below: no words, no names, nothing from your project. Please send it to the person who looks after the app." : "It could not be noted on this computer. Please tell the person who looks after the app what you did just before."
        }
        Body {
            visible: panel.notice.kept
            width: parent.width
            text: panel.notice.place
            font.pixelSize: Theme.small
            color: Theme.quiet
            wrapMode: Text.WrapAnywhere
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                primary: true
                text: "Go on"
                onClicked: panel.notice.close()
            }
            PushButton {
                visible: panel.notice.kept
                text: "Show the folder"
                onClicked: panel.notice.show_folder()
            }
            PushButton {
                visible: panel.notice.kept
                text: "Copy"
                Accessible.name: "Copy what was noted"
                onClicked: panel.notice.copy()
            }
        }
        Body {
            visible: panel.notice.done !== ""
            width: parent.width
            text: panel.notice.done
            color: Theme.quiet
        }
    }
}
