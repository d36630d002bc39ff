pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who has had their turn, whose it is, and handing the big screen over. Nothing here tells what anybody does in it.
   "plain" gives each a single line, where other things share the page. Every button has a place of its own, whatever
   the others do: what is pressed twice never lands on another. */
Column {
    id: list

    required property ConsoleTurns turns
    property bool plain: false
    property string againText: qsTr("Hand over again")
    property string goOnText: qsTr("Continue turn")
    property string goOnName: "Continue turn: %1"
    property string finishName: "End their turn: %1"

    spacing: list.plain ? 2 : 8

    Body {
        width: parent.width
        visible: list.turns.open && list.turns.people.count === 0
        text: qsTr("Nobody is here yet. Say who is here, in the list of people, and they can have a turn.")
        color: Theme.quiet
    }
    Repeater {
        model: list.turns.people
        Panel {
            id: person

            required property string key
            required property string name
            required property string turn
            required property string progress
            required property real share
            required property bool here
            property bool asking: false
            readonly property bool now: person.turn === "now"
            readonly property bool wide: person.width > (list.plain ? 480 : 640)
            readonly property int edge: list.plain ? 6 : 14
            readonly property int gap: Math.max(10, person.edge)
            readonly property string said: person.progress + (person.here ? "" : ", not here now")

            width: list.width
            height: (person.wide ? Math.max(about.height, buttons.height) : about.height + 10 + buttons.height) + (list.plain ? 8 : 16)
            color: person.now ? Theme.wash : list.plain ? "transparent" : Theme.surface
            border.width: person.now ? 2 : list.plain ? 0 : 1
            border.color: person.now ? Theme.markerInk : Theme.hair

            Column {
                id: about
                x: person.edge
                y: person.wide ? (parent.height - height) / 2 : list.plain ? 4 : 8
                width: person.wide ? person.width - buttons.width - 2 * person.edge - person.gap : person.width - 2 * person.edge
                spacing: 5
                Body {
                    visible: list.plain
                    width: parent.width
                    text: person.name + ": " + person.said
                    font.bold: person.now
                    color: person.now ? Theme.markerInk : Theme.ink
                    leftPadding: person.now ? 6 : 0
                }
                Words {
                    visible: !list.plain
                    width: parent.width
                    text: person.name
                    color: person.now ? Theme.markerInk : Theme.ink
                    font.weight: Font.DemiBold
                }
                Body {
                    visible: !list.plain
                    width: parent.width
                    text: person.said
                    font.pixelSize: Theme.small
                    color: person.now ? Theme.markerInk : Theme.quiet
                }
                Item {
                    visible: !list.plain
                    width: Math.min(parent.width, 320)
                    height: progress.height
                    ProgressLine {
                        id: progress
                        visible: person.now || person.turn === "begun"
                        width: parent.width
                        share: person.share
                    }
                }
            }
            Row {
                id: buttons
                x: person.wide ? person.width - width - person.edge : person.edge
                y: person.wide ? (parent.height - height) / 2 : about.y + about.height + 10
                spacing: 8
                Item {
                    width: Math.max(hand.implicitWidth, onAgain.implicitWidth)
                    height: Math.max(Theme.target, hand.implicitHeight)
                    PushButton {
                        id: hand
                        once: true
                        visible: !person.asking && (person.turn === "coming" || person.turn === "begun")
                        primary: !list.plain && list.turns.nextKey === person.key
                        text: person.turn === "coming" ? qsTr("Hand over") : list.againText
                        Accessible.name: text + " to " + person.name
                        onClicked: list.turns.hand_over(person.key)
                    }
                    PushButton {
                        id: onAgain
                        once: true
                        visible: !person.asking && person.turn === "done"
                        text: list.goOnText
                        Accessible.name: list.goOnName.arg(person.name)
                        onClicked: list.turns.go_on_again(person.key)
                    }
                    PushButton {
                        once: true
                        visible: person.asking
                        flag: true
                        primary: true
                        text: qsTr("Yes, remove this turn")
                        Accessible.name: "Yes, remove this turn: the turn of " + person.name
                        onClicked: {
                            person.asking = false;
                            list.turns.take_out(person.key);
                        }
                    }
                }
                Item {
                    width: finishing.implicitWidth
                    height: Math.max(Theme.target, hand.implicitHeight)
                    PushButton {
                        id: finishing
                        once: true
                        visible: !person.asking && (person.now || person.turn === "begun" || (person.turn === "coming" && list.turns.finishesUnbegun))
                        text: qsTr("End their turn")
                        Accessible.name: list.finishName.arg(person.name)
                        onClicked: list.turns.finish(person.key)
                    }
                }
                Item {
                    visible: list.turns.takesOut
                    width: Math.max(out.implicitWidth, leaving.implicitWidth)
                    height: Math.max(Theme.target, hand.implicitHeight)
                    PushButton {
                        id: out
                        once: true
                        visible: !person.asking && person.turn !== "coming"
                        text: qsTr("Remove turn")
                        Accessible.name: "Remove turn: the turn of " + person.name
                        onClicked: person.asking = true
                    }
                    PushButton {
                        id: leaving
                        once: true
                        visible: person.asking
                        text: qsTr("Cancel")
                        Accessible.name: "Cancel: leave the turn of " + person.name
                        onClicked: person.asking = false
                    }
                }
            }
        }
    }
}
