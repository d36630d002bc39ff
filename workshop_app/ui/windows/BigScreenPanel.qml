pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the room sees now: a picture of the big screen's own window, its state in a word, and what changes it at once.
   What is done with screens is asked for from here. */
Rectangle {
    id: panel

    required property Wall wall
    required property LivePicture livePicture
    required property Placing placing
    property bool screensShown: false
    /* Where height is scarce the picture is half as wide, with the buttons beside it. */
    property bool low: false
    /* Where it is scarcer still there are the buttons alone. */
    property bool bare: false
    readonly property string stateWord: panel.placing.shared ? qsTr("behind this") : panel.placing.given ? qsTr("given away") : panel.placing.lost ? qsTr("no screen") : panel.wall.privateNow && panel.low ? qsTr("a private turn") : !panel.wall.open ? qsTr("closed") : panel.wall.blank ? qsTr("blank") : panel.wall.frozen ? qsTr("frozen") : qsTr("live")
    readonly property bool night: Theme.dark || Theme.contrast
    readonly property color tone: panel.night ? Theme.ink : Theme.actionInk

    readonly property bool watched: panel.visible

    signal screensWanted(bool shown)

    height: content.height + 16
    radius: Theme.radius
    color: panel.night ? Theme.sunk : Theme.action
    border.width: panel.night ? 1 : 0
    border.color: Theme.edge

    onWatchedChanged: panel.livePicture.watch(panel.watched)
    Component.onCompleted: panel.livePicture.watch(panel.watched)
    Component.onDestruction: panel.livePicture.watch(false)

    component ScreenButton: PlainButton {
        id: button
        property bool on: false
        height: Math.max(Theme.target, label.implicitHeight + 12)
        leftPadding: 4
        rightPadding: 4
        Accessible.name: button.text
        contentItem: Text {
            id: label
            text: button.text
            textFormat: Text.PlainText
            font.family: Theme.textFamily
            font.pixelSize: Theme.small
            color: button.on ? Theme.markerInk : panel.tone
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }
        background: Rectangle {
            radius: Theme.radius
            color: button.on ? Theme.marker : "transparent"
            border.width: button.on || button.hovered ? 2 : 1
            border.color: panel.tone
            opacity: button.down ? 0.8 : 1
            FocusRing {
                visible: button.visualFocus
            }
        }
    }

    Column {
        id: content
        x: 8
        y: 8
        width: parent.width - 16
        spacing: 6

        Item {
            width: parent.width
            height: Math.max(screens.height, title.height + word.height)
            Heading {
                id: title
                x: 2
                width: parent.width - screens.width - 6
                text: qsTr("On the big screen")
                font.pixelSize: Theme.small
                color: panel.tone
            }
            ScreenButton {
                id: screens
                anchors.right: parent.right
                width: Math.round(78 * Theme.textScale)
                text: qsTr("Screens")
                on: panel.screensShown
                onClicked: panel.screensWanted(!panel.screensShown)
            }
            Body {
                id: word
                x: 2
                anchors.top: title.bottom
                text: panel.stateWord
                font.pixelSize: Theme.small
                font.bold: panel.stateWord !== qsTr("live")
                color: panel.tone
            }
        }
        Item {
            width: parent.width
            height: panel.bare ? buttons.height : panel.low ? Math.max(picture.height, buttons.height) : picture.height + content.spacing + buttons.height

            Rectangle {
                id: picture
                visible: !panel.bare
                y: panel.low ? (parent.height - height) / 2 : 0
                width: panel.low ? (parent.width - content.spacing) / 2 : parent.width
                height: Math.round(width * 9 / 16)
                color: Theme.blank
                radius: 4
                Image {
                    objectName: "live picture"
                    anchors.fill: parent
                    visible: panel.wall.open && !panel.wall.privateNow && !panel.placing.shared
                    source: panel.wall.open ? panel.livePicture.source : ""
                    sourceSize: Qt.size(width, height)
                    fillMode: Image.PreserveAspectFit
                    cache: false
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("What the big screen shows")
                }
                Body {
                    visible: !panel.low && (!panel.wall.open || panel.wall.privateNow || panel.placing.shared)
                    anchors.centerIn: parent
                    width: parent.width - 16
                    horizontalAlignment: Text.AlignHCenter
                    text: panel.placing.shared ? qsTr("The big screen is behind this window.") : panel.wall.open ? qsTr("Somebody has a private turn: not shown here.") : panel.placing.given ? qsTr("The projector is with somebody else. Nothing of ours is on it.") : panel.placing.lost ? qsTr("The big screen lost its screen. It waits for it, blank.") : qsTr("The big screen is closed.")
                    font.pixelSize: Theme.small
                    color: panel.tone
                }
            }
            Flow {
                id: buttons
                readonly property real each: (content.width - content.spacing) / 2
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: panel.low && !panel.bare ? each : parent.width
                spacing: content.spacing
                ScreenButton {
                    visible: panel.wall.open
                    width: buttons.each
                    text: qsTr("Blank screen")
                    on: panel.wall.blank
                    Accessible.role: Accessible.CheckBox
                    Accessible.checkable: true
                    Accessible.checked: panel.wall.blank
                    onClicked: panel.wall.set_blank(!panel.wall.blank)
                }
                ScreenButton {
                    visible: panel.wall.open
                    width: buttons.each
                    text: qsTr("Freeze screen")
                    on: panel.wall.frozen
                    Accessible.role: Accessible.CheckBox
                    Accessible.checkable: true
                    Accessible.checked: panel.wall.frozen
                    onClicked: panel.wall.set_frozen(!panel.wall.frozen)
                }
                ScreenButton {
                    visible: !panel.wall.open
                    width: buttons.width
                    text: panel.placing.given ? qsTr("Take the projector back") : qsTr("Open the big screen")
                    onClicked: panel.placing.given ? panel.placing.take_back() : panel.wall.set_open(true)
                }
            }
        }
    }
}
