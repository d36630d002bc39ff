import QtQuick
import workshop_app.ui

/* A project to go on with: its name, and under it the folder it is in. */
PlainButton {
    id: button

    required property string name
    required property string folder

    implicitHeight: lines.implicitHeight + 20
    padding: 0
    Accessible.name: button.name + ", in " + button.folder
    Accessible.role: Accessible.Button

    contentItem: Item {
        Column {
            id: lines
            x: 14
            width: parent.width - 28
            anchors.verticalCenter: parent.verticalCenter
            Body {
                width: parent.width
                text: button.name
                color: Theme.action
                font.bold: true
                maximumLineCount: 2
                elide: Text.ElideRight
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }
            Body {
                width: parent.width
                text: "in " + button.folder
                color: Theme.quiet
                font.pixelSize: Theme.small
                maximumLineCount: 1
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.hovered || button.down ? Theme.sunk : Theme.surface
        border.width: button.visualFocus ? 3 : 1
        border.color: button.visualFocus ? Theme.ink : Theme.edge
    }
}
