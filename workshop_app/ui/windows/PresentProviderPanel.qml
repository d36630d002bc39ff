pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* By which names whoever runs the present service is known, so that packs are looked through for them. */
Panel {
    id: panel

    required property Project project

    firstBox: names.input
    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Present provider"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "Who runs the service today: one name on each line, and what young people call it too. Before a pack leaves, you are told where any of these names appears in it. No words are changed."
            color: Theme.quiet
        }
        Body {
            width: parent.width
            text: names.label
            font.pixelSize: Theme.small
            color: Theme.quiet
            Accessible.ignored: true
        }
        KeptWords {
            id: names
            width: parent.width
            enterKeeps: false
            label: "Names, one on each line"
            unkept: "It is saved as you leave this box."
            kept: panel.project.presentProvider
            onKeep: wording => panel.project.name_present_provider(wording)
        }
    }
}
