pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Who is here, and the safeguarding lead. The box for names is above the list, so that neither moves the other, and so
   is that for adults. */
Panel {
    id: panel

    required property People people
    required property string safeguardingLead
    property bool setting: false
    /* The adult whose roles are open. */
    property string roleOf: ""

    signal agreedWanted
    signal takesBack

    readonly property bool asks: panel.people.question !== ""
    /* Then the safeguarding lead stands at the end of what scrolls, or no name would be seen above. */
    readonly property bool low: panel.height < 460
    readonly property bool seeks: panel.people.youngPeople.count >= 10

    function addPeople(): void {
        panel.leave(panel.people.add_young_people(alias.text));
    }
    /* What was not added stays in the box. Setting it leaves the question about a name in it. */
    function leave(lines: string): void {
        panel.setting = true;
        alias.text = lines;
        panel.setting = false;
        alias.input.cursorPosition = alias.input.length;
        alias.input.forceActiveFocus();
    }

    Flickable {
        id: flick
        anchors.top: parent.top
        anchors.bottom: panel.low ? parent.bottom : lead.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 14
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: bar
        Column {
            id: content
            width: flick.width
            spacing: 8
            Heading {
                text: "Who is here"
                font.pixelSize: Theme.large
            }
            Row {
                id: names
                width: parent.width
                spacing: 6
                WordsBox {
                    id: alias
                    width: parent.width - add.width - parent.spacing
                    height: 76
                    size: 0.8
                    label: "Name for this work"
                    hint: "Name for this work"
                    input.onTextChanged: if (!panel.setting) {
                        panel.people.forget_question();
                    }
                    onAccepted: panel.addPeople()
                }
                PushButton {
                    id: add
                    once: true
                    leftPadding: 10
                    rightPadding: 10
                    text: "Add"
                    Accessible.name: "Add these names"
                    enabled: alias.text.trim() !== ""
                    onClicked: panel.addPeople()
                }
            }
            Item {
                width: parent.width
                height: Theme.target
                z: 2
                AskAlike {
                    width: parent.width
                    question: panel.people.question
                    onAnswered: somebodyElse => panel.leave(panel.people.answer(alias.text, somebodyElse))
                    onLeave: panel.people.forget_question()
                }
                Body {
                    visible: !panel.seeks && !panel.asks
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    text: "One name a line."
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
                Field {
                    id: sought
                    visible: panel.seeks
                    enabled: !panel.asks
                    z: -1
                    width: parent.width
                    label: "Find somebody in the list"
                    labelShown: false
                    placeholder: "Find a name"
                }
            }
            PushButton {
                once: true
                width: parent.width
                leftPadding: 6
                rightPadding: 6
                text: "Everyone had the briefing"
                enabled: panel.people.somebodyMissed && !panel.asks
                onClicked: panel.people.brief_everybody()
            }
            Repeater {
                model: panel.people.youngPeople
                Row {
                    id: person
                    required property string key
                    required property string name
                    required property bool here
                    required property bool briefed
                    visible: !panel.seeks || person.name.toLowerCase().includes(sought.text.trim().toLowerCase())
                    width: content.width
                    spacing: 6
                    enabled: !panel.asks
                    Choice {
                        width: parent.width - briefing.width - parent.spacing
                        text: person.name
                        checked: person.here
                        onClicked: {
                            SecondPress.pass_over();
                            panel.people.set_here(person.key, !person.here);
                        }
                    }
                    PlainButton {
                        id: briefing
                        once: true
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.round(92 * Theme.textScale)
                        height: Theme.target
                        enabled: person.here
                        text: "Briefed"
                        Accessible.role: Accessible.CheckBox
                        Accessible.name: person.name + " had the briefing"
                        Accessible.checkable: true
                        Accessible.checked: person.briefed
                        onClicked: if (!person.briefed) {
                            panel.people.brief(person.key);
                        }
                        contentItem: Item {
                            Rectangle {
                                id: tick
                                anchors.verticalCenter: parent.verticalCenter
                                width: 20
                                height: 20
                                radius: 4
                                color: person.briefed && person.here ? Theme.action : "transparent"
                                border.width: 2
                                border.color: person.briefed && person.here ? Theme.action : Theme.quiet
                                Drawing {
                                    visible: person.briefed
                                    anchors.fill: parent
                                    color: person.here ? Theme.actionInk : Theme.quiet
                                    outline: PaletteFile.mark("tick")
                                }
                            }
                            Body {
                                anchors.left: tick.right
                                anchors.leftMargin: 6
                                anchors.verticalCenter: parent.verticalCenter
                                text: briefing.text
                                font.pixelSize: Theme.small
                                color: briefing.enabled ? Theme.ink : Theme.quiet
                                wrapMode: Text.NoWrap
                                Accessible.ignored: true
                            }
                        }
                        background: Rectangle {
                            radius: Theme.radius
                            color: briefing.hovered ? Theme.sunk : "transparent"
                            border.width: briefing.visualFocus ? 3 : 0
                            border.color: Theme.ink
                        }
                    }
                }
            }
            PushButton {
                width: parent.width
                leftPadding: 6
                rightPadding: 6
                text: "What they agreed to"
                enabled: !panel.asks
                onClicked: panel.agreedWanted()
            }
            PushButton {
                once: true
                width: parent.width
                leftPadding: 6
                rightPadding: 6
                text: "Take everything back…"
                Accessible.name: "A young person takes everything back"
                enabled: panel.people.youngPeople.count > 0 && !panel.asks
                onClicked: panel.takesBack()
            }
            Heading {
                text: "Adults"
                font.pixelSize: Theme.normal
            }
            /* Above the adults, so that whoever adds several finds the roles where they were. */
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
            Repeater {
                model: panel.people.adults
                Column {
                    id: grown
                    required property string key
                    required property string name
                    required property string role
                    required property string usual
                    required property bool here
                    readonly property bool open: panel.roleOf === grown.key
                    width: content.width
                    spacing: 6
                    Row {
                        width: parent.width
                        spacing: 6
                        Choice {
                            width: parent.width - opening.width - parent.spacing
                            leftPadding: 6
                            rightPadding: 6
                            text: grown.name + ", " + Labels.role(grown.role)
                            checked: grown.here
                            onClicked: {
                                SecondPress.pass_over();
                                panel.people.set_here(grown.key, !grown.here);
                            }
                        }
                        ArrowButton {
                            id: opening
                            downwards: !grown.open
                            text: grown.name + ": " + (grown.open ? "close the roles" : "change the role")
                            onClicked: panel.roleOf = grown.open ? "" : grown.key
                        }
                    }
                    Loader {
                        active: grown.open
                        visible: active
                        width: parent.width
                        sourceComponent: Column {
                            spacing: 6
                            Body {
                                width: parent.width
                                text: grown.here ? "Today they are" : "Usually they are"
                                font.pixelSize: Theme.small
                                color: Theme.quiet
                            }
                            Flow {
                                width: parent.width
                                spacing: 6
                                Repeater {
                                    model: panel.people.roles
                                    Choice {
                                        required property string modelData
                                        text: Labels.role(modelData)
                                        Accessible.name: grown.name + ": " + text
                                        checked: grown.role === modelData
                                        onClicked: panel.people.change_role(grown.key, modelData)
                                    }
                                }
                            }
                            PushButton {
                                once: true
                                width: parent.width
                                enabled: grown.here && grown.role !== grown.usual
                                text: "Also next time"
                                Accessible.name: grown.name + ": " + Labels.role(grown.role) + " also next time"
                                onClicked: panel.people.change_usual_role(grown.key, grown.role)
                            }
                        }
                    }
                }
            }
            Loader {
                active: panel.low
                visible: active
                width: parent.width
                sourceComponent: leadPart
            }
        }
    }
    ShownBar {
        id: bar
        anchors.top: flick.top
        anchors.bottom: flick.bottom
        anchors.right: parent.right
        anchors.rightMargin: 1
        Accessible.ignored: true
    }
    Component {
        id: leadPart
        Column {
            spacing: 4
            Heading {
                text: "Safeguarding lead"
                font.pixelSize: Theme.normal
            }
            Body {
                width: parent.width
                text: panel.safeguardingLead === "" ? "Nobody named yet" : panel.safeguardingLead
                font.pixelSize: Theme.small
                color: panel.safeguardingLead === "" ? Theme.flag : Theme.ink
            }
            Body {
                width: parent.width
                text: "This app is not the safeguarding record."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
    }
    Loader {
        id: lead
        active: !panel.low
        visible: active
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 14
        width: parent.width - 28
        sourceComponent: leadPart
    }
}
