pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Cards and categories, moved by several fingers, by the mouse, by tapping a card and then a box, or by the arrow keys. */
Item {
    id: board

    required property SortCards sort
    property int smallest: 16
    property real target: 44
    property real gap: 10
    property string marked: ""
    /* For how many seconds a choice lasts; 0 for until it is ended. */
    property int choiceLasts: 10
    /* The keys of the chosen cards. A lifted finger has no identity, so a choice belongs to the card that shows it. */
    property var choices: []
    readonly property string chosen: board.choices.length === 1 ? board.choices[0] : ""
    /* The chosen card from which Tab came to the categories: it goes where Space is pressed, whatever else is chosen. */
    property string carried: ""
    property real lapsedAt: 0
    readonly property int afterLapse: 1500

    signal boxPressed(box: string)
    signal menuWanted(key: string, x: real, y: real)

    onMarkedChanged: places.reveal(board.marked)

    function choose(key: string): void {
        if (board.choices.includes(key)) {
            board.unchoose(key);
        } else if (!board.sort.readOnly) {
            chosenCards.append({
                card: key
            });
            board.choices = [...board.choices, key];
        }
    }
    function unchoose(key: string): void {
        const at = board.choices.indexOf(key);
        if (at >= 0) {
            chosenCards.remove(at);
            board.choices = board.choices.filter(one => one !== key);
        }
    }
    function lapse(key: string): void {
        board.lapsedAt = Date.now();
        board.unchoose(key);
    }
    /* With several chosen nobody can tell whose a touch on a category is: then only the signs on the cards move them. */
    function press(box: string, x: real, y: real): void {
        const key = board.chosen;
        if (board.choices.length > 1 || Date.now() - board.lapsedAt < board.afterLapse) {
            return;
        }
        board.unchoose(key);
        if (key === "") {
            board.boxPressed(box);
        } else if (y < 0) {
            places.put_last(key, box);
        } else {
            places.put(key, box, x, y);
        }
    }
    function menuFor(key: string): void {
        const slot = hands.slotOf(key);
        if (slot !== null && !board.sort.readOnly) {
            board.menuWanted(key, slot.x + slot.width / 2, slot.y + slot.height / 2);
        }
    }
    function focusCard(key: string): void {
        const slot = hands.slotOf(key);
        if (slot !== null) {
            places.reveal(key);
            slot.card.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    function focusBox(number: int): void {
        boxes.itemAt(number)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function focusNext(): void {
        const key = places.cards.at(0, "key");
        if (places.cards.at(0, "category") === "" && key !== undefined) {
            board.focusCard(key);
        }
    }

    Keys.onEscapePressed: event => {
        const own = board.choices.find(key => hands.slotOf(key)?.card.activeFocus);
        event.accepted = board.choices.length > 0;
        for (const key of own === undefined ? board.choices : [own]) {
            board.unchoose(key);
        }
    }
    ListModel {
        id: chosenCards
    }
    Connections {
        target: board.sort
        function onCards_changed(): void {
            for (const key of board.choices.filter(one => board.sort.cards.row_of(one) < 0)) {
                board.unchoose(key);
            }
        }
    }
    BoardLayout {
        id: places
        sort: board.sort
        width: board.width
        height: board.height
        floor: board.smallest
        target: board.target
        gap: board.gap
        busy: hands.dragging
    }

    Repeater {
        id: boxes
        model: places.boxes
        CategoryBox {
            id: ground
            required property string key
            required property int index
            required property real boxX
            required property real boxY
            required property real boxWidth
            required property real boxHeight
            x: boxX
            y: boxY
            width: boxWidth
            height: boxHeight
            gap: places.gap
            textSize: places.nameSize
            target: board.chosen !== "" && hover.box === key || hands.targets.includes(key) || activeFocus
            activeFocusOnTab: !board.sort.readOnly
            Keys.onSpacePressed: ground.press()
            Keys.onReturnPressed: ground.press()
            Accessible.focusable: !board.sort.readOnly
            Accessible.onPressAction: ground.press()

            function press(): void {
                const own = board.choices.includes(board.carried) ? board.carried : board.chosen;
                if (own === "") {
                    board.press(ground.key, 0, -1);
                } else {
                    board.unchoose(own);
                    places.put_last(own, ground.key);
                    board.focusNext();
                }
            }
        }
    }

    Repeater {
        model: places.boxes
        BoxFoot {
            id: foot
            required property string key
            required property real boxX
            required property real boxY
            required property real boxWidth
            required property real boxHeight
            z: 200
            x: boxX + places.gap
            y: boxY + boxHeight - places.gap - height
            width: boxWidth - 2 * places.gap
            height: places.target
            spacing: places.gap / 2
            textSize: places.nameSize
            onTurned: step => places.turn(foot.key, step)
        }
    }

    Row {
        id: pager
        z: 200
        visible: places.pages > 1
        x: places.pager.x
        y: places.pager.y
        width: places.pager.width
        height: places.pager.height
        spacing: places.gap
        PushButton {
            id: back
            height: parent.height
            width: 2.5 * places.target
            font.pixelSize: board.smallest
            enabled: places.page > 0
            text: "◀"
            Accessible.name: "The categories before these"
            onClicked: places.show_page(places.page - 1)
        }
        Body {
            width: parent.width - back.width - on.width - 2 * parent.spacing
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: "Categories, page " + (places.page + 1) + " of " + places.pages
            font.pixelSize: board.smallest
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.min(12, board.smallest)
        }
        PushButton {
            id: on
            height: parent.height
            width: 2.5 * places.target
            font.pixelSize: board.smallest
            enabled: places.page < places.pages - 1
            text: "▶"
            Accessible.name: "The next categories"
            onClicked: places.show_page(places.page + 1)
        }
    }

    Repeater {
        id: cards
        model: places.cards
        CardSlot {
            id: slot
            textSize: places.textSize
            padding: places.gap
            edge: places.edge
            chosen: board.choices.includes(slot.key) || board.marked === slot.key
            onPressed: board.choose(slot.key)
            onMenuWanted: board.menuFor(slot.key)
            onMoved: step => {
                board.sort.move(slot.key, step);
                board.focusCard(slot.key);
            }
            onShifted: step => {
                board.sort.shift(slot.key, step);
                board.focusCard(slot.key);
            }
            onPlaceWanted: {
                board.carried = slot.key;
                board.focusBox(0);
            }
        }
    }

    Repeater {
        id: marks
        model: 10
        Rectangle {
            visible: false
            z: 270
            height: 4
            radius: 2
            color: Theme.accent
        }
    }

    Repeater {
        id: allSigns
        model: chosenCards
        CardSigns {
            id: signs
            required property string card
            required property int index
            z: 260
            key: signs.card
            sort: board.sort
            slot: hands.slotOf(signs.card)
            others: {
                const before = [];
                for (let row = 0; row < signs.index; row += 1) {
                    before.push(allSigns.itemAt(row));
                }
                return before;
            }
            target: places.target
            gap: places.gap
            lasts: board.choiceLasts
            onLapsed: board.lapse(signs.key)
            onPut: box => {
                const key = signs.key;
                board.unchoose(key);
                places.put_last(key, box);
            }
        }
    }

    HoverHandler {
        id: hover
        readonly property string box: places.box_at(point.position.x, point.position.y)
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => places.scroll(places.box_at(event.x, event.y), -event.angleDelta.y * places.target / 120)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => {
            const slot = hands.cardAt(point.position.x, point.position.y);
            if (slot !== null && !board.sort.readOnly) {
                board.menuWanted(slot.key, point.position.x, point.position.y);
            }
        }
    }

    /* Each finger is a hold: on the card it claimed, or on a box that it may scroll. */
    MultiPointTouchArea {
        id: hands

        /* A finger drags a card after this many pixels and milliseconds; a tap counts however short it is. */
        readonly property real dragDistance: 8
        readonly property int dragDelay: 80
        readonly property int longPress: 550
        property var holds: ({})
        property var targets: []
        property int count: 0
        property bool dragging: false

        anchors.fill: parent
        z: 100
        enabled: !board.sort.readOnly
        minimumTouchPoints: 1
        maximumTouchPoints: 20

        function slotOf(key: string): CardSlot {
            return key === "" ? null : cards.itemAt(places.cards.row_of(key)) as CardSlot;
        }
        function all(): var {
            return Object.values(hands.holds);
        }
        function cardAt(x: real, y: real): CardSlot {
            let found = null;
            for (let row = 0; row < cards.count; row += 1) {
                const slot = cards.itemAt(row) as CardSlot;
                if (slot.visible && slot.contains(hands.mapToItem(slot, x, y)) && (found === null || slot.z >= found.z)) {
                    found = slot;
                }
            }
            return found;
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
            }
            hold.x = x;
            hold.y = y;
            slot.at = Qt.point(Math.max(slot.grip.x, Math.min(x, board.width - slot.cardWidth + slot.grip.x)), Math.max(slot.grip.y, Math.min(y, board.height - slot.cardHeight + slot.grip.y)));
            slot.held = true;
            hold.box = places.box_at(x, y);
            const line = marks.itemAt(hold.mark);
            if (line !== null) {
                const end = places.mark(hold.key, hold.box, x, y);
                line.visible = end.x >= 0;
                line.x = end.x;
                line.y = end.y - 2;
                line.width = slot.cardWidth;
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
            const line = marks.itemAt(hold.mark);
            if (line !== null) {
                line.visible = false;
            }
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
            const box = places.box_at(x, y);
            if (hold.key !== "") {
                board.choose(hold.key);
            } else if (box !== "" && !hold.onCard) {
                board.press(box, x, y);
            }
        }

        onPressed: points => {
            for (const point of points) {
                hands.holds[point.pointId] = {
                    key: hands.claimed(point.x, point.y),
                    onCard: hands.cardAt(point.x, point.y) !== null,
                    box: places.box_at(point.x, point.y),
                    since: Date.now(),
                    brief: mouse.active ? 0 : hands.dragDelay,
                    startX: point.x,
                    startY: point.y,
                    x: point.x,
                    y: point.y,
                    mark: -1,
                    moved: false,
                    scrolled: false,
                    done: false
                };
            }
            hands.count = hands.all().length;
        }
        onUpdated: points => {
            for (const point of points) {
                const hold = hands.holds[point.pointId];
                if (hold === undefined || hold.done) {
                    continue;
                }
                const far = Math.hypot(point.x - hold.startX, point.y - hold.startY) >= hands.dragDistance;
                if (hold.key === "") {
                    if (hold.scrolled || far) {
                        hold.scrolled = true;
                        places.scroll(hold.box, hold.y - point.y);
                        hold.x = point.x;
                        hold.y = point.y;
                    }
                } else if (hold.moved || far && Date.now() - hold.since >= hold.brief) {
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
                if (key !== "" && !hold.done && places.is_over(key, point.x, point.y)) {
                    hands.tap(hold, point.x, point.y);
                } else if (moved) {
                    board.unchoose(key);
                    places.put(key, places.box_at(point.x, point.y), point.x, point.y);
                } else if (far && key !== "" && !brief && !hold.done) {
                    board.unchoose(key);
                    places.put(key, places.box_at(point.x, point.y), point.x, point.y);
                } else if (!far && !hold.scrolled && !hold.done) {
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
    }

    Timer {
        property int beats: 0
        interval: 70
        repeat: true
        running: hands.count > 0
        onTriggered: {
            beats += 1;
            for (const hold of hands.all()) {
                if (!hold.moved && !hold.scrolled && !hold.done && hold.key !== "" && Date.now() - hold.since >= hands.longPress) {
                    hold.done = true;
                    board.menuWanted(hold.key, hold.startX, hold.startY);
                } else if (hold.moved && hold.box !== "" && beats % 5 === 0) {
                    places.scroll_at_edge(hold.box, hold.y);
                } else if (hold.moved && beats % 12 === 6) {
                    places.show_page(places.page + places.pager_at(hold.x, hold.y));
                }
            }
        }
    }
}
