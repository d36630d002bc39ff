pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is still to come, to read: how long it is, for whom, what is said and asked, and the facilitator's notes. */
ScrollPage {
    id: view

    required property ReadingPage page
    property real unit: 1
    property bool wall: false

    component Part: Column {
        id: part
        required property string over
        property list<string> lines: []
        visible: part.lines.some(line => line !== "")
        width: view.width - 14
        spacing: 4
        Heading {
            width: parent.width
            text: part.over
            font.pixelSize: Theme.large
        }
        Repeater {
            model: part.lines
            Body {
                required property string modelData
                width: part.width
                text: modelData
                lineHeight: 1.15
            }
        }
    }

    Body {
        width: view.width - 14
        text: view.page.minutes + " minutes, still to come" + (view.page.tenderer === "" ? "" : ", for " + view.page.tenderer)
        color: Theme.quiet
    }
    Part {
        over: "We say"
        lines: [view.page.say]
    }
    Part {
        over: "We ask"
        lines: view.page.prompts
    }
    Part {
        over: "In it"
        lines: view.page.points
    }
    Part {
        over: "Notes for you"
        lines: [view.page.notes]
    }
}
