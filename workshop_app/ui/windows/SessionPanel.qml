pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The plan of the session under way, to look at any of it; when it ends, and what undoes a slip. Each part keeps its
   place and height. */
Panel {
    id: panel

    required property SessionUnderWay session
    required property Looking looking
    required property bool planShown
    /* How many are here, where the list of people has no column of its own; -1 where it has. */
    property int here: -1

    signal planWanted(bool wanted)
    signal peopleWanted

    Body {
        id: ends
        x: 12
        y: 8
        width: parent.width - 24
        height: Math.ceil(Math.max(implicitHeight, line.height))
        maximumLineCount: 1
        elide: Text.ElideRight
        font.pixelSize: Theme.small
        color: Theme.quiet
        text: panel.session.endsAt === "" ? "" : qsTr("Ends at about %1").arg(panel.session.endsAt)
        FontMetrics {
            id: line
            font.family: Theme.textFamily
            font.pixelSize: Theme.small
        }
    }
    PlanList {
        anchors.top: ends.bottom
        anchors.topMargin: 4
        anchors.bottom: foot.top
        anchors.bottomMargin: 6
        x: 6
        width: parent.width - 12
        model: panel.session.activities
        looked: panel.looking.key
        current: panel.session.underWayRow
        onChosen: key => {
            panel.planWanted(false);
            panel.looking.look(key);
        }
    }
    Column {
        id: foot
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        x: 8
        width: Math.max(0, parent.width - 16)
        spacing: 6
        PushButton {
            id: back
            objectName: "undo what was shown"
            once: true
            width: parent.width
            height: Theme.target
            leftPadding: 6
            rightPadding: 6
            topPadding: 2
            bottomPadding: 2
            font.pixelSize: Theme.small
            enabled: panel.session.canTakeBack
            quiet: !enabled
            text: panel.session.canTakeBack ? qsTr("Undo: showed “%1”").arg(panel.session.title) : qsTr("Undo what was shown")
            onClicked: panel.session.take_back()
            contentItem: Text {
                text: back.text
                textFormat: Text.PlainText
                font.family: Theme.textFamily
                font.pixelSize: Theme.small
                color: back.enabled ? Theme.ink : Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                lineHeight: 0.9
            }
        }
        Row {
            width: parent.width
            spacing: 6
            Choice {
                width: panel.here < 0 ? parent.width : Math.round((parent.width - parent.spacing) * 0.58)
                leftPadding: 4
                rightPadding: 4
                font.pixelSize: Theme.small
                text: qsTr("Change the plan")
                checked: panel.planShown
                onClicked: panel.planWanted(!panel.planShown)
            }
            PushButton {
                visible: panel.here >= 0
                width: parent.width - parent.spacing - Math.round((parent.width - parent.spacing) * 0.58)
                leftPadding: 4
                rightPadding: 4
                text: qsTr("Here: %1").arg(Math.max(0, panel.here))
                Accessible.name: qsTr("Who is here")
                onClicked: panel.peopleWanted()
            }
        }
    }
}
