import QtQuick
import workshop_app.ui

/* Goes on to the next prompt in one press; it keeps its place and width, also after the last. */
PushButton {
    id: next

    required property ConsoleWords page

    visible: next.page.prompts.length > 1
    once: true
    leftPadding: 12
    rightPadding: 12
    text: next.page.nextPrompt === "" ? "Last prompt" : "Next prompt: " + next.page.nextPrompt
    enabled: next.page.nextPrompt !== ""
    onClicked: next.page.choose_prompt(next.page.promptNumber + 1)
    contentItem: Text {
        text: next.text
        textFormat: Text.PlainText
        font: next.font
        color: next.enabled ? next.tone : Theme.quiet
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
}
