pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The tenderers and the order in which they present, for the plan page. */
Panel {
    id: panel

    required property Tenderers tenderers

    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Tenderers"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "Name them all before the presentations start: each gets the same slot, in this order."
            color: Theme.quiet
        }
        Repeater {
            model: panel.tenderers.listed
            Row {
                id: tenderer
                required property string key
                required property string name
                required property int place
                width: column.width
                spacing: 8
                Body {
                    width: 26
                    height: Theme.target
                    anchors.bottom: parent.bottom
                    verticalAlignment: Text.AlignVCenter
                    text: tenderer.place + 1
                    color: Theme.quiet
                }
                KeptField {
                    width: parent.width - buttons.width - 42
                    label: "Tenderer " + (tenderer.place + 1)
                    kept: tenderer.name
                    onKeep: text => panel.tenderers.rename(tenderer.key, text)
                }
                Row {
                    id: buttons
                    anchors.bottom: parent.bottom
                    spacing: 8
                    PushButton {
                        text: "Earlier"
                        Accessible.name: tenderer.name + ": earlier"
                        enabled: tenderer.place > 0
                        onClicked: panel.tenderers.move(tenderer.key, tenderer.place - 1)
                    }
                    PushButton {
                        text: "Later"
                        Accessible.name: tenderer.name + ": later"
                        enabled: tenderer.place < panel.tenderers.listed.count - 1
                        onClicked: panel.tenderers.move(tenderer.key, tenderer.place + 1)
                    }
                    PushButton {
                        once: true
                        text: "Remove"
                        Accessible.name: tenderer.name + ": remove"
                        onClicked: panel.tenderers.remove(tenderer.key)
                    }
                }
            }
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                id: newName
                width: parent.width - add.width - 12
                label: "Name of a tenderer"
                onAccepted: add.clicked()
            }
            PushButton {
                id: add
                anchors.bottom: parent.bottom
                text: "Add the tenderer"
                enabled: !newName.empty
                onClicked: {
                    if (panel.tenderers.add(newName.text)) {
                        newName.text = "";
                    }
                    newName.input.forceActiveFocus();
                }
            }
        }
    }
}
