pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Changing the plan on the day: the clock, what is to come in its order, and one activity more. */
Item {
    id: view

    required property PlanChanges changes
    required property SessionUnderWay session
    required property Tenderers tenderers
    required property RestOfDay rest

    signal closed
    signal detailsWanted

    Component.onCompleted: {
        view.changes.find_plans();
        Qt.callLater(Landing.page_comes, view, null, heading, heading.text);
    }

    EscCloses {
        open: true
        onLeft: view.closed()
    }
    Item {
        id: top
        width: parent.width
        height: Math.max(heading.height, close.height, details.height)
        PageHeading {
            id: heading
            width: parent.width - details.width - close.width - 20
            anchors.verticalCenter: parent.verticalCenter
            text: "Change the plan"
        }
        PushButton {
            id: details
            anchors.right: close.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: "Project details"
            onClicked: view.detailsWanted()
        }
        PushButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: "Close"
            Accessible.name: "Close the changes to the plan"
            onClicked: view.closed()
        }
    }
    ScrollPage {
        id: scroll
        anchors.top: top.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width

        PushButton {
            once: true
            enabled: view.session.title !== ""
            text: "Restart this clock"
            onClicked: view.session.restart_clock()
        }
        RestOfDayPanel {
            width: scroll.width - 14
            rest: view.rest
        }
        Heading {
            width: parent.width
            text: "Still to come"
            font.pixelSize: Theme.large
        }
        Body {
            visible: view.changes.coming.count === 0
            text: "Nothing is left to come."
            color: Theme.quiet
        }
        Repeater {
            model: view.changes.coming
            Item {
                id: row
                required property string key
                required property string title
                required property string tenderer
                required property int minutes
                required property int place
                readonly property string called: (row.tenderer === "" ? "" : row.tenderer + ": ") + row.title

                /* By keys one goes on with the other arrow where the one pressed leads no further. */
                function move(by: int, pressed: ArrowButton, other: ArrowButton): void {
                    const byKey = pressed.visualFocus;
                    view.changes.move(row.key, row.place + by);
                    if (byKey && !pressed.enabled) {
                        other.forceActiveFocus(Qt.TabFocusReason);
                    }
                }

                width: scroll.width - 14
                height: Math.max(words.height, buttons.height)
                Body {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - buttons.width - 10
                    text: row.called + ", " + row.minutes + " min"
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6
                    ArrowButton {
                        id: earlier
                        once: true
                        text: row.called + ": earlier"
                        enabled: row.place > 0
                        onClicked: row.move(-1, earlier, later)
                    }
                    ArrowButton {
                        id: later
                        once: true
                        downwards: true
                        text: row.called + ": later"
                        enabled: row.place < view.changes.coming.count - 1
                        onClicked: row.move(1, later, earlier)
                    }
                    PushButton {
                        once: true
                        leftPadding: 10
                        rightPadding: 10
                        text: "Leave out"
                        Accessible.name: row.called + ": leave out"
                        onClicked: view.changes.leave_out(row.key)
                    }
                }
            }
        }
        AddActivity {
            width: scroll.width - 14
            changes: view.changes
            tenderers: view.tenderers
        }
    }
}
