import QtQuick
import workshop_app.ui

/* Asks, in the middle of a session, whether the project that was dropped on the window is opened instead. Esc stays. */
Panel {
    id: ask

    required property Dropped dropped

    height: column.height + 36
    border.width: 3
    border.color: Theme.action
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text
    Component.onCompleted: Landing.announce(question.text)

    EscCloses {
        open: true
        onLeft: ask.dropped.leave()
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
            text: ask.dropped.question
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: true
                text: qsTr("Stay here")
                onClicked: ask.dropped.leave()
            }
            PushButton {
                once: true
                text: qsTr("Close this one and open it")
                onClicked: ask.dropped.open()
            }
        }
    }
}
