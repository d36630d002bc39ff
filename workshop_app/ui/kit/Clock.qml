import QtQuick
import workshop_app.ui

/* Time left: figures, and a bar that empties. Green, amber at a fifth left, red at a twentieth, in shape as well. */
Item {
    id: clock

    required property int secondsLeft
    required property int minutes
    property real size: 1.0

    readonly property real share: clock.minutes > 0 ? Math.max(0, clock.secondsLeft / (clock.minutes * 60)) : 0
    readonly property bool over: clock.secondsLeft < 0
    readonly property color tone: clock.share > 0.2 ? Theme.plenty : clock.share > 0.05 ? Theme.little : Theme.flag
    readonly property string sentence: {
        if (clock.secondsLeft < -4 * 3600) {
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
        font.pixelSize: Math.round(Theme.large * clock.size)
        font.weight: Font.DemiBold
        color: Theme.dark || Theme.contrast ? Theme.ink : clock.tone
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: (clock.share > 0.2 ? 5 : clock.share > 0.05 ? 8 : 11) * clock.size
        radius: height / 2
        color: Theme.sunk
        Rectangle {
            width: parent.width * clock.share
            height: parent.height
            radius: height / 2
            color: clock.tone
        }
    }
}
