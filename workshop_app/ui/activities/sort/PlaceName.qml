import QtQuick
import workshop_app.ui

/* A place a card can be: its sign in its colour, and its name. */
Item {
    id: place

    required property string name
    required property int number
    required property string sign
    property int textSize: Theme.normal
    property bool bold: true
    readonly property real signSize: Math.round(place.textSize * 1.05)

    implicitWidth: shown.x + shown.implicitWidth
    implicitHeight: shown.implicitHeight

    Symbol {
        visible: place.number >= 0
        number: Math.max(0, place.number)
        width: place.signSize
        height: place.signSize
        y: (first.height - height) / 2
    }
    Heading {
        visible: place.number < 0
        width: place.signSize
        horizontalAlignment: Text.AlignHCenter
        text: place.sign
        color: Theme.quiet
        font.pixelSize: place.textSize
        Accessible.ignored: true
    }
    TextMetrics {
        id: first
        font: shown.font
        text: "X"
    }
    Words {
        id: shown
        x: place.signSize + place.textSize * 0.4
        width: place.width - x
        text: place.name
        lineHeight: 1
        font.family: Theme.headingFamily
        font.weight: place.bold ? Font.DemiBold : Font.Normal
        font.pixelSize: place.textSize
        Accessible.ignored: true
    }
}
