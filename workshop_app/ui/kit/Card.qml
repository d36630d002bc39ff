pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A statement as it is shown and moved: card stock with one square corner. Several voices make a stack. Outside the
   columns of a board it has its category's edge. Chosen it is washed with the marker; held it lies above everything. */
Item {
    id: card

    required property string wording
    property int number: -1
    property int voices: 1
    property string where: ""
    property int textSize: Theme.large
    property real padding: 10
    property real sidePadding: card.padding
    property real edge: 8
    readonly property real voicesRoom: card.voices > 1 ? 2.2 * card.textSize : 0
    property real endRoom: card.voicesRoom
    property real radius: Math.min(Theme.cardRadius, 0.5 * card.textSize)
    property real lower: 3
    property real lineHeight: 1
    property bool held: false
    property bool chosen: false
    property bool newest: false
    property bool gist: false
    property bool elided: false
    /* From 1 to 0: how much of the marker is left on a card that was put down just now. */
    property real glow: 0
    readonly property bool rightToLeft: shown.effectiveHorizontalAlignment === Text.AlignRight

    scale: card.held ? 1.06 : 1
    Accessible.role: Accessible.Button
    Accessible.name: card.where === "" ? card.wording : card.wording + ", " + card.where
    Accessible.description: [card.held ? "held" : "", card.voices > 1 ? "said " + card.voices + " times" : "", card.gist ? "not word for word" : ""].filter(part => part !== "").join(", ")

    Behavior on scale {
        NumberAnimation {
            duration: Theme.motion(90)
        }
    }
    Loader {
        active: card.voices > 1
        y: card.lower
        width: parent.width
        height: parent.height
        sourceComponent: SaidShape {
            radius: card.radius
            lower: card.lower
            rightToLeft: card.rightToLeft
        }
    }
    SaidShape {
        anchors.fill: parent
        radius: card.radius
        lower: card.held ? 4 * card.lower : card.lower
        rightToLeft: card.rightToLeft
        gist: card.gist
        color: card.chosen || card.newest ? Theme.wash : Theme.surface
        outline: card.chosen || card.held ? Theme.ink : card.newest ? Theme.markerInk : Theme.stock
        outlineWidth: card.chosen || card.held ? 3 : card.newest ? 2 : 1
    }
    Loader {
        active: card.glow > 0
        anchors.fill: parent
        anchors.bottomMargin: card.lower
        sourceComponent: Rectangle {
            opacity: card.glow
            radius: card.radius
            bottomLeftRadius: card.rightToLeft ? card.radius : 0
            bottomRightRadius: card.rightToLeft ? 0 : card.radius
            color: Theme.contrast || Theme.dark ? "transparent" : Theme.wash
            border.width: 3
            border.color: Theme.marker
        }
    }
    Loader {
        active: card.number >= 0
        x: 0.5 * card.sidePadding
        y: card.radius
        width: card.edge
        height: parent.height - 2 * card.radius
        sourceComponent: Image {
            source: "image://edges/" + Theme.name + "/" + card.number
            sourceSize: Qt.size(Math.round(card.edge), Math.round(2 * card.edge))
            fillMode: Image.TileVertically
            verticalAlignment: Image.AlignTop
        }
    }
    Words {
        id: shown
        anchors.fill: parent
        anchors.topMargin: card.padding
        anchors.bottomMargin: card.padding + card.lower
        anchors.rightMargin: card.sidePadding + card.endRoom
        anchors.leftMargin: card.sidePadding + (card.number >= 0 ? card.edge : 0)
        text: card.wording
        color: card.chosen || card.newest ? Theme.markerInk : Theme.ink
        font.pixelSize: card.textSize
        lineHeight: card.lineHeight
        verticalAlignment: Text.AlignVCenter
        elide: card.elided ? Text.ElideRight : Text.ElideNone
        Accessible.ignored: true
    }
    Loader {
        active: card.voices > 1
        anchors.right: parent.right
        anchors.rightMargin: card.sidePadding + card.endRoom - card.voicesRoom
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: Rectangle {
            implicitWidth: Math.max(implicitHeight, count.implicitWidth + 0.5 * card.textSize)
            implicitHeight: 1.4 * card.textSize
            radius: height / 2
            color: card.chosen ? Theme.markerInk : Theme.action
            Text {
                id: count
                anchors.centerIn: parent
                text: "×" + card.voices
                textFormat: Text.PlainText
                color: card.chosen ? Theme.wash : Theme.actionInk
                font.family: Theme.textFamily
                font.pixelSize: card.textSize
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
    FocusRing {
        visible: card.activeFocus
        radius: card.radius
    }
}
