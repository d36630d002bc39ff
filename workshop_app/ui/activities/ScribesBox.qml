pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The scribe's box: type, Enter, next; who said it and who wrote it down are one key away.
   What stands in the box answers the prompt it was begun for; where that is another than the one shown, a line at the foot
   of the box says so, and the box gives it the room, so that nothing else moves. */
Column {
    id: box

    required property ConsoleWords page
    property string label: "What was said"
    property string hint: "Type what was said, exactly. Enter keeps it."
    property string saidBy: box.page.chosen_of("saidBy", box.page.people.here)
    property string scribe: box.page.chosen_of("scribe", box.page.people.scribes)
    property bool gist: box.page.chosen("gist") !== ""
    property bool putUp: false
    property real boxHeight: 96
    property real tallest: 104
    readonly property Item input: words.input

    signal kept

    function say(key: string): void {
        box.saidBy = box.saidBy === key ? "" : key;
    }
    function keep(): void {
        if (box.putUp ? box.page.keep_and_put_up(words.text, box.saidBy, box.scribe, box.gist) : box.page.keep(words.text, box.saidBy, box.scribe, box.gist)) {
            words.text = "";
            box.saidBy = "";
            box.gist = false;
            box.kept();
        }
        words.input.forceActiveFocus();
    }

    spacing: 10
    onSaidByChanged: box.page.keep_chosen("saidBy", box.saidBy)
    onScribeChanged: box.page.keep_chosen("scribe", box.scribe)
    onGistChanged: box.page.keep_chosen("gist", box.gist ? "gist" : "")

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: words.input.activeFocus
        onActivated: {
            box.putUp = true;
            words.accept();
            box.putUp = false;
        }
    }
    AltNumbers {
        id: numbers
        people: box.page.people.here
        onChosen: key => {
            box.say(key);
            words.input.forceActiveFocus();
        }
    }
    Item {
        width: parent.width
        height: box.boxHeight
        WordsBox {
            id: words
            width: parent.width - keep.width - 10
            height: box.boxHeight - (still.visible ? still.height + 2 : 0)
            tight: box.boxHeight < 80
            label: box.label
            hint: box.hint
            text: box.page.draft
            input.onTextChanged: box.page.keep_draft(words.text)
            onAccepted: box.keep()
            description: still.visible ? still.text : ""
        }
        PushButton {
            id: keep
            anchors.right: parent.right
            primary: true
            height: box.boxHeight
            text: "Keep"
            enabled: !words.empty
            onClicked: words.accept()
        }
        Body {
            id: still
            visible: box.page.answersAnother
            anchors.bottom: parent.bottom
            width: words.width
            text: "You are still answering: " + box.page.boxPrompt
            font.pixelSize: Theme.small
            color: Theme.warning
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Choices {
        width: parent.width
        tallest: box.tallest
        Body {
            visible: box.page.people.here.count > 0
            text: "Said by (Alt and)"
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: box.page.people.here
            Choice {
                id: person
                required property int index
                required property string key
                required property string name
                text: numbers.of(person.index) + person.name
                Accessible.name: "Said by " + person.name
                checked: box.saidBy === person.key
                onClicked: box.say(person.key)
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
