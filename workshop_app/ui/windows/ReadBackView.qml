import QtQuick
import workshop_app.ui

/* Words that are read back to whoever said them, as large as they can be, and nothing else: no names, nobody's anything. */
Item {
    id: view

    required property Wall wall
    property real unit: 1
    readonly property real margin: WallSizes.margin * view.unit

    Heading {
        id: asks
        x: view.margin
        y: view.margin
        text: qsTr("Is this what you said?")
        font.pixelSize: Math.round(WallSizes.question * view.unit)
    }
    LargeWords {
        x: view.margin
        y: asks.y + asks.height + 40 * view.unit
        width: parent.width - 2 * x
        height: parent.height - y - view.margin
        unit: view.unit
        wording: view.wall.readBack
        room: height
        padding: 14 * view.unit
        most: 120 * view.unit * Theme.wallTextScale
        least: 28 * view.unit
        canTakeOff: true
        what: "the words that are read back"
        onTakenOff: view.wall.take_off_read_back()
    }
}
