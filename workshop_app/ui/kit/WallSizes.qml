pragma Singleton
import QtQuick
import workshop_app.ui

/* The measures of the wall, in pixels at 1920x1080; its pages multiply them by their unit. Letters grow with the text
   size that was chosen; margins do not. The larger letters are, the less they have to: all grow by as many pixels as the
   smallest. Where much must be on the page at once they grow by a quarter at most. */
QtObject {
    id: sizes

    readonly property real alone: sizes.letters(132)
    readonly property real question: sizes.letters(60)
    readonly property real sortQuestion: sizes.letters(48)
    readonly property real say: sizes.letters(40)
    readonly property real mostTalkedAbout: 96 * Theme.wallTextScale
    readonly property real leastTalkedAbout: 42 * Theme.wallTextScale
    readonly property real clockRoom: 250 * Theme.wallTextScale
    function letters(size: real): real {
        return size + 24 * (Theme.wallTextScale - 1);
    }
    function crowdedLetters(size: real): real {
        return size * Math.min(Theme.wallTextScale, 1.25);
    }

    readonly property real margin: 64
    readonly property real sortMargin: 40
    readonly property real band: 40
}
