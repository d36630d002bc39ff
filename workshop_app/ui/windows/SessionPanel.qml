pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The plan of the session under way, with its clock. Each text keeps its height, so that the buttons below never move. */
Panel {
    id: panel

    required property SessionUnderWay session
    required property Wall wall

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
        Clock {
            secondsLeft: panel.session.secondsLeft
            minutes: panel.session.minutes
        }
        Body {
            width: parent.width
            maximumLineCount: 1
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            color: Theme.quiet
            text: panel.session.minutesBehind > 240 ? "Begun on another day" : panel.session.minutesBehind > 0 ? panel.session.minutesBehind + " min behind the plan" : panel.session.minutesBehind < 0 ? -panel.session.minutesBehind + " min ahead of the plan" : "On time"
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
                text: "Back"
                onClicked: panel.session.go_back()
            }
            PushButton {
                once: true
                primary: true
                width: parent.width - back.width - parent.spacing
                leftPadding: 6
                rightPadding: 6
                text: panel.session.last ? "End the session" : "Next"
                onClicked: panel.session.go_on()
            }
        }
    }
    ListView {
        id: list
        anchors.top: head.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 8
        width: parent.width - 16
        clip: true
        model: panel.session.activities
        boundsBehavior: Flickable.StopAtBounds
        delegate: Rectangle {
            id: activity
            required property string key
            required property string title
            required property string tenderer
            required property int minutes
            required property string progress
            readonly property bool now: activity.progress === "under way"

            function begin(): void {
                SecondPress.pass_over();
                panel.session.go_to(activity.key);
            }

            width: list.width
            height: Math.max(Theme.target, text.height + 14)
            radius: 8
            color: activity.now ? Theme.sunk : "transparent"
            border.width: activity.activeFocus ? 2 : 0
            border.color: Theme.accent
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: activity.title + ", " + activity.minutes + " minutes, " + Labels.progress(activity.progress)
            Accessible.onPressAction: activity.begin()
            Keys.onReturnPressed: activity.begin()
            Keys.onSpacePressed: activity.begin()
            Body {
                id: text
                x: 8
                width: parent.width - 62
                anchors.verticalCenter: parent.verticalCenter
                text: (activity.tenderer === "" ? "" : activity.tenderer + ": ") + activity.title
                font.pixelSize: Theme.small
                font.bold: activity.now
                color: activity.progress === "done" ? Theme.quiet : Theme.ink
                Accessible.ignored: true
            }
            Body {
                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: activity.progress === "done" ? Labels.progress(activity.progress) : activity.minutes + " min"
                font.pixelSize: Theme.small
                color: Theme.quiet
                Accessible.ignored: true
            }
            TapHandler {
                onTapped: activity.begin()
            }
        }
    }
}
