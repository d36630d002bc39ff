pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What kind of reader a pack goes to, and what is left out of it for that reader. */
Column {
    id: choice

    objectName: "pack reader"
    required property Packs packs
    required property string pack
    readonly property list<var> readers: choice.packs.readers_of(choice.pack)
    required property string madeFor
    property string reader: choice.madeFor
    readonly property bool fits: choice.reader === choice.madeFor

    spacing: 8

    Body {
        width: parent.width
        text: choice.readers.length > 1 ? "Who will read it" : "For the adult panel alone, and for no tenderer."
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    Flow {
        visible: choice.readers.length > 1
        width: parent.width
        spacing: 8
        Repeater {
            model: choice.readers
            Choice {
                id: kind
                required property var modelData
                text: kind.modelData.label.charAt(0).toUpperCase() + kind.modelData.label.slice(1)
                checked: choice.reader === kind.modelData.key
                onClicked: choice.reader = kind.modelData.key
            }
        }
    }
    Body {
        width: parent.width
        text: choice.packs.told_left_out(choice.reader)
    }
    Body {
        visible: !choice.fits
        width: parent.width
        text: "It was made for another reader. Create it for this one first, then record who received it."
    }
}
