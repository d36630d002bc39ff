pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A sort at the console: the group's board, and what the facilitator does around it, a section at a time. */
Item {
    id: view

    required property ConsoleSort page
    property real unit: 1
    property bool wall: false
    readonly property string section: view.page.section
    onSectionChanged: settings.visible = false
    /* What a drawn board needs so that the arrows of its boxes lie over nothing. */
    readonly property real leastHeight: place.y + (view.section === "replay" || view.section === "differing" ? 400 : 240)
    readonly property list<string> sections: ["board", "cards", "turns", "differing", "replay", "paper"]
    readonly property var names: ({
            "board": "Sort",
            "cards": "Add, set aside",
            "turns": "Own turns",
            "differing": "Where we differ",
            "replay": "How it unfolded",
            "paper": "On paper"
        })

    Choices {
        id: choices
        width: parent.width
        tallest: Math.round(104 * Theme.textScale)
        Repeater {
            model: view.sections
            Choice {
                required property string modelData
                text: view.names[modelData]
                checked: view.section === modelData
                onClicked: view.page.look_at(modelData)
            }
        }
        PushButton {
            id: hands
            visible: view.section === "board"
            text: "Hands…"
            Accessible.name: "How hands work here"
            onClicked: settings.open()
        }
        PushButton {
            readonly property bool shown: view.page.wallPart === view.section
            visible: view.section === "differing" || view.section === "replay"
            text: shown ? "Board on big screen" : "Show on big screen"
            Accessible.name: shown ? "Bring the group’s board back on the big screen" : "Show this on the big screen"
            onClicked: view.page.show_on_wall(shown ? "group" : view.section)
        }
    }
    Item {
        id: place
        anchors.top: choices.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width

        SortTable {
            anchors.fill: parent
            visible: view.section === "board"
            cards: view.page.cards
        }
        HandsPanel {
            id: settings
            z: 500
            onClosed: hands.forceActiveFocus(Qt.OtherFocusReason)
        }
        Loader {
            anchors.fill: parent
            active: view.section === "cards"
            sourceComponent: CardsPanel {
                page: view.page
            }
        }
        Loader {
            anchors.fill: parent
            active: view.section === "turns"
            sourceComponent: TurnsPanel {
                page: view.page
            }
        }
        Loader {
            anchors.fill: parent
            active: view.section === "differing"
            sourceComponent: DifferingView {
                differing: view.page.differing
            }
        }
        Loader {
            anchors.fill: parent
            active: view.section === "replay"
            sourceComponent: ReplayView {
                replay: view.page.replay
            }
        }
        Loader {
            anchors.fill: parent
            active: view.section === "paper"
            sourceComponent: PaperPanel {
                paper: view.page.paper
            }
        }
    }
}
