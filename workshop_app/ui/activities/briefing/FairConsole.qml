pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Leads the game on being fair: what is on the big screen, what it is and why, and what comes next; it rests while somebody
   has the big screen. Below it whose turn it is to say whether they agree, and who said what. */
Item {
    id: view

    required property ConsoleFair page
    property real unit: 1
    property bool wall: false

    ScrollPage {
        anchors.fill: parent
        spacing: 10

        Panel {
            id: game
            visible: view.page.count > 0 || view.page.mayUse.length + view.page.mayNot.length > 0
            width: parent.width
            height: steps.height + 24
            Column {
                id: steps
                x: 12
                y: 12
                width: parent.width - 24
                spacing: 8
                Flow {
                    id: buttons
                    width: parent.width
                    spacing: 8
                    PushButton {
                        once: true
                        text: qsTr("Back")
                        Accessible.name: qsTr("Back, in the game")
                        enabled: view.page.canGoBack && view.page.turns.now === ""
                        onClicked: view.page.back()
                    }
                    PushButton {
                        once: true
                        visible: view.page.count > 0
                        text: qsTr("Show why")
                        enabled: view.page.canShowWhy && view.page.turns.now === ""
                        onClicked: view.page.show_why()
                    }
                    PushButton {
                        id: next
                        once: true
                        primary: true
                        longest: qsTr("What may be used")
                        text: view.page.nextText === "" ? qsTr("That was all") : view.page.nextText
                        Accessible.name: view.page.nextText === "" ? text : qsTr("Go on to: %1").arg(text)
                        enabled: view.page.nextText !== "" && view.page.turns.now === ""
                        onClicked: view.page.next()
                    }
                }
                Body {
                    readonly property string at: qsTr("Situation %1 of %2.").arg(view.page.number).arg(view.page.count)
                    readonly property string begins: view.page.count === 1 ? qsTr("A short game: one situation.") : qsTr("A short game: %1 situations.").arg(view.page.count)
                    visible: text !== ""
                    width: parent.width
                    text: view.page.canShowWhy ? qsTr("%1 The room says what it thinks, then press “Show why”.").arg(at) : view.page.situation !== "" ? at : view.page.atFactors ? qsTr("What may be used, and what may not.") : view.page.count > 0 ? qsTr("%1 Ask “fair or not fair?”. Nobody is right or wrong, and what the room says is not saved.").arg(begins) : ""
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                }
                Body {
                    visible: text !== ""
                    width: parent.width
                    text: view.page.situation
                    font.pixelSize: Theme.large
                    font.bold: true
                }
                Body {
                    visible: view.page.situation !== ""
                    width: parent.width
                    text: view.page.called(view.page.fair) + ". " + view.page.why
                }
                Body {
                    visible: view.page.atFactors
                    width: parent.width
                    text: [view.page.mayUse.length > 0 ? qsTr("Use it: %1.").arg(view.page.mayUse.join("; ")) : "", view.page.mayNot.length > 0 ? qsTr("Leave it out: %1.").arg(view.page.mayNot.join("; ")) : ""].filter(one => one !== "").join("\n")
                }
            }
        }
        Body {
            visible: text !== "" && view.page.part === ""
            width: parent.width
            text: view.page.say
            font.pixelSize: Theme.large
        }
        Repeater {
            model: view.page.part === "" ? view.page.points : []
            PointLine {
                disc: 1.36 * Theme.title
                width: parent?.width ?? 0
                size: Theme.normal
            }
        }
        Item {
            visible: view.page.agree !== ""
            width: parent.width
            height: Math.max(agreeing.implicitHeight, hand.implicitHeight)
            Heading {
                id: agreeing
                width: parent.width - hand.width - 10
                anchors.verticalCenter: parent.verticalCenter
                text: view.page.turns.now !== "" ? qsTr("Now: %1").arg(view.page.turns.now) : view.page.turns.people.count === 0 ? qsTr("Each says yes or no") : qsTr("Each says yes or no · %1 of %2").arg(view.page.turns.done).arg(view.page.turns.people.count)
                font.pixelSize: Theme.large
            }
            PushButton {
                id: hand
                once: true
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: view.page.turns.nextKey !== ""
                text: qsTr("Hand over to the next one")
                onClicked: view.page.turns.hand_over(view.page.turns.nextKey)
            }
        }
        Body {
            visible: view.page.agree !== ""
            width: parent.width
            text: qsTr("“%1” Who says no stands on this console alone: keep it turned away. Do not press them: they can still be here, but no tenderer is named to them.").arg(view.page.agree)
            color: Theme.quiet
        }
        TurnList {
            visible: view.page.agree !== ""
            width: parent.width
            turns: view.page.turns
            plain: true
            againText: qsTr("Hand over")
            goOnText: qsTr("Hand over again")
            goOnName: "Hand over again to %1"
        }
        Body {
            visible: text !== "" && !Hiding.on
            width: parent.width
            text: view.page.saidNo
        }
        WhoPicker {
            visible: view.page.agree !== "" && view.page.givers.count > 0
            width: parent.width
            label: qsTr("Said to you instead")
            people: view.page.givers
            chosen: view.page.giver
            onPicked: key => view.page.choose_giver(key)
        }
        AnswerRow {
            id: answering
            visible: view.page.giver !== ""
            onVisibleChanged: if (visible) {
                Landing.opened(answering);
            }
            width: parent.width
            question: qsTr("Do they agree?")
            answers: ["yes", "no"]
            chosen: Hiding.on ? "" : view.page.given
            onChose: answer => view.page.save(answer)
        }
    }
}
