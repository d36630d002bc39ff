pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the room sees now: a picture of the big screen's own window, its state in a word, and what changes it at once. */
Rectangle {
    id: panel

    required property Wall wall
    required property LivePicture livePicture
    readonly property string stateWord: !panel.wall.open ? qsTr("closed") : panel.wall.blank ? qsTr("blank") : panel.wall.frozen ? qsTr("frozen") : qsTr("live")
    readonly property bool night: Theme.dark || Theme.contrast
    readonly property color tone: panel.night ? Theme.ink : Theme.actionInk

    readonly property bool watched: panel.visible

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
            height: title.height
            Heading {
                id: title
                x: 2
                text: qsTr("On the big screen")
                font.pixelSize: Theme.small
                color: panel.tone
            }
            Body {
                anchors.right: parent.right
                anchors.rightMargin: 2
                anchors.baseline: title.baseline
                text: panel.stateWord
                font.pixelSize: Theme.small
                font.bold: panel.stateWord !== qsTr("live")
                color: panel.tone
            }
        }
        Rectangle {
            width: parent.width
            height: Math.round(width * 9 / 16)
            color: Theme.blank
            radius: 4
            Image {
                objectName: "live picture"
                anchors.fill: parent
                visible: panel.wall.open && !panel.wall.privateNow
                source: panel.wall.open ? panel.livePicture.source : ""
                sourceSize: Qt.size(width, height)
                fillMode: Image.PreserveAspectFit
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("What the big screen shows")
            }
            Body {
                visible: !panel.wall.open || panel.wall.privateNow
                anchors.centerIn: parent
                width: parent.width - 16
                horizontalAlignment: Text.AlignHCenter
                text: panel.wall.open ? qsTr("Somebody has a private turn: not shown here.") : qsTr("The big screen is closed.")
                font.pixelSize: Theme.small
                color: panel.tone
            }
        }
        Row {
            width: parent.width
            spacing: 6
            visible: panel.wall.open
            ScreenButton {
                width: (parent.width - parent.spacing) / 2
                text: qsTr("Blank screen")
                on: panel.wall.blank
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: panel.wall.blank
                onClicked: panel.wall.set_blank(!panel.wall.blank)
            }
            ScreenButton {
                width: (parent.width - parent.spacing) / 2
                text: qsTr("Freeze screen")
                on: panel.wall.frozen
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: panel.wall.frozen
                onClicked: panel.wall.set_frozen(!panel.wall.frozen)
            }
        }
        ScreenButton {
            visible: !panel.wall.open
            width: parent.width
            text: qsTr("Open the big screen")
            onClicked: panel.wall.set_open(true)
        }
    }
}
