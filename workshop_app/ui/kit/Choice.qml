import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* One choice among several; `checked` shows which, by a mark as well as by colour. Only its owner changes `checked`:
   a button of Qt's would change it by itself when pressed, also where the press chooses nothing new. It is as wide as it
   ever gets: with its mark, and with its `longest` text. */
Basic.Control {
    id: choice

    property string text: ""
    property bool checked: false
    property real size: 1.0
    property string longest: choice.text

    signal clicked

    implicitWidth: Math.ceil(widest.implicitWidth) + choice.leftPadding + choice.rightPadding
    implicitHeight: Math.max((choice.size > 1 ? Theme.wallTarget : Theme.target) * choice.size, contentItem.implicitHeight + 12)
    leftPadding: 14 * choice.size
    rightPadding: 14 * choice.size
    font.family: Theme.textFamily
    font.pixelSize: Math.round(Theme.normal * choice.size)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: choice.text
    Accessible.role: Accessible.RadioButton
    Accessible.focusable: true
    Accessible.checkable: true
    Accessible.checked: choice.checked
    Accessible.onPressAction: choice.clicked()
    Accessible.onToggleAction: choice.clicked()
    Keys.onSpacePressed: choice.clicked()
    Keys.onReturnPressed: choice.clicked()

    Text {
        id: widest
        visible: false
        textFormat: Text.PlainText
        font: choice.font
        text: "• " + choice.longest
    }
    MouseArea {
        anchors.fill: parent
        onClicked: {
            choice.forceActiveFocus(Qt.MouseFocusReason);
            choice.clicked();
            Keyboard.let_go(choice);
        }
    }

    contentItem: Text {
        text: (choice.checked ? "• " : "") + choice.text
        textFormat: Text.PlainText
        font: choice.font
        color: choice.checked ? Theme.onAction : choice.enabled ? Theme.ink : Theme.quiet
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        color: choice.checked ? Theme.action : choice.hovered ? Theme.sunk : Theme.surface
        border.width: choice.visualFocus ? 3 : 1
        border.color: choice.visualFocus ? Theme.ink : choice.checked ? Theme.action : Theme.edge
        FocusRing {
            visible: choice.visualFocus && choice.checked
            radius: height / 2
        }
    }
}
