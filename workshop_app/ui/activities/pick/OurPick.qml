import QtQuick
import workshop_app.ui

/* Below what may be picked: what the group picked, why, and a way back. Its place is there before anything is picked, so
   that nothing moves under the finger that picks. */
Item {
    id: strip

    required property WallPick page
    property real unit: 1
    readonly property bool category: strip.page.pickedNumber >= 0
    readonly property bool some: strip.page.picked !== ""

    implicitHeight: 124 * strip.unit * Theme.textScale

    DashedFrame {
        visible: !strip.some
        radius: 26 * strip.unit
    }
    Body {
        visible: !strip.some
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 60 * strip.unit)
        text: qsTr("Our pick goes here. Tap what matters most.")
        color: Theme.quiet
        font.pixelSize: Math.round(34 * strip.unit * Theme.textScale)
    }
    Row {
        id: row
        visible: strip.some
        height: parent.height
        width: parent.width - back.width - row.spacing
        spacing: 20 * strip.unit
        Rectangle {
            visible: strip.category
            height: parent.height
            width: why.visible ? 0.4 * row.width : row.width
            radius: 20 * strip.unit
            color: Theme.wash
            border.width: Math.max(2, 3 * strip.unit)
            border.color: Theme.ink
            Symbol {
                id: sign
                x: 28 * strip.unit
                anchors.verticalCenter: parent.verticalCenter
                number: Math.max(0, strip.page.pickedNumber)
                color: Theme.markerInk
                width: 48 * strip.unit * Theme.textScale
                height: width
            }
            Heading {
                anchors.verticalCenter: parent.verticalCenter
                x: sign.x + sign.width + 22 * strip.unit
                width: parent.width - x - 24 * strip.unit
                height: parent.height - 16 * strip.unit
                verticalAlignment: Text.AlignVCenter
                text: strip.category ? strip.page.picked : ""
                color: Theme.markerInk
                fontSizeMode: Text.Fit
                font.pixelSize: Math.round(40 * strip.unit * Theme.textScale)
                minimumPixelSize: Math.round(24 * strip.unit * Theme.textScale)
            }
        }
        LargeWords {
            visible: !strip.category
            height: parent.height
            width: why.visible ? 0.5 * row.width : row.width
            unit: strip.unit
            wording: strip.category ? "" : strip.page.picked
            what: qsTr("our pick")
            most: 44 * strip.unit * Theme.textScale
            least: 26 * strip.unit * Theme.textScale
            room: strip.height
            sidePadding: 28 * strip.unit
            padding: 14 * strip.unit
            lower: 5 * strip.unit
        }
        LargeWords {
            id: why
            visible: strip.page.why !== ""
            height: parent.height
            width: row.width - x
            unit: strip.unit
            wording: strip.page.why
            talkedAbout: false
            what: qsTr("the reason")
            most: 36 * strip.unit * Theme.textScale
            least: 26 * strip.unit * Theme.textScale
            room: strip.height
            sidePadding: 28 * strip.unit
            padding: 14 * strip.unit
            lower: 5 * strip.unit
        }
    }
    PushButton {
        id: back
        visible: strip.some
        once: true
        quiet: true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: Math.max(1, 1.45 * strip.unit)
        text: qsTr("Take it back")
        onClicked: strip.page.take_back()
    }
}
