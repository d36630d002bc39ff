pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's verdict at a time, or the group's. */
Item {
    id: view

    required property ConsoleVerdict page
    property real unit: 1
    property bool wall: false
    readonly property bool someone: view.page.giver !== ""

    /* Whose answer it is, and about whom, never scrolls away. */
    Item {
        id: head
        width: parent.width
        height: Math.max(2 * Math.ceil(line.lineSpacing), done.implicitHeight)

        FontMetrics {
            id: line
            font: whose.font
        }
        Heading {
            id: whose
            width: parent.width - done.width - 12
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            maximumLineCount: 2
            elide: Text.ElideRight
            text: view.page.heading
            font.pixelSize: Theme.large
        }
        PushButton {
            id: done
            visible: view.someone
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            primary: true
            text: "Done, hide it"
            onClicked: view.page.choose_giver("")
        }
    }
    Body {
        id: met
        visible: text !== ""
        anchors.top: head.bottom
        width: parent.width
        text: view.page.met
        font.bold: true
    }
    ScrollPage {
        anchors.top: met.visible ? met.bottom : head.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width

        WhoPicker {
            width: parent.width
            label: "Whose answer"
            byAlt: true
            people: view.page.givers
            chosen: view.page.giver
            onPicked: key => view.page.choose_giver(key)
        }
        Body {
            visible: !view.page.asksVerdicts && !view.page.asksStrongest
            width: parent.width
            text: "This activity belongs to no tenderer, so there is nothing to answer here. In the session plan, mark it as one for each tenderer."
        }
        Body {
            visible: !view.someone
            width: parent.width
            text: view.page.givers.count === 0 ? "Nobody is here yet. Say who is here first." : "Choose one person. Nobody else’s answer shows while they are at it."
            color: Theme.quiet
        }
        Body {
            visible: !view.someone && view.page.stillToCome !== ""
            width: parent.width
            text: "Nothing yet from " + view.page.stillToCome + ". That is all right too."
            color: Theme.quiet
        }
        ComesFromRow {
            visible: view.someone
            width: parent.width
            from: view.page.comesFrom
            people: view.page.people.here
            scribes: view.page.people.scribes
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
                required property string wording
                required property string wordsDraft
                required property string counted
                required property string wordsId
                required property string wordsPlace
                required property bool wordsPassedOn
                width: parent.width
                height: body.height + 28
                Column {
                    id: body
                    x: 14
                    y: 14
                    width: parent.width - 28
                    spacing: 10
                    Row {
                        width: parent.width
                        spacing: 10
                        Symbol {
                            visible: thing.scope === "category"
                            number: thing.number
                            width: 22
                            height: 22
                            y: 3
                        }
                        Words {
                            width: parent.width - (thing.scope === "category" ? 32 : 0)
                            text: (thing.scope === "line" ? thing.number + ". " : "") + thing.about
                            font.weight: Font.DemiBold
                        }
                    }
                    Row {
                        id: answers
                        width: parent.width
                        spacing: 8
                        Repeater {
                            model: view.page.answers
                            AnswerChoice {
                                required property string modelData
                                width: (answers.width - 24) / 4
                                answer: modelData
                                about: thing.about
                                given: thing.answer === modelData
                                onClicked: {
                                    SecondPress.pass_over();
                                    if (!given) {
                                        view.page.give(thing.key, modelData, words.text);
                                    }
                                    words.type();
                                }
                            }
                        }
                    }
                    KeptWords {
                        id: words
                        width: parent.width
                        label: thing.about + ": why"
                        hint: "Why? A few words, if you have them"
                        kept: thing.wording
                        draft: thing.wordsDraft
                        ready: thing.answer !== ""
                        unkept: ready ? "Not kept yet. Enter keeps it." : "Choose an answer, and these words are kept with it."
                        onTyped: wording => view.page.keep_draft(thing.key, wording)
                        onKeep: wording => view.page.give(thing.key, thing.answer, wording)
                    }
                    Body {
                        visible: thing.key.startsWith("group ")
                        width: parent.width
                        height: Math.max(implicitHeight, Theme.target / 2)
                        text: thing.counted
                        color: Theme.quiet
                    }
                    Item {
                        width: parent.width
                        height: Math.max(more.implicitHeight, back.height)
                        WordsMore {
                            id: more
                            width: safeguarding ? parent.width - 180 : implicitWidth
                            settingAside: view.page.settingAside
                            key: thing.wordsId
                            place: thing.wordsPlace
                            passedOn: thing.wordsPassedOn
                            about: thing.about
                            visible: !back.asking
                        }
                        ClearAnswer {
                            id: back
                            width: parent.width
                            about: thing.about
                            something: thing.answer !== ""
                            withWords: thing.wording !== ""
                            onCleared: view.page.take_away(thing.key)
                        }
                    }
                }
            }
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
                height: choosing.height + 28
                Column {
                    id: choosing
                    x: 14
                    y: 14
                    width: parent.width - 28
                    spacing: 10
                    Heading {
                        width: parent.width
                        text: "Who was strongest, in your eyes?"
                        font.pixelSize: Theme.large
                    }
                    Repeater {
                        model: view.page.choices
                        Choice {
                            id: said
                            required property string key
                            required property string name
                            required property bool chosen
                            width: choosing.width
                            height: 54
                            text: name
                            checked: chosen
                            onClicked: {
                                SecondPress.pass_over();
                                if (!chosen) {
                                    view.page.find_strongest(said.key, why.text);
                                }
                                why.type();
                            }
                        }
                    }
                    KeptWords {
                        id: why
                        width: parent.width
                        label: "Why?"
                        hint: "Why? What did they say or show?"
                        kept: reason.wording
                        draft: reason.wordsDraft
                        ready: reason.strongest !== ""
                        unkept: ready ? "Not kept yet. Enter keeps it." : "Choose an answer, and these words are kept with it."
                        onTyped: wording => view.page.keep_draft(reason.key, wording)
                        onKeep: wording => view.page.find_strongest(reason.strongest, wording)
                    }
                    Item {
                        width: parent.width
                        height: takeBack.height
                        Body {
                            visible: reason.strongest === ""
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - 150
                            text: "No answer yet."
                            color: Theme.quiet
                        }
                        ClearAnswer {
                            id: takeBack
                            width: parent.width
                            about: "Who was strongest"
                            something: reason.strongest !== ""
                            withWords: reason.wording !== ""
                            onCleared: view.page.take_strongest_away(reason.key)
                        }
                    }
                    WordsMore {
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
