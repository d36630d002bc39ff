import QtQuick
import workshop_app.ui

/* A button. `primary` is the one thing to do next, `quiet` an underlined one without a box, `flag` safeguarding or loss;
   `washed` lies on the marker's wash, which is light in every theme. It is as wide as it ever gets: with its `longest`
   text, as primary. */
PlainButton {
    id: button

    property bool primary: false
    property bool washed: false
    property bool quiet: false
    property bool flag: false
    property real size: 1.0
    property string longest: button.text
    readonly property color tone: button.washed ? Theme.markerInk : button.flag ? Theme.flag : Theme.action

    implicitWidth: Math.ceil(widest.implicitWidth) + button.leftPadding + button.rightPadding
    implicitHeight: Math.max((button.size > 1 ? Theme.wallTarget : Theme.target) * button.size, contentItem.implicitHeight + 16)
    leftPadding: (button.quiet ? 8 : 16) * button.size
    rightPadding: (button.quiet ? 8 : 16) * button.size
    font.family: Theme.textFamily
    font.pixelSize: Math.round(Theme.normal * button.size * Theme.lettersIn(button.Window.window))
    font.weight: button.primary ? Font.Bold : Font.Normal
    font.underline: button.quiet
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
        color: !button.enabled ? Theme.quiet : button.primary ? (button.washed ? Theme.wash : Theme.actionInk) : button.tone
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        readonly property bool filled: button.primary && button.enabled
        radius: button.size > 1 ? 16 * button.size / 1.5 : Theme.radius
        color: filled ? button.tone : button.enabled && (button.hovered || button.down) ? (button.washed ? Theme.marker : Theme.sunk) : button.quiet || button.washed || !button.enabled ? "transparent" : Theme.surface
        border.width: button.enabled && !button.quiet ? 1.5 : 0
        border.color: button.flag || button.washed || filled ? button.tone : Theme.edge
        opacity: button.down ? 0.8 : 1
        DashedFrame {
            visible: !button.enabled && !button.quiet
            radius: parent.radius
        }
        FocusRing {
            visible: button.visualFocus
            radius: parent.radius
        }
    }
}
