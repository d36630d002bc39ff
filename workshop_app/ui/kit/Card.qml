import QtQuick
import workshop_app.ui

/* A statement as it is shown and moved: card stock with its category's edge. Several voices make a stack. */
Rectangle {
    id: card

    required property string wording
    property int number: -1
    property int voices: 1
    property string where: ""
    property int textSize: Theme.large
    property real padding: 10
    property real edge: 6
    property real endRoom: card.voices > 1 ? 2.2 * card.textSize : 0
    property bool held: false
    property bool chosen: false
    readonly property bool marked: card.chosen || card.held || card.activeFocus
    readonly property bool cut: shown.truncated

    radius: Math.min(10, 0.5 * card.textSize)
    color: Theme.surface
    border.width: card.marked ? 4 : 1
    border.color: card.marked ? Theme.action : Theme.hair
    scale: card.held ? 1.04 : 1
    Accessible.role: Accessible.Button
    Accessible.name: card.where === "" ? card.wording : card.wording + ", " + card.where
    Accessible.description: [card.held ? "held" : "", card.voices > 1 ? "said " + card.voices + " times" : ""].filter(part => part !== "").join(", ")

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
        }
    }
    Rectangle {
        visible: card.voices > 1
        z: -1
        x: 5
        y: 5
        width: parent.width
        height: parent.height
        radius: card.radius
        color: Theme.sunk
        border.width: 1
        border.color: Theme.hair
    }
    Image {
        visible: card.number >= 0
        x: 0.5 * card.padding
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: card.radius
        anchors.bottomMargin: card.radius
        width: card.edge
        source: card.number < 0 ? "" : "image://edges/" + Theme.name + "/" + card.number
        sourceSize: Qt.size(Math.round(card.edge), Math.round(2 * card.edge))
        fillMode: Image.TileVertically
        verticalAlignment: Image.AlignTop
    }
    Words {
        id: shown
        anchors.fill: parent
        anchors.margins: card.padding
        anchors.rightMargin: card.padding + card.endRoom
        anchors.leftMargin: card.padding + (card.number >= 0 ? card.edge : 0)
        text: card.wording
        font.pixelSize: card.textSize
        lineHeight: 1
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Rectangle {
        visible: card.voices > 1
        anchors.right: parent.right
        anchors.rightMargin: card.padding
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(height, count.implicitWidth + 0.5 * card.textSize)
        height: 1.5 * card.textSize
        radius: height / 2
        color: Theme.action
        Text {
            id: count
            anchors.centerIn: parent
            text: "×" + card.voices
            textFormat: Text.PlainText
            color: Theme.onAction
            font.family: Theme.textFamily
            font.pixelSize: card.textSize
            font.bold: true
            Accessible.ignored: true
        }
    }
}
