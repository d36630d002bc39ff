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
    /* The largest size, in steps from most down to least, at which all fits; fits(size) sets it and tells. What fits
       at a size fits at every smaller one, so few are tried: laying out very long words takes its time. */
    function largest(most: real, least: real, step: real, fits: var): real {
        if (fits(most) || most <= least) {
            return most;
        }
        if (!fits(least)) {
            return least;
        }
        const sizeAfter = steps => Math.max(least, most - steps * step);
        let [tooFew, enough] = [0, Math.ceil((most - least) / step)];
        let tried = enough;
        while (enough - tooFew > 1) {
            tried = Math.floor((tooFew + enough) / 2);
            if (fits(sizeAfter(tried))) {
                enough = tried;
            } else {
                tooFew = tried;
            }
        }
        if (tried !== enough) {
            fits(sizeAfter(enough));
        }
        return sizeAfter(enough);
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
