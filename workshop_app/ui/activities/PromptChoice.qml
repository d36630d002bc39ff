pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The prompts of an activity, of which one is being answered, where there are several. */
Flow {
    id: prompts

    required property ConsoleWords page

    visible: prompts.page.prompts.length > 1
    spacing: 8
    Repeater {
        model: prompts.page.prompts
        Choice {
            required property int index
            required property string modelData
            width: Math.min(implicitWidth, prompts.width)
            text: modelData
            checked: prompts.page.promptNumber === index
            onClicked: prompts.page.choose_prompt(index)
        }
    }
}
