pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who has had their own turn, and whose it is. Nothing here tells what anybody sorts. */
Item {
    id: view

    required property ConsoleSort page
    property real unit: 1
    property bool wall: false
    readonly property bool handed: view.page.wallPart === "turn" || view.page.wallPart === "hand-over"

    ScrollPage {
        anchors.fill: parent
        spacing: 12
        Body {
            width: parent.width
            text: "Each young person sorts alone on the big screen first, then the group does. Both are kept. Turn the big screen so that only they see it; here you only see how far they are."
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 12
            Heading {
                text: view.page.turns.now !== "" ? "Now: " + view.page.turns.now : view.page.turns.done + " of " + view.page.turns.people.count + " done"
                font.pixelSize: Theme.large
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
            }
            PushButton {
                primary: view.page.turns.now === "" && view.page.turns.done > 0
                text: "Now together"
                Accessible.name: "Now together: the group’s board comes on the big screen"
                enabled: view.handed || view.page.wallPart === "" || view.page.wallPart === "differing"
                onClicked: view.page.show_on_wall("together")
            }
        }
        Body {
            width: parent.width
            visible: view.page.turns.people.count === 0
            text: "Nobody is here yet. Say who is here, in the list of people, and they can have a turn."
            color: Theme.quiet
        }
        Repeater {
            model: view.page.turns.people
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
                readonly property bool wide: person.width > 640

                width: parent.width
                height: (person.wide ? Math.max(about.height, buttons.height) : about.height + 10 + buttons.height) + 24
                border.width: person.now ? 3 : 1
                border.color: person.now ? Theme.accent : Theme.line

                Column {
                    id: about
                    x: 14
                    y: person.wide ? (parent.height - height) / 2 : 12
                    width: person.wide ? person.width - buttons.width - 42 : person.width - 28
                    spacing: 5
                    Words {
                        width: parent.width
                        text: person.name
                        font.weight: Font.DemiBold
                    }
                    Body {
                        width: parent.width
                        text: person.progress + (person.here ? "" : ", not here now")
                        font.pixelSize: Theme.small
                        color: Theme.quiet
                    }
                    ProgressLine {
                        visible: person.now || person.turn === "begun"
                        width: Math.min(parent.width, 320)
                        share: person.share
                    }
                }
                Grid {
                    id: buttons
                    columns: person.wide ? 4 : 2
                    x: person.wide ? person.width - width - 14 : 14
                    y: person.wide ? (parent.height - height) / 2 : about.y + about.height + 10
                    spacing: 8
                    PushButton {
                        visible: !person.asking && (person.turn === "coming" || person.turn === "begun")
                        primary: view.page.turns.now === "" && person.here
                        text: person.turn === "coming" ? "Hand over" : "Hand over again"
                        Accessible.name: text + " to " + person.name
                        onClicked: view.page.turns.hand_over(person.key)
                    }
                    PushButton {
                        visible: !person.asking && (person.now || person.turn === "begun")
                        text: "They are done"
                        Accessible.name: person.name + " is done, without their name"
                        onClicked: view.page.turns.finish(person.key)
                    }
                    PushButton {
                        visible: !person.asking && person.turn === "done"
                        text: "Go on again"
                        Accessible.name: person.name + " goes on again"
                        onClicked: view.page.turns.go_on_again(person.key)
                    }
                    PushButton {
                        once: true
                        visible: !person.asking && person.turn !== "coming"
                        text: "Take it out"
                        Accessible.name: "Take out the turn of " + person.name
                        onClicked: person.asking = true
                    }
                    PushButton {
                        once: true
                        visible: person.asking
                        tone: Theme.warning
                        primary: true
                        text: "Yes, take this turn out"
                        Accessible.name: "Yes, take out the turn of " + person.name
                        onClicked: {
                            person.asking = false;
                            view.page.turns.take_out(person.key);
                        }
                    }
                    PushButton {
                        once: true
                        visible: person.asking
                        text: "Leave it"
                        Accessible.name: "Leave the turn of " + person.name
                        onClicked: person.asking = false
                    }
                }
            }
        }
    }
}
