pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What was objected to, by whom and when, and about whom. */
Column {
    id: form

    required property Objections objections
    property string key: ""
    property string wording: ""
    property string who: ""
    property string day: ""
    property string tenderer: ""

    signal closed

    spacing: 8

    Body {
        width: parent.width
        text: said.label
        font.pixelSize: Theme.small
        color: Theme.quiet
        Accessible.ignored: true
    }
    WordsBox {
        id: said
        width: parent.width
        label: "What they objected to, in their words"
        enterKeeps: false
        Component.onCompleted: said.text = form.wording
    }
    Flow {
        visible: form.objections.tenderers.count > 0
        width: parent.width
        spacing: 8
        Choice {
            text: "About no tenderer"
            checked: form.tenderer === ""
            onClicked: form.tenderer = ""
        }
        Repeater {
            model: form.objections.tenderers
            Choice {
                required property string key
                required property string name
                text: name
                Accessible.name: "About " + name
                checked: form.tenderer === key
                onClicked: form.tenderer = key
            }
        }
    }
    DayAndWho {
        width: parent.width
        title: "Who raised it, and when"
        dayLabel: "Raised on"
        whoLabel: "Who raised it"
        day: form.day
        who: form.who
        onClosed: form.closed()
        onSave: (day, who) => {
            if (form.objections.keep(form.key, said.text, who, day, form.tenderer)) {
                form.closed();
            }
        }
    }
}
