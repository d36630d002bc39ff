pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A row of a long page. What it is made of is there while it is in sight or a page away from it, or has the keyboard: of
   two hundred rows a few dozen. Until it was seen once it is as high as a row of one line, and afterwards as it was. */
Item {
    id: row

    required property ScrollPage page
    required property int index
    property Component made
    property real kept: Theme.target
    readonly property real from: row.page.madeFrom

    function look(): void {
        if (row.y === 0 && row.index > 0) {
            return; // Its page has given it no place yet.
        }
        here.active = here.activeFocus || row.y < row.page.madeUntil && row.y + row.height > row.page.madeFrom;
    }

    height: here.item === null ? row.kept : here.height
    onYChanged: row.look()
    onFromChanged: row.look()

    Loader {
        id: here
        active: false
        width: row.width
        sourceComponent: row.made
        onHeightChanged: if (here.item !== null) {
            row.kept = here.height;
        }
    }
}
