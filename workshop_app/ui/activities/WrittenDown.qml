import QtQuick
import workshop_app.ui

/* Says how the words beside it are written down; pressed, it opens the row in which that is chosen, or closes it. */
PushButton {
    id: how

    required property ComesFrom from
    property bool open: false
    property string about: ""
    /* How often the people were read again: their names are in no property. */
    property int heard: 0

    function inWords(): string {
        const scribes = how.from.people.scribes;
        const row = scribes.row_of(how.from.scribe);
        const parts = row < 0 ? [] : [qsTr("written down by %1").arg(scribes.at(row, "name"))];
        if (how.from.gist) {
            parts.push(qsTr("not word for word"));
        }
        if (how.from.paper) {
            parts.push(qsTr("from paper"));
        }
        return parts.length === 0 ? qsTr("add who wrote it down") : parts.join(", ");
    }

    objectName: "written down"
    quiet: true
    leftPadding: 4
    rightPadding: 4
    topPadding: 2
    bottomPadding: 2
    font.pixelSize: Theme.small
    text: how.heard < 0 ? "" : how.inWords()
    Accessible.name: how.about === "" ? how.text : how.about + ": " + how.text
    Accessible.description: how.open ? qsTr("open") : qsTr("closed")
    onClicked: how.open = !how.open

    Connections {
        target: how.from.people
        function onRead_again(): void {
            how.heard++;
        }
    }
}
