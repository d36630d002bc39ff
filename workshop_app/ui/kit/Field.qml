import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* One line to type in, with its label above, or only told to a screen reader where a placeholder says the same. */
Column {
    id: field

    required property string label
    property bool labelShown: true
    property string warning: ""
    property real size: 1.0
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias input: input

    signal accepted

    spacing: 4

    Body {
        visible: field.labelShown
        text: field.warning === "" ? field.label : field.warning
        font.pixelSize: Math.round(Theme.small * field.size)
        color: field.warning === "" ? Theme.quiet : Theme.warning
        width: field.width
        Accessible.ignored: true
    }
    Basic.TextField {
        id: input
        width: field.width
        implicitHeight: Theme.target * field.size
        font.family: Theme.textFamily
        font.pixelSize: Math.round(Theme.normal * field.size)
        color: Theme.ink
        placeholderTextColor: Theme.quiet
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Accessible.name: field.label
        Accessible.description: field.warning
        Accessible.role: Accessible.EditableText
        onPressed: Keyboard.lend_to(input)
        onAccepted: {
            field.accepted();
            Keyboard.bring_back();
        }
        background: Rectangle {
            radius: 8
            color: Theme.surface
            border.width: input.activeFocus ? 2 : 1
            border.color: input.activeFocus ? Theme.accent : Theme.edge
        }
    }
}
