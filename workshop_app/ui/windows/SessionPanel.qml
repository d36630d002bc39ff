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
    /* Where height is scarce all the room is for the plan: what undoes a slip stands beside the rest. */
    property bool low: false
    readonly property bool tight: panel.height < 210 * Theme.textScale

    signal planWanted(bool wanted)
    signal peopleWanted

    Body {
        id: ends
        x: 12
        y: panel.low ? 4 : 8
        visible: !panel.tight
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
        anchors.top: parent.top
        anchors.topMargin: panel.tight ? 4 : ends.y + ends.height + 4
        anchors.bottom: foot.top
        anchors.bottomMargin: panel.low ? 4 : 6
        x: 6
        width: parent.width - 12
        model: panel.session.activities
        looked: panel.looking.key
        current: panel.session.underWayRow
        low: panel.low
        onChosen: key => {
            panel.planWanted(false);
            panel.looking.look(key);
        }
    }
    Flow {
        id: foot
        readonly property real backs: Math.round((width - 2 * spacing) * 0.37)
        readonly property real third: Math.floor((width - 2 * spacing - backs) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: panel.low ? 4 : 8
        x: 8
        width: Math.max(0, parent.width - 16)
        spacing: 6
        PushButton {
            id: back
            objectName: "take back what was shown"
            once: true
            width: panel.low ? foot.backs : parent.width
            height: Math.max(Theme.target, Math.round(40 * Theme.textScale))
            leftPadding: 2
            rightPadding: 2
            topPadding: 2
            bottomPadding: 2
            enabled: panel.session.canTakeBack
            quiet: !enabled
            text: !panel.low && panel.session.canTakeBack ? qsTr("Go back from “%1”").arg(panel.session?.title ?? "") : qsTr("Go back")
            Accessible.name: panel.session.canTakeBack ? qsTr("Go back from “%1”").arg(panel.session?.title ?? "") : qsTr("Go back")
            Accessible.description: qsTr("What was begun just now, for ten seconds")
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
        Choice {
            width: panel.low && panel.here >= 0 ? foot.third : panel.low ? parent.width - foot.backs - parent.spacing : panel.here < 0 ? parent.width : Math.round((parent.width - parent.spacing) * 0.58)
            leftPadding: 4
            rightPadding: 4
            font.pixelSize: Theme.small
            text: panel.low && panel.here >= 0 ? qsTr("Change") : qsTr("Change the plan")
            Accessible.name: qsTr("Change the plan")
            checked: panel.planShown
            onClicked: panel.planWanted(!panel.planShown)
        }
        PushButton {
            visible: panel.here >= 0
            width: panel.low ? foot.third : parent.width - parent.spacing - Math.round((parent.width - parent.spacing) * 0.58)
            leftPadding: 4
            rightPadding: 4
            font.pixelSize: panel.low ? Theme.small : Theme.normal
            text: qsTr("Here: %1").arg(Math.max(0, panel.here))
            Accessible.name: qsTr("Who is here")
            onClicked: panel.peopleWanted()
        }
    }
}
