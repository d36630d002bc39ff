pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's own questions, in their turn at the big screen: what it is about, if they like, and the words. */
Item {
    id: form

    required property WallQuestions page
    property real unit: 1
    property string about: ""
    readonly property real larger: Math.min(1, 1.2 / Theme.wallTextScale)
    readonly property real letters: 2 * form.unit * form.larger

    function keep(): void {
        if (form.page.keep_own(words.text, form.about)) {
            words.text = "";
            form.about = "";
        }
        words.input.forceActiveFocus();
    }

    component Press: PushButton {
        size: 2.2 * form.unit * form.larger
        height: Math.max(Theme.target, 88 * form.unit, contentItem.implicitHeight + 16)
    }

    Column {
        id: top
        width: parent.width
        spacing: 22 * form.unit
        WallHead {
            unit: form.unit
            text: qsTr("What would you ask them?")
        }
        Flow {
            id: subjects
            visible: form.page.categories.count > 0
            width: parent.width
            spacing: 14 * form.unit
            Body {
                height: Math.max(Theme.wallTarget * form.letters / 2, 64 * form.unit)
                verticalAlignment: Text.AlignVCenter
                text: qsTr("It’s about")
                font.pixelSize: Math.round(WallSizes.letters(34) * form.unit)
                color: Theme.quiet
            }
            Repeater {
                model: form.page.categories
                Choice {
                    id: subject
                    required property string key
                    required property string name
                    required property int number
                    size: form.letters * 0.86
                    leftPadding: 38 * size
                    text: name
                    Accessible.name: qsTr("It’s about %1").arg(name)
                    checked: form.about === key
                    onClicked: form.about = checked ? "" : key
                    Symbol {
                        x: 14 * subject.size
                        anchors.verticalCenter: parent.verticalCenter
                        width: 18 * subject.size
                        height: width
                        number: subject.number
                        color: subject.checked ? Theme.markerInk : Theme.category(number)
                    }
                }
            }
        }
        Row {
            width: parent.width
            spacing: 16 * form.unit
            WordsBox {
                id: words
                width: Math.floor(parent.width - save.width - parent.spacing)
                height: Math.round(Math.max(Theme.wallTarget, 150 * form.unit))
                size: form.letters
                label: qsTr("Your question")
                hint: qsTr("Your question, the way you would ask it")
                input.onTextChanged: form.page.keep_own_draft(words.text)
                onAccepted: form.keep()
                Component.onCompleted: words.text = form.page.ownDraft
            }
            Press {
                id: save
                primary: !words.empty
                height: words.height
                text: qsTr("Save it")
                enabled: !words.empty
                onClicked: words.accept()
            }
        }
    }
    Scrolled {
        id: mine
        anchors.top: top.bottom
        anchors.topMargin: 24 * form.unit
        anchors.bottom: foot.top
        anchors.bottomMargin: 20 * form.unit
        width: parent.width
        size: Math.max(1, 1.5 * form.unit)
        what: "your questions"
        Column {
            width: mine.width
            spacing: 12 * form.unit
            Repeater {
                model: form.page.own
                Item {
                    id: draft
                    required property string key
                    required property string wording
                    width: parent.width
                    height: Math.max(said.height, away.height)
                    SaidShape {
                        id: said
                        width: draft.width - away.width - 16 * form.unit
                        height: Math.max(away.height, line.implicitHeight + 28 * form.unit)
                        radius: 16 * form.unit
                        lower: 4 * form.unit
                        rightToLeft: line.effectiveHorizontalAlignment === Text.AlignRight
                        Words {
                            id: line
                            x: 24 * form.unit
                            y: (said.height - said.lower - height) / 2
                            width: said.width - 2 * x
                            text: draft.wording
                            font.pixelSize: Math.round(WallSizes.letters(36) * form.unit * form.larger)
                        }
                    }
                    PushButton {
                        id: away
                        anchors.right: parent.right
                        once: true
                        size: 1.7 * form.unit * form.larger
                        height: Math.max(Theme.wallTargetAt(form.unit), implicitHeight)
                        text: qsTr("Remove")
                        Accessible.name: qsTr("Remove: %1").arg(draft.wording)
                        onClicked: form.page.remove_own(draft.key)
                    }
                }
            }
        }
    }
    Row {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 24 * form.unit
        Body {
            width: parent.width - finished.width - parent.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: form.page.own.count === 0 ? qsTr("None is fine too.") : form.page.own.count === 1 ? qsTr("1 question saved.") : qsTr("%1 questions saved.").arg(form.page.own.count)
            font.pixelSize: Math.round(WallSizes.letters(32) * form.unit)
            color: Theme.quiet
        }
        Press {
            id: finished
            primary: words.empty
            text: qsTr("I’m done")
            onClicked: form.page.turn.ask_to_finish(true)
        }
    }
}
