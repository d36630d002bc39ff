pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Handing the big screen over for private turns, and what comes after the last. */
Column {
    id: panel

    required property ConsolePrivateTurns turns
    property string afterText: qsTr("Show what they shared")
    property string after: ""

    spacing: 8

    Item {
        width: parent.width
        height: Math.max(so.implicitHeight, next.implicitHeight)
        Body {
            id: so
            width: parent.width - next.width - 12
            anchors.verticalCenter: parent.verticalCenter
            text: panel.turns.allIn ? qsTr("Everybody who is here is done.") : panel.turns.turns.now !== "" ? qsTr("Now: %1").arg(panel.turns.turns.now) : qsTr("%1 of %2 done. What they share is shown when all are.").arg(panel.turns.turns.done).arg(panel.turns.turns.people.count)
        }
        PushButton {
            id: next
            once: true
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: panel.turns.allIn || panel.turns.turns.nextKey !== ""
            primary: true
            text: panel.turns.allIn ? panel.afterText : qsTr("Hand over to the next one")
            onClicked: {
                if (panel.turns.allIn) {
                    panel.turns.show_part(panel.after);
                } else {
                    panel.turns.turns.hand_over(panel.turns.turns.nextKey);
                }
            }
        }
    }
    TurnList {
        width: parent.width
        turns: panel.turns.turns
        plain: true
        againText: qsTr("Hand over")
        goOnText: qsTr("Hand over again")
        goOnName: "Hand over again to %1"
    }
}
