import QtQuick
import workshop_app.ui

/* Time left: figures, and a bar that empties, and grows thicker as it does. */
Item {
    id: clock

    required property int secondsLeft
    required property int minutes
    property real size: 1.0

    readonly property TimeLeft remaining: TimeLeft {
        secondsLeft: clock.secondsLeft
        minutes: clock.minutes
    }
    readonly property bool over: clock.secondsLeft < 0
    readonly property string sentence: {
        if (clock.remaining.longOver) {
            return "Well over time";
        }
        const whole = Math.abs(clock.secondsLeft);
        const figures = Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
        return clock.over ? figures + " over" : figures + " left";
    }

    implicitWidth: figures.implicitWidth
    implicitHeight: figures.implicitHeight + 12 * clock.size
    Accessible.role: Accessible.Indicator
    Accessible.name: clock.sentence

    Text {
        id: figures
        text: clock.sentence
        textFormat: Text.PlainText
        font.family: Theme.headingFamily
        font.pixelSize: Math.round(Theme.large * clock.size * Theme.lettersIn(clock.Window.window))
        font.weight: Font.DemiBold
        color: Theme.dark || Theme.contrast ? Theme.ink : clock.remaining.tone
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: (clock.remaining.much === "plenty" ? 5 : clock.remaining.much === "little" ? 8 : 11) * clock.size
        radius: height / 2
        color: Theme.sunk
        Rectangle {
            width: parent.width * clock.remaining.share
            height: parent.height
            radius: height / 2
            color: clock.remaining.tone
        }
    }
}
