pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* At the console: one button for each category, which puts the card on the table there, with the key that does so. */
Item {
    id: buttons

    required property SortCards sort
    required property BoardLayout places
    property int textSize: Theme.small
    readonly property string card: buttons.places.table
    readonly property real high: (buttons.places.strip.height - 4) / 2

    function send(number: int): void {
        if (buttons.card !== "") {
            buttons.sort.send(buttons.card, number);
        }
    }

    component Place: PushButton {
        id: place
        property int number: -1
        property string digit: ""
        leftPadding: 0
        rightPadding: 0
        topPadding: 2
        bottomPadding: 2
        height: buttons.high
        contentItem: Item {
            Symbol {
                id: sign
                visible: place.number >= 0
                number: Math.max(0, place.number)
                x: 10
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? 20 : 0
                height: 20
            }
            Body {
                id: name
                anchors.left: sign.right
                anchors.leftMargin: sign.visible ? 8 : 0
                anchors.right: cap.left
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                /* A name that does not fit even in small letters is left out: sign and key tell the categories apart. */
                visible: name.contentHeight <= parent.height && name.contentWidth <= name.width
                text: place.text
                font.pixelSize: Fitting.largest(place.text, Theme.textFamily, Font.Normal, name.width, parent.height, buttons.textSize, 15)
                lineHeight: 1
                Accessible.ignored: true
            }
            KeyCap {
                id: cap
                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: place.digit
                textSize: buttons.textSize
            }
        }
    }

    visible: buttons.card !== "" && !buttons.sort.readOnly && buttons.places.opened !== "not sure"

    Item {
        id: grid
        readonly property real spacing: 4
        x: buttons.places.pile.x + buttons.places.pile.width + buttons.places.gap
        y: buttons.places.strip.y
        width: buttons.places.buttons.width
        height: buttons.places.strip.height
        Repeater {
            id: each
            model: buttons.sort.categories
            Place {
                id: one
                required property int index
                required property string name
                required property string key
                x: one.index % Math.max(1, Math.ceil(each.count / 2)) * (width + grid.spacing)
                y: Math.floor(one.index / Math.max(1, Math.ceil(each.count / 2))) * (height + grid.spacing)
                width: (grid.width + grid.spacing) / Math.max(1, Math.ceil(each.count / 2)) - grid.spacing
                number: one.index
                digit: one.index < 9 ? one.index + 1 : ""
                text: one.name
                Accessible.name: qsTr("Put the card on the table in %1").arg(one.name)
                onClicked: buttons.sort.place(buttons.card, one.key, -1)
            }
        }
    }
    Place {
        visible: buttons.places.buttons.right + 10 < buttons.width
        x: buttons.places.buttons.x + buttons.places.buttons.width + buttons.places.gap
        y: buttons.places.strip.y + buttons.places.strip.height - height
        width: buttons.width - x
        height: buttons.high
        text: qsTr("Not sure")
        digit: "0"
        Accessible.name: qsTr("Put the card on the table in Not sure")
        onClicked: buttons.send(0)
    }
    IconButton {
        x: buttons.places.pile.x + buttons.places.tableWidth - width - 4
        y: buttons.places.strip.y + 4
        width: Theme.target
        height: Theme.target
        once: true
        flag: true
        quiet: true
        washed: Theme.dark || Theme.contrast
        sign: "shield"
        signSize: 24
        Accessible.name: qsTr("Set aside: safeguarding: the card on the table")
        onClicked: buttons.sort.takingOff.take_off(buttons.card)
    }
}
