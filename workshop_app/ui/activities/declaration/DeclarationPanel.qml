pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What one young person declared about one tenderer, and what was decided. */
Panel {
    id: panel

    required property ConsoleDeclaration page
    required property string by
    required property string key
    required property string tenderer
    required property string knows
    required property string used
    required property string talked
    required property string wording
    required property string wordsDraft
    required property bool declared
    required property string decision
    required property string decided
    required property string whyDraft
    required property string wordsId
    required property string wordsPlace
    required property bool wordsPassedOn
    readonly property var given: [panel.knows, panel.used, panel.talked]

    height: column.height + 24

    Column {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8
        Item {
            width: parent.width
            height: Math.max(takeBack.height, name.implicitHeight)
            Heading {
                id: name
                visible: !takeBack.asking
                width: parent.width - takeBack.takes - 10
                anchors.verticalCenter: parent.verticalCenter
                text: panel.tenderer
                font.pixelSize: Theme.large
            }
            ClearAnswer {
                id: takeBack
                anchors.right: parent.right
                width: takeBack.asking ? parent.width : takeBack.takes
                about: panel.tenderer
                something: panel.given.some(one => one !== "")
                withWords: panel.wording !== ""
                onCleared: panel.page.take_away(panel.key)
            }
        }
        Repeater {
            model: panel.page.questions
            AnswerRow {
                required property int index
                required property string modelData
                width: column.width
                question: modelData
                answers: ["yes", "no", "not sure"]
                chosen: panel.given[index]
                onChose: answer => {
                    SecondPress.pass_over();
                    panel.page.answer(panel.key, index, answer);
                }
            }
        }
        KeptWords {
            width: parent.width
            label: qsTr("What they say about it")
            isPrivate: true
            hint: qsTr("What they say about it, if they like")
            kept: panel.wording
            draft: panel.wordsDraft
            onTyped: wording => panel.page.keep_draft(panel.key, wording)
            onKeep: wording => panel.page.save_words(panel.key, wording)
        }
        WordsMore {
            visible: panel.wordsId !== ""
            width: parent.width
            settingAside: panel.page.settingAside
            key: panel.wordsId
            place: panel.wordsPlace
            passedOn: panel.wordsPassedOn
            about: panel.tenderer
        }
        Body {
            width: parent.width
            text: !panel.declared ? qsTr("Not declared yet.") : panel.decided !== "" ? qsTr("Decided: %1").arg(panel.decided) : qsTr("Still to be decided.")
            font.bold: panel.declared && panel.decided === ""
            color: panel.declared ? Theme.ink : Theme.quiet
        }
        Field {
            id: why
            visible: panel.declared
            width: parent.width
            label: qsTr("Why it is decided so")
            isPrivate: true
            text: panel.whyDraft
            input.onTextEdited: panel.page.keep_why(panel.key, why.text)
        }
        ChoiceLines {
            visible: panel.declared
            width: parent.width
            spacing: 8
            Repeater {
                model: panel.page.decisions
                Choice {
                    required property string modelData
                    text: Labels.decision(modelData)
                    Accessible.name: panel.tenderer + ": " + text
                    checked: panel.decision === modelData
                    onClicked: panel.page.decide(panel.key, modelData, panel.by, why.text)
                }
            }
        }
    }
}
