pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the cover of a pack says besides the project's name, and who answers the young people by when. */
Panel {
    id: panel

    required property OnPacks onPacks
    firstBox: reference.input
    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "On the packs"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "The feedback pack says this on its cover, and where it tells what happens next."
            color: Theme.quiet
        }
        KeptField {
            id: reference
            width: Math.round(0.5 * parent.width)
            label: "The council’s reference"
            placeholder: "such as CYP-2026-014"
            kept: panel.onPacks.reference
            onKeep: words => panel.onPacks.say("reference", words)
        }
        KeptField {
            width: Math.round(0.5 * parent.width)
            label: "How to handle it"
            placeholder: "such as Official: sensitive"
            kept: panel.onPacks.handling
            onKeep: words => panel.onPacks.say("handling", words)
        }
        KeptField {
            width: Math.round(0.5 * parent.width)
            label: "Who answers the young people"
            placeholder: "such as Ruth Ellery, participation manager"
            kept: panel.onPacks.answersBy
            onKeep: words => panel.onPacks.say("answers_by", words)
        }
        KeptField {
            width: Math.round(0.5 * parent.width)
            label: "By which day"
            placeholder: "such as 12 June 2026"
            kept: panel.onPacks.answersOn
            onKeep: day => panel.onPacks.say("answers_on", day)
        }
        Heading {
            topPadding: 10
            text: "What tenderers get"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.onPacks.questionsGoSaidBy === "" ? "The panel’s questions stay out of the specification for tenderers until an officer says that they go in. Then every tenderer gets all of them, the same for each." : "The specification for tenderers has the panel’s questions in it, all of them, the same for every tenderer. Empty the name to leave them out again."
            color: Theme.quiet
        }
        KeptField {
            width: Math.round(0.5 * parent.width)
            label: "Officer who said the questions go to tenderers"
            placeholder: "such as Ruth Ellery, commissioner"
            kept: panel.onPacks.questionsGoSaidBy
            onKeep: name => panel.onPacks.say_questions_go(name, panel.onPacks.questionsGoOn)
        }
        KeptField {
            width: Math.round(0.5 * parent.width)
            label: "On which day they said so"
            placeholder: "such as 2 March 2026"
            kept: panel.onPacks.questionsGoOn
            onKeep: day => panel.onPacks.say_questions_go(panel.onPacks.questionsGoSaidBy, day)
        }
        Body {
            visible: panel.onPacks.differing.length > 0
            topPadding: 10
            width: parent.width
            text: "Tenderers read what the group picked, and nothing of those who picked differently, unless the group wants that. Ask them together; one no is a no."
            color: Theme.quiet
        }
        Repeater {
            model: panel.onPacks.differing
            TickLine {
                id: differing
                required property var modelData
                width: column.width
                text: "The group wants tenderers to read who picked differently: " + differing.modelData.label
                ticked: differing.modelData.goes
                onClicked: panel.onPacks.say_differing_goes(differing.modelData.key, !differing.modelData.goes)
            }
        }
    }
}
