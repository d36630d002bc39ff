import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* One sort, as a board or as a list, with ways to add a category and to change the one that was pressed. */
Item {
    id: view

    required property SortCards cards
    property real unit: 1
    property bool wall: false
    property bool turn: false
    property string picked: ""

    signal finished

    readonly property real size: view.wall ? 1.6 * view.unit : 1

    function finish(): void {
        view.picked = "";
        naming.text = "";
    }
    function keep(): void {
        if (view.picked === "" ? view.cards.add_category(naming.text) : view.cards.rename_category(view.picked, naming.text)) {
            view.finish();
        }
    }

    Heading {
        id: heading
        anchors.left: parent.left
        anchors.right: tools.visible ? tools.left : parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: tools.verticalCenter
        text: view.cards.cards.count === 0 ? "No words are up yet" : view.cards.unsorted === 0 ? "Every card has a place" : view.cards.unsorted + " still to sort"
        font.pixelSize: (view.wall ? 40 * view.unit : 24) * Theme.textScale
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    Row {
        id: tools
        visible: !view.cards.fixed || board.chosen !== "" || view.turn
        anchors.right: parent.right
        spacing: 10
        PushButton {
            anchors.bottom: parent.bottom
            visible: view.turn
            height: naming.input.height
            size: view.size
            primary: true
            text: "I’m done"
            onClicked: view.finished()
        }
        Field {
            id: naming
            visible: !view.cards.fixed
            label: view.picked === "" ? "New category" : "New name of this category"
            size: view.size
            width: 300 * view.size
            onAccepted: view.keep()
        }
        PushButton {
            anchors.bottom: parent.bottom
            height: naming.input.height
            size: view.size
            visible: board.chosen !== ""
            text: view.wall ? "Take it down" : "Safeguarding"
            tone: Theme.warning
            Accessible.name: "Take this card off the big screen"
            onClicked: view.cards.set_aside_for_safeguarding(board.chosen)
        }
        PushButton {
            anchors.bottom: parent.bottom
            height: naming.input.height
            size: view.size
            visible: !view.cards.fixed
            text: view.picked === "" ? "Add" : "Rename"
            enabled: naming.text.trim() !== ""
            onClicked: view.keep()
        }
        PushButton {
            anchors.bottom: parent.bottom
            height: naming.input.height
            size: view.size
            visible: view.picked !== ""
            text: "Take away"
            Accessible.name: "Take this category away; its cards go back to unsorted"
            onClicked: {
                view.cards.remove_category(view.picked);
                view.finish();
            }
        }
        PushButton {
            anchors.bottom: parent.bottom
            height: naming.input.height
            size: view.size
            visible: view.picked !== ""
            text: "Leave it"
            onClicked: view.finish()
        }
    }
    Board {
        id: board
        anchors.top: tools.visible ? tools.bottom : heading.bottom
        anchors.topMargin: 14 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        sort: view.cards
        smallest: Math.round((view.wall ? 24 * view.unit : 15) * Theme.textScale)
        onBoxPressed: box => {
            const row = view.cards.categories.row_of(box);
            if (row >= 0 && !view.cards.fixed) {
                view.picked = box;
                naming.text = view.cards.categories.at(row, "name");
                naming.input.forceActiveFocus();
                naming.input.selectAll();
            } else {
                view.finish();
            }
        }
    }
    Connections {
        target: view.cards
        function onCards_changed(): void {
            if (view.picked !== "" && view.cards.categories.row_of(view.picked) < 0) {
                view.finish();
            }
        }
    }
}
