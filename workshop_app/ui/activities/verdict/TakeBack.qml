import QtQuick
import workshop_app.ui

/* Takes an answer back, after asking if words go with it. Its row is there from the beginning, whatever it asks. */
Item {
    id: row

    required property string about
    required property bool something
    required property bool withWords
    property bool asking: false

    signal taken

    function take(): void {
        row.asking = false;
        row.taken();
    }

    height: Theme.target
    onSomethingChanged: row.asking = false

    PushButton {
        once: true
        visible: row.asking
        flag: true
        text: "Yes, take it back with the words"
        Accessible.name: row.about + ": yes, take it back with the words"
        onClicked: row.take()
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
        text: "Take it back"
        Accessible.name: row.about + ": take it back"
        onClicked: {
            if (row.withWords) {
                row.asking = true;
            } else {
                row.take();
            }
        }
    }
}
