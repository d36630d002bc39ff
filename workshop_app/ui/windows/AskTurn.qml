import QtQuick
import workshop_app.ui

/* Asks whether the room goes on though somebody has a turn on the big screen. Esc leaves it. */
Panel {
    id: ask

    required property BeforeTurn before

    height: column.height + 36
    border.width: 3
    border.color: Theme.flag
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text
    Component.onCompleted: Landing.announce(question.text)

    EscCloses {
        open: true
        onLeft: ask.before.leave()
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
        Body {
            id: question
            width: parent.width
            text: Hiding.on ? Hiding.shown(ask.before.question) : ask.before.question
            Accessible.ignored: true
        }
        Body {
            width: parent.width
            text: qsTr("What they typed stays, and they can have their turn again.")
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: true
                text: qsTr("Stay here")
                onClicked: ask.before.leave()
            }
            PushButton {
                once: true
                text: qsTr("Go on all the same")
                onClicked: ask.before.go_on()
            }
        }
    }
}
