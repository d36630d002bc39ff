import QtQuick
import QtQuick.Controls.Basic as Basic

/* A page longer than its place: a column that scrolls, and follows whoever goes through it by the Tab key. */
Flickable {
    id: page

    default property alias body: column.data
    property alias spacing: column.spacing
    readonly property Item focused: page.Window.activeFocusItem

    contentHeight: column.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Basic.ScrollBar.vertical: Basic.ScrollBar {}
    onFocusedChanged: page.reveal(page.focused)

    function reveal(item: Item): void {
        const reason = (item as Basic.Control)?.focusReason ?? (item as Basic.TextField)?.focusReason ?? (item as Basic.TextArea)?.focusReason;
        if (reason !== Qt.TabFocusReason && reason !== Qt.BacktabFocusReason) {
            return;
        }
        let around = item.parent;
        while (around !== null && around !== column) {
            around = around.parent;
        }
        if (around === null) {
            return;
        }
        const top = item.mapToItem(column, 0, 0).y - 10;
        const bottom = top + item.height + 20;
        if (top < page.contentY || bottom > page.contentY + page.height) {
            page.contentY = Math.max(0, Math.min(top - (page.height - item.height) / 2, page.contentHeight - page.height));
        }
    }

    Column {
        id: column
        width: page.width - 14
        spacing: 12
    }
}
