import QtQuick
import workshop_app.ui

/* Asks, before tenderers are named, what is done about those here who have not declared. Esc leaves it. */
Panel {
    id: ask

    required property BeforeDeclared before

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
            text: ask.before.canDeclare ? qsTr("You can go on; it is recorded that you did.") : qsTr("Find them something else worth doing, and take their tick away while they are out. You can also go on; it is recorded that you did.")
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                visible: ask.before.canDeclare
                once: true
                primary: true
                text: qsTr("Let them declare first")
                onClicked: ask.before.declare_first()
            }
            PushButton {
                once: true
                text: qsTr("Go on all the same")
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
