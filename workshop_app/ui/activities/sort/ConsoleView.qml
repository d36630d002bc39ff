pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A sort at the console: the group's board, and what the facilitator does around it, a section at a time. */
Item {
    id: view

    required property ConsoleSort page
    property real unit: 1
    property bool wall: false
    readonly property real tabsHeight: Math.max(choices.height, tools.height)
    readonly property string section: view.page.section
    onSectionChanged: settings.visible = false
    /* What a drawn board needs so that the arrows of its boxes lie over nothing. */
    readonly property real leastHeight: place.y + (view.section === "replay" || view.section === "differing" ? 400 : 300)
    readonly property list<string> sections: [...view.page.takesChosen ? ["choose"] : [], "board", "turns", "differing", "replay", "paper", "cards"]
    readonly property var names: ({
            "choose": qsTr("Choose cards"),
            "board": qsTr("Together"),
            "turns": qsTr("Individual turns"),
            "differing": qsTr("Where we differ"),
            "replay": qsTr("Replay"),
            "paper": qsTr("On paper"),
            "cards": qsTr("Manage cards")
        })

    Choices {
        id: choices
        width: parent.width - tools.width - 12
        tallest: Math.round(104 * Theme.textScale)
        Repeater {
            model: view.sections
            ViewTab {
                required property string modelData
                text: view.names[modelData]
                checked: view.section === modelData
                onClicked: view.page.look_at(modelData)
            }
        }
    }
    Item {
        id: tools
        anchors.right: parent.right
        /* Room for both, so that the tabs stay where they are when a card is chosen. */
        width: view.section === "board" ? Math.max(board.choosing.width, beside.width + (board.tools.width > 0 ? 8 + board.tools.width : 0)) : shown.visible ? shown.width : 0
        height: Math.max(beside.height, shown.height)
        Item {
            id: toolsPlace
            anchors.right: beside.left
            anchors.rightMargin: 8
            height: parent.height
            visible: beside.visible
        }
        Item {
            id: choosingPlace
            anchors.fill: parent
            visible: view.section === "board"
        }
        PushButton {
            id: beside
            anchors.right: parent.right
            visible: view.section === "board" && !board.cardChosen
            text: qsTr("Touch…")
            Accessible.name: qsTr("Touch settings")
            onClicked: settings.open()
        }
        PushButton {
            id: shown
            readonly property bool isShown: view.page.wallPart === view.section
            anchors.right: parent.right
            visible: view.section === "differing" || view.section === "replay"
            text: isShown ? qsTr("Board on big screen") : qsTr("Show on big screen")
            longest: qsTr("Board on big screen")
            Accessible.name: isShown ? qsTr("Bring the group’s board back on the big screen") : qsTr("Show this on the big screen")
            onClicked: view.page.show_on_wall(isShown ? "group" : view.section)
        }
    }
    Rectangle {
        y: view.tabsHeight
        width: parent.width
        height: 1
        color: Theme.hair
    }
    Item {
        id: place
        anchors.top: parent.top
        anchors.topMargin: view.tabsHeight + 7
        anchors.bottom: parent.bottom
        width: parent.width

        SortTable {
            id: board
            anchors.fill: parent
            visible: view.section === "board"
            cards: view.page.cards
            toolsPlace: toolsPlace
            choosingPlace: choosingPlace
        }
        Instantiator {
            model: 10
            Shortcut {
                required property int index
                sequences: [String(index)]
                enabled: view.section === "board" && view.visible && !board.activeFocus
                onActivated: board.send(index)
            }
        }
        TouchPanel {
            id: settings
            z: 500
            onClosed: beside.forceActiveFocus(Qt.OtherFocusReason)
        }
        Loader {
            anchors.fill: parent
            active: view.section === "choose"
            sourceComponent: ChoosePanel {
                choosing: view.page.choosing
            }
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
