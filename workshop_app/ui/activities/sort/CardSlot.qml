pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Where a card rests on a board, or moves under a finger. A card higher than its room is cut to it while it rests. */
Item {
    id: slot

    required property string key
    required property string wording
    required property string category
    required property int number
    required property int voices
    required property real cardX
    required property real cardY
    required property real cardWidth
    required property real cardHeight
    required property bool seen
    required property rect room
    required property string where
    required property int size
    required property bool table
    required property real nudge
    /* Held by a hand, or carried by the keyboard. */
    property bool dragged: false
    property bool carried: false
    property rect carriedAt
    readonly property bool held: slot.dragged || slot.carried
    property alias chosen: inner.chosen
    property alias padding: inner.padding
    property alias sidePadding: inner.sidePadding
    property alias lower: inner.lower
    property alias lineHeight: inner.lineHeight
    /* What is kept free of words at the right of the card on the table. */
    property real fold: 0
    property bool stop: false
    property bool grabbed: false
    property point grip
    property point at
    /* In a hand its size stays as it was, also if its place is scrolled out of sight meanwhile. */
    property size kept
    readonly property real wide: slot.dragged ? slot.kept.width : slot.carried ? slot.carriedAt.width : slot.cardWidth
    readonly property real high: slot.dragged ? slot.kept.height : slot.carried ? slot.carriedAt.height : slot.cardHeight
    readonly property alias card: inner

    readonly property bool part: slot.room.height > 0 && !slot.held
    readonly property point place: slot.dragged ? Qt.point(slot.at.x - slot.grip.x, slot.at.y - slot.grip.y) : slot.carried ? Qt.point(slot.carriedAt.x, slot.carriedAt.y) : slot.part ? Qt.point(slot.room.x, slot.room.y) : Qt.point(slot.cardX, slot.cardY + Math.max(0, slot.nudge))

    function grab(x: real, y: real): void {
        slot.grabbed = true;
        slot.kept = Qt.size(slot.cardWidth, slot.cardHeight);
        slot.grip = Qt.point(x - slot.x, y - slot.y);
    }
    function letGo(): void {
        slot.grabbed = false;
        slot.dragged = false;
    }

    signal pressed
    signal focused

    x: slot.place.x
    y: slot.place.y
    width: slot.part ? slot.room.width : slot.wide
    height: slot.part ? slot.room.height : slot.high
    clip: slot.part
    visible: slot.seen && slot.nudge >= 0 || slot.held
    readonly property bool moves: !slot.grabbed && Theme.motion(180) > 0
    z: slot.held ? 300 : inner.activeFocus ? 2 : 1

    Behavior on x {
        enabled: slot.moves
        NumberAnimation {
            duration: 180
            easing.type: Easing.OutCubic
        }
    }
    Behavior on y {
        enabled: slot.moves
        NumberAnimation {
            duration: 180
            easing.type: Easing.OutCubic
        }
    }
    /* What was put down here just now, by whatever hand, shows it for a moment. */
    property bool rested: false
    Component.onCompleted: slot.rested = true
    onCategoryChanged: if (slot.rested) {
        slot.glow();
    }
    function glow(): void {
        glowing.restart();
    }
    SequentialAnimation {
        id: glowing
        PropertyAction {
            target: inner
            property: "glow"
            value: 1
        }
        PauseAnimation {
            duration: Theme.reducedMotion ? 6000 : 0
        }
        NumberAnimation {
            target: inner
            property: "glow"
            to: 0
            duration: Theme.motion(1500)
        }
    }
    Loader {
        active: slot.held && slot.seen
        x: slot.cardX - slot.x
        y: slot.cardY - slot.y
        width: slot.cardWidth
        height: slot.cardHeight
        sourceComponent: DashedFrame {
            color: Theme.ink
            radius: inner.radius
        }
    }
    Card {
        id: inner
        x: slot.part ? slot.cardX - slot.room.x : 0
        y: slot.part ? slot.cardY - slot.room.y : 0
        width: slot.wide
        height: slot.high
        wording: slot.wording
        textSize: slot.size
        newest: slot.table
        endRoom: slot.table ? slot.fold + voicesRoom : voicesRoom
        voices: slot.voices
        where: slot.where
        held: slot.held
        activeFocusOnTab: slot.stop || inner.activeFocus
        onActiveFocusChanged: if (inner.activeFocus) {
            slot.focused();
        }
        Accessible.focusable: true
        Accessible.onPressAction: slot.pressed()
    }
}
