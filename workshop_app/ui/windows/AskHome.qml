import QtQuick
import workshop_app.ui

/* Asks once, before Home, about a session that is still running: its project page needs nothing closed. Esc goes on. */
Panel {
    id: ask

    required property string title

    signal stays
    signal pageWanted
    signal endWanted
    signal closes

    height: column.height + 36
    border.width: 3
    border.color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text
    Component.onCompleted: {
        Landing.announce(question.text);
        stay.forceActiveFocus(Qt.PopupFocusReason);
    }

    EscCloses {
        open: true
        onLeft: ask.stays()
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
            text: qsTr("The session is still running: “%1”. Everything is saved, and it goes on from here when you open the project again.").arg(ask.title)
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                id: stay
                once: true
                primary: true
                text: qsTr("Go on with the session")
                onClicked: ask.stays()
            }
            PushButton {
                once: true
                text: qsTr("Show the project page")
                onClicked: ask.pageWanted()
            }
            PushButton {
                once: true
                text: qsTr("End the session…")
                onClicked: ask.endWanted()
            }
            PushButton {
                once: true
                text: qsTr("Close the project")
                onClicked: ask.closes()
            }
        }
    }
}
