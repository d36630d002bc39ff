pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's private turn at what they make of a tenderer: its covers, and one page at a time with Back and
   Next always in the same place. */
Item {
    id: view

    required property WallPrivateTurn turn
    required property Band band
    required property string readySay
    property real unit: 1

    /* Whoever typed on the page before types on this one without a press; where it has no box, the console has it. */
    function goOnTyping(): void {
        const box = (page.item as TurnPage)?.box ?? null;
        if (box !== null) {
            Keyboard.lend_to(box);
            box.forceActiveFocus();
        } else {
            Keyboard.bring_back();
        }
    }

    TurnCovers {
        anchors.fill: parent
        band: view.band
        turn: view.turn.turn
        unit: view.unit
        readySay: view.readySay
        handOverTitle: view.turn.allIn ? qsTr("That was everybody") : qsTr("Thank you")
        handOverSay: view.turn.allIn ? qsTr("Now we look at what you chose to share, and talk about it.") : nextSay
    }
    /* Made anew for every page of every turn, so that nothing of one is there in the next. */
    Loader {
        id: page
        anchors.fill: parent
        active: view.turn.going
        sourceComponent: view.turn.step === "remarks" ? remarks : view.turn.step === "answer" ? answer : sharing
        property string stepKey: view.turn.stepKey
        onStepKeyChanged: if (page.active) {
            const typing = Keyboard.keep_for_the_next_box();
            page.active = false;
            page.active = Qt.binding(() => view.turn.going);
            if (typing) {
                view.goOnTyping();
            }
        }
    }
    Component {
        id: remarks
        TurnRemarks {
            turn: view.turn
            unit: view.unit
        }
    }
    Component {
        id: answer
        TurnAnswer {
            turn: view.turn
            unit: view.unit
        }
    }
    Component {
        id: sharing
        TurnSharing {
            turn: view.turn
            unit: view.unit
        }
    }
}
