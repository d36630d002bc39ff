pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic as Basic
import workshop_app.ui

/* A sort as an outline: each place, its cards below it, and beside each card the ways to move it. */
Item {
    id: view

    required property SortCards sort
    property int smallest: 16
    property real target: 44
    property real unit: 1
    property real size: 1
    property real gap: 10

    signal boxPressed(box: string)
    signal menuWanted(key: string, x: real, y: real)

    function focusCard(key: string): void {
        const row = view.sort.outline.row_of(key);
        if (row >= 0) {
            list.positionViewAtIndex(row, ListView.Contain);
            (list.itemAtIndex(row) as SortLine)?.focusWords();
        }
    }
    /* Arrows explore and move nothing, as on the board. */
    function explore(row: int, step: real): void {
        const to = Math.max(0, Math.min(row + step, list.count - 1));
        list.positionViewAtIndex(to, ListView.Contain);
        (list.itemAtIndex(to) as SortLine)?.focusWords();
    }
    function send(key: string, number: int): void {
        view.sort.send(key, number);
        view.focusCard(key);
    }
    function shift(key: string, step: int): void {
        view.sort.shift(key, step);
        view.focusCard(key);
    }

    RowList {
        id: list
        anchors.fill: parent
        anchors.rightMargin: bar.width + 4
        spacing: 0.6 * view.gap
        cacheBuffer: Math.max(0, 2 * height)
        model: view.sort.outline
        Basic.ScrollBar.vertical: bar
        delegate: SortLine {
            id: line
            width: list.width
            size: view.size
            textSize: view.smallest
            target: view.target
            gap: view.gap
            readOnly: view.sort.readOnly
            onPressed: view.boxPressed(line.box)
            onMenuWanted: {
                const middle = line.mapToItem(view, line.width / 2, line.height / 2);
                view.menuWanted(line.key, middle.x, middle.y);
            }
            onExplored: step => view.explore(line.index, step)
            onSent: number => view.send(line.key, number)
            onShifted: step => view.shift(line.key, step)
            onFocused: list.positionViewAtIndex(line.index, ListView.Contain)
        }
    }
    Basic.ScrollBar {
        id: bar
        anchors.right: parent.right
        height: parent.height
        width: Math.max(14, 0.3 * view.target)
        policy: list.contentHeight > list.height ? Basic.ScrollBar.AlwaysOn : Basic.ScrollBar.AlwaysOff
        Accessible.ignored: true
    }
}
