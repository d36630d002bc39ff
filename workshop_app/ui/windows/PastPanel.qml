import QtQuick
import workshop_app.ui

/* A session that has ended, to look at: its activities. */
Panel {
    id: panel

    required property Looking looking

    Heading {
        id: title
        x: 14
        y: 14
        width: parent.width - 28
        maximumLineCount: 2
        elide: Text.ElideRight
        text: panel.looking.sessionTitle
        font.pixelSize: Theme.large
    }
    PlanList {
        anchors.top: title.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 8
        width: parent.width - 16
        model: panel.looking.activities
        looked: panel.looking.key
        onChosen: key => panel.looking.look(key)
    }
}
