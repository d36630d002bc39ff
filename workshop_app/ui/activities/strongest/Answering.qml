pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's answer at the big screen: one of those they heard, nobody, or that they would rather not say. */
Flickable {
    id: form

    required property WallStrongest page
    required property string readBy
    property real unit: 1
    property string picked: ""
    /* Larger letters only as far as most of it is seen at once. */
    readonly property real larger: Math.min(1, 1.2 / Theme.wallTextScale)
    readonly property real letters: 2 * form.unit * form.larger

    contentHeight: Math.max(height, column.height)
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Component.onCompleted: form.picked = form.page.given

    component Press: PushButton {
        once: true
        size: 2.4 * form.unit * form.larger
        height: Math.max(Theme.target, 96 * form.unit, contentItem.implicitHeight + 16)
    }

    Column {
        id: column
        x: 4
        width: Math.floor(form.width) - 8
        spacing: 26 * form.unit
        Heading {
            width: parent.width - WallSizes.clockRoom * form.unit
            height: Math.max(implicitHeight, 56 * Theme.wallTextScale * form.unit)
            text: form.page.title
            font.pixelSize: Math.round(WallSizes.question * form.unit * form.larger)
        }
        Grid {
            id: offered
            width: parent.width
            columns: 2
            spacing: 16 * form.unit
            Repeater {
                model: form.page.choices
                Choice {
                    required property string key
                    required property string name
                    width: Math.floor((offered.width - offered.spacing) / 2)
                    height: Math.max(Theme.target, 96 * form.unit, contentItem.implicitHeight + 12)
                    size: 1.25 * form.letters
                    text: name
                    checked: form.picked === key
                    onClicked: form.picked = key
                }
            }
        }
        WordsBox {
            id: words
            width: parent.width
            height: Math.floor(Math.max(150 * form.unit, form.height - y - foot.height - parent.spacing - 6))
            size: form.letters
            label: qsTr("Why?")
            hint: qsTr("Why? What did they say or show? You can leave it empty.")
            enterKeeps: false
            input.onTextChanged: form.page.keep_draft(words.text)
            onAccepted: form.page.save(form.picked, words.text)
            Component.onCompleted: words.text = form.page.wording
        }
        Row {
            id: foot
            width: parent.width
            spacing: 24 * form.unit
            Body {
                width: parent.width - later.width - save.width - 2 * parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: form.readBy
                font.pixelSize: Math.round(Math.max(24, 28 * Theme.wallTextScale * form.larger) * form.unit)
                color: Theme.quiet
            }
            Press {
                id: later
                text: qsTr("Not now")
                onClicked: form.page.turn.finish(false)
            }
            Press {
                id: save
                primary: true
                text: qsTr("Save it")
                enabled: form.picked !== ""
                onClicked: words.accept()
            }
        }
    }
}
