pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The published award criteria, in their order and in plain words; for the project details. */
Panel {
    id: panel

    required property Criteria criteria

    firstBox: newName.input
    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Published criteria"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "As the tender documents name them: what the award rests on. They carry no weight here. A briefing can show them to young people in the plain words you give them."
            color: Theme.quiet
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                id: newName
                width: parent.width - add.width - 12
                label: "Name of a criterion"
                onAccepted: add.clicked()
            }
            PushButton {
                id: add
                anchors.bottom: parent.bottom
                text: "Add the criterion"
                enabled: !newName.empty
                onClicked: {
                    if (panel.criteria.add(newName.text)) {
                        newName.text = "";
                    }
                    newName.input.forceActiveFocus();
                }
            }
        }
        Repeater {
            model: panel.criteria.listed
            Column {
                id: criterion
                required property string key
                required property string name
                required property string plainWords
                required property int place
                width: column.width
                spacing: 6
                Row {
                    width: parent.width
                    spacing: 8
                    NumberDisc {
                        id: disc
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: (Theme.target - height) / 2
                        number: criterion.place + 1
                    }
                    KeptField {
                        width: parent.width - buttons.width - disc.width - 16
                        label: "Criterion " + (criterion.place + 1)
                        kept: criterion.name
                        onKeep: text => panel.criteria.rename(criterion.key, text)
                    }
                    Row {
                        id: buttons
                        anchors.bottom: parent.bottom
                        spacing: 8
                        ArrowButton {
                            text: criterion.name + ": earlier"
                            enabled: criterion.place > 0
                            onClicked: panel.criteria.move(criterion.key, criterion.place - 1)
                        }
                        ArrowButton {
                            downwards: true
                            text: criterion.name + ": later"
                            enabled: criterion.place < panel.criteria.listed.count - 1
                            onClicked: panel.criteria.move(criterion.key, criterion.place + 1)
                        }
                        PushButton {
                            once: true
                            text: "Remove"
                            Accessible.name: criterion.name + ": remove"
                            onClicked: panel.criteria.remove(criterion.key)
                        }
                    }
                }
                KeptField {
                    x: disc.width + 8
                    width: parent.width - x
                    label: "In plain words, criterion " + (criterion.place + 1)
                    placeholder: "such as: would you learn something there?"
                    kept: criterion.plainWords
                    onKeep: text => panel.criteria.put_plainly(criterion.key, text)
                }
            }
        }
    }
}
