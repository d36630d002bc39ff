pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The activities of a session. A press looks at one, which changes nothing else. Those that were done long before are
   folded away until they are asked for. The one under way is always in view: the list goes to it once it is another one,
   but never while a finger scrolls. */
RowList {
    id: list

    property string looked: ""
    property int current: -1
    property bool unfolded: false
    /* Where height is scarce two lines of a row lie close. */
    property bool low: false
    /* So many of those before the one under way stay in view. */
    readonly property int kept: 1
    readonly property int before: Math.max(0, list.folded - list.kept)
    readonly property bool folds: list.before > 1

    /* What is folded follows the one under way, but not while a finger scrolls. */
    property int folded: -1
    /* What the bar takes, also while all of it is seen: no row is laid out anew by it. */
    readonly property real beside: 8
    property bool waiting: false

    signal chosen(key: string)

    function follow(): void {
        if (list.moving) {
            list.waiting = true;
            return;
        }
        if (list.folded !== list.current) {
            list.folded = list.current;
            list.unfolded = false;
        }
        if (list.current >= 0) {
            list.forceLayout();
            if (list.current + 1 < list.count) {
                list.positionViewAtIndex(list.current + 1, ListView.Contain);
            }
            list.positionViewAtIndex(list.current, ListView.Contain);
        }
    }

    Basic.ScrollBar.vertical: ShownBar {}
    cacheBuffer: 8000  // All rows are there: where rows are guessed at, a list that was scrolled hides part of the first.
    onCurrentChanged: Qt.callLater(list.follow)
    onCountChanged: Qt.callLater(list.follow)
    onHeightChanged: Qt.callLater(list.follow)
    onMovementEnded: if (list.waiting) {
        list.waiting = false;
        list.follow();
    }

    header: PlainButton {
        id: fold
        visible: list.folds
        width: list.width - list.beside
        height: list.folds ? Theme.target : 0
        leftPadding: 8
        rightPadding: 8
        text: list.unfolded ? qsTr("Done before") : qsTr("%1 done before").arg(list.before)
        Accessible.name: list.unfolded ? qsTr("Fold what was done before") : qsTr("Show the %1 done before").arg(list.before)
        onClicked: list.unfolded = !list.unfolded
        contentItem: Item {
            Body {
                anchors.verticalCenter: parent.verticalCenter
                text: fold.text
                font.pixelSize: Theme.small
                color: Theme.quiet
                Accessible.ignored: true
            }
            Body {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: list.unfolded ? qsTr("hide") : qsTr("show")
                font.pixelSize: Theme.small
                font.underline: true
                color: Theme.quiet
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: fold.hovered ? Theme.sunk : "transparent"
            FocusRing {
                visible: fold.visualFocus
            }
        }
    }

    delegate: Rectangle {
        id: activity
        required property int index
        required property string key
        required property string title
        required property string tenderer
        required property int minutes
        required property string progress
        readonly property bool now: activity.progress === "under way"
        readonly property bool done: activity.progress === "done"
        readonly property bool looked: activity.key === list.looked
        readonly property bool folded: list.folds && !list.unfolded && activity.done && !activity.looked && activity.index < list.before
        readonly property color tone: activity.now ? Theme.markerInk : activity.done ? Theme.quiet : Theme.ink

        visible: !activity.folded
        /* At rest no row is seen that is cut by an edge. */
        readonly property bool cut: !list.moving && !activity.activeFocus && !activity.now && !activity.looked && activity.height < list.height && (activity.y < list.contentY - 1 || activity.y + activity.height > list.contentY + list.height + 1)
        opacity: activity.cut ? 0 : 1
        width: list.width - list.beside
        /* As high as it is while it is under way, whatever it is now. */
        height: activity.folded ? 0 : Math.max(Theme.target, widest.height + (list.low ? 4 : 14))
        radius: Theme.radius
        color: activity.now ? Theme.marker : hover.hovered ? Theme.sunk : "transparent"
        border.width: activity.now ? 2 : activity.looked ? 1.5 : 0
        border.color: activity.now ? Theme.ink : Theme.edge
        activeFocusOnTab: !activity.folded
        Accessible.role: Accessible.Button
        Accessible.name: (activity.tenderer === "" ? "" : activity.tenderer + ": ") + activity.title + ", " + activity.minutes + " minutes, " + Labels.progress(activity.progress)
        Accessible.description: activity.looked ? "You are looking at this." : ""
        Accessible.onPressAction: list.chosen(activity.key)
        Keys.onReturnPressed: list.chosen(activity.key)
        Keys.onSpacePressed: list.chosen(activity.key)
        HoverHandler {
            id: hover
        }
        Body {
            id: widest
            visible: false
            width: text.width
            text: text.text
            font.pixelSize: Theme.small
            font.bold: true
        }
        Body {
            id: text
            x: 8
            width: parent.width - 16 - aside.width - 6
            anchors.verticalCenter: parent.verticalCenter
            text: (activity.tenderer === "" ? "" : activity.tenderer + ": ") + activity.title
            font.pixelSize: Theme.small
            font.bold: activity.now
            font.underline: activity.looked
            color: activity.tone
            Accessible.ignored: true
        }
        Item {
            id: aside
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.ceil(figure.advanceWidth)
            height: minutes.implicitHeight
            TextMetrics {
                id: figure
                font.family: Theme.textFamily
                font.pixelSize: Theme.small
                font.bold: true
                text: activity.minutes + " min"
            }
            Body {
                id: minutes
                visible: !activity.done
                anchors.right: parent.right
                text: activity.done ? "" : activity.minutes + " min"
                font.pixelSize: Theme.small
                font.bold: activity.now
                color: activity.now ? Theme.markerInk : Theme.quiet
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Drawing {
                visible: activity.done
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(16 * Theme.textScale)
                height: width
                color: Theme.quiet
                outline: PaletteFile.mark("tick")
            }
        }
        FocusRing {
            visible: activity.activeFocus
        }
        TapHandler {
            onTapped: list.chosen(activity.key)
        }
    }
}
