import QtQuick
import workshop_app.ui

/* A page longer than its place: a column that scrolls. */
Flickable {
    id: page

    default property alias body: column.data
    property alias spacing: column.spacing

    /* In the middle of a wider page its bar lies at the edge of all, where one looks for it. */
    readonly property Item edge: page.parent !== null && page.parent.width - page.width > 40 && Math.abs(2 * page.x + page.width - page.parent.width) < 3 ? page.parent : page

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
