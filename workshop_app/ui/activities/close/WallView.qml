pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Thank you: a few large words over the pattern of all that was said, which takes the lower two thirds. */
Item {
    id: view

    required property WallClose page
    property real unit: 1
    property bool wall: true
    readonly property bool clockShown: false
    readonly property real rim: WallSizes.margin * view.unit
    readonly property real across: view.width + 2 * view.rim
    readonly property real room: view.height + view.rim - quilt.height - 36 * view.unit

    Heading {
        id: title
        width: Math.round(0.5 * parent.width)
        y: (view.room - height) / 2
        text: view.page.title
        font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, view.room, 150 * view.unit * Theme.wallTextScale, 30 * view.unit)
        lineHeight: 0.95
    }
    Body {
        x: Math.round(0.55 * parent.width)
        y: (view.room - height) / 2
        width: parent.width - x
        text: view.page.say + (view.page.told === "" ? "" : "\n\n" + view.page.told)
        font.pixelSize: Fitting.largest(text, Theme.textFamily, Font.Normal, width, view.room / 1.25, 42 * view.unit * Theme.wallTextScale, 16 * view.unit)
        lineHeight: 1.2
    }
    TileBand {
        id: quilt
        x: -view.rim
        y: view.height + view.rim - height
        side: view.across / 11
        columns: 11
        rows: Math.max(1, Math.round(0.65 * (view.height + 2 * view.rim) / side))
        width: view.across
        height: rows * side
        band: view.page.band
    }
}
