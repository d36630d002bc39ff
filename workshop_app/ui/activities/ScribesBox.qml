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
    property bool putUp: false
    property real boxHeight: 96
    property real tallest: 104
    readonly property Item input: words.input

    signal kept

    function keep(): void {
        if (box.putUp ? box.page.keep_and_put_up(words.text) : box.page.keep(words.text)) {
            words.text = "";
            box.kept();
        }
        words.input.forceActiveFocus();
    }

    spacing: 10

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: words.input.activeFocus
        onActivated: {
            box.putUp = true;
            words.accept();
            box.putUp = false;
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
            color: Theme.flag
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    ComesFromRow {
        width: parent.width
        tallest: box.tallest
        from: box.page.comesFrom
        people: box.page.people.here
        scribes: box.page.people.scribes
        byAlt: true
        onDone: words.input.forceActiveFocus()
    }
}
