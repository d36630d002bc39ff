import QtQuick
import workshop_app.ui

/* The question, at the top left of a page of the big screen. Top right is the clock's, which the window draws. */
Heading {
    property real unit: 1

    width: parent.width - WallSizes.clockRoom * unit
    font.pixelSize: WallSizes.question * unit
}
