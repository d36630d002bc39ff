import QtQuick
import workshop_app.ui

/* A quiet corner of a touchscreen that everybody shares: a finger that rests on it for two seconds, and does not slide,
   asks for the PIN. What is pressed by accident is shorter, or moves. */
Item {
    id: handle

    property real unit: 1
    property int rests: 2000
    readonly property real strays: 24

    signal held

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Hold for two seconds to open the facilitator’s window")
    Accessible.onPressAction: handle.held()

    Rectangle {
        x: parent.width - width - 5
        y: 5
        width: Math.round(20 * Math.max(0.7, handle.unit))
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 2
        border.color: Theme.edge
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: width
            radius: width / 2
            color: Theme.edge
            scale: finger.pressed ? 1 : 0
            Behavior on scale {
                enabled: finger.pressed
                NumberAnimation {
                    duration: Theme.motion(handle.rests)
                }
            }
        }
    }
    MouseArea {
        id: finger
        property point began
        anchors.fill: parent
        pressAndHoldInterval: handle.rests
        preventStealing: true
        onPressed: event => finger.began = Qt.point(event.x, event.y)
        onPositionChanged: event => {
            if (Math.hypot(event.x - finger.began.x, event.y - finger.began.y) > handle.strays) {
                finger.enabled = false;
                finger.enabled = true;
            }
        }
        onPressAndHold: handle.held()
    }
}
