pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The activities of a session. A press looks at one, which changes nothing else. The one under way is always in view:
   the list goes to it once it is another one, but never while a finger scrolls. */
ListView {
    id: list

    property string looked: ""
    property int current: -1

    property bool waiting: false

    signal chosen(key: string)

    function follow(): void {
        if (list.moving) {
            list.waiting = true;
        } else if (list.current >= 0) {
            list.forceLayout();
            list.positionViewAtIndex(list.current, ListView.Contain);
        }
    }

    clip: true
    cacheBuffer: 8000  // All rows are there: where rows are guessed at, a list that was scrolled hides part of the first.
    boundsBehavior: Flickable.StopAtBounds
    onCurrentChanged: Qt.callLater(list.follow)
    onCountChanged: Qt.callLater(list.follow)
    onHeightChanged: Qt.callLater(list.follow)
    onMovementEnded: if (list.waiting) {
        list.waiting = false;
        list.follow();
    }

    delegate: Rectangle {
        id: activity
        required property string key
        required property string title
        required property string tenderer
        required property int minutes
        required property string progress
        readonly property bool now: activity.progress === "under way"
        readonly property bool looked: activity.key === list.looked

        width: list.width
        height: Math.max(Theme.target, text.height + 14)
        radius: 8
        color: activity.now ? Theme.sunk : "transparent"
        border.width: activity.activeFocus ? 2 : activity.looked ? 1 : 0
        border.color: activity.activeFocus ? Theme.action : Theme.edge
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.name: (activity.tenderer === "" ? "" : activity.tenderer + ": ") + activity.title + ", " + activity.minutes + " minutes, " + Labels.progress(activity.progress)
        Accessible.description: activity.looked ? "You look at this." : ""
        Accessible.onPressAction: list.chosen(activity.key)
        Keys.onReturnPressed: list.chosen(activity.key)
        Keys.onSpacePressed: list.chosen(activity.key)
        Body {
            id: text
            x: 8
            width: parent.width - 62
            anchors.verticalCenter: parent.verticalCenter
            text: (activity.tenderer === "" ? "" : activity.tenderer + ": ") + activity.title
            font.pixelSize: Theme.small
            font.bold: activity.now
            font.underline: activity.looked
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
            onTapped: list.chosen(activity.key)
        }
    }
}
