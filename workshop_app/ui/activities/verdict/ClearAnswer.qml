import QtQuick
import workshop_app.ui

/* Clears an answer, after asking if words go with it. Its row is there from the beginning, whatever it asks. */
Item {
    id: row

    required property string about
    required property bool something
    required property bool withWords
    property bool asking: false

    signal cleared

    function clear(): void {
        row.asking = false;
        row.cleared();
    }

    height: Theme.target
    onSomethingChanged: row.asking = false

    PushButton {
        once: true
        visible: row.asking
        flag: true
        text: "Yes, clear it with the words"
        Accessible.name: row.about + ": yes, clear it with the words"
        onClicked: row.clear()
    }
    PushButton {
        once: true
        anchors.right: parent.right
        visible: row.asking
        text: "Leave it"
        Accessible.name: row.about + ": leave it"
        onClicked: row.asking = false
    }
    PushButton {
        once: true
        anchors.right: parent.right
        visible: !row.asking
        enabled: row.something
        text: "Clear the answer"
        Accessible.name: row.about + ": clear the answer"
        onClicked: {
            if (row.withWords) {
                row.asking = true;
            } else {
                row.clear();
            }
        }
    }
}
