import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic
import QtQuick.Templates as T

/* One line to type in, with its label above, or only told to a screen reader where a placeholder says the same.
   `text` is what was typed or pasted, code point for code point; line breaks that were pasted stay, and are told. */
Column {
    id: field

    required property string label
    property bool labelShown: true
    property string warning: ""
    property real size: 1.0
    property alias text: exact.text
    /* Whether there is nothing to keep: no words, or words that nobody here sees. */
    readonly property bool empty: input.readOnly || (exact.empty && input.preeditText === "")
    property alias placeholder: input.placeholderText
    property alias input: input
    /* All that stands in it is private, and not only names in it: it is covered where the room can see the console. */
    property alias isPrivate: exact.is_private

    readonly property bool severalLines: /[\n\v\f\r\u0085\u2028\u2029]/.test(field.text)
    readonly property string told: field.warning !== "" ? field.warning : field.severalLines ? field.label + ": more than one line was pasted, and all of them stay" : ""

    signal accepted
    /* It held a cover, which was there when it was filled: what is covered can be had now. */
    signal fill

    spacing: 4

    Body {
        visible: field.labelShown || field.severalLines
        text: field.told === "" ? field.label : field.told
        font.pixelSize: Math.round(Theme.small * field.size * Theme.lettersIn(field.Window.window))
        color: field.told === "" ? Theme.quiet : Theme.flag
        width: field.width
        Accessible.ignored: true
    }
    Connections {
        target: Hiding
        function onChanged(): void {
            if (!Hiding.on && input.readOnly) {
                field.fill();
            }
        }
    }
    FontMetrics {
        id: line
        font: input.font
    }
    Basic.TextField {
        id: input
        width: field.width
        implicitHeight: Math.max(Theme.target * field.size, Math.ceil(line.lineSpacing) + topPadding + bottomPadding)
        font.family: Theme.textFamily
        font.pixelSize: Math.round(Theme.normal * field.size * Theme.lettersIn(field.Window.window))
        color: Theme.ink
        placeholderTextColor: Theme.quiet
        selectionColor: Theme.action
        selectedTextColor: Theme.actionInk
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Accessible.name: field.label
        Accessible.description: field.told
        Accessible.role: Accessible.EditableText
        /* Of one that is marked so Qt tells no name; that it hides what is typed Qt tells anyway. */
        Accessible.onPasswordEditChanged: input.Accessible.passwordEdit = false
        readOnly: Hiding.covers(input.text)
        onPressed: Keyboard.lend_to(input)
        T.ContextMenu.onRequested: menu.asked = true
        BoxMenu {
            id: menu
            box: input
        }
        /* Enter that is held down is meant once. */
        Keys.onReturnPressed: event => event.accepted = event.isAutoRepeat
        Keys.onEnterPressed: event => event.accepted = event.isAutoRepeat
        onAccepted: {
            field.accepted();
            Keyboard.bring_back();
        }
        ExactText {
            id: exact
            box: input
            hides: Hiding.on && Theme.isConsole(field.Window.window)
        }
        background: Rectangle {
            radius: 8
            color: Theme.surface
            border.width: input.activeFocus ? 2 : 1
            border.color: input.activeFocus ? Theme.action : Theme.edge
        }
    }
}
