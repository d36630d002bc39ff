pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One figure for each of some people, side by side, in as many rows as they need. */
Flow {
    id: figures

    required property int people
    property color color: Theme.ink
    property real size: 18

    spacing: figures.size * 0.28

    Repeater {
        model: figures.people
        Item {
            width: figures.size * 0.8
            height: figures.size
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: figures.size * 0.42
                height: width
                radius: width / 2
                color: figures.color
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: figures.size * 0.5
                topLeftRadius: width / 2
                topRightRadius: width / 2
                color: figures.color
            }
        }
    }
}
