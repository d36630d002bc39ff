import QtQuick
import workshop_app.ui

/* What cannot stay in the room. */
Rectangle {
    id: limit
    required property string text
    property real size: Theme.large
    readonly property real inner: Math.round(0.7 * limit.size)

    visible: limit.text !== ""
    implicitHeight: told.implicitHeight + 2 * limit.inner
    color: Theme.wash
    radius: 0.45 * limit.size
    border.width: Math.max(2, Math.round(0.08 * limit.size))
    border.color: Theme.markerInk
    Body {
        id: told
        x: limit.inner
        y: limit.inner
        width: parent.width - 2 * limit.inner
        text: limit.text
        font.pixelSize: Math.round(limit.size)
        lineHeight: 1.12
        color: Theme.markerInk
    }
}
