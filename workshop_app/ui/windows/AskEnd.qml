import QtQuick
import workshop_app.ui

/* Asks, before the session ends, about what is still to be done, first of all for safeguarding. Esc goes on with it. */
Panel {
    id: ask

    required property SessionUnderWay session

    signal safeguardingWanted

    height: column.height + 36
    border.width: 3
    border.color: Theme.flag
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text
    Component.onCompleted: Landing.announce(question.text)

    EscCloses {
        open: true
        onLeft: ask.session.leave_end()
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
            text: ask.session.endQuestion
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: true
                visible: ask.session.endLeavesSafeguarding
                text: "Go to Safeguarding"
                onClicked: ask.safeguardingWanted()
            }
            PushButton {
                once: true
                text: ask.session.endLeavesSafeguarding ? "End all the same" : "End it now"
                onClicked: ask.session.end()
            }
            PushButton {
                once: true
                text: "Do not end yet"
                onClicked: ask.session.leave_end()
            }
        }
    }
}
