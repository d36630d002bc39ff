import QtQuick
import workshop_app.ui

/* A button. `primary` is the one thing to do next. It is as wide as it ever gets: with its `longest` text, as primary. */
PlainButton {
    id: button

    property bool primary: false
    property real size: 1.0
    property color tone: Theme.action
    property string longest: button.text

    implicitWidth: Math.ceil(widest.implicitWidth) + button.leftPadding + button.rightPadding
    implicitHeight: Math.max((button.size > 1 ? Theme.wallTarget : Theme.target) * button.size, contentItem.implicitHeight + 16)
    leftPadding: 18 * button.size
    rightPadding: 18 * button.size
    font.family: Theme.textFamily
    font.pixelSize: Math.round(Theme.normal * button.size)
    font.weight: button.primary ? Font.Bold : Font.Normal
    Accessible.name: button.text
    Accessible.role: Accessible.Button

    Text {
        id: widest
        visible: false
        text: button.longest
        textFormat: Text.PlainText
        font.family: button.font.family
        font.pixelSize: button.font.pixelSize
        font.weight: Font.Bold
    }

    contentItem: Text {
        text: button.text
        textFormat: Text.PlainText
        font: button.font
        color: !button.enabled ? Theme.quiet : button.primary ? Theme.onAction : button.tone
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Theme.radius
        color: !button.enabled ? Theme.sunk : button.primary ? button.tone : button.hovered ? Theme.sunk : Theme.surface
        border.width: button.visualFocus ? 3 : 1
        border.color: button.visualFocus ? Theme.ink : button.primary ? button.tone : Theme.edge
        opacity: button.down ? 0.8 : 1
        FocusRing {
            visible: button.visualFocus && button.primary
        }
    }
}
