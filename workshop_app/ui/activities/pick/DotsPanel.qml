pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Dots at the console: how they are given, whose turn it is, who is done, and showing them to everybody. */
ScrollPage {
    id: panel

    required property ConsoleDots dots
    /* What can have a dot, with what is known of it. */
    required property KeyedModel options
    property int each: panel.dots.dotsEach
    property bool atOnce: panel.dots.allAtOnce

    Body {
        width: parent.width
        text: qsTr("Everybody gives the same number of dots. Nobody sees them until you show them. They help the group to talk; they decide nothing.")
        color: Theme.quiet
    }
    Flow {
        width: parent.width
        spacing: 8
        visible: !panel.dots.given && !panel.dots.revealed
        Body {
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: panel.each === 1 ? qsTr("1 dot each") : qsTr("%1 dots each").arg(panel.each)
        }
        PushButton {
            text: "−"
            Accessible.name: "Fewer dots"
            enabled: panel.each > 1
            onClicked: panel.each -= 1
        }
        PushButton {
            text: "+"
            Accessible.name: "More dots"
            enabled: panel.each < 20
            onClicked: panel.each += 1
        }
        Choice {
            text: qsTr("One after the other")
            checked: !panel.atOnce
            onClicked: panel.atOnce = false
        }
        Choice {
            text: qsTr("All at once")
            checked: panel.atOnce
            onClicked: panel.atOnce = true
        }
        PushButton {
            primary: true
            text: panel.dots.started ? qsTr("Start again") : qsTr("Start")
            onClicked: panel.dots.start(panel.each, panel.atOnce)
        }
    }
    Body {
        width: parent.width
        text: panel.dots.sentence
        font.pixelSize: Theme.large
    }
    TurnList {
        width: parent.width
        turns: panel.dots.turns
        plain: true
        againText: "Hand over"
        goOnText: "Let them continue"
        goOnName: "Let them continue: %1"
    }
    Flow {
        width: parent.width
        spacing: 8
        visible: panel.dots.started
        PushButton {
            visible: !panel.dots.revealed
            primary: panel.dots.given
            text: qsTr("Show the dots")
            onClicked: panel.dots.reveal()
        }
        PushButton {
            visible: !panel.dots.revealed
            text: qsTr("Ask for dots on the big screen")
            onClicked: panel.dots.show_on_wall()
        }
        PushButton {
            visible: !panel.dots.revealed
            text: qsTr("Stop asking for dots")
            onClicked: panel.dots.leave()
        }
        SureButton {
            visible: panel.dots.given
            ask: "Remove all dots"
            yes: "Yes, remove all dots"
            onSure: panel.dots.take_all_back()
        }
    }
    Heading {
        visible: panel.options.count > 0
        topPadding: 8
        text: qsTr("What can have a dot")
        font.pixelSize: Theme.large
    }
    Flow {
        id: things
        readonly property int columns: width > 560 * Theme.textScale ? 2 : 1
        width: parent.width
        spacing: 8
        Repeater {
            model: panel.options
            TickCard {
                id: thing
                required property string kind
                required property string place
                required property string voices
                required number
                visible: thing.place === "" || thing.place === "up"
                width: thing.kind === "words" ? Math.floor((things.width - (things.columns - 1) * things.spacing) / things.columns) : things.width
                height: Math.max(Theme.target, implicitHeight)
                category: thing.kind !== "words"
                usable: false
                textSize: Theme.normal
                padding: 9
                below: thing.voices
                Accessible.role: Accessible.StaticText
            }
        }
    }
}
