pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Whose turn it is on the big screen, and one answer at a time here: from paper, or said to whoever writes it down. */
Item {
    id: view

    required property ConsoleStrongest page
    property real unit: 1
    property bool wall: false
    readonly property bool someone: view.page.giver !== ""
    readonly property bool narrow: view.width < 600 * Theme.textScale

    /* Whose answer it is never scrolls away. */
    Item {
        id: head
        width: parent.width
        height: Math.max(whose.height, 2 * Math.ceil(line.lineSpacing), done.implicitHeight)

        FontMetrics {
            id: line
            font: whose.font
        }
        Heading {
            id: whose
            width: parent.width - (view.someone ? done.width + how.width + 20 : next.width + 10)
            anchors.verticalCenter: parent.verticalCenter
            maximumLineCount: 2
            elide: Text.ElideRight
            text: view.someone ? view.page.heading : view.page.turns.now !== "" ? qsTr("Now: %1").arg(view.page.turns.now) : qsTr("%1 of %2 answered").arg(view.page.turns.done).arg(view.page.turns.people.count)
            font.pixelSize: Theme.large
        }
        PushButton {
            id: next
            once: true
            visible: !view.someone && view.page.turns.nextKey !== ""
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            primary: true
            text: qsTr("Hand over to the next one")
            onClicked: view.page.turns.hand_over(view.page.turns.nextKey)
        }
        WrittenDown {
            id: how
            visible: view.someone
            anchors.right: done.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 0.26 * parent.width)
            from: view.page.comesFrom
        }
        PushButton {
            id: done
            visible: view.someone
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            primary: true
            text: qsTr("Done, hide it")
            onClicked: view.page.choose_giver("")
        }
    }
    ScrollPage {
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 8

        ComesFromRow {
            visible: view.someone && how.open
            width: parent.width
            from: view.page.comesFrom
        }
        Body {
            visible: !view.someone
            width: parent.width
            text: qsTr("Each answers alone: on the big screen, turned so that only they see it, or here. Nobody, and would rather not say, are answers too. Do not count them up, and do not announce anyone.")
            color: Theme.quiet
        }
        TurnList {
            visible: !view.someone
            width: parent.width
            turns: view.page.turns
            plain: true
            againText: qsTr("Hand over")
            goOnText: qsTr("Hand over again")
            goOnName: "Hand over again to %1"
        }
        Heading {
            visible: !view.someone && view.page.givers.count > 0
            topPadding: 8
            text: qsTr("From paper, or said to you")
            font.pixelSize: Theme.normal
        }
        WhoPicker {
            width: parent.width
            label: qsTr("Whose answer")
            byAlt: true
            people: view.page.givers
            chosen: view.page.giver
            onPicked: key => view.page.choose_giver(key)
        }
        Body {
            visible: !view.someone && view.page.stillToCome !== ""
            width: parent.width
            text: qsTr("Nothing yet from %1. That is all right too.").arg(view.page.stillToCome)
            color: Theme.quiet
        }
        Body {
            visible: !view.someone
            width: parent.width
            text: qsTr("Who reads it: the adult panel. It is a paper of its own, “Strongest”, and not in the feedback pack. Offer it when each of the panel has judged alone, and before they talk it over together. They may say no.")
            color: Theme.quiet
        }
        Repeater {
            model: view.page.reasons
            Panel {
                id: reason
                required property string key
                required property string strongest
                required property string wording
                required property string wordsDraft
                required property string wordsId
                required property string wordsPlace
                required property bool wordsPassedOn
                width: parent.width
                height: choosing.height + 24
                Column {
                    id: choosing
                    x: 12
                    y: 12
                    width: parent.width - 24
                    spacing: 8
                    Item {
                        width: parent.width
                        height: Math.max(takeBack.height, asked.implicitHeight)
                        Heading {
                            id: asked
                            visible: !takeBack.asking
                            width: parent.width - takeBack.takes - 10
                            anchors.verticalCenter: parent.verticalCenter
                            text: qsTr("Was anyone strongest, in your eyes?")
                            font.pixelSize: Theme.large
                        }
                        ClearAnswer {
                            id: takeBack
                            anchors.right: parent.right
                            width: takeBack.asking ? parent.width : takeBack.takes
                            about: "Who was strongest"
                            something: reason.strongest !== ""
                            withWords: reason.wording !== ""
                            onCleared: view.page.take_strongest_away(reason.key)
                        }
                    }
                    Grid {
                        id: offered
                        width: parent.width
                        columns: view.narrow ? 1 : 2
                        spacing: 8
                        Repeater {
                            model: view.page.choices
                            Choice {
                                id: said
                                required property string key
                                required property string name
                                required property bool chosen
                                width: (offered.width - (offered.columns - 1) * 8) / offered.columns
                                height: Math.max(52, implicitHeight)
                                text: name
                                /* What one found is for nobody else in a room that sees this screen. */
                                checked: chosen && !Hiding.on
                                onClicked: {
                                    SecondPress.pass_over();
                                    if (!chosen) {
                                        view.page.find_strongest(said.key, why.text);
                                    }
                                    why.type();
                                }
                            }
                        }
                    }
                    KeptWords {
                        id: why
                        width: parent.width
                        label: "Why?"
                        isPrivate: true
                        hint: qsTr("Why? What did they say or show?")
                        kept: reason.wording
                        draft: reason.wordsDraft
                        ready: reason.strongest !== ""
                        unkept: ready ? qsTr("Not saved yet: press Enter") : qsTr("Choose an answer, and these words are saved with it.")
                        onTyped: wording => view.page.keep_draft(reason.key, wording)
                        onKeep: wording => view.page.find_strongest(reason.strongest, wording)
                    }
                    Item {
                        width: parent.width
                        height: Math.max(moreWhy.implicitHeight, none.implicitHeight)
                        Body {
                            id: none
                            visible: reason.strongest === ""
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width
                            text: qsTr("No answer yet.")
                            color: Theme.quiet
                        }
                        WordsMore {
                            id: moreWhy
                            width: parent.width
                            settingAside: view.page.settingAside
                            key: reason.wordsId
                            place: reason.wordsPlace
                            passedOn: reason.wordsPassedOn
                            about: "why"
                        }
                    }
                }
            }
        }
    }
}
