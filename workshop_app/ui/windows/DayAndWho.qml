import QtQuick
import workshop_app.ui

/* Asks on which day something was done, by whom and, where that is asked too, why; saved or left as it was. */
Column {
    id: form

    required property string title
    required property string dayLabel
    required property string whoLabel
    property string whyLabel: ""
    property string deed: "Save"
    /* What stands there at first. */
    property string day: ""
    property string who: ""
    property string why: ""

    signal save(string day, string who, string why)
    signal closed

    spacing: 8
    Component.onCompleted: {
        on.text = form.day;
        by.text = form.who;
        because.text = form.why;
        by.input.forceActiveFocus(Qt.TabFocusReason);
    }

    EscCloses {
        open: true
        onLeft: form.closed()
    }
    Heading {
        text: form.title
        font.pixelSize: Theme.normal
    }
    Row {
        width: parent.width
        spacing: 12
        Field {
            id: by
            width: Math.round(0.58 * parent.width)
            label: form.whoLabel
            onAccepted: save.clicked()
        }
        Field {
            id: on
            width: parent.width - by.width - 12
            label: form.dayLabel
            onAccepted: save.clicked()
        }
    }
    Field {
        id: because
        visible: form.whyLabel !== ""
        width: parent.width
        label: form.whyLabel
        onAccepted: save.clicked()
    }
    Row {
        spacing: 8
        PushButton {
            id: save
            primary: true
            text: form.deed
            enabled: !by.empty && !on.empty
            onClicked: if (enabled) {
                form.save(on.text, by.text, because.text);
            }
        }
        PushButton {
            text: "Cancel"
            onClicked: form.closed()
        }
    }
}
