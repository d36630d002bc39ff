import QtQuick
import workshop_app.ui

/* One of the answers, large: its sign and its word. Which one was given shows by the marker with an ink border, and bold letters:
   every one has room for them. "word" is what it is called here, where that is not what it is called elsewhere. */
PlainButton {
    id: choice

    required property string answer
    required property string about
    property string word: Labels.answer(choice.answer)
    property bool given: false
    property real size: 1.0
    readonly property color tone: choice.given ? Theme.markerInk : Theme.ink

    implicitWidth: Math.ceil(widest.implicitWidth) + 76 * choice.size
    implicitHeight: Math.max(Theme.wallTarget * choice.size, Theme.target, widest.implicitHeight + 12)
    text: choice.word
    font.family: Theme.textFamily
    font.pixelSize: Math.max(Theme.small, Math.round(Theme.large * choice.size * Theme.lettersIn(choice.Window.window)))
    font.weight: choice.given ? Font.Bold : Font.Normal
    Accessible.name: choice.about + ": " + choice.text
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: choice.given

    Text {
        id: widest
        visible: false
        text: choice.text
        textFormat: Text.PlainText
        font.family: choice.font.family
        font.pixelSize: choice.font.pixelSize
        font.weight: Font.Bold
    }

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 10 * choice.size
            AnswerSign {
                answer: choice.answer
                color: choice.tone
                width: 26 * choice.size
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Body {
                text: choice.text
                font: choice.font
                color: choice.tone
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: choice.given ? Theme.marker : choice.hovered ? Theme.sunk : Theme.surface
        border.width: choice.given ? 3 : 1.5
        border.color: choice.given ? Theme.ink : Theme.edge
        opacity: choice.down ? 0.8 : 1
        FocusRing {
            visible: choice.visualFocus
        }
    }
}
