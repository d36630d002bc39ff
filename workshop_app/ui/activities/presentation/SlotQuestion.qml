pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One question of a slot: as it is listed, then as it was asked or passed over, with what was heard in answer. */
Item {
    id: question

    required property ConsolePresentation page
    property bool narrow: false
    property string standIn: ""
    property bool skipping: false
    required property string key
    required property int number
    required property string wording
    required property string asker
    required property string askedId
    required property string outcome
    required property string why
    required property bool now
    required property string answer
    required property string answerDraft
    required property string wordsId
    required property string wordsPlace
    required property bool wordsPassedOn
    readonly property bool asked: question.askedId !== ""
    readonly property bool passedOver: question.asked && question.outcome !== "asked"

    signal dealtWith

    /* The question has the same room before and after it was asked: it never breaks anew under a finger. */
    readonly property real half: question.narrow ? width - card.x : Math.round(0.46 * width)
    readonly property real beside: question.narrow ? 0 : card.x + half + 8
    width: parent.width
    height: (more.safeguarding ? more.height + 6 : 0) + (question.narrow ? card.height + 6 + deeds.height : Math.max(card.height, deeds.height))
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
        Accessible.name: question.asked ? qsTr("%1, %2").arg(question.wording).arg(Labels.outcome(question.outcome)) : question.wording
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
                visible: question.asked && !question.passedOver
                anchors.fill: parent
                outline: PaletteFile.mark("tick")
                color: card.tone
            }
        }
        below: question.passedOver ? [Labels.outcome(question.outcome), question.why].filter(one => one !== "").join(": ") : question.asked ? [question.asker === "" ? "" : qsTr("asked by %1").arg(question.asker), question.number > 0 ? "" : qsTr("came up in the room")].filter(one => one !== "").join(", ") : question.asker === "" ? "" : qsTr("%1 asks").arg(question.asker)
    }
    Item {
        id: deeds
        x: question.beside
        y: question.narrow ? card.height + 6 : 0
        width: parent.width - x
        height: question.asked && !question.passedOver ? Math.max(answer.height, side.height) : Math.max(ask.height, question.skipping ? reason.height : 0, side.visible ? side.height : 0)
        Flow {
            id: ask
            visible: (!question.asked || question.passedOver) && !question.skipping
            width: parent.width - (side.visible ? side.width + 8 : 0)
            spacing: 4
            PushButton {
                once: true
                font.bold: true
                text: qsTr("Asked")
                Accessible.name: text + ": " + question.wording
                onClicked: if (question.page.ask(question.key, question.standIn)) {
                    question.dealtWith();
                    (answer.item as KeptWords)?.type();
                }
            }
            PushButton {
                once: true
                quiet: true
                visible: !question.asked
                text: qsTr("Answered already")
                Accessible.name: text + ": " + question.wording
                onClicked: question.page.pass_over(question.key, "answered already", "")
            }
            PushButton {
                once: true
                quiet: true
                visible: !question.asked
                text: qsTr("Skip")
                Accessible.name: text + ": " + question.wording
                onClicked: question.skipping = true
            }
        }
        Loader {
            id: reason
            active: question.skipping
            visible: active
            sourceComponent: ReasonBox {
                question: qsTr("Why is it skipped?")
                deed: qsTr("Skip it")
                about: ": " + question.wording
                onGiven: why => {
                    if (question.page.pass_over(question.key, "skipped", why)) {
                        question.skipping = false;
                    }
                }
                onLeave: question.skipping = false
                onClosed: question.skipping = false
            }
            onLoaded: (reason.item as ReasonBox)?.type()
        }
        Loader {
            id: answer
            active: question.asked && !question.passedOver
            visible: active
            width: parent.width - side.width - 8
            sourceComponent: KeptWords {
                label: "What was answered: " + question.wording
                hint: qsTr("What did they answer?")
                unkept: qsTr("Not saved yet: press Enter")
                kept: question.answer
                draft: question.answerDraft
                onTyped: wording => question.page.keep_answer_draft(question.askedId, wording)
                onKeep: wording => question.page.keep_answer(question.askedId, wording)
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
                onClicked: question.page.not_asked_after_all(question.askedId)
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
        settingAside: question.page.settingAside
        key: question.wordsId
        place: question.wordsPlace
        passedOn: question.wordsPassedOn
        about: question.wording
    }
}
