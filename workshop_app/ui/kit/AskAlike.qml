import QtQuick
import workshop_app.ui

/* Asks about a name that looks like another, over the box it is in: nothing moves. Esc leaves the question. */
Panel {
    id: ask

    required property string question

    signal answered(bool somebodyElse)
    signal leave

    visible: ask.question !== ""
    height: column.height + 24
    border.width: 3
    border.color: Theme.action
    Accessible.role: Accessible.AlertMessage
    Accessible.name: ask.question
    onQuestionChanged: if (ask.question !== "") {
        Landing.announce(ask.question);
    }

    EscCloses {
        open: ask.visible
        onLeft: ask.leave()
    }
    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8
        Body {
            width: parent.width
            text: ask.question
            Accessible.ignored: true
        }
        Row {
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: true
                width: (parent.width - parent.spacing) / 2
                leftPadding: 4
                rightPadding: 4
                text: "Yes, add"
                Accessible.name: "Yes, somebody else"
                onClicked: ask.answered(true)
            }
            PushButton {
                once: true
                width: (parent.width - parent.spacing) / 2
                leftPadding: 4
                rightPadding: 4
                text: "No"
                Accessible.name: "No, the same person"
                onClicked: ask.answered(false)
            }
        }
    }
}
