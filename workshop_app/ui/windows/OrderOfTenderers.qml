pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* How the order of tenderers was set and by whom; and lots drawn before everybody's eyes, one name after the other. */
Column {
    id: order

    required property Slots slots
    property string how: ""
    readonly property Lots lots: order.slots.lots
    /* How many names of a draw show already; the order is kept the moment the lots are drawn. */
    readonly property int turned: order.lots.turned
    readonly property bool drawing: order.turned < order.slots.order.count

    spacing: 10

    Heading {
        width: parent.width
        text: "The order they present in"
        font.pixelSize: Theme.normal
    }
    Body {
        width: parent.width
        text: order.slots.orderTold === "" ? "Nobody has recorded yet how this order was set. A tenderer may ask, and the pack says it." : order.slots.orderTold
        color: order.slots.orderTold === "" ? Theme.quiet : Theme.ink
    }
    Flow {
        width: parent.width
        spacing: 10
        Repeater {
            model: order.slots.order
            Rectangle {
                id: lot
                required property string name
                required property int place
                readonly property bool shown: lot.place <= order.turned
                width: Math.floor((order.width - 20) / 3)
                height: Math.max(disc.height, called.height) + 20
                radius: 8
                color: lot.place === order.turned ? Theme.wash : Theme.paper
                border.width: lot.shown ? 2 : 1
                border.color: lot.shown ? Theme.ink : Theme.hair
                NumberDisc {
                    id: disc
                    x: 10
                    anchors.verticalCenter: parent.verticalCenter
                    number: lot.place
                }
                Body {
                    id: called
                    x: disc.width + 20
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - 10
                    text: lot.shown ? lot.name : "…"
                    color: lot.place === order.turned ? Theme.markerInk : Theme.ink
                    font.bold: true
                }
            }
        }
    }
    Row {
        width: parent.width
        spacing: 12
        Field {
            id: by
            width: parent.width - draw.width - 12
            label: "Who sets it, and who watches: a young person without their name"
            placeholder: "such as: Ruth, two young people watching"
        }
        PushButton {
            id: draw
            anchors.bottom: parent.bottom
            once: true
            primary: true
            text: order.slots.orderTold === "" ? "Draw lots" : "Draw lots again"
            enabled: !by.empty && order.slots.order.count > 1
            onClicked: order.slots.draw(by.text, !Theme.reducedMotion)
        }
    }
    Item {
        width: parent.width
        height: Math.max(onWall.height, told.height)
        Body {
            id: told
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - onWall.width - 12
            text: order.lots.onWall ? "The draw is on the big screen, unless that is closed, blank or frozen. Names are there only where all who are here have declared." : order.lots.mayBeOnWall ? "Young people can see it: show the empty places first, then draw." : "Not on the big screen now: it is about one tenderer, and nothing of another may be there."
            color: Theme.quiet
        }
        PushButton {
            id: onWall
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            once: true
            enabled: order.lots.onWall || order.lots.mayBeOnWall && order.slots.order.count > 1
            text: order.lots.onWall ? "Take the draw off the big screen" : "Show the draw on the big screen"
            longest: "Show the draw on the big screen"
            onClicked: order.lots.show(!order.lots.onWall)
        }
    }
    Body {
        width: parent.width
        text: "Or it was set another way, and they stand in that order under “Tenderers”:"
        color: Theme.quiet
    }
    Flow {
        width: parent.width
        spacing: 8
        Repeater {
            model: ["drawn", "as they came in", "by name", "agreed", "another way"]
            Choice {
                required property string modelData
                text: Labels.order_how(modelData)
                checked: order.how === modelData
                onClicked: order.how = modelData
            }
        }
    }
    Row {
        visible: order.how !== ""
        enabled: visible
        width: parent.width
        spacing: 12
        Field {
            id: why
            width: parent.width - keep.width - 12
            label: order.how === "another way" ? "In which way" : "More about it, if there is any"
        }
        PushButton {
            id: keep
            anchors.bottom: parent.bottom
            once: true
            text: "Record how it was set"
            enabled: !by.empty && (order.how !== "another way" || !why.empty)
            onClicked: {
                if (order.slots.record_order(order.how, by.text, why.text)) {
                    order.how = "";
                    why.text = "";
                }
            }
        }
    }
}
