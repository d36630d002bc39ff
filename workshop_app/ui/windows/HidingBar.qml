import QtQuick
import workshop_app.ui

/* Says that names and private words are hidden, and shows them for a minute; asks who can see this screen while nobody
   said so. It is there for as long as the room may see the console. */
Rectangle {
    id: bar

    required property Placing placing
    required property SharedScreen shared
    readonly property bool asks: bar.placing.asksWhoSees
    readonly property real room: bar.width - 24

    signal sharingWanted

    height: line.height + 12
    color: Theme.wash
    Accessible.role: Accessible.Grouping
    Accessible.name: told.text

    Rectangle {
        width: parent.width
        height: 2
        color: Theme.markerInk
    }
    Flow {
        id: line
        x: 12
        y: 7
        width: bar.room
        spacing: 8

        Body {
            id: told
            width: Math.min(implicitWidth, bar.room - (bar.asks ? first.width + second.width + third.width + 24 : show.width + ours.width + 16))
            height: Math.max(Theme.target, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            color: Theme.markerInk
            text: bar.asks ? qsTr("Can the room see this screen? Names stay hidden until you answer.") : bar.placing.shared && Hiding.on ? qsTr("This is the room’s screen: names and private words are hidden.") : Hiding.on ? qsTr("The room can see this screen: names and private words are hidden.") : qsTr("Names and private words show for %1 s more.").arg(Hiding.left)
        }
        PushButton {
            id: first
            visible: bar.asks
            once: true
            washed: true
            primary: true
            text: qsTr("Only I see it")
            onClicked: bar.placing.say_who_sees("facilitator")
        }
        PushButton {
            id: second
            visible: bar.asks
            once: true
            washed: true
            primary: true
            text: qsTr("The room sees it")
            onClicked: bar.placing.say_who_sees("room")
        }
        PushButton {
            id: third
            visible: bar.asks
            once: true
            washed: true
            text: qsTr("It is the room’s touchscreen")
            onClicked: bar.sharingWanted()
        }
        PushButton {
            id: show
            visible: !bar.asks
            once: true
            washed: true
            primary: true
            longest: qsTr("Show names for a minute")
            text: Hiding.on ? qsTr("Show names for a minute") : qsTr("Hide them now")
            onClicked: Hiding.on ? Hiding.show_for_a_minute() : Hiding.hide()
        }
        PushButton {
            id: ours
            visible: !bar.asks
            once: true
            washed: true
            primary: bar.shared.on
            text: bar.shared.on ? qsTr("Back to the big screen") : qsTr("Only I see this screen")
            onClicked: bar.shared.on ? bar.shared.back() : bar.placing.say_who_sees("facilitator")
        }
    }
}
