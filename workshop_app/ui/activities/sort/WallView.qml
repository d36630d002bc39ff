pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A sort at the wall: the group's board, an individual turn, the covers between, where they differ, the replay. */
Item {
    id: view

    required property WallSort page
    property real unit: 1
    property bool wall: true
    readonly property real margin: view.board ? WallSizes.sortMargin : WallSizes.margin
    readonly property bool clockShown: !view.board
    readonly property bool board: view.page.part === "" || view.page.part === "turn"

    /* Each part has a board of its own, so that nothing half-done in one turn is there in the next. */
    Loader {
        anchors.fill: parent
        anchors.topMargin: -28 * view.unit
        anchors.bottomMargin: -34 * view.unit
        active: view.board
        sourceComponent: SortTable {
            question: view.page.title
            band: view.page.band
            cards: view.page.cards
            unit: view.unit
            wall: true
            turn: view.page.part === "turn"
            onFinished: view.page.turn.ask_to_finish(true)
        }
    }
    Component {
        id: quilt
        TileBand {
            side: height / rows
            rows: 9
            plain: true
            band: view.page.band
        }
    }
    Cover {
        anchors.fill: parent
        visible: view.page.part === "hidden"
        unit: view.unit
        picture: quilt
        title: "The cards come up when everyone is ready"
        say: view.page.hiddenCards === 1 ? "1 card so far" : view.page.hiddenCards + " cards so far"
    }
    Cover {
        anchors.fill: parent
        visible: view.page.part === "first"
        unit: view.unit
        picture: quilt
        title: "First you, then all of us"
        say: "Each of you sorts the cards alone first. Then we sort them together. Both count."
    }
    TurnCovers {
        band: view.page.band
        anchors.fill: parent
        turn: view.page.turn
        unit: view.unit
        readySay: "Put the cards where you think they belong. There is no wrong place, and you can leave cards where they are. You will not see anyone else’s, and nobody sees what you do until you are done."
        askingSay: "Later, everyone sees how many of you put a card where. Is it OK if your name shows too? Names only show if all of you say yes."
        asksName: true
        handOverTitle: "Thank you"
        handOverSay: "Your sort is saved, and it is off the screen. Who is next?"
    }
    Loader {
        anchors.fill: parent
        active: view.page.part === "differing"
        sourceComponent: DifferingWall {
            differing: view.page.differing
            unit: view.unit
        }
    }
    Loader {
        anchors.fill: parent
        active: view.page.part === "replay"
        sourceComponent: ReplayView {
            replay: view.page.replay
            unit: view.unit
            wall: true
        }
    }
}
