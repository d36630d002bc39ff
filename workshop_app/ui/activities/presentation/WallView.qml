pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The big screen while it belongs to the tenderer: nothing of ours is on it, the time neither. Where it is ours, each
   can write their own notes in a private turn. */
Item {
    id: view

    required property WallPresentation page
    property real unit: 1
    property bool wall: false
    readonly property bool clockShown: false
    readonly property bool cornerShown: false

    Heading {
        visible: view.page.notes.turn.state === ""
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("The big screen is yours")
        font.pixelSize: Math.round(WallSizes.alone * view.unit)
    }
    TurnCovers {
        anchors.fill: parent
        band: view.page.band
        turn: view.page.notes.turn
        unit: view.unit
        readySay: qsTr("Write down or say anything you want to remember about them. The others do not see it; the adult at the laptop can.")
    }
    /* Made anew for every turn, so that nothing of one is there in the next. */
    Loader {
        anchors.fill: parent
        active: view.page.notes.writing
        sourceComponent: NoteWriting {
            notes: view.page.notes
            unit: view.unit
        }
    }
}
