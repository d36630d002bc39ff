pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One day of the page of the day: when each tenderer comes, when it ends, and whether that is too much for anyone. */
Column {
    id: day

    required property Slots slots
    required property string key
    required property string title
    required property string date
    required property string told
    required property string starts
    required property string warning
    required property bool begun
    required property bool another
    /* Lots are being drawn: who comes when shows once all of them are. */
    property bool drawing: false

    spacing: 8

    Item {
        width: parent.width
        height: Math.max(words.height, starts.visible ? starts.height : 0)
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - starts.width - 16
            spacing: 2
            Heading {
                width: parent.width
                text: day.title
                font.pixelSize: Theme.normal
            }
            Body {
                width: parent.width
                text: day.date + (day.begun ? ", " + Labels.progress("under way") : "") + " · " + day.told
                color: Theme.quiet
            }
        }
        KeptField {
            id: starts
            visible: !day.begun
            enabled: visible
            anchors.right: parent.right
            width: 130 * Theme.textScale
            label: "It starts at"
            kept: day.starts
            input.Accessible.name: day.title + ": it starts at"
            onKeep: text => day.slots.say_start(day.key, text)
        }
    }
    Repeater {
        model: day.slots.slots
        Rectangle {
            id: slot
            required property string day
            required property string name
            required property string clock
            required property string rest
            required property string tenderer
            required property string movesTo
            required property string movesToDay
            visible: slot.day === day.key
            enabled: visible
            width: day.width
            height: Math.max(told.height, Theme.target) + 12
            radius: 8
            color: Theme.paper
            border.width: 1
            border.color: Theme.hair
            Row {
                id: told
                anchors.verticalCenter: parent.verticalCenter
                x: 12
                width: parent.width - 24 - (move.visible ? move.width + 10 : 0)
                spacing: 14
                Text {
                    id: clock
                    width: 140 * Theme.textScale
                    text: slot.clock
                    textFormat: Text.PlainText
                    font.family: Theme.headingFamily
                    font.pixelSize: Theme.normal
                    font.features: ({
                            tnum: 1
                        })
                    color: Theme.ink
                }
                Body {
                    width: (parent.width - clock.width - 28) * 0.54
                    text: day.drawing ? "…" : slot.name
                    font.bold: true
                }
                Body {
                    width: (parent.width - clock.width - 28) * 0.46
                    text: slot.rest
                    color: Theme.quiet
                }
            }
            PushButton {
                id: move
                visible: slot.movesTo !== "" && !day.drawing
                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                once: true
                quiet: true
                text: "Move to " + slot.movesToDay
                Accessible.name: slot.name + ": move to " + slot.movesToDay
                onClicked: day.slots.put_on_day(slot.tenderer, slot.movesTo)
            }
        }
    }
    Repeater {
        model: day.slots.onNoDay
        Item {
            id: left
            required property string day
            required property string name
            required property string tenderer
            visible: left.day === day.key
            enabled: visible
            width: day.width
            height: Math.max(who.height, put.height)
            Body {
                id: who
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - put.width - 10
                text: left.name + " is on no day yet."
                color: Theme.flag
            }
            PushButton {
                id: put
                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                once: true
                text: "Put on this day"
                Accessible.name: left.name + ": put on " + day.date
                onClicked: day.slots.put_on_day(left.tenderer, day.key)
            }
        }
    }
    Body {
        visible: day.warning !== ""
        width: parent.width
        text: day.warning
        color: Theme.flag
    }
    PushButton {
        visible: day.another
        quiet: !day.begun && day.warning === ""
        once: true
        text: day.begun ? "Put those still to come on another day" : "Spread them over one more day"
        Accessible.name: day.title + ": " + text
        onClicked: day.slots.add_another_day(day.key)
    }
}
