pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Lots drawn before everybody's eyes: the places, and who has which only where all here know it already. */
Item {
    id: view

    required property WallLots lots
    property real unit: 1
    readonly property real margin: WallSizes.margin * view.unit
    readonly property real gap: 20 * view.unit
    readonly property int columns: view.lots.places.count > 4 ? 2 : 1
    readonly property int lines: Math.max(1, Math.ceil(view.lots.places.count / view.columns))

    Heading {
        id: head
        x: view.margin
        y: view.margin
        width: parent.width - 2 * x
        text: qsTr("Lots: who comes first?")
        font.pixelSize: Math.round(WallSizes.question * view.unit * Theme.wallTextScale)
    }
    Body {
        id: say
        x: view.margin
        anchors.top: head.bottom
        anchors.topMargin: view.gap
        width: parent.width - 2 * x
        readonly property string how: view.lots.allDrawn ? qsTr("Nobody chose: the computer drew.") : qsTr("Nobody chooses. The computer draws, and everyone here sees it.")
        text: view.lots.named ? say.how : qsTr("%1 Who they are is not shown here.").arg(say.how)
        font.pixelSize: Math.round(40 * view.unit * Theme.wallTextScale)
    }
    Grid {
        id: grid
        x: view.margin
        anchors.top: say.bottom
        anchors.topMargin: 2 * view.gap
        columns: view.columns
        columnSpacing: view.gap
        rowSpacing: view.gap
        readonly property real each: (view.width - 2 * view.margin - (view.columns - 1) * view.gap) / view.columns
        readonly property real tall: Math.min(140 * view.unit, (view.height - view.margin - y - (view.lines - 1) * view.gap) / view.lines)
        Repeater {
            model: view.lots.places
            Rectangle {
                id: lot
                required property int place
                required property bool drawn
                required property string name
                required property bool latest
                width: grid.each
                height: grid.tall
                radius: 16 * view.unit
                color: lot.latest ? Theme.wash : Theme.surface
                border.width: Math.max(1, (lot.drawn ? 3 : 1.5) * view.unit)
                border.color: lot.drawn ? Theme.ink : Theme.hair
                Accessible.role: Accessible.ListItem
                Accessible.name: lot.place + ". " + called.text
                NumberDisc {
                    id: disc
                    x: 24 * view.unit
                    width: Math.round(Math.min(64 * view.unit, 0.6 * lot.height))
                    anchors.verticalCenter: parent.verticalCenter
                    number: lot.place
                }
                Heading {
                    id: called
                    x: disc.x + disc.width + 24 * view.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - 20 * view.unit
                    text: !lot.drawn ? "…" : lot.name === "" ? qsTr("drawn") : lot.name
                    color: lot.latest ? Theme.markerInk : Theme.ink
                    font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, 0.86 * lot.height, 52 * view.unit * Theme.wallTextScale, 24 * view.unit)
                }
            }
        }
    }
}
