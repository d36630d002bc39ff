pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The slot's clock at the console: what is left, the one thing to do next, stopping it, a minute more, and what is to
   be known of the time, such as that the computer slept. */
Panel {
    id: bar

    required property ConsolePresentation page
    property bool narrow: false
    property bool correcting: false
    readonly property SlotTimer timer: bar.page.timer
    readonly property string stage: bar.page.stage

    signal correctingWanted(wanted: bool)

    height: foot.y + foot.height + 12

    Drawing {
        id: sign
        visible: bar.stage !== "over"
        x: 16
        anchors.verticalCenter: clock.verticalCenter
        outline: PaletteFile.mark("time " + clock.remaining.much)
        color: clock.remaining.tone
        width: 40
        height: 40
    }
    Clock {
        id: clock
        anchors.left: sign.right
        anchors.leftMargin: 14
        y: bar.narrow ? 12 : 12 + Math.max(0, (bar.across - height) / 2)
        visible: bar.stage !== "over"
        secondsLeft: bar.timer.secondsLeft
        minutes: bar.timer.minutes
        size: bar.narrow ? 2.2 : 2.6
    }
    readonly property real across: Math.max(clock.height, what.height, next.height, ending.height)
    Column {
        id: what
        readonly property real end: (ending.visible ? ending.x : next.visible ? next.x : parent.width) - 14
        x: bar.stage === "over" ? 16 : bar.narrow ? clock.x : clock.x + clock.width + 16
        y: bar.narrow && bar.stage !== "over" ? clock.y + clock.height + 6 : 12 + (bar.across - height) / 2
        width: end - x
        spacing: 2
        Heading {
            width: parent.width
            text: bar.page.tenderer
            font.pixelSize: Theme.normal
        }
        Body {
            readonly property string minutes: bar.timer.added > 0 ? qsTr("%1 min, %2 of them added").arg(bar.timer.minutes).arg(bar.timer.added) : qsTr("%1 min").arg(bar.timer.minutes)
            width: parent.width
            text: bar.stage === "over" ? qsTr("%1: %2").arg(Labels.stage(bar.stage)).arg(bar.page.used) : bar.stage === "to come" ? qsTr("%1: %2, then %3 min questions").arg(Labels.stage(bar.stage)).arg(minutes).arg(bar.page.questionMinutes) : bar.timer.paused ? qsTr("%1: %2. The clock is stopped").arg(Labels.stage(bar.stage)).arg(minutes) : qsTr("%1: %2, until %3").arg(Labels.stage(bar.stage)).arg(minutes).arg(bar.timer.finishes)
            font.pixelSize: bar.stage === "over" ? Theme.large : Theme.small
        }
    }
    PushButton {
        id: next
        once: true
        visible: bar.stage === "to come" || bar.stage === "presenting"
        anchors.right: parent.right
        anchors.rightMargin: 14
        y: 12 + (bar.across - height) / 2
        height: Math.max(64, implicitHeight)
        primary: true
        text: bar.stage === "to come" ? qsTr("Start presenting") : qsTr("Start questions")
        onClicked: bar.page.go_on()
    }
    SureButton {
        id: ending
        visible: bar.stage === "questions"
        anchors.right: parent.right
        anchors.rightMargin: 14
        y: 12 + (bar.across - height) / 2
        height: Math.max(64, implicitHeight)
        primary: true
        flag: false
        ask: qsTr("End the slot")
        yes: qsTr("Yes, end the slot")
        onSure: bar.page.go_on()
    }
    Column {
        id: foot
        x: 12
        y: bar.narrow && bar.stage !== "over" ? Math.max(what.y + what.height, 12 + bar.across) + 6 : 12 + bar.across + 8
        width: parent.width - 24
        spacing: 6
        Flow {
            width: parent.width
            spacing: 4
            PushButton {
                visible: bar.page.chairsScreen.offered
                text: qsTr("Chair’s screen")
                onClicked: bar.page.chairsScreen.show(true)
            }
            PushButton {
                once: true
                visible: bar.timer.running && bar.page.chairsScreen.offered
                text: bar.timer.paused ? qsTr("Let the clock go on") : qsTr("Stop the clock")
                longest: qsTr("Let the clock go on")
                onClicked: bar.timer.paused ? bar.timer.go_on() : bar.timer.stop()
            }
            PushButton {
                once: true
                visible: bar.timer.running && bar.page.chairsScreen.offered
                text: qsTr("Add a minute")
                onClicked: bar.timer.add(1)
            }
            PushButton {
                quiet: true
                visible: bar.stage !== "to come" || !bar.page.chairsScreen.offered
                text: bar.correcting ? qsTr("Close the times") : qsTr("Correct the times")
                longest: qsTr("Correct the times")
                onClicked: bar.correctingWanted(!bar.correcting)
            }
            PushButton {
                once: true
                quiet: true
                visible: bar.timer.running && bar.page.chairsScreen.offered && bar.timer.added > 0
                text: qsTr("Take one back")
                Accessible.name: qsTr("Take one added minute back")
                onClicked: bar.timer.add(-1)
            }
        }
        Body {
            visible: ending.visible && ending.asking && bar.page.notAsked > 0
            width: parent.width
            text: bar.page.notAsked === 1 ? qsTr("1 question of the list is not asked yet, and every tenderer is asked the same. The pack says so.") : qsTr("%1 questions of the list are not asked yet, and every tenderer is asked the same. The pack says so.").arg(bar.page.notAsked)
            font.pixelSize: Theme.small
            font.bold: true
        }
        Body {
            visible: text !== ""
            width: parent.width
            text: bar.timer.doubt
            font.pixelSize: Theme.small
            color: Theme.flag
        }
        Rectangle {
            visible: bar.timer.slept !== ""
            width: parent.width
            height: slept.height + 16
            radius: Theme.radius
            color: Theme.wash
            Flow {
                id: slept
                x: 12
                y: 8
                width: parent.width - 24
                spacing: 8
                Body {
                    width: slept.width
                    text: qsTr("The computer slept for %1. Did they carry on?").arg(bar.timer.slept)
                    color: Theme.markerInk
                }
                PushButton {
                    once: true
                    washed: true
                    text: qsTr("Yes, count it")
                    onClicked: bar.timer.count_sleep()
                }
                PushButton {
                    once: true
                    washed: true
                    text: qsTr("No, leave it out")
                    onClicked: bar.timer.leave_out_sleep()
                }
            }
        }
    }
}
