import QtQuick
import workshop_app.ui

/* Asks, before the first presentation, what is done while there are no questions. Esc leaves it. */
Panel {
    id: ask

    required property BeforeQuestions before

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
            text: ask.before.question
            Accessible.ignored: true
        }
        Body {
            width: parent.width
            text: qsTr("A page for them comes next, with who asks each; after it, the presentation.")
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: true
                text: qsTr("Set the questions first")
                onClicked: ask.before.set_first()
            }
            PushButton {
                once: true
                text: qsTr("Go on without any")
                onClicked: ask.before.go_on()
            }
            PushButton {
                once: true
                text: qsTr("Stay here")
                onClicked: ask.before.leave()
            }
        }
    }
}
