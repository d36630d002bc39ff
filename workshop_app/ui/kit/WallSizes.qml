pragma Singleton
import QtQuick
import workshop_app.ui

/* The measures of the wall, in pixels at 1920x1080; its pages multiply them by their unit. Letters grow with the text
   size that was chosen; margins do not. */
QtObject {
    readonly property real alone: 132 * Theme.textScale
    readonly property real question: 60 * Theme.textScale
    readonly property real sortQuestion: 48 * Theme.textScale
    readonly property real say: 40 * Theme.textScale
    readonly property real mostTalkedAbout: 96 * Theme.textScale
    readonly property real leastTalkedAbout: 42 * Theme.textScale
    readonly property real mostWords: 44 * Theme.textScale
    readonly property real leastWords: 28 * Theme.textScale
    readonly property real mostBoardWords: 36 * Theme.textScale
    readonly property real leastBoardWords: 24 * Theme.textScale
    readonly property real clockRoom: 250 * Theme.textScale
    readonly property real margin: 64
    readonly property real sortMargin: 40
    readonly property real band: 40
}
