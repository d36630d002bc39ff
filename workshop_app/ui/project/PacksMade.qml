pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What was made, folder by folder, each with its pages to look at; and what was not, and why. */
Panel {
    id: panel

    required property Packs packs

    visible: panel.packs.made.count > 0 || panel.packs.not_made.count > 0
    height: body.height + 32

    Column {
        id: body
        x: 16
        y: 16
        width: parent.width - 32
        spacing: 8
        Heading {
            visible: panel.packs.made.count > 0
            text: "Created"
            font.pixelSize: Theme.large
        }
        Repeater {
            model: panel.packs.made
            Column {
                id: file
                required property string key
                required property string name
                required property string goesTo
                required property string label
                required property bool drawn
                width: body.width
                spacing: 4
                Heading {
                    visible: file.goesTo !== ""
                    topPadding: 8
                    text: file.goesTo.charAt(0).toUpperCase() + file.goesTo.slice(1)
                    font.pixelSize: Theme.normal
                }
                Item {
                    width: parent.width
                    height: Math.max(said.height, look.visible ? look.height : 0)
                    Body {
                        id: said
                        width: parent.width - (look.visible ? look.width + 16 : 0)
                        anchors.verticalCenter: parent.verticalCenter
                        text: file.name
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }
                    PushButton {
                        id: look
                        visible: file.drawn
                        anchors.right: parent.right
                        text: "Look at it"
                        Accessible.name: text + ", " + file.name
                        onClicked: panel.packs.look_at(file.key)
                    }
                }
            }
        }
        Heading {
            visible: panel.packs.not_made.count > 0
            topPadding: 8
            text: "Not created"
            font.pixelSize: Theme.large
        }
        Repeater {
            model: panel.packs.not_made
            Body {
                required property string label
                required property string trouble
                width: body.width
                text: label + ": " + trouble
                color: Theme.flag
            }
        }
    }
}
