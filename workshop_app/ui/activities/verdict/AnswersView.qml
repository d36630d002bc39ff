pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's verdict at a time, or the group's. While it is nobody's, what they will be asked, and who is next. */
Item {
    id: view

    required property ConsoleVerdict page
    property real unit: 1
    property bool wall: false
    readonly property bool someone: view.page.giver !== ""
    readonly property bool narrow: view.width < 600 * Theme.textScale
    readonly property string next: view.page.nextGiver

    /* Whose answer it is, and about whom, never scrolls away. */
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
            width: parent.width - (view.someone ? done.width + how.width + 20 : 0)
            anchors.verticalCenter: parent.verticalCenter
            maximumLineCount: 2
            elide: Text.ElideRight
            text: view.someone ? view.page.heading : qsTr("Said to you, one at a time")
            font.pixelSize: Theme.large
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
        WhoPicker {
            width: parent.width
            label: qsTr("Whose answer")
            byAlt: true
            people: view.page.givers
            chosen: view.page.giver
            onPicked: key => view.page.choose_giver(key)
        }
        Body {
            visible: !view.page.asksVerdicts
            width: parent.width
            text: qsTr("This activity is not for a tenderer, so there is nothing to answer here. In the session plan, mark it as one for each tenderer.")
        }
        Body {
            visible: !view.someone
            width: parent.width
            text: view.page.nobody !== "" ? view.page.nobody : (view.next === "" ? qsTr("Everybody has answered. Choose a name to see or change an answer.") : qsTr("Choose one person.")) + " " + qsTr("Nobody else’s answer shows while they answer.")
        }
        Body {
            visible: !view.someone && view.page.stillToCome !== ""
            width: parent.width
            text: qsTr("Nothing yet from %1. That is all right too.").arg(view.page.stillToCome)
            color: Theme.quiet
        }
        PushButton {
            once: true
            visible: !view.someone && view.next !== "" && view.page.asksVerdicts && view.page.nobody === ""
            primary: true
            text: view.next === "" ? "" : qsTr("Continue with %1").arg(view.next === "group" ? qsTr("the group") : Hiding.on ? qsTr("the next one") : view.page.givers.at(view.page.givers.row_of(view.next), "name"))
            onClicked: view.page.choose_giver(view.next)
        }
        Heading {
            visible: !view.someone && view.page.asked.count > 0
            topPadding: 8
            text: qsTr("What they are asked")
            font.pixelSize: Theme.normal
        }
        Flow {
            visible: !view.someone && view.page.asked.count > 0
            width: parent.width
            spacing: 18
            Repeater {
                model: view.page.answers
                Row {
                    id: sample
                    required property string modelData
                    spacing: 6
                    AnswerSign {
                        answer: sample.modelData
                        width: Math.round(18 * Theme.textScale)
                        height: width
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Body {
                        text: view.page.answer_word(sample.modelData)
                        Accessible.name: qsTr("Can be answered: %1").arg(text)
                    }
                }
            }
        }
        Repeater {
            model: view.someone ? null : view.page.asked
            Item {
                id: one
                required property string about
                required property string scope
                required property int number
                width: parent.width
                height: Math.max(Math.round(32 * Theme.textScale), its.implicitHeight + 8)
                Symbol {
                    visible: one.scope === "category"
                    x: 4
                    anchors.verticalCenter: parent.verticalCenter
                    number: one.number
                    width: 22
                    height: 22
                }
                NumberDisc {
                    visible: one.scope === "line"
                    x: 1
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(28 * Theme.textScale)
                    number: one.number
                }
                Words {
                    id: its
                    x: one.scope === "overall" ? 0 : 12 + Math.round(28 * Theme.textScale)
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: one.about
                    font.pixelSize: Theme.normal
                }
            }
        }
        Body {
            visible: view.page.answeredInTurn
            width: parent.width
            text: qsTr("They answered in their private turn. It shows here once everybody is done.")
        }
        Flow {
            visible: view.someone && view.page.giver !== "group" && !view.page.answeredInTurn
            width: parent.width
            spacing: 8
            Body {
                text: qsTr("May the group and the adult panel read them?")
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Choice {
                text: qsTr("Share all their answers")
                enabled: view.page.sharing !== ""
                checked: view.page.sharing === "all"
                onClicked: view.page.share_all(true)
            }
            Choice {
                text: qsTr("Keep all private")
                enabled: view.page.sharing !== ""
                checked: view.page.sharing === "none"
                onClicked: view.page.share_all(false)
            }
        }
        Repeater {
            model: view.page.things
            Panel {
                id: thing
                required property string key
                required property string about
                required property string scope
                required property int number
                required property string answer
                required property bool shared
                required property string wording
                required property string wordsDraft
                required property string counted
                required property string wordsId
                required property string wordsPlace
                required property bool wordsPassedOn
                readonly property bool safeguarding: more.safeguarding
                /* What one young person answered is for nobody else in a room that sees this screen. */
                readonly property string marked: Hiding.on && view.page.giver !== "group" ? "" : thing.answer
                width: parent.width
                height: body.height + 14
                Column {
                    id: body
                    x: 12
                    y: 6
                    width: parent.width - 24
                    spacing: 4
                    Item {
                        width: parent.width
                        height: Math.max(back.height, named.implicitHeight)
                        Symbol {
                            visible: thing.scope === "category"
                            anchors.verticalCenter: parent.verticalCenter
                            number: thing.number
                            width: 22
                            height: 22
                        }
                        NumberDisc {
                            visible: thing.scope === "line"
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.round(26 * Theme.textScale)
                            number: thing.number
                        }
                        Words {
                            id: named
                            visible: !back.asking
                            x: thing.scope === "overall" ? 0 : 8 + Math.round(26 * Theme.textScale)
                            width: parent.width - x - back.takes - (more.safeguarding ? 0 : more.implicitWidth) - 16
                            anchors.verticalCenter: parent.verticalCenter
                            text: thing.about
                            font.pixelSize: Theme.normal
                            font.weight: Font.DemiBold
                        }
                        ClearAnswer {
                            id: back
                            anchors.right: parent.right
                            width: back.asking ? parent.width - 34 : back.takes
                            about: thing.about
                            something: thing.answer !== ""
                            withWords: thing.wording !== ""
                            onCleared: view.page.take_away(thing.key)
                        }
                        WordsMore {
                            id: more
                            parent: more.safeguarding ? body : back.parent
                            visible: !back.asking
                            x: more.safeguarding ? 0 : parent.width - back.width - width - 8
                            width: more.safeguarding ? parent.width : implicitWidth
                            settingAside: view.page.settingAside
                            key: thing.wordsId
                            place: thing.wordsPlace
                            passedOn: thing.wordsPassedOn
                            about: thing.about
                        }
                    }
                    Flow {
                        width: parent.width
                        spacing: 10
                        Column {
                            id: answering
                            width: view.narrow ? parent.width : Math.round(0.6 * parent.width)
                            spacing: 4
                            Row {
                                id: answers
                                /* An answer that was given where it is not offered any more is still to be seen. */
                                readonly property string other: view.page.answers.includes(thing.marked) ? "" : thing.marked
                                readonly property list<string> offered: answers.other === "" ? view.page.answers : [...view.page.answers, answers.other]
                                width: parent.width
                                spacing: 6
                                Repeater {
                                    model: answers.offered
                                    AnswerChoice {
                                        required property string modelData
                                        word: view.page.answer_word(modelData)
                                        width: (answers.width - 6 * (answers.offered.length - 1)) / answers.offered.length
                                        height: Math.max(54, implicitHeight)
                                        size: 0.75
                                        answer: modelData
                                        about: thing.about
                                        given: thing.marked === modelData
                                        onClicked: {
                                            SecondPress.pass_over();
                                            if (thing.answer !== modelData) {
                                                view.page.give(thing.key, modelData, words.text);
                                            }
                                            words.type();
                                        }
                                    }
                                }
                            }
                            PushButton {
                                once: true
                                quiet: true
                                visible: !thing.key.startsWith("group ")
                                enabled: thing.answer !== ""
                                text: thing.answer === "" ? qsTr("No answer yet") : thing.shared ? qsTr("Shared: make it private") : qsTr("Private: share it")
                                longest: qsTr("Shared: make it private")
                                Accessible.name: thing.about + ": " + text
                                onClicked: view.page.share(thing.key, !thing.shared)
                            }
                            Body {
                                visible: thing.key.startsWith("group ")
                                width: parent.width
                                text: thing.counted
                                font.pixelSize: Theme.small
                                color: Theme.quiet
                            }
                        }
                        KeptWords {
                            id: words
                            width: view.narrow ? parent.width : parent.width - answering.width - 10
                            label: thing.about + ": why"
                            isPrivate: true
                            hint: qsTr("Why? A few words")
                            kept: thing.wording
                            draft: thing.wordsDraft
                            ready: thing.answer !== ""
                            unkept: ready ? qsTr("Not saved yet: press Enter") : qsTr("Choose an answer, and these words are saved with it.")
                            onTyped: wording => view.page.keep_draft(thing.key, wording)
                            onKeep: wording => view.page.give(thing.key, thing.answer, wording)
                        }
                    }
                }
            }
        }
    }
}
