import QtQuick
import workshop_app.ui

/* A page longer than its place: a column that scrolls. */
Flickable {
    id: page

    default property alias body: column.data
    property alias spacing: column.spacing

    /* In the middle of a wider page its bar lies at the edge of all, where one looks for it. */
    readonly property Item edge: page.parent !== null && page.parent.width - page.width > 40 && Math.abs(2 * page.x + page.width - page.parent.width) < 3 ? page.parent : page

    /* Between which places its rows are made: from a page above what is in sight to a page below it. */
    readonly property real madeFrom: page.height * (Math.floor(page.contentY / Math.max(1, page.height)) - 1)
    readonly property real madeUntil: page.madeFrom + 4 * page.height

    contentHeight: column.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ShownBar {
        id: bar
        parent: page.edge
        x: page.edge.width - width
        y: page.edge === page ? 0 : page.y
        height: page.height
        size: page.visibleArea.heightRatio
        position: page.visibleArea.yPosition
        onPositionChanged: if (bar.pressed) {
            page.contentY = page.originY + bar.position * page.contentHeight;
        }
    }

    Column {
        id: column
        width: page.width - 14
        spacing: 12
    }
}
