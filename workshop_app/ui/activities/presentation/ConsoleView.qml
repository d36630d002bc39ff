pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The chair's screen: the big timer, and the questions as they are asked. */
Item {
    id: view

    required property ConsolePresentation page
    property real unit: 1
    property bool wall: false
    property string standIn: view.page.chosen_of("standIn", view.page.people.here)
    property bool correcting: false
    readonly property string stage: view.page.stage
    readonly property bool narrow: view.width < 680 * Theme.textScale
    readonly property real leastHeight: view.page.hasSlot ? timer.height + 240 : 0

    onStandInChanged: view.page.keep_chosen("standIn", view.standIn)

    EscCloses {
        open: view.correcting
        onLeft: view.correcting = false
    }

    Body {
        visible: !view.page.hasSlot
        width: parent.width
        text: "This activity belongs to no tenderer, so nothing is timed here. In the session plan, mark it as one for each tenderer."
    }

    Panel {
        id: timer
        visible: view.page.hasSlot
        width: parent.width
        height: (view.narrow ? clock.height + 6 + what.height : Math.max(clock.height, what.height)) + 32
        Drawing {
            id: sign
            visible: view.stage !== "over"
            x: 18
            anchors.verticalCenter: clock.verticalCenter
            outline: PaletteFile.mark(clock.share > 0.2 ? "time plenty" : clock.share > 0.05 ? "time little" : "time up")
            color: clock.tone
            width: 44
            height: 44
        }
        Clock {
            id: clock
            anchors.left: sign.right
            anchors.leftMargin: 18
            y: view.narrow ? 16 : (parent.height - height) / 2
            visible: view.stage !== "over"
            secondsLeft: view.page.secondsLeft
            minutes: view.page.minutes
            size: view.narrow ? 2.2 : 2.6
        }
        Heading {
            visible: view.stage === "over"
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            text: "This slot is over"
        }
        Column {
            id: what
            readonly property real end: (next.visible ? next.x : parent.width) - 16
            x: view.stage === "over" ? end - 220 : view.narrow ? clock.x : clock.x + clock.width + 16
            y: view.narrow && view.stage !== "over" ? clock.y + clock.height + 6 : (parent.height - height) / 2
            width: end - x
            spacing: 2
            Heading {
                width: parent.width
                font.pixelSize: Theme.normal
                text: Labels.stage(view.stage)
            }
            Body {
                width: parent.width
                text: view.stage === "over" ? view.page.used : view.stage === "to come" ? view.page.minutes + " min, then " + view.page.questionMinutes + " min questions" : view.page.minutes + " min, until " + view.page.finishes
            }
        }
        PushButton {
            id: next
            once: true
            visible: view.stage !== "over"
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            height: 64
            primary: true
            text: view.stage === "to come" ? "Start presenting" : view.stage === "presenting" ? "Start questions" : "End the slot"
            onClicked: view.page.go_on()
        }
    }

    ScrollPage {
        visible: view.page.hasSlot
        anchors.top: timer.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        width: parent.width

        Heading {
            width: parent.width
            text: view.page.tenderer
            font.pixelSize: Theme.large
        }
        Row {
            id: who
            width: parent.width
            spacing: 16
            WhoPicker {
                width: (who.width - 16) / 2
                label: "Chaired by"
                most: 0
                people: view.page.people.here
                chosen: view.page.chairKey
                onPicked: key => view.page.say_who_chairs(key)
            }
            WhoPicker {
                width: (who.width - 16) / 2
                label: "Asked by"
                byAlt: true
                nobody: "as planned"
                most: 0
                people: view.page.people.here
                chosen: view.standIn
                onPicked: key => view.standIn = key
            }
        }
        ComesFromRow {
            width: parent.width
            tallest: Theme.target
            who: "Heard by"
            from: view.page.comesFrom
            people: view.page.people.here
            scribes: view.page.people.scribes
        }
        Repeater {
            model: view.page.questions
            Panel {
                id: question
                required property string key
                required property int number
                required property string wording
                required property string asker
                required property string askedId
                required property string answer
                required property string answerDraft
                required property string wordsId
                required property string wordsPlace
                required property bool wordsPassedOn
                readonly property bool asked: question.askedId !== ""
                width: parent.width
                height: body.height + 24
                color: question.asked ? Theme.sunk : Theme.surface
                Column {
                    id: body
                    x: 14
                    y: 12
                    width: parent.width - 28
                    spacing: 8
                    Row {
                        width: parent.width
                        spacing: 12
                        Drawing {
                            outline: question.asked ? PaletteFile.mark("tick") : ""
                            color: Theme.ink
                            width: 24
                            height: 24
                            y: 10
                        }
                        Column {
                            width: parent.width - 48 - tick.width
                            Words {
                                width: parent.width
                                text: (question.number > 0 ? question.number + ". " : "") + question.wording
                                font.pixelSize: question.asked ? Theme.normal : Theme.large
                            }
                            Body {
                                width: parent.width
                                visible: text !== ""
                                font.pixelSize: Theme.small
                                color: Theme.quiet
                                text: question.asked ? (question.asker === "" ? "asked" : "asked by " + question.asker) + (question.number > 0 ? "" : ", came up in the room") : question.asker === "" ? "" : question.asker + " asks"
                            }
                        }
                        PushButton {
                            id: tick
                            once: true
                            primary: !question.asked
                            text: question.asked ? "Not asked after all" : "Asked"
                            Accessible.name: text + ": " + question.wording
                            onClicked: {
                                if (question.asked) {
                                    view.page.not_asked_after_all(question.askedId);
                                } else if (view.page.ask(question.key, view.standIn)) {
                                    view.standIn = "";
                                    (answer.item as KeptWords)?.type();
                                }
                            }
                        }
                    }
                    Loader {
                        id: answer
                        active: question.asked
                        visible: active
                        width: parent.width
                        sourceComponent: KeptWords {
                            label: "What was answered: " + question.wording
                            hint: "What did they answer?"
                            kept: question.answer
                            draft: question.answerDraft
                            onTyped: wording => view.page.keep_answer_draft(question.askedId, wording)
                            onKeep: wording => view.page.keep_answer(question.askedId, wording)
                        }
                    }
                    WordsMore {
                        visible: question.wordsId !== ""
                        width: parent.width
                        settingAside: view.page.settingAside
                        key: question.wordsId
                        place: question.wordsPlace
                        passedOn: question.wordsPassedOn
                        about: question.wording
                    }
                }
            }
        }
        Row {
            width: parent.width
            spacing: 10
            WordsBox {
                id: another
                width: parent.width - keepAnother.width - 10
                height: 64
                label: "A question that came up"
                hint: "A follow-up, as it was asked"
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(another.text)
                onAccepted: {
                    if (!another.empty && view.page.ask_another(another.text, view.standIn)) {
                        another.text = "";
                        view.standIn = "";
                    }
                    another.input.forceActiveFocus();
                }
            }
            PushButton {
                id: keepAnother
                height: another.height
                text: "It was asked"
                enabled: !another.empty
                onClicked: another.accept()
            }
        }
        PushButton {
            text: view.correcting ? "Leave the times as they are" : "Correct the times"
            onClicked: view.correcting = !view.correcting
        }
        Loader {
            active: view.correcting
            visible: active
            width: parent.width
            sourceComponent: Panel {
                height: times.height + 28
                Column {
                    id: times
                    x: 14
                    y: 14
                    width: parent.width - 28
                    spacing: 10
                    Body {
                        width: parent.width
                        text: "As the clock in the room showed them, such as 17:05. The record keeps what was there before as well."
                        color: Theme.quiet
                    }
                    Row {
                        id: fields
                        readonly property real each: (width - 36) / 4
                        width: parent.width
                        spacing: 12
                        Field {
                            id: presenting
                            width: fields.each
                            label: "Presenting began"
                            text: view.page.times[0]
                        }
                        Field {
                            id: presented
                            width: fields.each
                            label: "Presenting ended"
                            text: view.page.times[1]
                        }
                        Field {
                            id: questions
                            width: fields.each
                            label: "Questions began"
                            text: view.page.times[2]
                        }
                        Field {
                            id: over
                            width: fields.each
                            label: "Questions ended"
                            text: view.page.times[3]
                        }
                    }
                    PushButton {
                        primary: true
                        text: "Put these times on record"
                        onClicked: if (view.page.correct_minutes(presenting.text, presented.text, questions.text, over.text)) {
                            view.correcting = false;
                        }
                    }
                }
            }
        }
    }
}
