import QtQuick
import workshop_app.ui

/* A point, with its number in a disc. */
Item {
    id: point
    required property int index
    required property string modelData
    property real size: Theme.large
    property bool line: false
    property real between: 0
    property real disc: 1.36 * point.size

    implicitHeight: Math.max(number.height, words.implicitHeight) + 2 * point.between
    NumberDisc {
        id: number
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(point.disc)
        number: point.index + 1
    }
    Body {
        id: words
        x: number.width + 0.5 * point.size
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        text: point.modelData
        font.pixelSize: Math.round(point.size)
    }
    Rectangle {
        visible: point.line
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, Math.round(0.05 * point.size))
        color: Theme.hair
    }
}
