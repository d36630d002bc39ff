pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The hands on a board. Each finger is a hold: on the card it claimed, or on a box that it may scroll. */
MultiPointTouchArea {
    id: hands

    required property BoardLayout places
    required property Repeater cards
    required property Repeater marks
    /* A finger drags a card after this many pixels and milliseconds; a tap counts however short it is. */
    property real dragDistance: Settings.dragDistance
    property int dragDelay: 80
    /* Milliseconds after which a finger that rests on a card has its menu; 0 for never. */
    property int longPress: Settings.longPress
    property var holds: ({})
    property var targets: []
    property int count: 0
    property bool dragging: false
    /* Milliseconds in which a touch was still aimed at the signs of a choice that ended by itself. */
    property int justGone: 700
    property var gone: []

    signal chosen(key: string)
    signal boxPressed(box: string, x: real, y: real)
    signal dropped(key: string, x: real, y: real)
    signal taken(key: string)
    signal menuWanted(key: string, x: real, y: real)
    signal menuUnwanted(key: string)

    minimumTouchPoints: 1
    maximumTouchPoints: 20

    function slotOf(key: string): CardSlot {
        return key === "" ? null : hands.cards.itemAt(hands.places.cards.row_of(key)) as CardSlot;
    }
    function all(): var {
        return Object.values(hands.holds);
    }
    function cardAt(x: real, y: real): CardSlot {
        let found = null;
        for (let row = 0; row < hands.cards.count; row += 1) {
            const slot = hands.cards.itemAt(row) as CardSlot;
            if (slot.visible && slot.contains(hands.mapToItem(slot, x, y)) && (found === null || slot.z >= found.z)) {
                found = slot;
            }
        }
        return found;
    }
    /* The signs that stood here went at this time. */
    function passOver(signs: rect, at: real): void {
        hands.gone = [...hands.gone.filter(one => at - one.at < hands.justGone),
            {
                signs: signs,
                at: at
            }
        ];
    }
    function wasAtSigns(x: real, y: real): bool {
        return hands.gone.some(one => Date.now() - one.at < hands.justGone && x >= one.signs.left && x < one.signs.right && y >= one.signs.top && y < one.signs.bottom);
    }
    function claimed(x: real, y: real): string {
        const key = hands.cardAt(x, y)?.key ?? "";
        return hands.all().some(hold => hold.key === key) ? "" : key;
    }
    function freeMark(): int {
        const taken = hands.all().map(hold => hold.mark);
        return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find(number => !taken.includes(number)) ?? -1;
    }
    function drag(hold: var, x: real, y: real): void {
        const slot = hands.slotOf(hold.key);
        if (slot === null) {
            hands.letGo(hold);
            return;
        }
        if (!hold.moved) {
            hold.moved = true;
            hold.mark = hands.freeMark();
            slot.grab(hold.startX, hold.startY);
            hands.taken(hold.key);
        }
        hold.x = x;
        hold.y = y;
        slot.dragged = true;
        slot.at = Qt.point(Math.max(slot.grip.x, Math.min(x, hands.width - slot.wide + slot.grip.x)), Math.max(slot.grip.y, Math.min(y, hands.height - slot.high + slot.grip.y)));
        hold.box = hands.places.box_at(x, y);
        const line = hands.marks.itemAt(hold.mark);
        if (line !== null) {
            const end = hands.places.hold(hold.mark, hold.key, hold.box, x, y);
            line.visible = end.width > 0;
            line.x = end.x;
            line.y = end.y - 2;
            line.width = end.width;
        }
        hands.tellTargets();
    }
    function tellTargets(): void {
        hands.dragging = hands.all().some(hold => hold.moved);
        const over = hands.all().filter(hold => hold.moved && hold.box !== "").map(hold => hold.box);
        if (over.join() !== hands.targets.join()) {
            hands.targets = over;
        }
    }
    function letGo(hold: var): void {
        const slot = hands.slotOf(hold.key);
        slot?.letGo();
        const line = hands.marks.itemAt(hold.mark);
        if (line !== null) {
            line.visible = false;
        }
        hands.places.let_go(hold.mark);
        hold.moved = false;
        hold.mark = -1;
    }
    function forget(id: int): var {
        const hold = hands.holds[id];
        delete hands.holds[id];
        hands.count = hands.all().length;
        return hold;
    }
    function tap(hold: var, x: real, y: real): void {
        const box = hands.places.box_at(x, y);
        if (hold.key !== "") {
            hands.chosen(hold.key);
        } else if (box !== "" && !hold.onCard) {
            hands.boxPressed(box, x, y);
        }
    }

    onPressed: points => {
        for (const point of points) {
            if (hands.wasAtSigns(point.x, point.y)) {
                continue;
            }
            hands.holds[point.pointId] = {
                key: hands.claimed(point.x, point.y),
                onCard: hands.cardAt(point.x, point.y) !== null,
                box: hands.places.box_at(point.x, point.y),
                since: Date.now(),
                brief: mouse.active ? 0 : hands.dragDelay,
                startX: point.x,
                startY: point.y,
                x: point.x,
                y: point.y,
                mark: -1,
                moved: false,
                scrolled: false,
                menu: false
            };
        }
        hands.count = hands.all().length;
    }
    onUpdated: points => {
        for (const point of points) {
            const hold = hands.holds[point.pointId];
            if (hold === undefined) {
                continue;
            }
            const far = Math.hypot(point.x - hold.startX, point.y - hold.startY) >= hands.dragDistance;
            if (hold.key === "") {
                if (hold.scrolled || far) {
                    hold.scrolled = true;
                    hands.places.scroll(hold.box, hold.y - point.y);
                    hold.x = point.x;
                    hold.y = point.y;
                }
            } else if (hold.moved || far && Date.now() - hold.since >= hold.brief) {
                if (hold.menu && !hold.moved) {
                    hands.menuUnwanted(hold.key);
                }
                hands.drag(hold, point.x, point.y);
            }
        }
    }
    onReleased: points => {
        for (const point of points) {
            const hold = hands.forget(point.pointId);
            if (hold === undefined) {
                continue;
            }
            const brief = Date.now() - hold.since < hold.brief;
            const far = Math.hypot(point.x - hold.startX, point.y - hold.startY) >= hands.dragDistance;
            const key = hold.key;
            const moved = hold.moved;
            if (moved) {
                hands.letGo(hold);
            }
            const home = key !== "" && hands.places.is_over(key, point.x, point.y);
            if (home && hold.menu) {
                if (moved) {
                    hands.menuWanted(key, hold.startX, hold.startY);
                }
            } else if (home) {
                hands.tap(hold, point.x, point.y);
            } else if (moved || far && key !== "" && !brief) {
                if (hold.menu && !moved) {
                    hands.menuUnwanted(key);
                }
                hands.dropped(key, point.x, point.y);
            } else if (!far && !hold.scrolled && !hold.menu) {
                hands.tap(hold, point.x, point.y);
            }
        }
        hands.tellTargets();
    }
    onCanceled: points => {
        for (const point of points) {
            const hold = hands.forget(point.pointId);
            if (hold !== undefined) {
                hands.letGo(hold);
            }
        }
        hands.tellTargets();
    }
    PointHandler {
        id: mouse
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
    }

    onEnabledChanged: hands.stop()
    onVisibleChanged: hands.stop()

    function stop(): void {
        for (const hold of hands.all()) {
            hands.letGo(hold);
        }
        hands.holds = {};
        hands.count = 0;
        hands.tellTargets();
    }

    Timer {
        property int beats: 0
        interval: 70
        repeat: true
        running: hands.count > 0
        onTriggered: {
            beats += 1;
            for (const hold of hands.all()) {
                if (hands.longPress > 0 && !hold.moved && !hold.menu && hold.key !== "" && Date.now() - hold.since >= hands.longPress) {
                    hold.menu = true;
                    hands.menuWanted(hold.key, hold.startX, hold.startY);
                } else if (hold.moved && hold.box !== "" && beats % 5 === 0) {
                    hands.places.scroll_at_edge(hold.box, hold.y);
                } else if (hold.moved && beats % 12 === 6) {
                    hands.places.show_page(hands.places.page + hands.places.pager_at(hold.x, hold.y));
                }
            }
        }
    }
}
