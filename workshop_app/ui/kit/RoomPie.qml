import QtQuick
import workshop_app.ui

/* The time left, for the room: a pie that empties, and minutes. */
Row {
    id: pie

    required property int secondsLeft
    required property int minutes
    property real unit: 1
    readonly property TimeLeft remaining: TimeLeft {
        secondsLeft: pie.secondsLeft
        minutes: pie.minutes
    }
    readonly property int whole: Math.ceil(Math.abs(pie.secondsLeft) / 60)
    readonly property string sentence: pie.remaining.longOver ? "" : pie.whole + " min" + (pie.secondsLeft < 0 ? " over" : "")

    spacing: 14 * pie.unit
    Accessible.role: Accessible.Indicator
    Accessible.name: pie.secondsLeft < 0 ? pie.sentence : pie.sentence + " left"

    TimePie {
        anchors.verticalCenter: parent.verticalCenter
        width: 52 * pie.unit * Theme.wallTextScale
        remaining: pie.remaining
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: pie.sentence
        textFormat: Text.PlainText
        font.family: Theme.headingFamily
        font.pixelSize: 32 * pie.unit * Theme.wallTextScale
        font.features: ({
                tnum: 1
            })
        color: Theme.ink
        Accessible.ignored: true
    }
}
