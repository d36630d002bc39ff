pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The prompt, the words that are up, and a box to type in. */
Item {
    id: view

    required property WallCapture page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: (box.item as SayItBox)?.input ?? null

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
                    endRoom: away.width
                    width: Math.min(flow.width, measure.implicitWidth + 2 * padding + away.width + 2)
                    height: Math.max(away.height, shown.implicitHeight + 2 * padding)
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
                        width: card.width - 2 * card.padding - away.width
                        text: card.wording
                        lineHeight: 1
                        font.pixelSize: card.size
                    }
                    TakeOffButton {
                        id: away
                        anchors.right: parent.right
                        width: Math.max(44, Theme.wallTarget * view.unit)
                        onClicked: view.page.takingOff.set_aside_for_safeguarding(card.key)
                    }
                }
            }
        }
    }
    Loader {
        id: box
        anchors.bottom: parent.bottom
        width: parent.width
        sourceComponent: view.page.hasBox ? boxOfTheirs : staysPrivate
    }
    Component {
        id: boxOfTheirs
        SayItBox {
            page: view.page
            unit: view.unit
        }
    }
    Component {
        id: staysPrivate
        Body {
            text: "Private: nothing goes up here unless you say so."
            font.pixelSize: Math.round(34 * view.unit * Theme.textScale)
            color: Theme.quiet
        }
    }
}
