import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Where words are typed: Enter keeps them, or begins a new line where that is meant; Tab goes on; nothing is corrected. */
Basic.ScrollView {
    id: box

    property string label: ""
    property string hint: ""
    property real size: 1.0
    property bool enterKeeps: true
    property alias text: area.text
    property alias input: area

    signal accepted

    onAccepted: Keyboard.bring_back()
    implicitHeight: Math.max(72, area.implicitHeight)
    contentWidth: availableWidth

    Basic.TextArea {
        id: area
        Component.onCompleted: area.cursorPosition = area.length
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        font.family: Theme.textFamily
        font.pixelSize: Math.round(Theme.large * box.size)
        color: Theme.ink
        placeholderText: box.hint
        placeholderTextColor: Theme.quiet
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Accessible.name: box.label
        Accessible.role: Accessible.EditableText
        Accessible.multiLine: true
        padding: 14
        onPressed: Keyboard.lend_to(area)
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: area.activeFocus ? 2 : 1
            border.color: area.activeFocus ? Theme.accent : Theme.edge
        }
        Keys.onPressed: event => {
            if (box.enterKeeps && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !(event.modifiers & Qt.ShiftModifier)) {
                event.accepted = true;
                box.accepted();
            } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                event.accepted = true;
                area.nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
