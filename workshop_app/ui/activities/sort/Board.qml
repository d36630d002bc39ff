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
    property string marked: ""
    /* For how many seconds a choice lasts; 0 for until it is ended. */
    property int choiceLasts: HandSettings.choiceLasts
    /* The keys of the chosen cards. A lifted finger has no identity, so a choice belongs to the card that shows it. */
    property var choices: []
    readonly property string chosen: board.choices.length === 1 ? board.choices[0] : ""
    /* Whether it takes the focus when it comes, so that whoever begins by keyboard goes on with it. */
    property bool comes: false
    property real lapsedAt: 0
    readonly property int afterLapse: 1500

    signal boxPressed(box: string)
    signal menuWanted(key: string, x: real, y: real)
    signal menuUnwanted(key: string)

    onActiveFocusChanged: if (!board.activeFocus) {
        keys.left();
    }
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
        places.reveal(key);
        board.focusOn(key);
    }
    /* Give the focus to a card, or to a box as it is called here. */
    function focusOn(key: string): void {
        const slot = hands.slotOf(key);
        if (slot !== null) {
            slot.card.forceActiveFocus(Qt.TabFocusReason);
        } else {
            boxes.itemAt(places.boxes.row_of(key))?.forceActiveFocus(Qt.TabFocusReason);
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
        id: places
        sort: board.sort
        width: board.width
        height: board.height
        floor: board.smallest
        target: board.target
        gap: board.gap
        busy: hands.dragging || keys.carried !== ""
    }
    BoardKeys {
        id: keys
        places: places
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
    }

    Repeater {
        id: boxes
        model: places.boxes
        CategoryBox {
            id: ground
            required property string key
            required property string kind
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
            target: board.chosen !== "" && hover.box === key || hands.targets.includes(key) || keys.target === key || activeFocus
            digit: !board.activeFocus || board.sort.readOnly || number > 8 ? "" : number >= 0 ? number + 1 : kind === "not sure" ? "0" : ""
            activeFocusOnTab: keys.stop === key || activeFocus
            onActiveFocusChanged: if (ground.activeFocus) {
                keys.came_to(ground.key);
            }
            Accessible.focusable: true
            Accessible.onPressAction: board.press(ground.key, 0, -1)
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
            focusPolicy: Qt.NoFocus
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
            focusPolicy: Qt.NoFocus
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
            stop: keys.stop === slot.key
            carried: keys.carried === slot.key
            carriedAt: keys.shown
            onPressed: board.choose(slot.key)
            onFocused: keys.came_to(slot.key)
        }
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
            target: places.target
            gap: places.gap
            lasts: board.choiceLasts
            onLapsed: board.lapse(signs.key, Qt.rect(signs.x, signs.y, signs.width, signs.height))
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

    BoardHands {
        id: hands
        anchors.fill: parent
        z: 100
        enabled: !board.sort.readOnly
        places: places
        cards: cards
        marks: marks
        onChosen: key => board.choose(key)
        onBoxPressed: (box, x, y) => board.press(box, x, y)
        onDropped: (key, x, y) => {
            board.unchoose(key);
            places.put(key, places.box_at(x, y), x, y);
        }
        onTaken: key => keys.taken(key)
        onMenuWanted: (key, x, y) => board.menuWanted(key, x, y)
        onMenuUnwanted: key => board.menuUnwanted(key)
    }
}
