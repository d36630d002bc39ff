import QtQuick
import workshop_app.ui

/* Asks what day it is before a session begins, over its row: nothing moves, and nothing is refused. Esc leaves it. */
Panel {
    id: ask

    required property SessionUnderWay session
    required property string title

    height: column.height + 36
    border.width: 3
    border.color: Theme.action
    Accessible.role: Accessible.AlertMessage
    Accessible.name: why.text
    Component.onCompleted: {
        day.input.forceActiveFocus();
        Landing.announce(why.text);
    }

    EscCloses {
        open: true
        onLeft: ask.session.leave_day()
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
            id: why
            width: parent.width
            text: "“" + ask.title + "”: " + ask.session.dayQuestion + " What day is it? Packs date the session by it."
            Accessible.ignored: true
        }
        PushButton {
            once: true
            primary: true
            text: "It is " + ask.session.dayToday + ": start"
            onClicked: ask.session.start_on("")
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                id: day
                width: parent.width - other.width - never.width - 24
                label: "It is another day, such as 4 March 2026"
                onAccepted: if (!day.empty) {
                    ask.session.start_on(day.text);
                }
            }
            PushButton {
                id: other
                anchors.bottom: parent.bottom
                once: true
                text: "Start on this day"
                enabled: !day.empty
                onClicked: ask.session.start_on(day.text)
            }
            PushButton {
                id: never
                anchors.bottom: parent.bottom
                once: true
                text: "Do not start"
                onClicked: ask.session.leave_day()
            }
        }
    }
}
