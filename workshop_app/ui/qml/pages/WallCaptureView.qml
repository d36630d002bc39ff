pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* The prompt, the words that are up, and a box to type in. */
Item {
    id: view

    required property WallCapture page
    property real unit: 1
    property bool wall: false

    Heading {
        id: prompt
        width: parent.width
        text: view.page.prompt
        font.pixelSize: 58 * view.unit * Theme.textScale
    }
    Flickable {
        id: flick
        anchors.top: prompt.bottom
        anchors.topMargin: 28 * view.unit
        anchors.bottom: box.top
        anchors.bottomMargin: 20 * view.unit
        width: parent.width
        contentHeight: flow.height
        clip: true
        Flow {
            id: flow
            width: flick.width
            spacing: 18 * view.unit
            Repeater {
                model: view.page.cards
                Card {
                    id: card
                    required property string key
                    readonly property int size: Math.round(32 * view.unit * Theme.textScale)
                    padding: 18 * view.unit
                    textSize: size
                    width: Math.min(flow.width, measure.implicitWidth + 2 * padding + 2)
                    height: shown.implicitHeight + 2 * padding
                    Words {
                        id: measure
                        visible: false
                        text: card.wording
                        wrapMode: Text.NoWrap
                        font.pixelSize: card.size
                    }
                    Words {
                        id: shown
                        visible: false
                        width: card.width - 2 * card.padding
                        text: card.wording
                        lineHeight: 1
                        font.pixelSize: card.size
                    }
                }
            }
        }
    }
    Row {
        id: box
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 16 * view.unit
        WordsBox {
            id: words
            width: parent.width - keep.width - parent.spacing
            height: Math.max(Theme.wallTarget, 110 * view.unit)
            size: 1.5 * view.unit
            label: view.page.prompt
            hint: "Say it your way"
            text: view.page.draft
            input.onTextChanged: view.page.keep_draft(words.text)
            onAccepted: if (view.page.keep(words.text)) {
                words.text = "";
            }
        }
        PushButton {
            id: keep
            primary: true
            size: Math.max(1, 1.5 * view.unit)
            height: words.height
            text: "Keep it"
            enabled: words.text.trim() !== ""
            onClicked: words.accepted()
        }
    }
}
