import QtQuick
import workshop_app.ui

/* A project to go on with: its name, and under it the folder it is in. The latest is washed. */
PlainButton {
    id: button

    required property string name
    required property string folder
    /* What is still to be done there and must not be forgotten; "" for nothing. */
    required property string stillToDo
    property bool latest: false

    implicitHeight: lines.implicitHeight + 20
    padding: 0
    Accessible.name: button.name + ", in " + button.folder + (button.stillToDo === "" ? "" : ", " + button.stillToDo)
    Accessible.role: Accessible.Button

    contentItem: Item {
        Column {
            id: lines
            x: 14
            width: parent.width - 28 - (button.latest ? go.width + 12 : 0)
            anchors.verticalCenter: parent.verticalCenter
            Body {
                width: parent.width
                text: button.name
                color: button.latest ? Theme.markerInk : Theme.action
                font.bold: true
                maximumLineCount: 2
                elide: Text.ElideRight
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }
            Body {
                width: parent.width
                text: "in " + button.folder
                color: button.latest ? Theme.markerInk : Theme.quiet
                font.pixelSize: Theme.small
                maximumLineCount: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Body {
                visible: button.stillToDo !== ""
                width: parent.width
                text: button.stillToDo
                color: button.latest ? Theme.markerInk : Theme.flag
                font.pixelSize: Theme.small
                font.bold: true
                Accessible.ignored: true
            }
        }
        Body {
            id: go
            visible: button.latest
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: "Carry on"
            font.underline: true
            color: Theme.markerInk
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.latest ? (button.hovered || button.down ? Theme.marker : Theme.wash) : button.hovered || button.down ? Theme.sunk : Theme.surface
        border.width: button.latest ? 2 : 1
        border.color: button.latest ? Theme.ink : Theme.edge
        FocusRing {
            visible: button.visualFocus
            radius: parent.radius
        }
    }
}
