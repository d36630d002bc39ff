import QtQuick
import workshop_app.ui.qml
import QtQuick.Controls.Basic as Basic

/* One choice among several; `checked` shows which, by a mark as well as by colour. */
Basic.Button {
    id: choice

    property real size: 1.0

    checkable: true
    implicitHeight: Math.max(Theme.target * choice.size, contentItem.implicitHeight + 12)
    leftPadding: 14 * choice.size
    rightPadding: 14 * choice.size
    font.family: Theme.textFamily
    font.pixelSize: Math.round(Theme.normal * choice.size)
    Accessible.name: choice.text
    Accessible.role: Accessible.RadioButton
    Accessible.checked: choice.checked

    contentItem: Text {
        text: (choice.checked ? "• " : "") + choice.text
        textFormat: Text.PlainText
        font: choice.font
        color: choice.checked ? Theme.accentInk : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideNone
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: height / 2
        color: choice.checked ? Theme.accent : Theme.surface
        border.width: choice.visualFocus ? 3 : 1
        border.color: choice.visualFocus ? Theme.ink : choice.checked ? Theme.accent : Theme.line
    }
}
