pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The day: in which order tenderers present, who comes when, and those that do not come; for the project details. */
Panel {
    id: panel

    required property Slots slots

    height: column.height + 36
    Component.onCompleted: panel.slots.show()
    Component.onDestruction: panel.slots?.hide()

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 14
        Heading {
            width: parent.width
            text: "The day"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            visible: panel.slots.order.count === 0 && panel.slots.listed.count === 0
            text: "Name the tenderers first. Then you will see when each of them comes, and how long the day is."
            color: Theme.quiet
        }
        Column {
            visible: panel.slots.listed.count > 0
            enabled: visible
            width: parent.width
            spacing: 22
            Repeater {
                model: panel.slots.days
                DayOfSlots {
                    width: column.width
                    drawing: order.drawing
                    slots: panel.slots
                }
            }
            Body {
                visible: panel.slots.days.count === 0
                width: parent.width
                text: "No day is planned yet. Add a session on the project page, from “The presentations” or another plan that goes tenderer by tenderer."
                color: Theme.quiet
            }
            OrderOfTenderers {
                id: order
                width: column.width
                slots: panel.slots
            }
            TenderersGone {
                width: column.width
                slots: panel.slots
            }
        }
    }
}
