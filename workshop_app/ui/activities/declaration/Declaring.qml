pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person at the big screen: one tenderer at a time, three questions, and words if they like. */
Flickable {
    id: form

    required property WallDeclaration page
    property real unit: 1
    property int at: 0
    /* Larger letters only as far as most of it is seen at once. */
    readonly property real larger: Math.min(1, 1.2 / Theme.wallTextScale)
    readonly property real letters: 2 * form.unit * form.larger
    readonly property string key: form.page.declarations.at(form.at, "key") ?? ""
    property var given: ["", "", ""]
    readonly property bool last: form.at === form.page.declarations.count - 1
    readonly property bool answered: form.given.every(one => one !== "")

    function fill(): void {
        const rows = form.page.declarations;
        form.given = [rows.at(form.at, "knows") ?? "", rows.at(form.at, "used") ?? "", rows.at(form.at, "talked") ?? ""];
    }
    function wordsOf(number: int): string {
        return form.page.declarations.at(number, "wordsDraft") || form.page.declarations.at(number, "wording") || "";
    }
    function turnTo(number: int): void {
        if (form.page.save_words(form.key, words.text)) {
            form.at = number;
            words.text = form.wordsOf(number);
            form.fill();
            form.contentY = 0;
            if (number >= form.page.declarations.count) {
                form.page.turn.finish(false);
            }
        }
    }

    contentHeight: Math.max(height, column.height)
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Component.onCompleted: form.fill()

    Connections {
        target: form.page
        function onRead_again(): void {
            form.fill();
        }
    }

    component Press: PushButton {
        once: true
        size: 2.2 * form.unit * form.larger
        height: Math.max(Theme.target, 88 * form.unit, contentItem.implicitHeight + 16)
    }

    Column {
        id: column
        x: 4
        width: Math.floor(form.width) - 8
        spacing: 24 * form.unit
        Body {
            width: parent.width - WallSizes.clockRoom * form.unit
            text: qsTr("%1 of %2 · only you see this").arg(form.at + 1).arg(form.page.declarations.count)
            font.pixelSize: Math.round(Math.max(24, 32 * Theme.wallTextScale * form.larger) * form.unit)
            color: Theme.quiet
        }
        Heading {
            width: parent.width - WallSizes.clockRoom * form.unit
            text: form.page.declarations.at(form.at, "tenderer") ?? ""
            font.pixelSize: Math.round(WallSizes.question * form.unit * form.larger)
        }
        Repeater {
            model: form.page.questions
            AnswerRow {
                required property int index
                required property string modelData
                width: column.width
                questionWidth: 700 * form.unit
                size: form.letters
                question: modelData
                answers: ["yes", "no", "not sure"]
                chosen: form.given[index]
                onChose: answer => form.page.answer(form.key, index, answer)
            }
        }
        WordsBox {
            id: words
            width: parent.width
            height: Math.floor(Math.max(130 * form.unit, form.height - y - foot.height - parent.spacing - 6))
            size: form.letters
            label: qsTr("Anything you want to say about it?")
            hint: qsTr("Anything you want to say about it? You can leave it empty.")
            enterKeeps: false
            input.onTextChanged: form.page.keep_draft(form.key, words.text)
            Component.onCompleted: words.text = form.wordsOf(0)
        }
        Row {
            id: foot
            width: parent.width
            spacing: 24 * form.unit
            layoutDirection: Qt.RightToLeft
            Press {
                id: onwards
                primary: true
                longest: qsTr("The next one")
                text: form.last ? qsTr("Done") : longest
                enabled: form.answered
                onClicked: form.turnTo(form.at + 1)
            }
            Press {
                text: qsTr("Not now")
                onClicked: form.page.turn.finish(false)
            }
            Press {
                visible: form.at > 0
                text: qsTr("Back")
                onClicked: form.turnTo(form.at - 1)
            }
        }
    }
}
