import QtQuick
import workshop_app.ui

/* A category with the numbers of the cards that lay in it, and below them how those cards begin. */
Column {
    id: line

    required property string category
    required property string name
    required property int number
    required property string text
    required property string words
    required property string trouble

    signal typed(text: string)
    signal accepted

    function type(): void {
        numbers.input.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 2

    Row {
        width: parent.width
        spacing: 10
        Symbol {
            id: sign
            visible: line.number >= 0
            number: Math.max(0, line.number)
            width: 20
            height: 20
            anchors.verticalCenter: parent.verticalCenter
        }
        Body {
            width: 0.34 * parent.width - (sign.visible ? sign.width + parent.spacing : 0)
            anchors.verticalCenter: parent.verticalCenter
            text: line.name
            font.bold: true
            Accessible.ignored: true
        }
        Field {
            id: numbers
            label: line.name
            labelShown: false
            placeholder: "numbers"
            width: parent.width - x
            input.onTextChanged: if (numbers.text !== line.text) {
                line.typed(numbers.text);
            }
            onAccepted: line.accepted()
            Component.onCompleted: numbers.text = line.text
        }
    }
    Body {
        visible: line.trouble !== "" || line.words !== ""
        width: parent.width
        text: line.trouble !== "" ? line.trouble : line.words
        color: line.trouble !== "" ? Theme.flag : Theme.quiet
        font.pixelSize: Theme.small
    }
}
