import QtQuick
import workshop_app.ui

/* Words that are read back to whoever said them, as large as they can be, and nothing else: no names, nobody's anything. */
Item {
    id: view

    required property Wall wall
    property real unit: 1
    readonly property int characters: view.wall.readBack.length
    readonly property real letters: (view.characters < 60 ? 110 : view.characters < 160 ? 76 : view.characters < 400 ? 54 : 40) * view.unit * Theme.textScale

    Body {
        id: asks
        x: 56 * view.unit
        y: 48 * view.unit
        text: "Is this what you said?"
        font.pixelSize: 40 * view.unit * Theme.textScale
        color: Theme.quiet
    }
    Scrolled {
        anchors.centerIn: parent
        width: parent.width * 0.88
        height: Math.min(parent.height - 2 * (asks.y + asks.height + 24 * view.unit), words.height)
        size: Math.max(1, 1.45 * view.unit)
        what: "the words that are read back"
        Words {
            id: words
            width: parent?.width ?? 0
            text: view.wall.readBack
            font.pixelSize: view.letters
        }
    }
    TakeOffButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 24 * view.unit
        width: Math.max(44, Theme.wallTarget * view.unit)
        onClicked: view.wall.take_off_read_back()
    }
}
