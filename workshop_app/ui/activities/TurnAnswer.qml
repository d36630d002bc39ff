pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One answer in a private turn: what it is about, large, the answers by sign and word, and a few words why. */
TurnPage {
    id: page

    readonly property bool wordsAlone: page.turn.given === "" && !why.empty

    function keep(): bool {
        return page.turn.given === "" || page.turn.give(page.turn.given, why.text);
    }

    under: page.turn.scope !== "overall" ? qsTr("Would we get this from %1?").arg(page.turn.tenderer) : page.turn.answers.includes("partly") ? qsTr("Would %1 give us what we asked for?").arg(page.turn.tenderer) : page.turn.tenderer
    mayGoOn: !page.wordsAlone
    box: why.input
    nextText: page.turn.given === "" ? qsTr("Say nothing, next") : qsTr("Next")
    onGoOn: if (page.keep()) {
        page.turn.next();
    }
    onLeave: toTheEnd => {
        if (page.keep()) {
            if (toTheEnd) {
                page.turn.to_the_end();
            } else {
                page.turn.back();
            }
        }
    }
    sign: page.turn.scope === "category" ? category : page.turn.scope === "line" ? line : null

    Component {
        id: category
        Symbol {
            number: page.turn.number
            width: 76 * page.unit
            height: width
        }
    }
    Component {
        id: line
        NumberDisc {
            number: page.turn.number
            width: 76 * page.unit
        }
    }
    Row {
        id: answers
        width: parent.width
        height: Math.floor(Math.min(300 * page.unit, 0.5 * page.room.height))
        spacing: 20 * page.unit
        Repeater {
            model: page.turn.answers
            PlainButton {
                id: answer
                required property string modelData
                readonly property bool given: page.turn.given === answer.modelData
                readonly property color tone: answer.given ? Theme.markerInk : Theme.ink
                width: (answers.width - (page.turn.answers.length - 1) * answers.spacing) / page.turn.answers.length
                height: answers.height
                once: true
                text: page.turn.answer_word(answer.modelData)
                Accessible.name: page.question + ": " + answer.text
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: answer.given
                onClicked: {
                    if (answer.given) {
                        page.turn.take_away();
                    } else {
                        page.turn.give(answer.modelData, why.text);
                    }
                }
                contentItem: Item {
                    Column {
                        anchors.centerIn: parent
                        spacing: 18 * page.unit
                        AnswerSign {
                            anchors.horizontalCenter: parent.horizontalCenter
                            answer: answer.modelData
                            color: answer.tone
                            width: Math.min(120 * page.unit, 0.5 * answers.height)
                            height: width
                        }
                        Body {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: answer.text
                            wrapMode: Text.NoWrap
                            color: answer.tone
                            font.bold: answer.given
                            font.pixelSize: Math.round(40 * page.unit * Math.min(1.3, Theme.wallTextScale))
                            Accessible.ignored: true
                        }
                    }
                }
                background: Rectangle {
                    radius: 20 * page.unit
                    color: answer.given ? Theme.marker : answer.hovered ? Theme.sunk : Theme.surface
                    border.width: answer.given ? Math.max(3, 5 * page.unit) : Math.max(1.5, 2 * page.unit)
                    border.color: answer.given ? Theme.ink : Theme.edge
                    FocusRing {
                        visible: answer.visualFocus
                    }
                }
            }
        }
    }
    WordsBox {
        id: why
        anchors.top: answers.bottom
        anchors.topMargin: 24 * page.unit
        width: parent.width
        height: Math.floor(Math.min(260 * page.unit, page.room.height - answers.height - 24 * page.unit - (waits.visible ? waits.height + 12 * page.unit : 0)))
        size: page.letters
        label: qsTr("Why?")
        hint: qsTr("Why? A few words, if you like")
        enterKeeps: false
        input.onTextChanged: page.turn.keep_draft("why", why.text === page.turn.why ? "" : why.text)
        onAccepted: page.keep()
        Component.onCompleted: why.text = page.turn.draft("why") || page.turn.why
    }
    Body {
        id: waits
        visible: page.wordsAlone
        anchors.bottom: parent.bottom
        width: parent.width
        text: qsTr("Tap an answer, and your words go with it.")
        font.bold: true
        font.pixelSize: Math.round(Math.max(24, 30 * Theme.wallTextScale * page.larger) * page.unit)
    }
}
