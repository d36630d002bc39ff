pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The band, or a quilt of several rows: one tile for each thing that is up. Where there are fewer than places, the empty
   ones are outlined; where there are more, the latest take the places of the first, so that none ever moves. `plain` tiles
   tell nothing of categories: around a private turn they would hint at where the group put things. */
Item {
    id: quilt

    required property Band band
    property real side: 40
    property int columns: Math.max(1, Math.floor(quilt.width / quilt.side))
    property int rows: 1
    property bool plain: false
    readonly property int places: Math.min(quilt.columns * quilt.rows, quilt.band.most)
    property bool settled: false

    signal rippled

    /* Each tile pops once, one after the other. */
    function ripple(): void {
        quilt.rippled();
    }

    implicitWidth: quilt.columns * quilt.side
    implicitHeight: quilt.rows * quilt.side
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: quilt.band.told(quilt.band.total, quilt.places)

    Timer {
        running: true
        interval: 300
        onTriggered: quilt.settled = true
    }
    Repeater {
        model: quilt.places
        Image {
            required property int index
            visible: index >= quilt.band.total
            x: (index % quilt.columns) * quilt.side
            y: Math.floor(index / quilt.columns) * quilt.side
            width: quilt.side
            height: quilt.side
            source: visible ? "image://tiles/" + Theme.name + "/" + index % 4 + "/empty" : ""
            sourceSize: Qt.size(Math.ceil(quilt.side), Math.ceil(quilt.side))
        }
    }
    Repeater {
        model: quilt.band.tiles
        Image {
            id: tile
            required property int number
            required property int category
            readonly property int place: tile.number % quilt.places
            visible: tile.number >= quilt.band.total - quilt.places
            x: (tile.place % quilt.columns) * quilt.side
            y: Math.floor(tile.place / quilt.columns) * quilt.side
            width: quilt.side
            height: quilt.side
            source: tile.visible ? "image://tiles/" + Theme.name + "/" + tile.number % 140 + "/" + (quilt.plain ? -1 : tile.category) : ""
            sourceSize: Qt.size(Math.ceil(quilt.side), Math.ceil(quilt.side))
            Component.onCompleted: if (quilt.settled) {
                coming.start();
            }
            NumberAnimation {
                id: coming
                target: tile
                property: "scale"
                from: 0
                to: 1
                duration: Theme.motion(180)
                easing.type: Easing.OutCubic
            }
            SequentialAnimation {
                id: popping
                PauseAnimation {
                    duration: Theme.motion(12 * tile.place)
                }
                NumberAnimation {
                    target: tile
                    property: "scale"
                    from: 0.6
                    to: 1
                    duration: Theme.motion(180)
                    easing.type: Easing.OutCubic
                }
            }
            Connections {
                target: quilt
                function onRippled(): void {
                    popping.start();
                }
            }
        }
    }
}
