pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* How was it? One after the other at the wall; nothing of it stays to be seen by the next. */
Item {
    id: view

    required property WallEvaluation page
    property real unit: 1
    property bool wall: false
    property string enjoyed: ""
    property string understood: ""
    property bool thanked: false

    /* Larger letters only as far as most of it is seen at once. */
    readonly property real larger: Math.min(1, 1.2 / Theme.wallTextScale)
    readonly property real letters: 2 * view.unit * view.larger
    readonly property bool answered: view.enjoyed !== "" || view.understood !== "" || !words.empty

    onAnsweredChanged: view.page.answer(view.answered)
    Component.onCompleted: view.page.answer(view.answered)

    function keep(): void {
        if (view.answered && view.page.keep(view.enjoyed, view.understood, words.text)) {
            view.enjoyed = "";
            view.understood = "";
            words.text = "";
            view.thanked = true;
        }
    }

    Flickable {
        id: form
        anchors.fill: parent
        visible: !view.thanked
        contentHeight: Math.max(height, column.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            x: 4
            width: Math.floor(parent.width) - 8
            spacing: 26 * view.unit
            Heading {
                width: parent.width - WallSizes.clockRoom * view.unit
                text: view.page.title
                font.pixelSize: Math.round(WallSizes.question * view.unit * view.larger)
            }
            Body {
                width: parent.width - WallSizes.clockRoom * view.unit
                text: view.page.say
                font.pixelSize: Math.round(WallSizes.say * view.unit * view.larger)
                lineHeight: 1.15
                color: Theme.quiet
            }
            AnswerRow {
                width: parent.width
                questionWidth: 640 * view.unit
                size: view.letters
                question: "Did you enjoy it?"
                answers: view.page.answers
                chosen: view.enjoyed
                onChose: answer => view.enjoyed = answer
            }
            AnswerRow {
                width: parent.width
                questionWidth: 640 * view.unit
                size: view.letters
                question: "Did you get what it was about?"
                answers: view.page.answers
                chosen: view.understood
                onChose: answer => view.understood = answer
            }
            WordsBox {
                id: words
                width: parent.width
                height: Math.floor(Math.max(150 * view.unit, form.height - y - foot.height - parent.spacing - 6))
                size: view.letters
                label: "What should we change? Anything else?"
                hint: "What should we change? Say it your way."
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(words.text)
                onAccepted: view.keep()
            }
            Row {
                id: foot
                width: parent.width
                spacing: 24 * view.unit
                Body {
                    width: parent.width - keep.width - parent.spacing
                    anchors.verticalCenter: parent.verticalCenter
                    text: "No name is saved with it."
                    font.pixelSize: 36 * view.unit * Theme.wallTextScale * view.larger
                    color: Theme.quiet
                }
                PushButton {
                    id: keep
                    once: true
                    primary: true
                    size: 2.4 * view.unit * view.larger
                    height: Math.max(Theme.target, 96 * view.unit, contentItem.implicitHeight + 16)
                    text: "Save it"
                    enabled: view.answered
                    onClicked: words.accept()
                }
            }
        }
    }
    Cover {
        anchors.fill: parent
        visible: view.thanked
        unit: view.unit
        picture: quilt
        title: qsTr("Thank you. It is saved.")
        PushButton {
            once: true
            primary: true
            size: 2.4 * view.unit
            implicitHeight: Math.max(Theme.target, 96 * view.unit, contentItem.implicitHeight + 16)
            text: qsTr("Next one")
            onClicked: view.thanked = false
        }
    }
    Component {
        id: quilt
        TileBand {
            side: height / rows
            rows: 9
            band: view.page.band
        }
    }
}
