pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The question; the words that are talked about, large; the others in columns, each in its place; a box to type in.
   While there are none, the question alone. */
Item {
    id: view

    required property WallCapture page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: (box.item as SayItBox)?.input ?? null
    readonly property bool bandAtFoot: true
    readonly property bool empty: view.page.talkedAbout === ""
    readonly property bool first: !view.empty && view.page.inColumns.count === 0
    readonly property real say: WallSizes.say * view.unit
    readonly property real clockRoom: WallSizes.clockRoom * view.unit
    /* Words that come while the page is seen move; those that were there before do not. */
    property bool settled: false

    function giveRoom(): void {
        view.page.set_room(columns.width, columns.roomBelowLarge, view.unit, Theme.wallTextScale);
    }

    Timer {
        running: true
        interval: 300
        onTriggered: view.settled = true
    }
    Heading {
        id: question
        y: view.empty ? Math.max(0, (columns.end - height - said.height - said.gap) / 2) : 0
        width: parent.width - view.clockRoom
        text: view.page.prompt
        font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, view.empty ? 0.5 * columns.end : 150 * view.unit, view.empty ? 96 * view.unit * Theme.wallTextScale : WallSizes.question * view.unit, 30 * view.unit)
    }
    Body {
        id: said
        readonly property real gap: 32 * view.unit
        readonly property real room: columns.end - said.gap - (view.empty ? 0.5 * columns.end : large.y + large.height)
        visible: (view.empty || view.first) && text !== ""
        y: (view.empty ? question.y + question.height : large.y + large.height) + said.gap
        width: view.empty ? question.width : parent.width
        text: view.page.say
        color: view.first ? Theme.quiet : Theme.ink
        font.pixelSize: Fitting.largest(text, Theme.textFamily, Font.Normal, width, said.room / 1.25, view.say, 16 * view.unit)
        lineHeight: 1.2
    }
    LargeWords {
        id: large
        readonly property string key: view.page.talkedAbout
        visible: !view.empty
        z: 1
        y: columns.largeTop
        width: parent.width
        height: Math.round(view.first ? Math.min(0.55 * columns.end, 400 * view.unit * Theme.wallTextScale) : columns.largeHeight)
        unit: view.unit
        wording: view.page.wordsTalkedAbout
        gist: view.page.gistTalkedAbout
        room: height
        padding: 14 * view.unit
        least: 28 * view.unit
        canTakeOff: true
        what: "the words that are talked about"
        onKeyChanged: if (view.settled && !view.empty) {
            goingUp.restart();
        }
        onTakenOff: view.page.takingOff.take_off(view.page.talkedAbout)
    }
    ParallelAnimation {
        id: goingUp
        NumberAnimation {
            target: large
            property: "scale"
            from: 0.92
            to: 1
            duration: Theme.motion(220)
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: large
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion(220)
            easing.type: Easing.OutCubic
        }
    }
    Item {
        id: columns
        readonly property real end: box.y - 20 * view.unit
        readonly property real largeTop: Math.max(82 * view.unit, (view.empty ? 0 : question.height) + 14 * view.unit)
        readonly property real largeHeight: 196 * view.unit * Math.min(1.5, Theme.wallTextScale)
        readonly property real roomBelowLarge: columns.end - y
        y: columns.largeTop + columns.largeHeight + 20 * view.unit
        width: parent.width
        height: columns.roomBelowLarge
        onWidthChanged: view.giveRoom()
        onRoomBelowLargeChanged: view.giveRoom()

        Repeater {
            model: view.page.inColumns
            Card {
                id: card
                required property string key
                required property real across
                required property real down
                required property real high
                required elided
                required gist
                readonly property bool talkedAbout: card.key === view.page.talkedAbout
                x: card.across
                y: card.down
                width: view.columnWidth
                height: card.high
                padding: 10 * view.unit
                sidePadding: 20 * view.unit
                endRoom: Math.max(44 * view.unit, away.folded + 4) - card.sidePadding
                textSize: view.page.letters
                chosen: card.talkedAbout
                activeFocusOnTab: true
                Accessible.checkable: true
                Accessible.checked: card.talkedAbout
                Accessible.onPressAction: view.page.talk_about(card.key)
                Keys.onSpacePressed: view.page.talk_about(card.key)
                Keys.onReturnPressed: view.page.talk_about(card.key)
                Keys.onEnterPressed: view.page.talk_about(card.key)
                transform: Translate {
                    id: shift
                }
                Component.onCompleted: if (view.settled && !view.page.showsEarlier) {
                    sliding.start();
                }
                ParallelAnimation {
                    id: sliding
                    NumberAnimation {
                        target: shift
                        property: "x"
                        from: -card.across
                        to: 0
                        duration: Theme.motion(320)
                        easing.type: Easing.OutCubic
                    }
                    NumberAnimation {
                        target: shift
                        property: "y"
                        from: columns.largeTop - columns.y - card.down
                        to: 0
                        duration: Theme.motion(320)
                        easing.type: Easing.OutCubic
                    }
                }
                TapHandler {
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: view.page.talk_about(card.key)
                }
                TakeOffButton {
                    id: away
                    anchors.right: parent.right
                    width: Theme.wallTargetAt(view.unit)
                    onTakenOff: view.page.takingOff.take_off(card.key)
                }
            }
        }
        PushButton {
            id: earlier
            visible: view.page.earlier > 0 || view.page.showsEarlier
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.wallTargetAt(view.unit)
            size: 2.2 * view.unit / Theme.wallTextScale
            text: view.page.earlier > 0 ? view.page.earlier + " earlier" : "Back to the latest"
            onClicked: view.page.show_earlier()
        }
    }
    readonly property real columnWidth: Math.floor((columns.width - 40 * view.unit) / 3)

    Loader {
        id: box
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -36 * view.unit
        width: parent.width
        sourceComponent: view.page.hasBox ? boxOfTheirs : staysPrivate
    }
    Component {
        id: boxOfTheirs
        SayItBox {
            page: view.page
            unit: view.unit
        }
    }
    Component {
        id: staysPrivate
        Body {
            text: "Private: nothing goes up here unless you say so."
            font.pixelSize: Math.round(view.say)
            color: Theme.quiet
        }
    }
}
