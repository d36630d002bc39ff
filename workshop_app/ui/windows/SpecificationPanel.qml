pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The young people's specification at any time, also outside a session; for the project details. */
Panel {
    id: panel

    required property Specification specification

    firstBox: making.input
    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 12
        Heading {
            text: "The young people’s specification"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "What they ask for, line by line, in their words. Say who found a line, or that it is not word for word."
            color: Theme.quiet
        }
        LineWriting {
            id: making
            width: parent.width
            specification: panel.specification
        }
        Heading {
            text: panel.specification.count === 0 ? "No lines yet" : panel.specification.count === 1 ? "1 line" : panel.specification.count + " lines"
            font.pixelSize: Theme.large
        }
        LineRows {
            width: parent.width
            specification: panel.specification
        }
    }
}
