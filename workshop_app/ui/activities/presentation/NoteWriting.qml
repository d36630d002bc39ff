pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's own notes at the big screen: those they wrote before, and a box for the next. */
Item {
    id: form

    required property WallNotes notes
    property real unit: 1
    readonly property real larger: Math.min(1, 1.2 / Theme.wallTextScale)

    component Press: PushButton {
        once: true
        size: 2.4 * form.unit * form.larger
        height: Math.max(Theme.target, 96 * form.unit, contentItem.implicitHeight + 16)
    }

    WallHead {
        id: head
        unit: form.unit
        text: qsTr("Your notes. The others do not see them; the adult at the laptop can.")
    }
    Scrolled {
        anchors.top: head.bottom
        anchors.topMargin: 24 * form.unit
        anchors.bottom: box.top
        anchors.bottomMargin: 20 * form.unit
        width: parent.width
        size: Math.max(1, 1.5 * form.unit)
        spacing: 12 * form.unit
        what: qsTr("Your notes")
        Repeater {
            model: form.notes.rows
            SaidCard {
                width: parent?.width ?? 0
                height: implicitHeight
                textSize: Math.round(36 * form.unit * Theme.wallTextScale * form.larger)
            }
        }
    }
    WordsBox {
        id: box
        anchors.bottom: foot.top
        anchors.bottomMargin: 20 * form.unit
        width: parent.width
        height: Math.round(240 * form.unit)
        size: 2 * form.unit * form.larger
        label: qsTr("Your note")
        hint: qsTr("A word is enough.")
        enterKeeps: false
        input.onTextChanged: form.notes.keep_draft(box.text)
        onAccepted: if (form.notes.keep(box.text)) {
            box.text = "";
        }
        Component.onCompleted: box.text = form.notes.draft
    }
    Row {
        id: foot
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: 24 * form.unit
        Press {
            text: qsTr("Save it")
            primary: true
            enabled: !box.empty
            onClicked: box.accept()
        }
        Press {
            text: qsTr("I’m done")
            onClicked: form.notes.turn.ask_to_finish(true)
        }
    }
}
