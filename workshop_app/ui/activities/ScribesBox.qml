pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The scribe's box: type, Enter, next; who said it and who wrote it down are one key away. */
Column {
    id: box

    required property ConsoleWords page
    property string label: "What was said"
    property string hint: "Type what was said, exactly. Enter keeps it."
    property string saidBy: ""
    property string scribe: ""
    property bool gist: false
    property real boxHeight: 96
    readonly property Item input: words.input

    function keep(): void {
        if (box.page.keep(words.text, box.saidBy, box.scribe, box.gist)) {
            words.text = "";
            box.saidBy = "";
            box.gist = false;
        }
        words.input.forceActiveFocus();
    }

    spacing: 10

    Row {
        width: parent.width
        spacing: 10
        WordsBox {
            id: words
            width: parent.width - keep.width - 10
            height: box.boxHeight
            label: box.label
            hint: box.hint
            text: box.page.draft
            input.onTextChanged: box.page.keep_draft(words.text)
            onAccepted: box.keep()
        }
        PushButton {
            id: keep
            primary: true
            height: words.height
            text: "Keep"
            enabled: !words.empty
            onClicked: words.accept()
        }
    }
    Choices {
        width: parent.width
        Body {
            visible: box.page.people.here.count > 0
            text: "Said by"
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: box.page.people.here
            Choice {
                required property string key
                required property string name
                text: name
                Accessible.name: "Said by " + name
                checked: box.saidBy === key
                onClicked: box.saidBy = box.saidBy === key ? "" : key
            }
        }
        Body {
            text: "Written down by"
            visible: box.page.people.scribes.count > 0
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: box.page.people.scribes
            Choice {
                required property string key
                required property string name
                text: name
                Accessible.name: "Written down by " + name
                checked: box.scribe === key
                onClicked: box.scribe = box.scribe === key ? "" : key
            }
        }
        Choice {
            visible: box.scribe !== ""
            text: "Only the gist"
            checked: box.gist
            onClicked: box.gist = !box.gist
        }
    }
}
