import QtQuick
import workshop_app.ui

/* Words that somebody asked to see at the console. They hide again after a while, at once when the room can see the
   console, and are not shown while it does. */
Words {
    id: asked

    property string shown: ""
    /* How long they stay, in milliseconds. */
    property int hidesAfter: 60000
    /* Asked for while the room could see the console: then they are asked for anew. */
    property bool covered: false

    visible: asked.shown !== ""
    text: Hiding.on ? qsTr("Hidden, because the room can see this screen. Show names for a minute first.") : asked.shown
    leftPadding: 14
    onShownChanged: asked.covered = asked.shown !== "" && Hiding.on

    Rectangle {
        width: 4
        height: parent.height
        radius: 2
        color: Theme.flag
    }
    Timer {
        running: asked.shown !== ""
        interval: asked.hidesAfter
        onTriggered: asked.shown = ""
    }
    Connections {
        target: Hiding
        function onBegan(): void {
            asked.shown = "";
        }
        function onChanged(): void {
            if (asked.covered && !Hiding.on) {
                asked.shown = "";
            }
        }
    }
}
