import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The facilitator's notes: a line at the foot of the page with their first sentence, and all of them above it while they
   are open. What opens them keeps its place. */
Item {
    id: panel

    required property string notes
    required property real tallest
    property bool open: false
    readonly property string first: panel.notes.trim().split("\n")[0].replace(/([.!?]) .*/, "$1")

    visible: panel.notes !== ""
    height: !panel.visible ? 0 : toggle.height + (panel.open ? panel.tallest + 6 : 0)

    FontMetrics {
        id: line
        font.family: Theme.textFamily
        font.pixelSize: Theme.small
    }
    EscCloses {
        open: panel.visible && panel.open
        onLeft: panel.open = false
    }
    Rectangle {
        visible: panel.open
        width: parent.width
        height: panel.tallest
        radius: Theme.radius
        color: Theme.sunk
        Basic.ScrollView {
            id: scroll
            anchors.fill: parent
            anchors.margins: 12
            contentWidth: availableWidth
            Body {
                width: scroll.availableWidth
                text: panel.notes
                lineHeight: 1.15
            }
        }
    }
    PlainButton {
        id: toggle
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.target, Math.ceil(1.95 * line.lineSpacing) + 4)
        topPadding: 2
        bottomPadding: 2
        leftPadding: 14
        rightPadding: 14
        text: panel.open ? qsTr("Close the notes") : qsTr("Notes for you")
        Accessible.name: toggle.text
        Accessible.description: panel.open ? "" : panel.first
        onClicked: panel.open = !panel.open
        contentItem: Item {
            Body {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Notes for you")
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Body {
                x: title.width + 10
                width: more.x - x - 10
                anchors.verticalCenter: parent.verticalCenter
                visible: !panel.open
                objectName: "as much of the notes as fits"
                text: panel.first
                color: Theme.quiet
                font.pixelSize: Theme.small
                maximumLineCount: 2
                lineHeight: 0.95
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Body {
                id: more
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: panel.open ? qsTr("close") : qsTr("more")
                font.pixelSize: Theme.small
                font.underline: true
                color: Theme.quiet
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.sunk
            border.width: toggle.hovered ? 1.5 : 0
            border.color: Theme.edge
            FocusRing {
                visible: toggle.visualFocus
            }
        }
    }
}
