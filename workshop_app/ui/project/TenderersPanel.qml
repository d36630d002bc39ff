pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The tenderers and the order in which they present, for the project details. */
Panel {
    id: panel

    required property Tenderers tenderers

    firstBox: newName.input
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
            text: "Name them all before the presentations start. They present in this order, each for the same time. “The day” shows when each of them comes."
            color: Theme.quiet
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
        Repeater {
            model: panel.tenderers.listed
            Column {
                id: tenderer
                required property string key
                required property string name
                required property int place
                required property string stays
                required property string withdrew
                width: column.width
                spacing: 4
                Row {
                    width: parent.width
                    spacing: 8
                    NumberDisc {
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: (Theme.target - height) / 2
                        number: tenderer.place + 1
                    }
                    KeptField {
                        width: parent.width - buttons.width - 44
                        label: "Tenderer " + (tenderer.place + 1)
                        kept: tenderer.name
                        onKeep: text => panel.tenderers.rename(tenderer.key, text)
                    }
                    Row {
                        id: buttons
                        anchors.bottom: parent.bottom
                        spacing: 8
                        ArrowButton {
                            text: tenderer.name + ": earlier"
                            enabled: tenderer.place > 0
                            onClicked: panel.tenderers.move(tenderer.key, tenderer.place - 1)
                        }
                        ArrowButton {
                            downwards: true
                            text: tenderer.name + ": later"
                            enabled: tenderer.place < panel.tenderers.listed.count - 1
                            onClicked: panel.tenderers.move(tenderer.key, tenderer.place + 1)
                        }
                        PushButton {
                            once: true
                            text: "Remove"
                            enabled: tenderer.stays === ""
                            Accessible.name: tenderer.name + ": remove"
                            Accessible.description: tenderer.stays
                            onClicked: panel.tenderers.remove(tenderer.key)
                        }
                    }
                }
                Body {
                    visible: text !== ""
                    x: 36
                    width: parent.width - x
                    text: tenderer.withdrew
                    font.pixelSize: Theme.small
                    color: Theme.flag
                }
                Body {
                    visible: tenderer.stays !== ""
                    x: 36
                    width: parent.width - x
                    text: tenderer.stays
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
            }
        }
    }
}
