import QtQuick
import workshop_app.ui

/* The time left of this visit: a pie that empties, figures, and how the session is running. It keeps its width. */
Row {
    id: clock

    required property SessionUnderWay session
    property bool withPie: true
    readonly property int seconds: clock.session.secondsLeft
    readonly property int late: clock.session.minutesBehind
    readonly property TimeLeft remaining: TimeLeft {
        secondsLeft: clock.seconds
        minutes: clock.session.minutes
    }
    readonly property string figures: clock.remaining.longOver ? "" : (clock.seconds < 0 ? "+" : "") + Math.floor(Math.abs(clock.seconds) / 60) + ":" + String(Math.abs(clock.seconds) % 60).padStart(2, "0")
    readonly property string standing: clock.session.endsAt === "" || clock.session.goneBack ? "" : clock.late > 240 ? qsTr("over 4 h behind") : clock.late > 0 ? qsTr("%1 min behind").arg(clock.late) : clock.late < 0 ? qsTr("%1 min ahead").arg(-clock.late) : qsTr("on time")
    readonly property string sentence: clock.remaining.longOver ? qsTr("Well over time") : (clock.seconds < 0 ? qsTr("%1 over").arg(clock.figures.slice(1)) : qsTr("%1 left").arg(clock.figures))

    spacing: 8
    Accessible.role: Accessible.Indicator
    Accessible.name: clock.sentence + (clock.standing === "" ? "" : ", " + clock.standing)

    TimePie {
        visible: clock.withPie
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(38 * Theme.textScale)
        remaining: clock.remaining
        ground: Theme.surface
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Math.ceil(widest.advanceWidth), Math.ceil(longest.advanceWidth))
        TextMetrics {
            id: widest
            font: figures.font
            text: "+00:00"
        }
        TextMetrics {
            id: longest
            font: standing.font
            text: qsTr("over 4 h behind")
        }
        Text {
            id: figures
            visible: !clock.remaining.longOver
            text: clock.figures
            textFormat: Text.PlainText
            font.family: Theme.headingFamily
            font.pixelSize: Theme.clock
            font.weight: Font.DemiBold
            font.features: ({
                    tnum: 1
                })
            color: clock.seconds < 0 ? Theme.flag : Theme.ink
            lineHeight: 0.9
            Accessible.ignored: true
        }
        Text {
            id: standing
            visible: text !== ""
            width: parent.width
            text: clock.remaining.longOver && clock.standing === "" ? qsTr("well over") : clock.standing
            textFormat: Text.PlainText
            font.family: Theme.textFamily
            font.pixelSize: Theme.small
            color: Theme.quiet
            Accessible.ignored: true
        }
    }
}
