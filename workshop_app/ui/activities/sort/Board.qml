pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Cards and categories, moved by several fingers, by the mouse, by tapping a card and then a box, or by keys. */
FocusScope {
    id: board

    required property SortCards sort
    property int smallest: 16
    property real target: 44
    property real gap: 10
    property real unit: board.smallest / (24 * (board.wall ? Theme.wallTextScale : Theme.textScale))
    property bool atConsole: false
    /* Whether there is one more column, empty, in whose head a new category is named. */
    property bool naming: false
    property bool namingByHand: false
    property bool wall: false
    readonly property BoardLayout places: layout
    property string marked: ""
    /* For how many seconds a choice lasts; 0 for until it is ended. */
    property int choiceLasts: Settings.choiceLasts
    /* The keys of the chosen cards. A lifted finger has no identity, so a choice belongs to the card that shows it. */
    property var choices: []
    readonly property string chosen: board.choices.length === 1 ? board.choices[0] : ""
    /* Whether it takes the focus when it comes, so that whoever begins by keyboard goes on with it. */
    property bool comes: false
    property real lapsedAt: 0
    readonly property int afterLapse: 1500

    signal boxPressed(box: string)
    signal namingDone
    signal menuWanted(key: string, x: real, y: real)
    signal menuUnwanted(key: string)

    onActiveFocusChanged: if (!board.activeFocus) {
        keys.left();
    }
    onMarkedChanged: layout.reveal(board.marked)

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
    function lapse(key: string, signs: rect): void {
        board.lapsedAt = Date.now();
        hands.passOver(signs, board.lapsedAt);
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
            if (y < 0 || layout.is_head(box, x, y)) {
                layout.open_box(box);
            }
        } else if (y < 0) {
            layout.put_last(key, box);
        } else {
            layout.put(key, box, x, y);
        }
    }
    function menuFor(key: string): void {
        const slot = hands.slotOf(key);
        if (slot !== null && !board.sort.readOnly) {
            board.menuWanted(key, slot.x + slot.width / 2, slot.y + slot.height / 2);
        }
    }
    function focusCard(key: string): void {
        layout.reveal(key);
        board.focusOn(key);
    }
    /* Give the focus to a card, or to a box as it is called here. */
    function focusOn(key: string): void {
        const slot = hands.slotOf(key);
        if (slot !== null) {
            slot.card.forceActiveFocus(Qt.TabFocusReason);
        } else {
            boxes.itemAt(layout.boxes.row_of(key))?.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    /* Give the focus back to what was explored last. */
    function focusAgain(): void {
        board.focusOn(keys.stop);
    }

    Keys.onPressed: event => {
        event.accepted = keys.press(event.key, event.modifiers, event.text, event.isAutoRepeat);
        if (!event.accepted && event.key === Qt.Key_Escape) {
            event.accepted = board.choices.length > 0;
            board.endChoices();
        }
    }
    function endChoices(): void {
        const own = board.choices.find(key => hands.slotOf(key)?.card.activeFocus);
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
        id: layout
        sort: board.sort
        width: board.width
        height: board.height
        floor: board.smallest
        target: board.target
        gap: board.gap
        unit: board.unit
        atConsole: board.atConsole
        naming: board.naming
        busy: hands.dragging || keys.carried !== ""
    }
    BoardKeys {
        id: keys
        places: layout
        onStopChanged: {
            if (board.comes && keys.stop !== "") {
                board.comes = false;
                if (board.Window.active) {
                    board.focusOn(keys.stop);
                }
            }
        }
        onWent: key => {
            if (board.activeFocus) {
                board.focusOn(key);
            }
        }
        onMenu_wanted: key => board.menuFor(key)
        onBox_pressed: box => board.press(box, 0, -1)
        onBox_menu_wanted: box => board.boxPressed(box)
    }

    Repeater {
        id: boxes
        model: layout.boxes
        CategoryBox {
            id: ground
            required property string key
            required property real boxX
            required property real boxY
            required property real boxWidth
            required property real boxHeight
            x: boxX
            y: boxY
            width: boxWidth
            height: boxHeight
            unit: board.unit
            bare: kind === "unsorted" && layout.strip.height > 0
            textSize: layout.nameSize
            endRoom: changing.shown ? changing.width + 8 : 0
            target: board.chosen !== "" && hover.box === key || hands.targets.includes(key) || keys.target === key || activeFocus
            digit: !board.activeFocus || board.naming || board.sort.readOnly || number > 8 ? "" : number >= 0 ? number + 1 : kind === "not sure" ? "0" : ""
            activeFocusOnTab: keys.stop === key || activeFocus
            onActiveFocusChanged: if (ground.activeFocus) {
                keys.came_to(ground.key);
            }
            Accessible.focusable: true
            Accessible.onPressAction: board.press(ground.key, 0, -1)
            FocusRing {
                visible: ground.activeFocus
                radius: ground.corner
            }
            PushButton {
                id: changing
                readonly property bool shown: ground.opened && board.sort.mayChange(ground.key)
                parent: board
                z: 201
                visible: changing.shown
                x: ground.x + ground.width - width - ground.margin
                y: ground.y + (ground.head - height) / 2
                height: Math.min(layout.target, ground.head - 4)
                size: board.wall ? Math.max(1, 1.5 * board.unit) : 1
                text: qsTr("Change")
                Accessible.name: qsTr("Change this category: %1").arg(ground.name)
                onClicked: board.boxPressed(ground.key)
            }
            Loader {
                parent: board
                z: 201
                active: ground.kind === "new"
                x: ground.x + ground.margin
                y: ground.y + 8 * board.unit
                width: ground.width - 2 * ground.margin
                sourceComponent: NewGroup {
                    sort: board.sort
                    byHand: board.namingByHand
                    target: layout.target
                    size: board.wall ? Math.max(1, 1.5 * board.unit) : 1
                    skip: ground.heading - 4 * board.unit - layout.target
                    onDone: board.namingDone()
                }
            }
        }
    }

    Repeater {
        model: layout.boxes
        BoxFoot {
            id: foot
            required property string key
            z: 200
            textSize: board.smallest
            onTurned: step => layout.turn(foot.key, step)
        }
    }

    Row {
        id: pager
        z: 200
        visible: layout.pages > 1
        x: layout.pager.x
        y: layout.pager.y
        width: layout.pager.width
        height: layout.pager.height
        spacing: layout.gap
        PushButton {
            id: back
            focusPolicy: Qt.NoFocus
            height: parent.height
            width: 2.5 * layout.target
            font.pixelSize: board.smallest
            text: "◀"
            Accessible.name: "The categories before these"
            onClicked: layout.show_page((layout.page + layout.pages - 1) % layout.pages)
        }
        Body {
            width: parent.width - back.width - on.width - 2 * parent.spacing
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: "Categories, page " + (layout.page + 1) + " of " + layout.pages
            font.pixelSize: board.smallest
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.min(12, board.smallest)
        }
        PushButton {
            id: on
            focusPolicy: Qt.NoFocus
            height: parent.height
            width: 2.5 * layout.target
            font.pixelSize: board.smallest
            text: "▶"
            Accessible.name: "The next categories"
            onClicked: layout.show_page((layout.page + 1) % layout.pages)
        }
    }

    Repeater {
        id: cards
        model: layout.cards
        CardSlot {
            id: slot
            padding: layout.padding
            sidePadding: layout.sidePadding
            lower: layout.lower
            lineHeight: layout.lineHeight
            fold: (board.wall ? 64 * board.unit : 52)
            chosen: board.choices.includes(slot.key) || board.marked === slot.key
            stop: keys.stop === slot.key
            carried: keys.carried === slot.key
            carriedAt: keys.shown
            onPressed: board.choose(slot.key)
            onFocused: keys.came_to(slot.key)
        }
    }

    TakeOffButton {
        id: fold
        readonly property CardSlot slot: layout.table === "" ? null : hands.slotOf(layout.table)
        z: 120
        visible: board.wall && !board.sort.readOnly && board.choices.length === 0 && fold.slot !== null && fold.slot.table && !fold.slot.held && fold.slot.seen
        width: Theme.wallTargetAt(board.unit)
        x: fold.slot === null ? 0 : fold.slot.cardX + fold.slot.cardWidth - width
        y: layout.strip.y
        fold: Theme.marker
        onTakenOff: board.sort.takingOff.take_off(layout.table)
    }
    Body {
        visible: layout.strip.height > 0 && layout.table === ""
        x: layout.pile.x + 12 * board.unit
        y: layout.pile.y
        width: layout.pile.width - 24 * board.unit
        height: layout.pile.height
        verticalAlignment: Text.AlignVCenter
        text: board.sort.cards.count === 0 ? qsTr("No words are up yet. Cards come here as they go up.") : qsTr("Every card has a place")
        font.pixelSize: Math.round((board.atConsole ? 1.2 : 1.5) * board.smallest)
        fontSizeMode: Text.Fit
        minimumPixelSize: board.smallest
    }

    Rectangle {
        visible: keys.carried !== "" && keys.line.width > 0
        z: 270
        x: keys.line.x
        y: keys.line.y - 2
        width: keys.line.width
        height: 4
        radius: 2
        color: Theme.action
    }
    Repeater {
        id: marks
        model: 10
        Rectangle {
            visible: false
            z: 270
            height: 4
            radius: 2
            color: Theme.action
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
            target: layout.target
            gap: layout.gap
            lasts: board.choiceLasts
            onLapsed: board.lapse(signs.key, Qt.rect(signs.x, signs.y, signs.width, signs.height))
            onPut: box => {
                const key = signs.key;
                board.unchoose(key);
                layout.put_last(key, box);
            }
        }
    }

    HoverHandler {
        id: hover
        readonly property string box: layout.box_at(point.position.x, point.position.y)
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => layout.scroll(layout.box_at(event.x, event.y), -event.angleDelta.y * layout.target / 120)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => {
            const slot = hands.cardAt(point.position.x, point.position.y);
            if (slot !== null && !board.sort.readOnly) {
                board.menuWanted(slot.key, point.position.x, point.position.y);
            } else if (slot === null) {
                board.boxPressed(layout.box_at(point.position.x, point.position.y));
            }
        }
    }

    BoardHands {
        id: hands
        anchors.fill: parent
        z: 100
        enabled: !board.sort.readOnly
        places: layout
        cards: cards
        marks: marks
        onChosen: key => board.choose(key)
        onBoxPressed: (box, x, y) => board.press(box, x, y)
        onDropped: (key, x, y) => {
            board.unchoose(key);
            layout.put(key, layout.box_at(x, y), x, y);
            hands.slotOf(key)?.glow();
        }
        onTaken: key => keys.taken(key)
        onMenuWanted: (key, x, y) => board.menuWanted(key, x, y)
        onMenuUnwanted: key => board.menuUnwanted(key)
    }
}
