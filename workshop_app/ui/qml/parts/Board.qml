pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* Cards and categories, moved by several fingers, by the mouse, by tapping a card and then a box, or by the arrow keys. */
Item {
    id: board

    required property SortCards sort
    property int smallest: 16
    property string chosen: ""

    signal boxPressed(box: string)

    function choose(key: string): void {
        board.chosen = board.chosen === key ? "" : key;
    }
    function press(box: string, x: real, y: real): void {
        const key = board.chosen;
        board.chosen = "";
        if (key !== "") {
            places.put(key, box, x, y);
        } else {
            board.boxPressed(box);
        }
    }

    Connections {
        target: board.sort
        function onCards_changed(): void {
            if (board.sort.cards.row_of(board.chosen) < 0) {
                board.chosen = "";
            }
        }
    }
    BoardLayout {
        id: places
        sort: board.sort
        width: board.width
        height: board.height
        floor: board.smallest
    }

    Repeater {
        model: places.boxes
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
            heading: number < 0 ? Math.min(44, places.heading) : places.heading
            textSize: places.nameSize
            target: board.chosen !== "" && hover.box === key || activeFocus
            activeFocusOnTab: true
            Keys.onSpacePressed: ground.press()
            Keys.onReturnPressed: ground.press()
            Accessible.focusable: true
            Accessible.onPressAction: ground.press()

            function press(): void {
                board.press(ground.key, ground.boxX + ground.boxWidth, ground.boxY + ground.boxHeight);
            }
        }
    }

    Repeater {
        model: places.boxes
        PushButton {
            required property string key
            required property string name
            required property int hidden
            required property real boxX
            required property real boxY
            required property real boxWidth
            required property real boxHeight
            visible: hidden > 0
            z: 200
            x: boxX + boxWidth - width - 8
            y: boxY + boxHeight - height - 8
            height: Math.max(Theme.target, board.smallest * 64 / 24)
            font.pixelSize: Math.max(Theme.normal, board.smallest)
            text: hidden + " more"
            Accessible.name: hidden + (hidden === 1 ? " more card in " : " more cards in ") + name
            onClicked: places.show_next_sheet(key)
        }
    }

    Repeater {
        id: cards
        model: places.cards
        Card {
            id: card
            required property string key
            required property string category
            required property real cardX
            required property real cardY
            required property real cardWidth
            required property real cardHeight
            required property bool seen
            property point grip
            property point at
            width: cardWidth
            height: cardHeight
            visible: card.seen || card.held
            number: board.sort.categories.row_of(card.category)
            textSize: places.textSize
            padding: places.padding
            chosen: board.chosen === card.key
            z: card.held ? 10 : 1
            activeFocusOnTab: true
            Keys.onSpacePressed: board.choose(card.key)
            Keys.onReturnPressed: board.choose(card.key)
            Keys.onLeftPressed: board.sort.move(card.key, -1)
            Keys.onRightPressed: board.sort.move(card.key, 1)
            Accessible.focusable: true
            Accessible.onPressAction: board.choose(card.key)

            Binding {
                card.x: card.cardX
                card.y: card.cardY
                when: !card.held
            }
            Binding {
                card.x: card.at.x - card.grip.x
                card.y: card.at.y - card.grip.y
                when: card.held
            }
            Behavior on x {
                enabled: !card.held && Theme.quick > 0
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }
            Behavior on y {
                enabled: !card.held && Theme.quick > 0
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }
        }
    }

    HoverHandler {
        id: hover
        readonly property string box: places.box_at(point.position.x, point.position.y)
    }

    MultiPointTouchArea {
        id: hands

        readonly property real slop: 8
        property var holds: ({})

        function cardAt(x: real, y: real): string {
            for (const hold of Object.values(hands.holds)) {
                const held = hold.moved ? hands.cardOf(hold.key) : null;
                if (held !== null && held.contains(hands.mapToItem(held, x, y))) {
                    return "";
                }
            }
            const key = places.card_at(x, y);
            return Object.values(hands.holds).some(hold => hold.key === key) ? "" : key;
        }

        anchors.fill: parent
        z: 100
        minimumTouchPoints: 1
        maximumTouchPoints: 20

        function cardOf(key: string): Card {
            return cards.itemAt(places.cards.row_of(key)) as Card;
        }

        onPressed: points => {
            for (const point of points) {
                hands.holds[point.pointId] = {
                    key: hands.cardAt(point.x, point.y),
                    startX: point.x,
                    startY: point.y,
                    moved: false
                };
            }
        }
        onUpdated: points => {
            for (const point of points) {
                const hold = hands.holds[point.pointId];
                if (hold === undefined || hold.key === "") {
                    continue;
                }
                if (!hold.moved && Math.hypot(point.x - hold.startX, point.y - hold.startY) < hands.slop) {
                    continue;
                }
                const card = hands.cardOf(hold.key);
                if (card === null) {
                    continue;
                }
                if (!hold.moved) {
                    hold.moved = true;
                    card.grip = Qt.point(hold.startX - card.x, hold.startY - card.y);
                }
                card.at = Qt.point(point.x, point.y);
                card.held = true;
            }
        }
        onReleased: points => {
            for (const point of points) {
                const hold = hands.holds[point.pointId];
                delete hands.holds[point.pointId];
                if (hold === undefined) {
                    continue;
                }
                const box = places.box_at(point.x, point.y);
                if (hold.moved) {
                    const card = hands.cardOf(hold.key);
                    if (card !== null) {
                        card.held = false;
                    }
                    places.put(hold.key, box, point.x, point.y);
                } else if (hold.key !== "" && (board.chosen === "" || board.chosen === hold.key)) {
                    board.choose(hold.key);
                } else if (box !== "") {
                    board.press(box, point.x, point.y);
                }
            }
        }
        onCanceled: points => {
            for (const point of points) {
                const hold = hands.holds[point.pointId];
                delete hands.holds[point.pointId];
                const card = hold === undefined || hold.key === "" ? null : hands.cardOf(hold.key);
                if (card !== null) {
                    card.held = false;
                }
            }
        }
    }

    Panel {
        id: whole
        readonly property Card card: board.chosen === "" ? null : hands.cardOf(board.chosen)
        visible: whole.card !== null && whole.card.cut
        z: 300
        width: Math.min(parent.width * 0.7, 900)
        height: Math.min(parent.height - 40, wholeWords.implicitHeight + 40)
        anchors.centerIn: parent
        border.color: Theme.accent
        border.width: 3
        Words {
            id: wholeWords
            anchors.fill: parent
            anchors.margins: 20
            text: whole.card === null ? "" : whole.card.wording
            font.pixelSize: places.textSize
            fontSizeMode: Text.VerticalFit
            minimumPixelSize: 12
        }
    }
}
