import QtQuick
import workshop_app.ui

/* The question, at the top left of a page of the big screen. Top right is the clock's, which the window draws. Where a
   larger text size would give it more than two lines, it stays as it is without. */
Heading {
    id: head

    property real unit: 1
    property real most: WallSizes.question
    readonly property real plain: head.most - WallSizes.letters(0)

    width: parent.width - WallSizes.clockRoom * unit
    font.pixelSize: Math.round((lines.lineCount > 2 ? Math.min(head.plain, head.most) : head.most) * head.unit)

    Heading {
        id: lines
        visible: false
        width: head.width
        text: head.text
        font.pixelSize: Math.round(head.most * head.unit)
    }
}
