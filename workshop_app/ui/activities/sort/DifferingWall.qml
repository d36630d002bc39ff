pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* For one card at a time, large, how many of those who had a turn put it where: a figure for each, in the board's own
   columns. What the list at the console shows is gone through here, one after the other. */
Item {
    id: view

    required property Differing differing
    property real unit: 1
    readonly property KeyedModel cards: view.differing.cards
    readonly property int count: view.cards.count
    readonly property int people: view.differing.people
    readonly property real size: Math.max(1, 1.6 * view.unit)
    readonly property real small: WallSizes.crowdedLetters(28) * view.unit
    readonly property string chosen: view.differing.view
    property string key: ""
    property int at: 0

    onChosenChanged: view.go_to(0)

    function go_to(row: int): void {
        view.at = Math.max(0, Math.min(row, view.count - 1));
        view.key = view.cards.at(view.at, "key") ?? "";
    }
    function turn_to(row: int): void {
        view.go_to(row);
        Landing.announce(view.cards.at(view.at, "said") ?? "");
    }
    /* Cards may have come and gone: it stays at its own, or at the place where that was. */
    function follow(): void {
        const row = view.cards.row_of(view.key);
        view.go_to(row >= 0 ? row : view.at);
    }

    Component.onCompleted: view.go_to(0)

    Connections {
        target: view.differing
        function onDiffering_changed(): void {
            view.follow();
        }
    }
    WallHead {
        id: head
        unit: view.unit
        most: WallSizes.sortQuestion
        text: view.chosen === "differ" ? qsTr("Where we differ") : view.chosen === "agree" ? qsTr("Where we agree") : qsTr("Where we put the cards, each of us alone")
    }
    Body {
        anchors.centerIn: parent
        width: Math.min(parent.width, 1500 * view.unit)
        visible: view.count === 0
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Math.round(WallSizes.say * view.unit)
        lineHeight: 1.25
        text: view.people === 0 ? qsTr("Nobody has finished a turn yet. Once some of us have, this shows where each card went.") : view.differing.differ + view.differing.agree === 0 ? qsTr("There are no cards yet.") : view.chosen === "agree" ? qsTr("There is no card that all of us put in the same place.") : view.people === 1 ? qsTr("One of us has had a turn so far. Where we differ shows once more have.") : qsTr("We all put every card in the same place.")
    }
    Repeater {
        model: view.cards
        Loader {
            id: one
            required property int index
            required property string wording
            required property int voices
            required property var shares
            required property var counts
            required property var byGroup
            required property string said
            active: one.index === view.at
            visible: one.active
            anchors.top: head.bottom
            anchors.topMargin: 22 * view.unit
            anchors.bottom: foot.top
            anchors.bottomMargin: 18 * view.unit
            width: view.width
            sourceComponent: DifferingCard {
                places: view.differing.places
                unit: view.unit
                wording: one.wording
                voices: one.voices
                shares: one.shares
                counts: one.counts
                byGroup: one.byGroup.name
                said: one.said
                of: view.people
            }
        }
    }
    Item {
        id: foot
        visible: view.people > 0
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(back.height, told.height)
        PushButton {
            id: back
            visible: view.count > 0
            anchors.verticalCenter: parent.verticalCenter
            size: view.size
            text: qsTr("Back")
            Accessible.name: qsTr("Back to the card before")
            enabled: view.at > 0
            onClicked: view.turn_to(view.at - 1)
        }
        Column {
            id: told
            anchors.centerIn: parent
            width: parent.width - 2 * (Math.max(back.width, next.width) + 24 * view.unit)
            Row {
                visible: view.count > 0
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 12 * view.unit
                Body {
                    id: which
                    text: qsTr("Card %1 of %2").arg(view.at + 1).arg(view.count)
                    font.pixelSize: Math.round(view.small)
                    font.bold: true
                    wrapMode: Text.NoWrap
                }
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: view.small
                    height: width
                    radius: width / 2
                    color: Theme.surface
                    border.width: 1.5
                    border.color: Theme.edge
                    Drawing {
                        anchors.fill: parent
                        anchors.margins: 0.16 * parent.width
                        color: Theme.ink
                        outline: PaletteFile.mark("tick")
                    }
                }
                Body {
                    width: Math.min(implicitWidth, told.width - which.width - view.small - 2 * parent.spacing)
                    text: qsTr("where we put it together")
                    font.pixelSize: Math.round(view.small)
                }
            }
            Body {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: (view.people === 1 ? qsTr("1 person has had a turn.") : qsTr("%1 people have had a turn.").arg(view.people)) + (view.differing.whyNoNames === "" ? "" : " " + view.differing.whyNoNames)
                font.pixelSize: Math.round(WallSizes.crowdedLetters(24) * view.unit)
                color: Theme.quiet
            }
        }
        PushButton {
            id: next
            visible: view.count > 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: view.size
            primary: true
            text: qsTr("Next")
            Accessible.name: qsTr("Next card")
            enabled: view.at < view.count - 1
            onClicked: view.turn_to(view.at + 1)
        }
    }
}
