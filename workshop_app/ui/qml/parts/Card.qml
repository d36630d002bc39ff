import QtQuick
import workshop_app.ui.qml

/* A statement as it is shown and moved: card stock with its category's edge. */
Rectangle {
    id: card

    required property string wording
    property int number: -1
    property int textSize: Theme.large
    property real padding: 10
    property real endRoom: 0
    property bool held: false
    property bool chosen: false
    readonly property bool marked: card.chosen || card.held || card.activeFocus
    readonly property bool cut: shown.truncated

    radius: 10
    color: Theme.surface
    border.width: card.marked ? 3 : 1
    border.color: card.marked ? Theme.accent : Theme.line
    scale: card.held ? 1.04 : 1
    Accessible.role: Accessible.Button
    Accessible.name: card.wording

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
        }
    }
    Rectangle {
        visible: card.number >= 0
        width: 5
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 6
        radius: 3
        color: Theme.category(Math.max(0, card.number))
    }
    Words {
        id: shown
        anchors.fill: parent
        anchors.margins: card.padding
        anchors.rightMargin: card.padding + card.endRoom
        anchors.leftMargin: card.padding + (card.number >= 0 ? 6 : 0)
        text: card.wording
        font.pixelSize: card.textSize
        lineHeight: 1
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
