pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One sort, as a board or as a list: both do the same. Above it what is still to do, and new categories. */
Item {
    id: view

    required property SortCards cards
    property real unit: 1
    property bool wall: false
    property bool turn: false
    property bool asList: view.tooLow
    readonly property bool tooLow: place.height < 5 * view.target + 9 * view.text
    readonly property real size: view.wall ? Math.max(1, 1.5 * view.unit) : 1
    readonly property real target: view.wall ? Math.max(44, Theme.wallTarget * view.unit) : Theme.target
    readonly property int text: Math.round((view.wall ? Math.max(12, 24 * view.unit) : 15) * Theme.textScale)
    readonly property real gap: view.wall ? Math.max(6, 11 * view.unit) : 9
    readonly property string status: view.cards.cards.count === 0 ? "No words are up yet" : view.cards.categories.count === 0 && !view.cards.fixed ? "Name a first category" : view.cards.unsorted === 0 ? "Every card has a place" : view.cards.unsorted + " still to sort"

    signal finished

    function add(): void {
        if (view.cards.add_category(naming.text)) {
            naming.text = "";
        }
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
            naming.text = view.cards.categoryDraft;
        }
        function onAnnounced(sentence: string): void {
            view.Accessible.announce(sentence, Accessible.Polite);
        }
    }
    Accessible.role: Accessible.Grouping
    Accessible.name: view.turn ? "Your own sort" : "The group’s sort"

    Row {
        id: tools
        anchors.right: parent.right
        height: view.target
        spacing: 8
        PushButton {
            visible: board.choices.length > 0
            enabled: board.chosen !== ""
            height: view.target
            size: view.size
            text: "Move to…"
            onClicked: board.menuFor(board.chosen)
        }
        PushButton {
            once: true
            visible: board.choices.length > 0
            enabled: board.chosen !== ""
            height: view.target
            size: view.size
            text: view.wall ? "Take these words off" : "Safeguarding"
            flag: true
            Accessible.name: view.wall ? "Take these words off the big screen" : "Safeguarding"
            onClicked: view.cards.takingOff.set_aside_for_safeguarding(board.chosen)
        }
        Field {
            id: naming
            visible: !view.cards.fixed
            placeholder: "New category"
            label: "New category"
            labelShown: false
            size: view.size
            width: Math.round(Math.min(260 * view.size, 0.28 * view.width))
            input.implicitHeight: view.target
            Component.onCompleted: naming.text = view.cards.categoryDraft
            input.onTextChanged: view.cards.keep_category_draft(naming.text)
            onAccepted: view.add()
        }
        PushButton {
            visible: !view.cards.fixed
            height: view.target
            size: view.size
            text: "Add"
            enabled: !naming.empty
            onClicked: view.add()
        }
        PushButton {
            visible: !view.cards.readOnly
            height: view.target
            size: view.size
            text: view.asList ? "As a board" : "As a list"
            onClicked: view.asList = !view.asList
        }
        PushButton {
            visible: view.turn
            height: view.target
            size: view.size
            primary: true
            text: "I’m done"
            onClicked: view.finished()
        }
    }
    Heading {
        id: heading
        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: 20
        anchors.verticalCenter: tools.verticalCenter
        text: view.status
        font.pixelSize: Math.round((view.wall ? 40 * view.unit : 22) * Theme.textScale)
        fontSizeMode: Text.Fit
        height: view.target
        minimumPixelSize: view.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
    Item {
        id: place
        anchors.top: tools.bottom
        anchors.topMargin: view.gap
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
            comes: view.turn
            choiceLasts: view.turn ? 0 : HandSettings.choiceLasts
            onBoxPressed: box => view.editCategory(box)
            onMenuWanted: (key, x, y) => menu.open(key, x, y)
            onMenuUnwanted: key => {
                if (menu.visible && menu.key === key) {
                    menu.close();
                }
            }
        }
        Loader {
            id: list
            anchors.fill: parent
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
