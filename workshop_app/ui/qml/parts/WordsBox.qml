import QtQuick
import workshop_app.ui.qml
import QtQuick.Controls.Basic as Basic

/* Where words are typed: Enter keeps them, Shift and Enter begin a new line; nothing is corrected. */
Basic.ScrollView {
    id: box

    property string label: ""
    property string hint: ""
    property real size: 1.0
    property alias text: input.text
    property alias input: input

    signal accepted

    implicitHeight: Math.max(72, input.implicitHeight)
    contentWidth: availableWidth

    Basic.TextArea {
        id: input
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
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: input.activeFocus ? 2 : 1
            border.color: input.activeFocus ? Theme.accent : Theme.line
        }
        Keys.onPressed: event => {
            if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !(event.modifiers & Qt.ShiftModifier)) {
                event.accepted = true;
                box.accepted();
            }
        }
    }
}
