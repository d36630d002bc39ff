import QtQuick
import workshop_app.ui

/* How much of a time is left, in a word and its colour: plenty, little from a fifth on, up from a twentieth on. */
QtObject {
    id: left

    required property int secondsLeft
    required property int minutes
    readonly property real share: left.minutes > 0 ? Math.max(0, Math.min(1, left.secondsLeft / (left.minutes * 60))) : 0
    readonly property string much: left.share > 0.2 ? "plenty" : left.share > 0.05 ? "little" : "up"
    readonly property color tone: left.much === "plenty" ? Theme.plenty : left.much === "little" ? Theme.little : Theme.flag
    /* Over for so long that to say how long helps nobody. */
    readonly property bool longOver: left.secondsLeft < -4 * 3600
}
