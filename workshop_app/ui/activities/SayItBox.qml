import QtQuick
import workshop_app.ui

/* Where young people type at the wall; their words wait until they are put up. */
Row {
    id: box

    required property WallWords page
    property real unit: 1
    property string hint: "Say it your way"

    spacing: 16 * box.unit

    WordsBox {
        id: words
        width: parent.width - keep.width - parent.spacing
        height: Math.round(Math.max(Theme.wallTarget, 110 * box.unit))
        size: 1.5 * box.unit
        label: box.page.prompt
        hint: box.hint
        text: box.page.draft
        input.onTextChanged: box.page.keep_draft(words.text)
        onAccepted: if (box.page.keep(words.text)) {
            words.text = "";
        }
    }
    PushButton {
        id: keep
        primary: true
        size: Math.max(1, 1.5 * box.unit)
        height: words.height
        text: "Keep it"
        enabled: !words.empty
        onClicked: words.accept()
    }
}
