pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The chair's screen: the clock large, and the questions as they are asked; the one under way is on the wash. */
Item {
    id: view

    required property ConsolePresentation page
    property real unit: 1
    property bool wall: false
    property string standIn: view.page.chosen_of("standIn", view.page.people.here)
    property bool correcting: false
    readonly property string stage: view.page.stage
    readonly property bool narrow: view.width < 560 * Theme.textScale
    readonly property real leastHeight: view.page.hasSlot ? timer.height + 260 : 0

    onStandInChanged: view.page.keep_chosen("standIn", view.standIn)

    EscCloses {
        open: view.correcting
        onLeft: view.correcting = false
    }

    Body {
        visible: !view.page.hasSlot
        width: parent.width
        text: qsTr("This activity is not for a tenderer, so nothing is timed here. In the session plan, mark it as one for each tenderer.")
    }

    Panel {
        id: timer
        visible: view.page.hasSlot
        width: parent.width
        height: (view.narrow ? clock.height + 6 + what.height : Math.max(clock.height, what.height, next.height, ending.height)) + 24
        Drawing {
            id: sign
            visible: view.stage !== "over"
            x: 16
            anchors.verticalCenter: clock.verticalCenter
            outline: PaletteFile.mark("time " + clock.remaining.much)
            color: clock.remaining.tone
            width: 40
            height: 40
        }
        Clock {
            id: clock
            anchors.left: sign.right
            anchors.leftMargin: 14
            y: view.narrow ? 12 : (parent.height - height) / 2
            visible: view.stage !== "over"
            secondsLeft: view.page.secondsLeft
            minutes: view.page.minutes
            size: view.narrow ? 2.2 : 2.6
        }
        Column {
            id: what
            readonly property real end: (ending.visible ? ending.x : next.visible ? next.x : parent.width) - 14
            x: view.stage === "over" ? 16 : view.narrow ? clock.x : clock.x + clock.width + 16
            y: view.narrow && view.stage !== "over" ? clock.y + clock.height + 6 : (parent.height - height) / 2
            width: end - x
            spacing: 2
            Heading {
                width: parent.width
                text: view.page.tenderer
                font.pixelSize: Theme.normal
            }
            Body {
                width: parent.width
                text: view.stage === "over" ? qsTr("%1: %2").arg(Labels.stage(view.stage)).arg(view.page.used) : view.stage === "to come" ? qsTr("%1: %2 min, then %3 min questions").arg(Labels.stage(view.stage)).arg(view.page.minutes).arg(view.page.questionMinutes) : qsTr("%1: %2 min, until %3").arg(Labels.stage(view.stage)).arg(view.page.minutes).arg(view.page.finishes)
                font.pixelSize: view.stage === "over" ? Theme.large : Theme.small
            }
        }
        PushButton {
            id: next
            once: true
            visible: view.stage === "to come" || view.stage === "presenting"
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            height: Math.max(64, implicitHeight)
            primary: true
            text: view.stage === "to come" ? qsTr("Start presenting") : qsTr("Start questions")
            onClicked: view.page.go_on()
        }
        SureButton {
            id: ending
            visible: view.stage === "questions"
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            height: Math.max(64, implicitHeight)
            primary: true
            flag: false
            ask: qsTr("End the slot")
            yes: qsTr("Yes, end the slot")
            onSure: view.page.go_on()
        }
    }

    ScrollPage {
        visible: view.page.hasSlot
        anchors.top: timer.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 6

        Row {
            id: who
            readonly property real each: (width - how.width - 24) / 2
            width: parent.width
            spacing: 12
            WhoPicker {
                width: who.each
                label: qsTr("Chaired by")
                most: 0
                people: view.page.people.here
                chosen: view.page.chairKey
                onPicked: key => view.page.say_who_chairs(key)
            }
            WhoPicker {
                width: who.each
                label: qsTr("Asked by")
                byAlt: true
                nobody: qsTr("as listed")
                most: 0
                people: view.page.people.here
                chosen: view.standIn
                onPicked: key => view.standIn = key
            }
            WrittenDown {
                id: how
                width: Math.min(implicitWidth, Math.round(120 * Theme.textScale))
                about: qsTr("What they answered")
                from: view.page.comesFrom
                people: view.page.people
            }
        }
        ComesFromRow {
            visible: how.open
            width: parent.width
            who: qsTr("Heard by")
            from: view.page.comesFrom
            people: view.page.people.here
            scribes: view.page.people.scribes
        }
        Body {
            visible: view.page.questions.count === 0
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            topPadding: 16
            bottomPadding: 16
            text: qsTr("No questions yet. Type one below as it is asked.")
            font.pixelSize: Theme.large
            color: Theme.quiet
        }
        Repeater {
            model: view.page.questions
            Item {
                id: question
                required property string key
                required property int number
                required property string wording
                required property string asker
                required property string askedId
                required property bool now
                required property string answer
                required property string answerDraft
                required property string wordsId
                required property string wordsPlace
                required property bool wordsPassedOn
                readonly property bool asked: question.askedId !== ""
                /* The question has the same room before and after it was asked: it never breaks anew under a finger. */
                readonly property real half: view.narrow ? width - card.x : Math.round(0.46 * width)
                readonly property real beside: view.narrow ? 0 : card.x + half + 8
                width: parent.width
                height: (more.safeguarding ? more.height + 6 : 0) + (view.narrow ? card.height + 6 + deeds.height : Math.max(card.height, deeds.height))
                NumberDisc {
                    id: disc
                    visible: question.number > 0
                    x: 2
                    width: Math.round(28 * Theme.textScale)
                    y: (card.height - height) / 2
                    number: question.number
                }
                SaidCard {
                    id: card
                    x: disc.width + 10
                    width: question.half
                    height: implicitHeight
                    wording: question.wording
                    now: question.now
                    Accessible.role: Accessible.StaticText
                    Accessible.name: question.asked ? qsTr("%1, asked").arg(question.wording) : question.wording
                    sign: Item {
                        width: Math.round(20 * Theme.textScale)
                        height: width
                        Rectangle {
                            visible: !question.asked
                            anchors.fill: parent
                            radius: width / 2
                            color: "transparent"
                            border.width: 1.5
                            border.color: Theme.edge
                        }
                        Drawing {
                            visible: question.asked
                            anchors.fill: parent
                            outline: PaletteFile.mark("tick")
                            color: card.tone
                        }
                    }
                    below: question.asked ? [question.asker === "" ? "" : qsTr("asked by %1").arg(question.asker), question.number > 0 ? "" : qsTr("came up in the room")].filter(one => one !== "").join(", ") : question.asker === "" ? "" : qsTr("%1 asks").arg(question.asker)
                }
                Item {
                    id: deeds
                    x: question.beside
                    y: view.narrow ? card.height + 6 : 0
                    width: parent.width - x
                    height: question.asked ? Math.max(answer.height, side.height) : ask.height
                    PushButton {
                        id: ask
                        once: true
                        visible: !question.asked
                        font.bold: true
                        text: qsTr("Asked")
                        Accessible.name: text + ": " + question.wording
                        onClicked: if (view.page.ask(question.key, view.standIn)) {
                            view.standIn = "";
                            (answer.item as KeptWords)?.type();
                        }
                    }
                    Loader {
                        id: answer
                        active: question.asked
                        visible: active
                        width: parent.width - side.width - 8
                        sourceComponent: KeptWords {
                            label: "What was answered: " + question.wording
                            hint: qsTr("What did they answer?")
                            unkept: qsTr("Not saved yet: press Enter")
                            kept: question.answer
                            draft: question.answerDraft
                            onTyped: wording => view.page.keep_answer_draft(question.askedId, wording)
                            onKeep: wording => view.page.keep_answer(question.askedId, wording)
                        }
                    }
                    Column {
                        id: side
                        visible: question.asked
                        anchors.right: parent.right
                        width: Math.max(Math.round(100 * Theme.textScale), more.safeguarding || !more.visible ? 0 : Math.min(more.implicitWidth, 110 * Theme.textScale))
                        spacing: 2
                        PushButton {
                            once: true
                            quiet: true
                            width: parent.width
                            leftPadding: 2
                            rightPadding: 2
                            topPadding: 2
                            bottomPadding: 2
                            font.pixelSize: Theme.small
                            text: qsTr("Mark as not asked")
                            Accessible.name: text + ": " + question.wording
                            onClicked: view.page.not_asked_after_all(question.askedId)
                        }
                        Item {
                            id: moreHere
                            width: parent.width
                            height: more.visible && !more.safeguarding ? more.height : 0
                        }
                    }
                }
                WordsMore {
                    id: more
                    visible: question.wordsId !== ""
                    parent: more.safeguarding ? question : moreHere
                    y: more.safeguarding ? question.height - height : 0
                    x: more.safeguarding ? card.x : parent.width - width
                    width: more.safeguarding ? question.width - card.x : implicitWidth
                    settingAside: view.page.settingAside
                    key: question.wordsId
                    place: question.wordsPlace
                    passedOn: question.wordsPassedOn
                    about: question.wording
                }
            }
        }
        Item {
            width: parent.width
            height: another.height
            WordsBox {
                id: another
                width: parent.width - keepAnother.width - 10
                height: 56
                tight: true
                label: "A question that came up"
                hint: qsTr("A question that came up, as it was asked")
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
                anchors.right: parent.right
                height: another.height
                text: qsTr("It was asked")
                enabled: !another.empty
                onClicked: another.accept()
            }
        }
        PushButton {
            quiet: true
            text: view.correcting ? qsTr("Cancel: leave the times as they are") : qsTr("Correct the times")
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
                        text: qsTr("As the clock in the room showed them, such as 17:05. What was there before stays on record as well.")
                        color: Theme.quiet
                    }
                    Grid {
                        id: fields
                        readonly property real each: (width - (columns - 1) * 12) / columns
                        columns: view.narrow ? 2 : 4
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
                        primary: view.stage === "over"
                        text: qsTr("Save these times")
                        onClicked: if (view.page.correct_minutes(presenting.text, presented.text, questions.text, over.text)) {
                            view.correcting = false;
                        }
                    }
                }
            }
        }
    }
}
