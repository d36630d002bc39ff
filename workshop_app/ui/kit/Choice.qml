import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* One choice among several; `checked` shows which: marker with an ink border, and bold. Only its owner changes `checked`:
   a button of Qt's would change it by itself when pressed, also where the press chooses nothing new. It is as wide as it
   ever gets: bold, and with its `longest` text; among others that flow, no wider than a line. `keyNumber` is the key that
   chooses it too, in a small frame. */
Basic.Control {
    id: choice

    property string text: ""
    property bool checked: false
    property real size: 1.0
    property string longest: choice.text
    property string keyNumber: ""
    readonly property real room: (choice.parent as ChoiceLines)?.room ?? (choice.parent as Flow)?.width ?? Infinity
    readonly property bool tooWide: choice.implicitWidth > choice.room

    signal clicked

    implicitWidth: Math.ceil(widest.implicitWidth) + (choice.keyNumber === "" ? 0 : key.width + 8) + choice.leftPadding + choice.rightPadding
    width: Math.min(choice.implicitWidth, choice.room)
    implicitHeight: Math.max((choice.size > 1 ? Theme.wallTarget : Theme.target) * choice.size, contentItem.implicitHeight + 12)
    leftPadding: 14 * choice.size
    rightPadding: 14 * choice.size
    font.family: Theme.textFamily
    font.pixelSize: Math.round(Theme.normal * choice.size * Theme.lettersIn(choice.Window.window))
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
        font.family: choice.font.family
        font.pixelSize: choice.font.pixelSize
        font.bold: true
        text: choice.longest
    }
    MouseArea {
        anchors.fill: parent
        onClicked: {
            choice.forceActiveFocus(Qt.MouseFocusReason);
            choice.clicked();
            Keyboard.let_go(choice);
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth
        implicitHeight: words.implicitHeight
        Text {
            id: words
            width: parent.width - (choice.keyNumber === "" ? 0 : key.width + 8)
            height: parent.height
            text: choice.text
            textFormat: Text.PlainText
            font.family: choice.font.family
            font.pixelSize: choice.font.pixelSize
            font.bold: choice.checked
            color: choice.checked ? Theme.markerInk : choice.enabled ? Theme.ink : Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            elide: choice.tooWide ? Text.ElideRight : Text.ElideNone
            maximumLineCount: choice.tooWide ? 3 : 1000
            Accessible.ignored: true
        }
        KeyCap {
            id: key
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: choice.keyNumber
            bold: false
            color: "transparent"
            tone: choice.checked ? Theme.markerInk : Theme.quiet
            frame: choice.checked ? Theme.markerInk : Theme.edge
        }
    }
    background: Rectangle {
        radius: height / 2
        color: choice.checked ? Theme.marker : !choice.enabled ? "transparent" : choice.hovered ? Theme.sunk : Theme.surface
        border.width: choice.checked ? 2 : choice.enabled ? 1.5 : 0
        border.color: choice.checked ? Theme.ink : Theme.edge
        DashedFrame {
            visible: !choice.enabled && !choice.checked
            radius: parent.radius
        }
        FocusRing {
            visible: choice.visualFocus
            radius: parent.radius
        }
    }
}
