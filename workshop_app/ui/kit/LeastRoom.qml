import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Gives what is in it the least room that pages need. Where there is less, all of it scrolls: by wheel, by the bars at
   its edges, and by a finger on what does nothing with it, never by one that drags a card. A page that comes begins at
   its top. `barBeside` has the bar lie in the gap beside it, so that the room is as wide with it as without. */
Item {
    id: place

    property real leastWidth: 620 * Theme.textScale
    property real leastHeight: 540 * Theme.textScale
    property bool barBeside: false
    default property alias contents: inner.data
    readonly property bool tooNarrow: place.width < place.leastWidth
    readonly property bool tooLow: place.height < place.leastHeight
    readonly property real bar: place.barBeside ? 10 : 14

    function moveBy(across: real, down: real): void {
        flick.contentX = Math.max(0, Math.min(inner.width - flick.width, flick.contentX - across));
        flick.contentY = Math.max(0, Math.min(inner.height - flick.height, flick.contentY - down));
    }

    Connections {
        target: Landing
        function onCame(): void {
            flick.contentX = 0;
            flick.contentY = 0;
        }
    }
    Flickable {
        id: flick
        width: parent.width - (place.barBeside || !place.tooLow ? 0 : place.bar)
        height: parent.height - (place.tooNarrow ? place.bar : 0)
        contentWidth: inner.width
        contentHeight: inner.height
        clip: place.tooNarrow || place.tooLow
        interactive: false
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: down
        Basic.ScrollBar.horizontal: across

        WheelHandler {
            enabled: place.tooNarrow || place.tooLow
            acceptedModifiers: Qt.NoModifier
            orientation: Qt.Vertical
            onWheel: event => place.moveBy(event.pixelDelta.x || event.angleDelta.x / 2, event.pixelDelta.y || event.angleDelta.y / 2)
        }
        DragHandler {
            id: finger
            property point before
            enabled: place.tooNarrow || place.tooLow
            target: null
            acceptedDevices: PointerDevice.TouchScreen
            grabPermissions: PointerHandler.CanTakeOverFromHandlersOfDifferentType
            onActiveChanged: finger.before = Qt.point(0, 0)
            onActiveTranslationChanged: {
                place.moveBy(finger.activeTranslation.x - finger.before.x, finger.activeTranslation.y - finger.before.y);
                finger.before = Qt.point(finger.activeTranslation.x, finger.activeTranslation.y);
            }
        }

        Item {
            id: inner
            width: Math.max(flick.width, place.leastWidth)
            height: Math.max(flick.height, place.leastHeight)
        }
    }
    Basic.ScrollBar {
        id: down
        x: flick.width + (place.barBeside ? 2 : 0)
        height: flick.height
        width: place.bar
        policy: place.tooLow ? Basic.ScrollBar.AlwaysOn : Basic.ScrollBar.AlwaysOff
    }
    Basic.ScrollBar {
        id: across
        y: flick.height
        width: flick.width
        height: place.bar
        policy: place.tooNarrow ? Basic.ScrollBar.AlwaysOn : Basic.ScrollBar.AlwaysOff
    }
}
