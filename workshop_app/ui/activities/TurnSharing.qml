pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The end of a private turn: of each thing they said, whether the group and the adult panel may read it. Nothing is
   chosen for them; one press shares all. */
TurnPage {
    id: page

    readonly property bool nothing: page.turn.shares.count === 0

    question: page.nothing ? qsTr("You said nothing this time") : qsTr("Who may read this?")
    under: page.nothing ? qsTr("That is all right. Press Done, or go back.") : qsTr("What you share goes to the group and to the adults who decide, without your name unless everybody agreed to names. What you keep to yourself goes to neither: only the adult who leads today can see it.")
    nextText: qsTr("Done")
    last: true
    mayGoOn: page.turn.allChosen
    onGoOn: page.turn.done()
    onLeave: page.turn.back()

    Row {
        id: all
        visible: !page.nothing
        spacing: 20 * page.unit
        PushButton {
            once: true
            size: 2 * page.unit * page.larger
            text: qsTr("Share everything")
            onClicked: page.turn.share_all(true)
        }
        PushButton {
            once: true
            size: 2 * page.unit * page.larger
            text: qsTr("Keep everything to myself")
            onClicked: page.turn.share_all(false)
        }
    }
    Scrolled {
        anchors.top: all.bottom
        anchors.topMargin: 20 * page.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 12 * page.unit
        size: Math.max(1.01, 1.5 * page.unit)
        what: page.question
        Repeater {
            model: page.turn.shares
            Item {
                id: one
                required property string key
                required property string kind
                required property string answer
                required property string answerWord
                required property string about
                required property string wording
                required property string evidence
                required property string chosen
                readonly property string called: [one.answerWord, one.about, one.wording].filter(part => part !== "").join(", ")
                width: parent?.width ?? 0
                height: Math.max(body.height + 32 * page.unit, choose.height + 12 * page.unit)
                TurnCard {
                    anchors.fill: parent
                    said: one.wording !== ""
                    rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                    unit: page.unit
                }
                Loader {
                    id: drawn
                    x: 22 * page.unit
                    anchors.verticalCenter: parent.verticalCenter
                    sourceComponent: one.kind !== "" ? remarkSign : answerSign
                }
                Component {
                    id: remarkSign
                    RemarkSign {
                        kind: one.kind
                        width: 48 * page.unit
                        height: width
                    }
                }
                Component {
                    id: answerSign
                    AnswerSign {
                        answer: one.answer
                        width: 48 * page.unit
                        height: width
                    }
                }
                Column {
                    id: body
                    x: drawn.x + 70 * page.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - choose.width - 44 * page.unit
                    spacing: 4 * page.unit
                    Body {
                        width: parent.width
                        text: one.kind !== "" ? one.about : one.about + ": " + one.answerWord
                        visible: text !== ""
                        font.bold: true
                        font.pixelSize: Math.round(28 * page.unit * Math.min(1.2, Theme.wallTextScale))
                    }
                    Words {
                        id: words
                        visible: one.wording !== ""
                        width: parent.width
                        text: one.wording
                        font.pixelSize: Math.round(30 * page.unit * Math.min(1.2, Theme.wallTextScale))
                    }
                    Evidence {
                        width: parent.width
                        wording: one.evidence
                        textSize: Math.round(26 * page.unit * Math.min(1.2, Theme.wallTextScale))
                    }
                }
                Row {
                    id: choose
                    anchors.right: parent.right
                    anchors.rightMargin: 22 * page.unit
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 12 * page.unit
                    Choice {
                        size: page.letters * 0.8
                        text: qsTr("Share it")
                        checked: one.chosen === "yes"
                        Accessible.name: text + ": " + one.called
                        onClicked: page.turn.share(one.key, true)
                    }
                    Choice {
                        size: page.letters * 0.8
                        text: qsTr("Keep it to myself")
                        checked: one.chosen === "no"
                        Accessible.name: text + ": " + one.called
                        onClicked: page.turn.share(one.key, false)
                    }
                }
            }
        }
    }
}
