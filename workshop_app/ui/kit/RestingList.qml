import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* A list of what is kept, the latest on top, in which nothing moves under a pointer that rests on it: what comes in above
   pushes nothing down then, and a sign at the top says how much came in. */
RowList {
    id: list

    required property KeyedModel rows
    /* How many came in above since the list was last at its top. */
    property int above: 0
    /* The row under the pointer while the rows change, and where it was seen. */
    property string held: ""
    property real heldAt: 0
    property int before: 0

    function goToTop(): void {
        list.held = "";
        list.above = 0;
        list.positionViewAtBeginning();
    }
    /* The sign comes between the words of a row and its buttons, and never under the pointer. */
    function placeSign(): void {
        const aim = Math.max(0, 0.44 * list.width - sign.width);
        const at = pointer.point.position.x;
        const clear = at < aim - 16 || at > aim + sign.width + 16;
        const before = at - sign.width - 16;
        sign.x = clear ? aim : before >= 0 ? before : at + 16;
    }
    function hold(): void {
        if (list.held !== "" || !pointer.hovered) {
            return;
        }
        const at = pointer.point.position;
        // Between two rows, and on the line that says what they answer, the next one below is held.
        for (const further of [0, list.spacing, Theme.target]) {
            const row = list.itemAt(at.x, at.y + further + list.contentY) as RestingRow;
            if (row !== null) {
                list.held = row.key;
                list.heldAt = row.y - list.contentY;
                list.before = list.rows.row_of(row.key);
                Qt.callLater(list.settle);
                return;
            }
        }
    }
    function settle(): void {
        const row = list.held === "" ? -1 : list.rows.row_of(list.held);
        list.held = "";
        if (row < 0) {
            return;
        }
        // Room below, so that also a short list can be scrolled.
        const wasNone = list.above === 0;
        list.above = Math.max(0, list.above + row - list.before);
        if (wasNone) {
            list.placeSign();
        }
        list.forceLayout();
        if (list.itemAtIndex(row) === null) {
            list.positionViewAtIndex(row, ListView.Beginning);
        }
        list.contentY = list.itemAtIndex(row).y - list.heldAt;
    }

    model: list.rows
    bottomMargin: list.above > 0 ? list.height : 0
    Basic.ScrollBar.vertical: Basic.ScrollBar {}
    onAtYBeginningChanged: if (list.atYBeginning && list.held === "") {
        list.above = 0;
    }

    Connections {
        target: list.rows
        function onRowsAboutToBeInserted(): void {
            list.hold();
        }
        function onRowsAboutToBeRemoved(): void {
            list.hold();
        }
        function onCount_changed(): void {
            list.settle();
        }
    }
    HoverHandler {
        id: pointer
        parent: list
    }
    PushButton {
        id: sign
        parent: list
        z: 2
        visible: list.above > 0
        text: list.above + " new above"
        onClicked: list.goToTop()
    }
}
