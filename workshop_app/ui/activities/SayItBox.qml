import QtQuick
import workshop_app.ui

/* Where young people type at the wall; their words wait until they are put up. What stands here answers the prompt it
   was begun for, also when the wall has gone on to another; then that is said above. Where the box is empty again it
   says for a moment that the words were kept. */
Column {
    id: box

    required property WallWords page
    property real unit: 1
    property string hint: "Say it your way"
    readonly property Item input: words.input

    /* Begins with words that are there already, unless something is half typed. */
    function start(wording: string): void {
        if (words.empty && wording !== "") {
            words.text = wording;
        }
    }

    spacing: 8 * box.unit

    Body {
        visible: box.page.answersAnother
        width: parent.width
        text: "You are still answering: " + box.page.boxPrompt
        font.pixelSize: Math.round(30 * box.unit * Theme.wallTextScale)
        Accessible.ignored: true
    }
    Row {
        width: parent.width
        spacing: 16 * box.unit

        WordsBox {
            id: words
            width: Math.floor(parent.width - keep.width - parent.spacing)
            height: Math.round(Math.max(Theme.wallTarget, 88 * box.unit * Math.max(1, 0.8 * Theme.wallTextScale)))
            size: 2 * box.unit
            label: box.page.boxPrompt
            hint: box.page.kept === "" ? box.hint : box.page.kept
            text: box.page.draft
            input.verticalAlignment: TextEdit.AlignVCenter
            input.placeholderTextColor: box.page.kept === "" ? Theme.quiet : Theme.ink
            input.onTextChanged: box.page.keep_draft(words.text)
            onAccepted: if (box.page.keep(words.text)) {
                words.text = "";
            }
        }
        PushButton {
            id: keep
            primary: true
            size: 2.2 * box.unit
            height: words.height
            text: "Save it"
            enabled: !words.empty
            onClicked: words.accept()
        }
    }
    Connections {
        target: box.page
        function onKept_changed(): void {
            if (box.page.kept !== "") {
                Landing.announce(box.page.kept);
            }
        }
    }
}
