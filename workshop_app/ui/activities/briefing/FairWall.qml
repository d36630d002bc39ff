pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A briefing on being fair: its opening page, one situation at a time, and what may be used and what may not; in a private
   turn the sentence to agree to. What the room answers lights up and is forgotten: nothing scores. */
Item {
    id: view

    required property WallFair page
    property real unit: 1
    property bool wall: false
    readonly property bool talking: view.page.part === "situation" || view.page.part === "why"

    Loader {
        anchors.fill: parent
        active: view.page.turn.state === "" && view.page.part === ""
        sourceComponent: TitleSheet {
            page: view.page
            unit: view.unit
        }
    }
    /* Made anew for every situation, so that no answer to the one before is there. */
    Loader {
        anchors.fill: parent
        active: view.page.turn.state === "" && view.talking
        sourceComponent: SituationView {
            page: view.page
            unit: view.unit
        }
    }
    Loader {
        anchors.fill: parent
        active: view.page.turn.state === "" && view.page.part === "factors"
        sourceComponent: FactorsView {
            page: view.page
            unit: view.unit
        }
    }
    TurnCovers {
        band: view.page.band
        anchors.fill: parent
        turn: view.page.turn
        unit: view.unit
        readySay: qsTr("One sentence, and you say yes or no to it. No is fine.")
    }
    Loader {
        anchors.fill: parent
        active: view.page.agreeing
        sourceComponent: AgreeTurn {
            page: view.page
            unit: view.unit
        }
    }
}
