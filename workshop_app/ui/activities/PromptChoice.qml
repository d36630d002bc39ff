pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The prompts of an activity, of which one is being answered, where there are several. In a `low` window they share one
   line, each with the room that its length calls for, and are written in as many lines of their own as they need. */
Flow {
    id: prompts

    required property ConsoleWords page
    property bool low: false
    readonly property real wanted: prompts.page.prompts.reduce((sum, one) => sum + prompts.widthOf(one), 0)
    readonly property real room: prompts.width - prompts.spacing * (prompts.page.prompts.length - 1)

    function widthOf(prompt: string): real {
        return Math.ceil(font.advanceWidth("• " + prompt)) + 30;
    }

    visible: prompts.page.prompts.length > 1
    spacing: 8
    FontMetrics {
        id: font
        font.family: Theme.textFamily
        font.pixelSize: Theme.normal
    }
    Repeater {
        model: prompts.page.prompts
        Choice {
            required property int index
            required property string modelData
            width: prompts.low && prompts.wanted > prompts.room ? Math.floor(prompts.widthOf(modelData) * prompts.room / prompts.wanted) : Math.min(implicitWidth, prompts.width)
            text: modelData
            checked: prompts.page.promptNumber === index
            onClicked: prompts.page.choose_prompt(index)
        }
    }
}
