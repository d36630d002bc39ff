pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The session under way: its clock, what comes next, and its plan to look at. Each text keeps its height, so that the
   buttons below never move. */
Panel {
    id: panel

    required property SessionUnderWay session
    required property Wall wall
    required property Looking looking
    required property bool planShown

    signal planWanted(wanted: bool)

    FontMetrics {
        id: title
        font.family: Theme.headingFamily
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
    }
    Column {
        id: head
        x: 14
        y: 14
        width: parent.width - 28
        spacing: 8
        Heading {
            width: parent.width
            height: 2 * Math.ceil(title.lineSpacing)
            maximumLineCount: 2
            elide: Text.ElideRight
            text: panel.session.sessionTitle
            font.pixelSize: Theme.large
        }
        PlanClock {
            width: parent.width
            session: panel.session
        }
        Body {
            width: parent.width
            maximumLineCount: 1
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            text: panel.session.nextTitle === "" ? "Nothing comes after this" : "Next: " + panel.session.nextTitle
        }
        Body {
            width: parent.width
            maximumLineCount: 1
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            text: "Big screen: " + (!panel.wall.open ? "closed" : panel.wall.blank ? "blank" : panel.wall.title === "" ? "welcome" : panel.wall.title + (panel.wall.frozen ? ", frozen" : ""))
        }
        Row {
            width: parent.width
            spacing: 8
            PushButton {
                id: back
                once: true
                leftPadding: 4
                rightPadding: 4
                font.pixelSize: Theme.small
                enabled: panel.session.canTakeBack
                text: "Undo start"
                Accessible.name: "Undo start: what began just now"
                onClicked: panel.session.take_back()
            }
            PushButton {
                once: true
                primary: true
                width: parent.width - back.width - parent.spacing
                leftPadding: 4
                rightPadding: 4
                text: panel.session.last ? "End the session" : "Next"
                onClicked: panel.session.go_on()
            }
        }
    }
    PlanList {
        anchors.top: head.bottom
        anchors.topMargin: 12
        anchors.bottom: change.top
        anchors.bottomMargin: 8
        x: 8
        width: parent.width - 16
        model: panel.session.activities
        looked: panel.looking.key
        current: panel.session.underWayRow
        onChosen: key => {
            panel.planWanted(false);
            panel.looking.look(key);
        }
    }
    Choice {
        id: change
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 14
        width: parent.width - 28
        text: "Change the plan"
        checked: panel.planShown
        onClicked: panel.planWanted(!panel.planShown)
    }
}
