import QtQuick
import workshop_app.ui

/* Has the page it lies in fit itself: once it is there, and again when its room or the text size is another. */
Item {
    id: refitting

    signal wanted

    /* Fit once more, a moment later: all that changed meanwhile is fitted at once. */
    function restart(): void {
        later.restart();
    }
    /* The largest size, in steps from most down to least, at which all fits; fits(size) sets it and tells. */
    function largest(most: real, least: real, step: real, fits: var): real {
        let size = most;
        while (!fits(size) && size > least) {
            size = Math.max(least, size - step);
        }
        return size;
    }

    anchors.fill: parent
    onWidthChanged: refitting.restart()
    onHeightChanged: refitting.restart()
    Component.onCompleted: refitting.restart()

    Timer {
        id: later
        interval: 0
        onTriggered: refitting.wanted()
    }
    Connections {
        target: Theme
        function onWallTextScaleChanged(): void {
            refitting.restart();
        }
    }
}
