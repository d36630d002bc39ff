pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The signs of the categories on a chosen card: touching one puts that card there, whoever else has chosen another. */
Rectangle {
    id: signs

    required property SortCards sort
    required property string key
    property CardSlot slot: null
    property real target: 44
    property real gap: 10
    property int lasts: 0
    readonly property int across: Math.max(1, Math.min(8, Math.floor((signs.parent.width - 2 * signs.gap) / signs.target)))
    /* The signs of cards that were chosen earlier: these come up beside them, not over them. */
    property var others: []
    readonly property point corner: signs.slot === null ? Qt.point(0, 0) : signs.freeCorner(signs.slot)
    /* Milliseconds in which a touch was aimed at what lay there before the signs came up. */
    property int justChosen: 300

    signal put(box: string)
    signal lapsed

    function freeCorner(slot: CardSlot): point {
        const [right, lowest] = [signs.parent.width - signs.width, signs.parent.height - signs.height];
        const [below, above] = [slot.y + slot.height - 4, slot.y - signs.height + 4];
        const middle = slot.x + (slot.width - signs.width) / 2;
        const corners = [];
        for (const x of [middle, slot.x, slot.x + slot.width - signs.width]) {
            corners.push(Qt.point(x, below), Qt.point(x, above));
        }
        for (const other of signs.others) {
            if (other !== null && other.visible) {
                corners.push(Qt.point(other.x, other.y - signs.height), Qt.point(other.x, other.y + other.height));
            }
        }
        const inside = corners.filter(one => one.y >= 0 && one.y <= lowest).map(one => Qt.point(Math.max(0, Math.min(one.x, right)), one.y));
        const free = inside.find(one => signs.others.every(other => other === null || !other.visible || one.x >= other.x + other.width || other.x >= one.x + signs.width || one.y >= other.y + other.height || other.y >= one.y + signs.height));
        return free ?? inside[0] ?? Qt.point(Math.max(0, Math.min(middle, right)), lowest);
    }

    visible: signs.slot !== null && signs.slot.visible && !signs.slot.held
    width: grid.width + signs.gap
    height: grid.height + signs.gap
    x: signs.corner.x
    y: signs.corner.y
    radius: Theme.radius
    color: Theme.surface
    border.width: 4
    border.color: Theme.action
    Accessible.role: Accessible.Grouping
    Accessible.name: "Where this card can go"

    Grid {
        id: grid
        x: signs.gap / 2
        y: signs.gap / 2
        columns: signs.across
        Repeater {
            id: cells
            model: signs.sort.places
            Item {
                id: cell
                required property string key
                required property string name
                required property int number
                visible: cell.key !== "" && cell.key !== signs.slot?.category
                width: signs.target
                height: signs.target
                Accessible.role: Accessible.Button
                Accessible.name: (signs.slot?.wording ?? "") + ": " + cell.name
                Accessible.onPressAction: signs.put(cell.key)
                Symbol {
                    anchors.centerIn: parent
                    visible: cell.number >= 0
                    number: Math.max(0, cell.number)
                    width: 0.6 * signs.target
                    height: width
                }
                Body {
                    anchors.centerIn: parent
                    visible: cell.number < 0
                    text: "?"
                    font.pixelSize: Math.round(0.55 * signs.target)
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
    }

    /* An area of its own, so that no hand on the signs also touches the card or the foot that lies beneath them. */
    MultiPointTouchArea {
        id: area
        property var pressed: ({})
        anchors.fill: parent
        minimumTouchPoints: 1
        maximumTouchPoints: 20

        function boxAt(x: real, y: real): string {
            for (let row = 0; row < cells.count; row += 1) {
                const cell = cells.itemAt(row);
                if (cell !== null && cell.visible && cell.contains(area.mapToItem(cell, x, y))) {
                    return signs.sort.places.at(row, "key");
                }
            }
            return "";
        }
        onPressed: points => {
            for (const point of points) {
                area.pressed[point.pointId] = Date.now() - signs.since < signs.justChosen ? "" : area.boxAt(point.x, point.y);
            }
        }
        onReleased: points => {
            for (const point of points) {
                const box = area.pressed[point.pointId] ?? "";
                delete area.pressed[point.pointId];
                if (box !== "" && area.boxAt(point.x, point.y) === box) {
                    signs.put(box);
                    return;
                }
            }
        }
        onCanceled: area.pressed = {}
    }
    property real since: Date.now()
    Timer {
        interval: 1000 * signs.lasts
        running: signs.lasts > 0
        onTriggered: signs.lapsed()
    }
}
