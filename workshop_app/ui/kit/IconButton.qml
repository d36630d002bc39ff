import QtQuick
import workshop_app.ui

/* A square button that bears a sign of the palette file; what it does is its accessible name. */
PushButton {
    id: button

    required property string sign
    property real signSize: Math.round(20 * Theme.textScale)

    implicitWidth: Math.max(Theme.target, implicitHeight)
    leftPadding: 0
    rightPadding: 0
    contentItem: Item {
        implicitHeight: line.implicitHeight
        Text {
            id: line
            visible: false
            textFormat: Text.PlainText
            font: button.font
            text: "X"
        }
        Drawing {
            anchors.centerIn: parent
            width: button.signSize
            height: button.signSize
            color: button.enabled ? button.tone : Theme.quiet
            outline: PaletteFile.mark(button.sign)
        }
    }
}
