pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Everybody of the project: added before a session, corrected, and removed where they were added by mistake. Real names
   are not here. */
Panel {
    id: panel

    required property People people

    /* What was not added stays in the box. */
    function refill(lines: string): void {
        young.text = lines;
        young.input.forceActiveFocus();
    }
    function add(): void {
        panel.refill(young.empty ? "" : panel.people.add_young_people(young.text));
    }

    function addAdult(role: string): void {
        if (!adult.empty && panel.people.add_adult(adult.text, role)) {
            adult.text = "";
        }
    }

    firstBox: young.input
    height: column.height + 36
    Component.onCompleted: panel.people.show_who_stays(true)
    Component.onDestruction: panel.people?.show_who_stays(false)

    component Person: Column {
        id: person
        property string what: ""
        property string key: ""
        property string name: ""
        property string stays: ""
        width: parent.width
        spacing: 4
        Row {
            width: parent.width
            spacing: 8
            KeptField {
                width: parent.width - remove.width - 8
                label: person.what + ", " + person.name
                labelShown: warning !== ""
                kept: person.name
                onKeep: text => panel.people.rename(person.key, text)
            }
            PushButton {
                id: remove
                once: true
                anchors.bottom: parent.bottom
                text: "Remove"
                enabled: person.stays === ""
                Accessible.name: person.name + ": remove"
                Accessible.description: person.stays
                onClicked: panel.people.remove(person.key)
            }
        }
        Body {
            visible: person.stays !== ""
            width: parent.width
            text: person.stays
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Young people"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "Each under the name they chose for this work, which can be corrected here. Somebody added by mistake can be removed, until something they said or did is saved."
            color: Theme.quiet
        }
        Item {
            z: 1
            width: parent.width
            height: adding.height
            Row {
                id: adding
                width: parent.width
                spacing: 12
                Field {
                    id: young
                    width: parent.width - addYoung.width - 12
                    label: "A name for this work"
                    onAccepted: panel.add()
                }
                PushButton {
                    id: addYoung
                    anchors.bottom: parent.bottom
                    text: "Add the young person"
                    enabled: !young.empty
                    onClicked: panel.add()
                }
            }
            AskAlike {
                width: parent.width
                question: panel.people.question
                onAnswered: somebodyElse => panel.refill(panel.people.answer(young.text, somebodyElse))
                onLeave: panel.people.forget_question()
            }
        }
        Repeater {
            model: panel.people.youngPeople
            Person {
                required key
                required name
                required stays
                what: "Name for this work"
            }
        }
        Heading {
            topPadding: 8
            text: "Adults"
            font.pixelSize: Theme.large
        }
        Column {
            id: newAdult
            width: parent.width
            spacing: 8
            Field {
                id: adult
                width: parent.width
                label: "An adult’s name; Enter adds a support worker"
                onAccepted: panel.addAdult("support worker")
            }
            /* Whoever types has them in view too, on any window. */
            Connections {
                target: adult.input
                function onActiveFocusChanged(): void {
                    if (adult.input.activeFocus) {
                        Landing.opened(newAdult);
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 8
                Repeater {
                    model: panel.people.roles
                    PushButton {
                        required property string modelData
                        text: "Add as " + Labels.role(modelData)
                        enabled: !adult.empty
                        onClicked: panel.addAdult(modelData)
                    }
                }
            }
        }
        Repeater {
            model: panel.people.adults
            Column {
                id: grown
                required property string key
                required property string name
                required property string usual
                required property string stays
                width: column.width
                spacing: 6
                Person {
                    key: grown.key
                    name: grown.name
                    stays: grown.stays
                    what: "Adult"
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    Repeater {
                        model: panel.people.roles
                        Choice {
                            required property string modelData
                            text: Labels.role(modelData)
                            Accessible.name: grown.name + ": usually " + text
                            checked: grown.usual === modelData
                            onClicked: panel.people.change_usual_role(grown.key, modelData)
                        }
                    }
                }
            }
        }
    }
}
