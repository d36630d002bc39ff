import QtQuick
import workshop_app.ui

/* Below what may be picked: what the group picked, why, and a way back. Its place is there before anything is picked, so
   that nothing moves under the finger that picks; only what even small letters do not fit makes it higher. */
Item {
    id: strip

    required property WallPick page
    property real unit: 1
    property real mostHeight: strip.usual
    readonly property real usual: WallSizes.crowdedLetters(124) * strip.unit
    readonly property bool category: strip.page.pickedNumber >= 0
    readonly property bool some: strip.page.picked !== ""

    implicitHeight: Math.min(strip.mostHeight, Math.max(strip.usual, name.visible ? name.implicitHeight + 16 * strip.unit : 0, words.visible ? words.implicitHeight : 0, why.visible ? why.implicitHeight : 0))

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
        font.pixelSize: Math.round(WallSizes.crowdedLetters(34) * strip.unit)
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
                width: WallSizes.crowdedLetters(48) * strip.unit
                height: width
            }
            Heading {
                id: name
                visible: strip.category
                anchors.verticalCenter: parent.verticalCenter
                x: sign.x + sign.width + 22 * strip.unit
                width: parent.width - x - 24 * strip.unit
                height: parent.height - 16 * strip.unit
                verticalAlignment: Text.AlignVCenter
                text: strip.category ? strip.page.picked : ""
                color: Theme.markerInk
                elide: Text.ElideRight
                font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, strip.usual - 16 * strip.unit, WallSizes.crowdedLetters(40) * strip.unit, WallSizes.crowdedLetters(24) * strip.unit)
            }
        }
        LargeWords {
            id: words
            visible: !strip.category
            height: parent.height
            width: why.visible ? 0.5 * row.width : row.width
            unit: strip.unit
            wording: strip.category ? "" : strip.page.picked
            what: qsTr("our pick")
            most: WallSizes.crowdedLetters(44) * strip.unit
            least: 24 * strip.unit
            room: strip.usual
            mostRoom: strip.mostHeight
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
            most: WallSizes.crowdedLetters(36) * strip.unit
            least: 24 * strip.unit
            room: strip.usual
            mostRoom: strip.mostHeight
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
        size: Math.max(1, 1.5 * strip.unit)
        text: qsTr("Clear choice")
        onClicked: strip.page.take_back()
    }
}
