pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Giving dots at the wall: the covers between turns, an individual turn, or everybody at once. */
Item {
    id: view

    required property WallDots dots
    required property Band band
    required property string heading
    property real unit: 1

    TurnCovers {
        band: view.band
        anchors.fill: parent
        turn: view.dots.turn
        unit: view.unit
        readySay: qsTr("Put your dots on what matters most to you. Nobody sees where they are until all dots are shown.")
        handOverTitle: view.dots.given ? qsTr("Thank you") : qsTr("Who is first?")
        handOverSay: view.dots.given ? qsTr("Your dots are saved, and they are off the screen. Who is next?") : qsTr("Each of you gives dots alone. Nobody sees where they are until all dots are shown.")
    }
    /* Made anew for every turn, so that nothing of one is there in the next. */
    Loader {
        anchors.fill: parent
        active: view.dots.part === "turn" || view.dots.part === "all at once"
        sourceComponent: DotsGiving {
            dots: view.dots
            heading: view.heading
            unit: view.unit
        }
    }
}
