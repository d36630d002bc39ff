pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who is here, and the safeguarding lead. */
Panel {
    id: panel

    required property People people
    required property string safeguardingLead

    Flickable {
        id: flick
        anchors.top: parent.top
        anchors.bottom: lead.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 14
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: content
            width: flick.width
            spacing: 8
            Heading {
                text: "Who is here"
                font.pixelSize: Theme.large
            }
            Repeater {
                model: panel.people.youngPeople
                Column {
                    id: person
                    required property string key
                    required property string name
                    required property bool here
                    required property bool briefed
                    width: content.width
                    spacing: 4
                    Choice {
                        width: parent.width
                        text: person.name
                        checked: person.here
                        onClicked: {
                            SecondPress.pass_over();
                            panel.people.set_here(person.key, !person.here);
                        }
                    }
                    PushButton {
                        once: true
                        visible: person.here && !person.briefed
                        width: parent.width
                        text: "Had the briefing"
                        Accessible.name: person.name + " had the briefing"
                        onClicked: panel.people.brief(person.key)
                    }
                }
            }
            Field {
                id: alias
                width: parent.width
                label: "Name for this work"
                onAccepted: if (panel.people.add_young_person(alias.text)) {
                    alias.text = "";
                }
            }
            Heading {
                text: "Adults"
                font.pixelSize: Theme.normal
            }
            Repeater {
                model: panel.people.adults
                Choice {
                    required property string key
                    required property string name
                    required property string role
                    required property bool here
                    width: content.width
                    text: name + ", " + Labels.role(role)
                    checked: here
                    onClicked: {
                        SecondPress.pass_over();
                        panel.people.set_here(key, !here);
                    }
                }
            }
            Field {
                id: adult
                width: parent.width
                label: "An adult's name"
            }
            Flow {
                width: parent.width
                spacing: 6
                Repeater {
                    model: panel.people.roles
                    PushButton {
                        required property string modelData
                        text: Labels.role(modelData)
                        enabled: !adult.empty
                        onClicked: if (panel.people.add_adult(adult.text, modelData)) {
                            adult.text = "";
                        }
                    }
                }
            }
        }
    }
    Column {
        id: lead
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 14
        width: parent.width - 28
        spacing: 4
        Heading {
            text: "Safeguarding lead"
            font.pixelSize: Theme.normal
        }
        Body {
            width: parent.width
            text: panel.safeguardingLead === "" ? "Nobody named yet" : panel.safeguardingLead
            font.pixelSize: Theme.small
            color: panel.safeguardingLead === "" ? Theme.warning : Theme.ink
        }
        Body {
            width: parent.width
            text: "This app is not the safeguarding record."
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
}
