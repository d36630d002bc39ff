import QtQuick
import workshop_app.ui

/* Names a new category, in the head of the empty column that is to be it, or above the list. */
Column {
    id: naming

    required property SortCards sort
    property real target: 44
    property real size: 1
    /* Whether a hand asked for it here just now, and so means to type. */
    property bool byHand: false
    /* What lies between the box and the buttons. */
    property real skip: 8

    signal done

    function addIt(): void {
        if (naming.sort.add_category(named.text)) {
            named.text = "";
            naming.done();
        }
    }
    function leave(): void {
        naming.sort.keep_category_draft("");
        naming.done();
    }

    Keys.onEscapePressed: naming.leave()

    Field {
        id: named
        width: parent.width
        label: qsTr("Name of the new group")
        labelShown: false
        placeholder: naming.width < 14 * Theme.normal * naming.size * Theme.lettersIn(naming.Window.window) ? qsTr("Its name") : label
        size: naming.size
        input.implicitHeight: naming.target
        Component.onCompleted: {
            named.text = naming.sort.categoryDraft;
            if (naming.byHand) {
                named.input.forceActiveFocus(Qt.OtherFocusReason);
                Keyboard.lend_to(named.input);
            }
        }
        input.onTextChanged: naming.sort.keep_category_draft(named.text)
        onAccepted: naming.addIt()
    }
    Item {
        width: 1
        height: Math.max(8, naming.skip)
    }
    Flow {
        width: parent.width
        spacing: 8
        PushButton {
            height: naming.target
            size: naming.size
            text: qsTr("Add")
            Accessible.name: qsTr("Add this group")
            enabled: !named.empty
            onClicked: naming.addIt()
        }
        PushButton {
            height: naming.target
            size: naming.size
            text: qsTr("Cancel")
            onClicked: naming.leave()
        }
    }
}
