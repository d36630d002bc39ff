pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Strengths, weaknesses or what to explore in a private turn: words, what they saw or heard, and, with or without
   words, what it is about. What was said so far stands at the right. */
TurnPage {
    id: page

    property string subject: ""
    readonly property bool something: !words.empty || !evidence.empty || page.subject !== ""

    function add(): bool {
        if (words.showsNothing) {
            words.accept();
            return false;
        }
        return page.keep();
    }
    function keep(): bool {
        if (page.turn.say(words.text, evidence.text, page.subject)) {
            words.text = "";
            evidence.text = "";
            page.subject = "";
            return true;
        }
        return false;
    }

    under: page.turn.tenderer
    nextText: qsTr("Next")
    box: words.input
    onGoOn: if (page.add()) {
        page.turn.next();
    }
    onLeave: toTheEnd => {
        if (!toTheEnd) {
            page.turn.back();
        } else if (page.add()) {
            page.turn.to_the_end();
        }
    }
    sign: RemarkSign {
        kind: page.turn.kind
        width: 76 * page.unit
        height: width
    }

    Column {
        id: typing
        width: Math.round(0.6 * page.room.width)
        height: page.room.height
        spacing: 16 * page.unit
        WordsBox {
            id: words
            width: parent.width
            height: Math.floor(Math.max(90 * page.unit, 0.5 * (typing.height - about.height - (subjects.visible ? subjects.height + typing.spacing : 0) - 2 * typing.spacing)))
            size: page.letters
            label: qsTr("Your words")
            hint: qsTr("Your words, just as you’d say it")
            enterKeeps: false
            input.onTextChanged: page.turn.keep_draft("words", words.text)
            onAccepted: page.keep()
            Component.onCompleted: words.text = page.turn.draft("words")
        }
        WordsBox {
            id: evidence
            width: parent.width
            height: words.height
            size: page.letters
            label: qsTr("What did they say or show?")
            hint: qsTr("What did they say or show? You can leave it empty.")
            enterKeeps: false
            input.onTextChanged: page.turn.keep_draft("evidence", evidence.text)
            Component.onCompleted: evidence.text = page.turn.draft("evidence")
        }
        Item {
            id: about
            width: parent.width
            height: Math.max(add.height, tap.height)
            Body {
                id: tap
                width: parent.width - add.width - 16 * page.unit
                anchors.verticalCenter: parent.verticalCenter
                text: page.turn.subjects.count > 0 ? qsTr("You can also just tap what it is about:") : ""
                font.pixelSize: Math.round(Math.max(24, 28 * Theme.wallTextScale * page.larger) * page.unit)
            }
            PushButton {
                id: add
                once: true
                anchors.right: parent.right
                size: 2 * page.unit * page.larger
                height: Math.max(Theme.target, 70 * page.unit, contentItem.implicitHeight + 16)
                enabled: page.something
                text: qsTr("Add it, and one more")
                onClicked: if (page.add()) {
                    words.input.forceActiveFocus();
                }
            }
        }
        Choices {
            id: subjects
            readonly property real line: Math.max(Theme.target, 60 * page.unit) + 8
            visible: page.turn.subjects.count > 0
            width: parent.width
            tallest: Math.max(1, Math.floor(0.36 * page.room.height / subjects.line)) * subjects.line - 8
            Repeater {
                model: page.turn.subjects
                Choice {
                    id: subject
                    required property string key
                    required property string name
                    required property string scope
                    required property int number
                    size: page.letters * 0.75
                    leftPadding: 46 * size
                    implicitHeight: Math.max(Theme.target, 60 * page.unit, contentItem.implicitHeight + 12)
                    text: name
                    checked: page.subject === key
                    onClicked: {
                        SecondPress.pass_over();
                        page.subject = page.subject === key ? "" : key;
                    }
                    Symbol {
                        visible: subject.scope === "category"
                        x: 16 * subject.size
                        anchors.verticalCenter: parent.verticalCenter
                        width: 20 * subject.size
                        height: width
                        number: subject.number
                        color: subject.checked ? Theme.markerInk : Theme.category(number)
                    }
                    NumberDisc {
                        visible: subject.scope === "line"
                        x: 12 * subject.size
                        anchors.verticalCenter: parent.verticalCenter
                        width: 28 * subject.size
                        number: subject.number
                    }
                }
            }
        }
    }
    Scrolled {
        anchors.right: parent.right
        width: page.room.width - typing.width - 32 * page.unit
        height: page.room.height
        spacing: 14 * page.unit
        size: Math.max(1.01, 1.5 * page.unit)
        what: page.question
        Body {
            visible: page.turn.said.count === 0
            width: parent?.width ?? 0
            text: qsTr("Nothing yet. You can also go on.")
            color: Theme.quiet
            font.pixelSize: Math.round(Math.max(24, 30 * Theme.wallTextScale * page.larger) * page.unit)
        }
        Body {
            visible: page.turn.notes.count > 0
            width: parent?.width ?? 0
            text: qsTr("Your notes. The others do not see them; the adult at the laptop can.")
            color: Theme.quiet
            font.pixelSize: Math.round(Math.max(24, 28 * Theme.wallTextScale * page.larger) * page.unit)
        }
        Repeater {
            model: page.turn.notes
            Words {
                required property string wording
                width: parent?.width ?? 0
                leftPadding: 20 * page.unit
                text: wording
                font.pixelSize: Math.round(Math.max(24, 28 * Theme.wallTextScale * page.larger) * page.unit)
            }
        }
        Repeater {
            model: page.turn.said
            Item {
                id: one
                required property string key
                required property string wording
                required property string evidence
                required property string about
                width: parent?.width ?? 0
                height: Math.max(out.height, body.height) + 36 * page.unit
                TurnCard {
                    anchors.fill: parent
                    said: one.wording !== ""
                    rightToLeft: spoken.effectiveHorizontalAlignment === Text.AlignRight
                    unit: page.unit
                }
                Column {
                    id: body
                    x: 22 * page.unit
                    y: 14 * page.unit
                    width: parent.width - out.width - 44 * page.unit
                    spacing: 8 * page.unit
                    Words {
                        id: spoken
                        visible: one.wording !== ""
                        width: parent.width
                        text: one.wording
                        font.pixelSize: Math.round(32 * page.unit * Math.min(1.2, Theme.wallTextScale))
                    }
                    Body {
                        visible: one.about !== ""
                        width: parent.width
                        text: one.about
                        font.bold: one.wording === ""
                        font.pixelSize: Math.round(28 * page.unit * Math.min(1.2, Theme.wallTextScale))
                    }
                    Evidence {
                        width: parent.width
                        wording: one.evidence
                        textSize: Math.round(26 * page.unit * Math.min(1.2, Theme.wallTextScale))
                    }
                }
                PushButton {
                    id: out
                    once: true
                    quiet: true
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    size: 1.8 * page.unit * page.larger
                    text: qsTr("Remove")
                    Accessible.name: text + ": " + (one.wording === "" ? one.about : one.wording)
                    onClicked: page.turn.remove(one.key)
                }
            }
        }
    }
}
