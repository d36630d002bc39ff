import QtQuick
import workshop_app.ui

/* The time left, for the room: a pie that empties, and minutes. Green, amber at a fifth left, red at a twentieth. */
Row {
    id: pie

    required property int secondsLeft
    required property int minutes
    property real unit: 1
    readonly property real share: pie.minutes > 0 ? Math.max(0, Math.min(1, pie.secondsLeft / (pie.minutes * 60))) : 0
    readonly property color tone: pie.share > 0.2 ? Theme.plenty : pie.share > 0.05 ? Theme.little : Theme.flag
    readonly property int whole: Math.ceil(Math.abs(pie.secondsLeft) / 60)
    readonly property string sentence: pie.secondsLeft < -4 * 3600 ? "" : pie.whole + " min" + (pie.secondsLeft < 0 ? " over" : "")

    spacing: 14 * pie.unit
    Accessible.role: Accessible.Indicator
    Accessible.name: pie.secondsLeft < 0 ? pie.sentence : pie.sentence + " left"

    Image {
        anchors.verticalCenter: parent.verticalCenter
        width: 52 * pie.unit * Theme.textScale
        height: width
        source: "image://pies/" + String(pie.tone).slice(1) + "/" + String(Theme.paper).slice(1) + "/" + Math.round(60 * pie.share)
        sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: pie.sentence
        textFormat: Text.PlainText
        font.family: Theme.headingFamily
        font.pixelSize: 32 * pie.unit * Theme.textScale
        font.features: ({
                tnum: 1
            })
        color: Theme.ink
        Accessible.ignored: true
    }
}
