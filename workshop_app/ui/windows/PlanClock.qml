import QtQuick
import workshop_app.ui

/* The clock of this visit, five minutes more, and how the session stands: how far behind its plan, and when it ends. */
Column {
    id: column

    required property SessionUnderWay session
    readonly property int late: column.session.minutesBehind

    spacing: 8

    Item {
        width: parent.width
        height: Math.max(clock.height, more.height)
        Clock {
            id: clock
            anchors.verticalCenter: parent.verticalCenter
            secondsLeft: column.session.secondsLeft
            minutes: column.session.minutes
        }
        PushButton {
            id: more
            anchors.right: parent.right
            once: true
            leftPadding: 10
            rightPadding: 10
            enabled: column.session.title !== ""
            text: "+5 min"
            Accessible.name: "5 more minutes"
            onClicked: column.session.give_more_minutes()
        }
    }
    Column {
        width: parent.width
        Body {
            width: parent.width
            maximumLineCount: 1
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            color: Theme.quiet
            height: Math.ceil(implicitHeight > 0 ? implicitHeight : 20)
            text: column.session.endsAt === "" || column.session.goneBack ? "" : column.late > 240 ? "Over 4 hours behind the plan" : column.late > 0 ? column.late + " min behind the plan" : column.late < 0 ? -column.late + " min ahead of the plan" : "On time"
        }
        Body {
            width: parent.width
            maximumLineCount: 1
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            text: column.session.endsAt === "" ? "" : "Ends at " + column.session.endsAt + " as it stands"
            height: Math.ceil(implicitHeight > 0 ? implicitHeight : 20)
        }
    }
}
