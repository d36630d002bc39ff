import QtQuick
import workshop_app.ui

/* Clears an answer, after asking if words go with it. It takes as much room as its button, whether that is shown or not;
   while it asks, whoever owns it gives it more, to the left. */
Item {
    id: row

    required property string about
    required property bool something
    required property bool withWords
    property bool asking: false
    readonly property real takes: clear.implicitWidth

    signal cleared

    function clear(): void {
        row.asking = false;
        row.cleared();
    }

    implicitHeight: Math.max(Theme.target, clear.implicitHeight)
    onSomethingChanged: row.asking = false

    PushButton {
        once: true
        visible: row.asking
        anchors.right: cancel.left
        anchors.rightMargin: 8
        width: Math.min(implicitWidth, row.width - cancel.width - 8)
        flag: true
        text: qsTr("Yes, clear it and the words")
        Accessible.name: row.about + ": yes, clear it and the words"
        onClicked: row.clear()
    }
    PushButton {
        id: cancel
        once: true
        anchors.right: parent.right
        visible: row.asking
        text: qsTr("Cancel")
        Accessible.name: row.about + ": cancel"
        onClicked: row.asking = false
    }
    PushButton {
        id: clear
        once: true
        anchors.right: parent.right
        visible: !row.asking && row.something
        quiet: true
        text: qsTr("Clear choice")
        Accessible.name: row.about + ": clear choice"
        onClicked: {
            if (row.withWords) {
                row.asking = true;
            } else {
                row.clear();
            }
        }
    }
}
