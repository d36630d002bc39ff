pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One sort, as a board or as a list: both do the same. Above it, on the wall, the question, the band, and how many cards
   are still to sort; the console has those buttons beside the names of its views. */
Item {
    id: view

    required property SortCards cards
    property real unit: 1
    property bool wall: false
    property bool turn: false
    property string question: ""
    property Band band: null
    /* Where the buttons are that the wall has in its bar; the console gives a place of its own. */
    property Item toolsPlace: null
    /* And where those of a chosen card are, in place of them. */
    property Item choosingPlace: null
    readonly property bool cardChosen: board.choices.length > 0 && !view.asList
    property bool naming: false
    property bool namingByHand: false
    property bool asList: view.tooLow
    readonly property bool tooLow: place.height < 5 * view.target + 9 * view.text
    readonly property real size: view.wall ? Math.max(1, 1.5 * view.unit) : 1
    readonly property real target: view.wall ? Theme.wallTargetAt(view.unit) : Theme.target
    readonly property real letters: view.wall ? Theme.wallTextScale : Theme.textScale
    readonly property int text: Math.round((view.wall ? Math.max(12, 24 * view.unit) : 15) * view.letters)
    readonly property real gap: view.wall ? Math.max(6, 12 * view.unit) : 6
    readonly property int toSort: view.cards.unsorted
    readonly property string status: view.cards.cards.count === 0 ? (view.asList ? qsTr("No words are up yet") : "") : view.cards.unsorted === 0 ? (view.asList ? qsTr("Every card has a place") : "") : qsTr("%1 still to sort").arg(view.cards.unsorted)
    readonly property alias tools: tools
    readonly property alias choosing: choosing

    signal finished

    function send(number: int): void {
        buttons.pressed?.send(number);
    }
    /* Every card has a place now: the band says so. */
    onToSortChanged: if (view.toSort === 0 && view.cards.cards.count > 0) {
        tiles.band?.ripple();
    }
    function editCategory(box: string): void {
        if (!view.cards.fixed && view.cards.mayChange(box)) {
            panel.before = board.activeFocus || list.activeFocus ? view.Window.activeFocusItem : null;
            panel.open(box);
        }
    }

    Connections {
        target: view.cards
        function onSort_changed(): void {
            view.namingByHand = false;
            view.naming = !view.cards.fixed && view.cards.categoryDraft !== "";
        }
        function onAnnounced(sentence: string): void {
            view.Accessible.announce(sentence, Accessible.Polite);
        }
    }
    Component.onCompleted: view.naming = !view.cards.fixed && view.cards.categoryDraft !== ""
    Accessible.role: Accessible.Grouping
    Accessible.name: view.turn ? "Your own sort" : "The group’s sort"

    Item {
        id: bar
        visible: view.wall
        width: parent.width
        height: view.wall ? Math.max(72 * view.unit, view.target) : 0

        Heading {
            width: (choosing.visible ? choosing.x : tiles.visible ? tiles.x : status.x) - 24 * view.unit
            height: parent.height
            text: view.question
            font.pixelSize: Math.round(Math.max(view.text, WallSizes.sortQuestion * view.unit))
            fontSizeMode: Text.Fit
            minimumPixelSize: view.text
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
        }
        Loader {
            id: tiles
            readonly property real side: 27 * view.unit
            readonly property real room: status.x - 0.34 * bar.width - 20 * view.unit
            readonly property int columns: Math.max(1, Math.min(20, Math.floor(tiles.room / tiles.side)))
            readonly property TileBand band: tiles.item as TileBand
            active: view.band !== null && view.wall
            visible: !choosing.visible && tiles.columns > 5
            width: tiles.columns * tiles.side
            height: 2 * tiles.side
            x: status.x - width - 20 * view.unit
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: TileBand {
                band: view.band
                side: tiles.side
                columns: tiles.columns
                rows: 2
                plain: view.turn
            }
        }
        Body {
            id: status
            x: (view.toolsPlace === null ? tools.x : bar.width) - width - 28 * view.unit
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: !choosing.visible
            text: view.status
            color: Theme.quiet
            font.pixelSize: Math.round(1.16 * view.text)
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: choosing
        parent: view.choosingPlace ?? bar
        x: view.choosingPlace === null ? tools.x - width - 8 : parent.width - width
        y: view.choosingPlace === null ? tools.y : 0
        height: view.wall ? view.target : implicitHeight
        spacing: 8
        visible: view.cardChosen
        PushButton {
            enabled: board.chosen !== ""
            height: view.wall ? view.target : implicitHeight
            size: view.size
            text: qsTr("Move to…")
            onClicked: board.menuFor(board.chosen)
        }
        PushButton {
            visible: view.wall
            once: true
            enabled: board.chosen !== ""
            height: view.target
            size: view.size
            text: qsTr("Take these words off")
            flag: true
            Accessible.name: qsTr("Take these words off the big screen")
            onClicked: view.cards.takingOff.take_off(board.chosen)
        }
        ShieldButton {
            visible: !view.wall
            enabled: board.chosen !== ""
            onClicked: view.cards.takingOff.take_off(board.chosen)
        }
    }
    Row {
        id: tools
        parent: view.toolsPlace ?? bar
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: view.wall ? view.target : implicitHeight
        spacing: 8
        PushButton {
            visible: !view.cards.fixed
            height: view.wall ? view.target : implicitHeight
            size: view.size
            topPadding: 2
            bottomPadding: 2
            font.pixelSize: Math.round(view.wall ? Math.min(16 * view.letters * view.size, 0.55 * height) : Theme.normal * view.size)
            text: view.wall ? qsTr("+ New group") : qsTr("+ Group")
            enabled: !view.naming
            Accessible.name: qsTr("New group")
            onClicked: {
                view.namingByHand = true;
                view.naming = true;
            }
        }
        PushButton {
            visible: !view.cards.readOnly
            height: view.wall ? view.target : implicitHeight
            size: view.size
            topPadding: 2
            bottomPadding: 2
            font.pixelSize: Math.round(view.wall ? Math.min(16 * view.letters * view.size, 0.55 * height) : Theme.normal * view.size)
            text: view.asList ? qsTr("Board") : qsTr("List")
            longest: qsTr("Board")
            Accessible.name: view.asList ? qsTr("As a board") : qsTr("As a list")
            onClicked: view.asList = !view.asList
        }
        PushButton {
            visible: view.turn
            height: view.wall ? view.target : implicitHeight
            size: view.size
            primary: true
            text: qsTr("I’m done")
            onClicked: view.finished()
        }
    }
    Item {
        id: place
        anchors.top: bar.bottom
        anchors.topMargin: view.wall ? 8 * view.unit : 0
        anchors.bottom: parent.bottom
        width: parent.width

        Board {
            id: board
            anchors.fill: parent
            visible: !view.asList
            sort: view.cards
            smallest: view.text
            target: view.target
            gap: view.gap
            unit: view.wall ? view.unit : 0.72
            wall: view.wall
            atConsole: !view.wall
            naming: view.naming && !view.asList
            namingByHand: view.namingByHand
            onNamingDone: view.naming = false
            comes: view.turn
            choiceLasts: view.turn ? 0 : Settings.choiceLasts
            onBoxPressed: box => view.editCategory(box)
            onMenuWanted: (key, x, y) => menu.open(key, x, y)
            onMenuUnwanted: key => {
                if (menu.visible && menu.key === key) {
                    menu.close();
                }
            }
        }
        Loader {
            id: buttons
            readonly property TableButtons pressed: buttons.item as TableButtons
            anchors.fill: parent
            active: !view.wall && !view.asList
            z: 1
            sourceComponent: TableButtons {
                sort: view.cards
                places: board.places
            }
        }
        Loader {
            id: namingInList
            width: parent.width
            active: view.naming && view.asList
            sourceComponent: NewGroup {
                sort: view.cards
                byHand: view.namingByHand
                target: view.target
                size: view.size
                onDone: view.naming = false
            }
        }
        Loader {
            id: list
            anchors.fill: parent
            anchors.topMargin: namingInList.active ? namingInList.height + view.gap : 0
            active: view.asList
            sourceComponent: SortList {
                sort: view.cards
                smallest: view.text
                target: view.target
                unit: view.unit
                size: view.size
                gap: view.gap
                onBoxPressed: box => view.editCategory(box)
                onMenuWanted: (key, x, y) => menu.open(key, x, y)
            }
        }
        MoveMenu {
            id: menu
            z: 400
            sort: view.cards
            size: view.size
            unit: view.unit
            wall: view.wall
            goesOn: view.asList
            onClosed: focus => {
                board.unchoose(menu.shownFor);
                if (view.asList) {
                    (list.item as SortList)?.focusCard(focus);
                } else {
                    board.focusCard(focus);
                }
            }
        }
        CategoryPanel {
            id: panel
            z: 401
            sort: view.cards
            size: view.size
            wall: view.wall
            onClosed: {
                if (panel.before !== null && view.asList) {
                    panel.before.forceActiveFocus(Qt.TabFocusReason);
                } else if (panel.before !== null) {
                    board.focusAgain();
                }
            }
        }
    }
}
