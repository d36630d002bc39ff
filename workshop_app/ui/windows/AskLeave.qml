import QtQuick
import workshop_app.ui

/* Asks once whether the windows are closed in the middle of a session. Esc goes on with it. */
Panel {
    id: ask

    required property string title

    signal stays
    signal leaves

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
            text: qsTr("“%1” is under way. Close both windows all the same? Everything is saved: open the project again and it continues from here.").arg(ask.title)
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
                text: qsTr("Close both windows")
                onClicked: ask.leaves()
            }
        }
    }
}
