pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* "Move to…": every place a card can go, for whoever cannot or does not want to drag. Everything behind goes on working. */
Panel {
    id: menu

    required property SortCards sort
    property string key: ""
    property string shownFor: ""
    property real size: 1
    property real unit: 1
    property bool wall: false
    property string words: ""
    property string box: ""
    property int voices: 0
    readonly property real line: (menu.wall ? Theme.wallTarget * menu.unit : Theme.target)
    property bool onlyOne: false
    /* In a list the next card has the focus after a move, so that it does not jump; elsewhere the one that was moved. */
    property bool goesOn: false

    signal closed(focus: string)

    function read(): void {
        const row = menu.sort.cards.row_of(menu.key);
        if (row < 0) {
            menu.close();
            return;
        }
        menu.words = menu.sort.cards.at(row, "wording");
        menu.box = menu.sort.cards.at(row, "category");
        menu.voices = menu.sort.cards.at(row, "voices");
    }
    function open(key: string, x: real, y: real): void {
        menu.key = key;
        menu.shownFor = key;
        menu.read();
        menu.onlyOne = false;
        menu.visible = true;
        list.forceLayout();
        menu.x = Math.max(0, Math.min(x - menu.width / 2, menu.parent.width - menu.width));
        menu.y = Math.max(0, Math.min(y - menu.height / 3, menu.parent.height - menu.height));
        const first = [0, 1].map(row => list.itemAtIndex(row)).find(item => item?.enabled);
        (first ?? closing).forceActiveFocus(Qt.TabFocusReason);
    }
    function close(): void {
        menu.closeFor(menu.key);
    }
    function closeFor(key: string): void {
        menu.visible = false;
        menu.key = "";
        menu.closed(key);
    }
    function go(box: string): void {
        const moved = menu.key;
        const next = menu.sort.neighbour(moved);
        if (menu.onlyOne) {
            menu.sort.place_one(menu.key, box);
        } else if (box !== menu.box) {
            menu.sort.place(menu.key, box, -1);
        }
        menu.closeFor(next === "" || !menu.goesOn ? moved : next);
    }

    visible: false
    width: Math.min(parent.width, Math.round(24 * Theme.normal * menu.size * Theme.lettersIn(menu.Window.window)))
    height: Math.min(parent.height, head.height + 4 * Theme.gap + list.contentHeight + low.height)
    border.width: 3
    border.color: Theme.action
    Accessible.role: Accessible.PopupMenu
    Accessible.name: "Move to"
    Keys.onEscapePressed: menu.close()

    MouseArea {
        anchors.fill: parent
        preventStealing: true
    }
    Connections {
        target: menu.sort
        function onCards_changed(): void {
            if (menu.visible) {
                menu.read();
            }
        }
    }
    Words {
        id: head
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        height: Math.min(implicitHeight, menu.parent.height * 0.3)
        text: menu.words
        fontSizeMode: Text.VerticalFit
        minimumPixelSize: 12
        font.pixelSize: Math.round(Theme.normal * menu.size * Theme.lettersIn(menu.Window.window))
        font.bold: true
    }
    RowList {
        id: list
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: low.top
        anchors.bottomMargin: Theme.gap
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        spacing: 4
        model: menu.visible ? menu.sort.places : null
        delegate: PushButton {
            id: item
            required property string key
            required property string name
            required property int number
            width: list.width
            height: Math.max(menu.line, implicitContentHeight + 12)
            size: menu.size
            enabled: menu.onlyOne || menu.box !== item.key
            text: item.name
            Accessible.role: Accessible.MenuItem
            Accessible.name: "Move to " + item.name
            onClicked: menu.go(item.key)
            onActiveFocusChanged: if (item.activeFocus) {
                list.positionViewAtIndex(item.index, ListView.Contain);
            }
            required property int index
            Keys.onUpPressed: item.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onDownPressed: item.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Symbol {
                visible: item.number >= 0
                number: Math.max(0, item.number)
                x: 12
                anchors.verticalCenter: parent.verticalCenter
                width: 1.1 * item.font.pixelSize
                height: width
            }
        }
    }
    Flow {
        id: low
        x: Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        width: parent.width - 2 * Theme.gap
        spacing: 6
        PushButton {
            id: closing
            height: menu.line
            size: menu.size
            text: "Close"
            onClicked: menu.close()
        }
        PushButton {
            height: menu.line
            size: menu.size
            visible: menu.box !== ""
            text: "Up"
            Accessible.name: "Move up"
            onClicked: menu.sort.shift(menu.key, -1)
        }
        PushButton {
            height: menu.line
            size: menu.size
            visible: menu.box !== ""
            text: "Down"
            Accessible.name: "Move down"
            onClicked: menu.sort.shift(menu.key, 1)
        }
        PushButton {
            height: menu.line
            size: menu.size
            visible: menu.voices > 1
            primary: menu.onlyOne
            text: "Only one of the " + menu.voices
            onClicked: menu.onlyOne = !menu.onlyOne
        }
        PushButton {
            once: true
            height: menu.line
            size: menu.size
            flag: true
            text: menu.wall ? "Take these words off" : "Set aside: safeguarding"
            Accessible.name: menu.wall ? "Take these words off the big screen" : text
            onClicked: menu.sort.takingOff.take_off(menu.key)
        }
    }
}
