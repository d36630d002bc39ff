pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A bid to be read out: what is said to the young people, then what the tenderer wrote, to all lines at once and line by
   line. Their lines lie in the shape of what they said, what a tenderer wrote is plain. */
ScrollPage {
    id: view

    required property ConsoleBid page
    property real unit: 1
    property bool wall: false

    Body {
        width: parent.width
        text: view.page.say
        font.pixelSize: Theme.large
        lineHeight: 1.2
    }
    Body {
        width: parent.width
        text: view.page.lines.count === 0 ? "No lines are written yet. What a tenderer wrote goes under “Project details”, “Tenderers’ responses”." : "To be read out as it stands. The big screen shows nothing of it."
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    Column {
        visible: view.page.whole !== ""
        width: parent.width
        spacing: 4
        Heading {
            width: parent.width
            text: "What they wrote to all lines at once"
            font.pixelSize: Theme.large
        }
        Words {
            width: parent.width
            text: view.page.whole
            font.pixelSize: Theme.normal
            lineHeight: 1.2
        }
    }
    Repeater {
        model: view.page.lines
        Item {
            id: line
            required property int number
            required property string wording
            required property bool gist
            required property bool earlier
            required property string wrote
            width: view.width - 14
            height: card.height + 6 + answer.height
            NumberDisc {
                id: disc
                y: (card.height - height) / 2
                width: Math.round(28 * Theme.textScale)
                number: line.number
            }
            SaidCard {
                id: card
                x: disc.width + 8
                width: parent.width - x
                height: implicitHeight
                wording: line.wording
                gist: line.gist
                tone: line.earlier ? Theme.quiet : Theme.ink
                below: line.earlier ? "As this line was before" : ""
            }
            Words {
                id: answer
                x: card.x + 14
                y: card.height + 6
                width: parent.width - x
                text: line.wrote === "" ? "Nothing is recorded to this line." : line.wrote
                color: line.wrote === "" ? Theme.quiet : Theme.ink
                font.pixelSize: Theme.normal
                lineHeight: 1.2
            }
        }
    }
}
