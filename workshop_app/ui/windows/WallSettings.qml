pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The quiet corner of the wall: how it looks and how hands work on it. Nothing here is private, and nothing that is
   kept of the project can be changed. It closes by itself. */
Item {
    id: corner
    objectName: "quiet corner"

    property real unit: 1
    property real margin: 64
    /* Pages that are nobody's to change have no corner. */
    property bool offered: true
    property bool open: false
    /* After how many seconds without a choice. */
    property int closesAfter: 40

    function close(): void {
        corner.open = false;
    }

    onOfferedChanged: if (!corner.offered) {
        corner.close();
    }

    Item {
        id: sign
        visible: corner.offered && !corner.open
        /* Larger than a narrow margin: what it lies over there is no more than the corner of a heading. */
        width: Math.max(Theme.wallTargetAt(corner.unit), Math.floor(corner.margin * corner.unit))
        height: width
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.name: "Colours and size of this screen"
        Accessible.focusable: true
        Accessible.onPressAction: corner.open = true
        Keys.onSpacePressed: corner.open = true
        Keys.onReturnPressed: corner.open = true
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: corner.open = true
        }
        /* Over the pattern of a cover the letters have paper under them. */
        Rectangle {
            anchors.fill: letters
            anchors.margins: -Math.round(5 * corner.unit)
            radius: 8 * corner.unit
            color: Theme.paper
        }
        Text {
            id: letters
            x: Math.round((corner.margin * corner.unit - width) / 2)
            y: Math.round((corner.margin * corner.unit - height) / 2)
            text: "Aa"
            textFormat: Text.PlainText
            font.family: Theme.textFamily
            font.pixelSize: Math.round(Math.min(24 * corner.unit * Theme.wallTextScale, 0.6 * corner.margin * corner.unit))
            color: Theme.quiet
            Accessible.ignored: true
        }
        FocusRing {
            visible: sign.activeFocus
        }
    }
    Timer {
        id: closing
        running: corner.open
        interval: corner.closesAfter * 1000
        onTriggered: corner.close()
    }
    Connections {
        target: Settings
        function onChanged(): void {
            if (corner.open) {
                closing.restart();
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        visible: corner.open
        onClicked: corner.close()
    }
    Loader {
        id: panel
        active: corner.open
        x: corner.margin * corner.unit
        y: x
        sourceComponent: Panel {
            id: card
            readonly property real size: Math.max(1, 1.5 * corner.unit)
            width: corner.width - 2 * panel.x
            height: Math.min(corner.height - 2 * panel.y, choices.contentHeight + 48 * corner.unit)
            border.width: 3
            border.color: Theme.action
            Accessible.role: Accessible.Dialog
            Accessible.name: "Colours and size of this screen"

            EscCloses {
                open: true
                onLeft: corner.close()
            }
            MouseArea {
                anchors.fill: parent
                onWheel: event => event.accepted = true
            }
            ScrollPage {
                id: choices
                x: 24 * corner.unit
                y: 24 * corner.unit
                width: parent.width - 2 * x
                height: parent.height - 2 * y
                spacing: 20 * corner.unit
                onMovementStarted: closing.restart()
                Item {
                    width: choices.width - 14
                    height: done.height
                    Heading {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - done.width - 20 * corner.unit
                        text: "This screen"
                        font.pixelSize: Math.round(WallSizes.letters(40) * corner.unit)
                    }
                    PushButton {
                        id: done
                        anchors.right: parent.right
                        size: card.size
                        primary: true
                        text: "Done"
                        Accessible.name: "Close the settings of this screen"
                        onClicked: corner.close()
                    }
                }
                Flow {
                    id: parts
                    readonly property real each: Theme.wallTextScale > 1.25 ? width : Math.floor((width - spacing) / 2)
                    width: choices.width - 14
                    spacing: 32 * corner.unit
                    LooksChoices {
                        width: parts.each
                        size: card.size
                        wall: true
                    }
                    TouchChoices {
                        width: parts.each
                        size: card.size
                        wall: true
                    }
                }
            }
        }
    }
}
