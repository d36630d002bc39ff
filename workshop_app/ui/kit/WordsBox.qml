pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic
import QtQuick.Templates as T

/* Where words are typed: Enter keeps them, or begins a new line where that is meant; Tab goes on; nothing is corrected.
   `text` is what was typed, pasted, dropped or composed, code point for code point; set, it leaves the box's undo
   nothing to bring back. Whoever keeps the words does so when they are `accepted`, and asks for that by `accept()`:
   words that show nothing are asked about first. */
Basic.ScrollView {
    id: box

    property string label: ""
    property string hint: ""
    property string description: ""
    property real size: 1.0
    property bool enterKeeps: true
    property string whose: ""
    property bool tight: false
    property alias text: exact.text
    /* Whether there is nothing to keep: no words, or words that nobody here sees. */
    readonly property bool empty: area.readOnly || (exact.empty && area.preeditText === "")
    readonly property alias showsNothing: exact.shows_nothing
    property alias input: area
    property bool asking: false
    /* All that stands in it is private, and not only names in it: it is covered where the room can see the console. */
    property alias isPrivate: exact.is_private

    signal accepted
    /* It held a cover, which was there when it was filled: what is covered can be had now. */
    signal fill

    function accept(): void {
        exact.end_composing();
        if (area.readOnly) {
            return;
        }
        if (exact.shows_nothing && area.enabled) {
            box.asking = true;
        } else {
            box.accepted();
        }
    }

    onWhoseChanged: exact.forget_history()
    onAccepted: Keyboard.bring_back()
    implicitHeight: Math.max(72, area.implicitHeight)
    contentWidth: availableWidth
    /* Where all of it is seen, the wheel is for the page that it is on. */
    readonly property bool scrolls: area.implicitHeight > box.height + 1
    wheelEnabled: box.scrolls

    Binding {
        target: box.contentItem
        property: "interactive"
        value: box.scrolls
    }
    /* Drawn without a graphics card, what is clipped inside what is clipped shows where it should not once it is out of
       sight there: so only what is longer than its place is clipped. */
    Binding {
        target: box.contentItem
        property: "clip"
        value: box.scrolls
    }
    Connections {
        target: Hiding
        function onChanged(): void {
            if (!Hiding.on && area.readOnly) {
                box.fill();
            }
        }
    }
    Basic.TextArea {
        id: area
        Component.onCompleted: area.cursorPosition = area.length
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        font.family: Theme.textFamily
        font.pixelSize: Math.round(Theme.large * box.size * Theme.lettersIn(box.Window.window))
        color: Theme.ink
        placeholderText: box.hint
        placeholderTextColor: Theme.quiet
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Accessible.name: box.label
        Accessible.description: box.description
        Accessible.role: Accessible.EditableText
        Accessible.multiLine: true
        padding: box.tight ? 8 : 14
        readOnly: Hiding.covers(area.text)
        onPressed: Keyboard.lend_to(area)
        T.ContextMenu.onRequested: menu.asked = true
        BoxMenu {
            id: menu
            box: area
        }
        onTextChanged: box.asking = false
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: area.activeFocus ? 2 : 1
            border.color: area.activeFocus ? Theme.action : Theme.edge
        }
        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (enter && box.enterKeeps && !(event.modifiers & Qt.ShiftModifier)) {
                event.accepted = true;
                box.accept();
            } else if (enter && event.modifiers & Qt.ShiftModifier) {
                // The box's own would be U+2028.
                event.accepted = true;
                exact.insert("\n");
            } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                event.accepted = true;
                area.nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(Qt.TabFocusReason);
            }
        }
        ExactText {
            id: exact
            box: area
            hides: Hiding.on && Theme.isConsole(box.Window.window)
        }
        DropArea {
            anchors.fill: parent
            /* A file is no words: it is for the window to open. */
            onEntered: drag => drag.accepted = !drag.hasUrls
            onDropped: drop => {
                if (drop.hasText) {
                    area.cursorPosition = area.positionAt(drop.x, drop.y);
                    exact.insert(drop.text);
                    drop.accept(Qt.CopyAction);
                }
            }
        }
    }
    KeepAllTheSame {
        parent: box
        anchors.fill: parent
        visible: box.asking
        size: box.size
        onKeep: {
            box.asking = false;
            box.accepted();
        }
        onLeave: {
            box.asking = false;
            area.forceActiveFocus();
        }
    }
}
