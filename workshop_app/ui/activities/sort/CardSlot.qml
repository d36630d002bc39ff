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
    property alias held: inner.held
    property alias chosen: inner.chosen
    property alias textSize: inner.textSize
    property alias padding: inner.padding
    property alias edge: inner.edge
    property bool grabbed: false
    property point grip
    property point at
    readonly property alias card: inner
    readonly property bool part: slot.room.height > 0 && !slot.held
    readonly property point place: slot.held ? Qt.point(slot.at.x - slot.grip.x, slot.at.y - slot.grip.y) : slot.part ? Qt.point(slot.room.x, slot.room.y) : Qt.point(slot.cardX, slot.cardY)

    function grab(x: real, y: real): void {
        slot.grabbed = true;
        slot.grip = Qt.point(x - slot.x, y - slot.y);
    }
    function letGo(): void {
        slot.grabbed = false;
        slot.held = false;
    }

    signal pressed
    signal menuWanted
    signal placeWanted
    signal moved(step: int)
    signal shifted(step: int)

    x: slot.place.x
    y: slot.place.y
    width: slot.part ? slot.room.width : slot.cardWidth
    height: slot.part ? slot.room.height : slot.cardHeight
    clip: slot.part
    visible: slot.seen || slot.held
    z: slot.held ? 300 : inner.activeFocus ? 2 : 1

    Behavior on x {
        enabled: !slot.grabbed && Theme.quick > 0
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    Behavior on y {
        enabled: !slot.grabbed && Theme.quick > 0
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    Card {
        id: inner
        x: slot.part ? slot.cardX - slot.room.x : 0
        y: slot.part ? slot.cardY - slot.room.y : 0
        width: slot.cardWidth
        height: slot.cardHeight
        wording: slot.wording
        number: slot.number
        voices: slot.voices
        where: slot.where
        activeFocusOnTab: true
        Keys.onSpacePressed: slot.pressed()
        Keys.onReturnPressed: slot.pressed()
        Keys.onMenuPressed: slot.menuWanted()
        Keys.onLeftPressed: slot.moved(-1)
        Keys.onRightPressed: slot.moved(1)
        Keys.onUpPressed: slot.shifted(-1)
        Keys.onDownPressed: slot.shifted(1)
        Keys.onTabPressed: event => {
            event.accepted = slot.chosen;
            if (slot.chosen) {
                slot.placeWanted();
            }
        }
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier) {
                slot.menuWanted();
                event.accepted = true;
            }
        }
        Accessible.focusable: true
        Accessible.onPressAction: slot.pressed()
        Accessible.onIncreaseAction: slot.moved(1)
        Accessible.onDecreaseAction: slot.moved(-1)
    }
}
