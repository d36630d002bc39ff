pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Who is here, and the safeguarding lead below, always in view. The box for names comes above the list when it is asked
   for, or while nobody has come, and stays until it is closed, so that nothing moves while names are added. */
Item {
    id: panel

    required property Project project
    readonly property People people: panel.project.people
    property bool setting: false
    property bool mayClose: false
    property bool adding: false
    property bool changesAdults: false
    /* The adult whose roles are open. */
    property string roleOf: ""

    signal agreedWanted
    signal missedWanted
    signal leadWanted
    signal takesBack
    signal closed

    readonly property bool asks: panel.people.question !== ""
    readonly property bool seeks: panel.people.youngPeople.count >= 10
    readonly property bool adds: panel.adding || panel.people.youngPeople.count === 0
    readonly property bool changes: panel.changesAdults || panel.people.adults.count === 0

    function addAdult(role: string): void {
        if (!adult.empty) {
            panel.changesAdults = true;
            if (panel.people.add_adult(adult.text, role)) {
                adult.text = "";
            }
        }
    }
    function addPeople(): void {
        panel.adding = true;
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
    function closeAdding(): void {
        panel.people.forget_question();
        panel.adding = false;
    }

    Panel {
        id: list
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: lead.top
        anchors.bottomMargin: 10

        Flickable {
            id: flick
            anchors.fill: parent
            anchors.margins: 12
            contentHeight: content.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Basic.ScrollBar.vertical: bar
            Column {
                id: content
                width: flick.width
                spacing: 6
                PushButton {
                    visible: panel.mayClose
                    width: parent.width
                    text: qsTr("Back to the plan")
                    onClicked: panel.closed()
                }
                Item {
                    width: parent.width
                    height: add.implicitHeight
                    Heading {
                        anchors.verticalCenter: parent.verticalCenter
                        width: add.x - 6
                        text: qsTr("Who is here · %1").arg(panel.people.here.count)
                        font.pixelSize: Theme.normal
                    }
                    PushButton {
                        id: add
                        anchors.right: parent.right
                        leftPadding: 10
                        rightPadding: 10
                        visible: panel.people.youngPeople.count > 0
                        longest: qsTr("+ Add")
                        text: panel.adds ? qsTr("Done") : qsTr("+ Add")
                        Accessible.name: panel.adds ? qsTr("Done adding names") : qsTr("Add young people")
                        onClicked: {
                            if (panel.adds) {
                                panel.closeAdding();
                            } else {
                                panel.adding = true;
                                alias.input.forceActiveFocus();
                            }
                        }
                    }
                }
                Row {
                    visible: panel.adds
                    width: parent.width
                    spacing: 6
                    WordsBox {
                        id: alias
                        width: parent.width - names.width - parent.spacing
                        height: 76
                        size: 0.88
                        label: "Name for this work"
                        hint: "Name for this work"
                        isPrivate: true
                        input.onTextChanged: if (!panel.setting) {
                            panel.people.forget_question();
                        }
                        onAccepted: panel.addPeople()
                    }
                    PushButton {
                        id: names
                        once: true
                        leftPadding: 10
                        rightPadding: 10
                        text: qsTr("Add")
                        Accessible.name: qsTr("Add these names")
                        enabled: alias.text.trim() !== ""
                        onClicked: panel.addPeople()
                    }
                }
                Item {
                    visible: panel.adds || panel.seeks
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
                        text: panel.people.youngPeople.count === 0 ? qsTr("Nobody yet. One name a line.") : qsTr("One name a line.")
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
                Item {
                    visible: panel.people.youngPeople.count > 0
                    width: parent.width
                    height: briefedHead.implicitHeight
                    Body {
                        id: briefedHead
                        anchors.right: parent.right
                        text: qsTr("Briefed")
                        font.pixelSize: Theme.small
                        color: Theme.quiet
                    }
                }
                Column {
                    width: parent.width
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
                            enabled: !panel.asks
                            TickLine {
                                width: parent.width - briefing.width
                                text: person.name
                                ticked: person.here
                                Accessible.role: Accessible.RadioButton
                                onClicked: {
                                    SecondPress.pass_over();
                                    panel.people.set_here(person.key, !person.here);
                                }
                            }
                            TickLine {
                                id: briefing
                                once: true
                                width: Theme.target
                                centred: true
                                enabled: person.here
                                ticked: person.briefed
                                Accessible.name: qsTr("%1 had the briefing").arg(person.name)
                                onClicked: if (!person.briefed) {
                                    panel.people.brief(person.key);
                                }
                            }
                        }
                    }
                }
                PushButton {
                    once: true
                    visible: panel.people.youngPeople.count > 0
                    width: parent.width
                    leftPadding: 6
                    rightPadding: 6
                    text: qsTr("Everyone had the briefing")
                    enabled: panel.people.somebodyMissed && !panel.asks
                    quiet: !enabled
                    font.underline: false
                    onClicked: panel.people.brief_everybody()
                }
                PushButton {
                    visible: panel.people.youngPeople.count > 0
                    width: parent.width
                    leftPadding: 6
                    rightPadding: 6
                    text: panel.project.catchingUp.count > 0 ? qsTr("What they missed · %1").arg(panel.project.catchingUp.count) : qsTr("What they missed")
                    enabled: panel.project.catchingUp.count > 0 && !panel.asks
                    quiet: !enabled
                    font.underline: false
                    onClicked: panel.missedWanted()
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.hair
                }
                Item {
                    width: parent.width
                    height: change.implicitHeight
                    Heading {
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("Adults")
                        font.pixelSize: Theme.normal
                    }
                    PushButton {
                        id: change
                        anchors.right: parent.right
                        quiet: true
                        visible: panel.people.adults.count > 0
                        longest: qsTr("Change")
                        text: panel.changes ? qsTr("Done") : qsTr("Change")
                        Accessible.name: panel.changes ? qsTr("Done with the adults") : qsTr("Change the adults")
                        onClicked: {
                            panel.roleOf = "";
                            panel.changesAdults = !panel.changesAdults;
                        }
                    }
                }
                /* Above the adults, so that whoever adds several finds the roles where they were. */
                Column {
                    id: newAdult
                    visible: panel.changes
                    width: parent.width
                    spacing: 6
                    Field {
                        id: adult
                        width: parent.width
                        label: "An adult's name"
                        placeholder: "Enter: support worker"
                        onAccepted: panel.addAdult("support worker")
                    }
                    /* Whoever types has the roles in view too. */
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
                        spacing: 6
                        Repeater {
                            model: panel.people.roles
                            PushButton {
                                required property string modelData
                                text: Labels.role(modelData)
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
                        required property string role
                        required property string usual
                        required property bool here
                        readonly property bool open: panel.roleOf === grown.key
                        visible: panel.changes || grown.here
                        width: content.width
                        spacing: 6
                        Body {
                            visible: !panel.changes
                            width: parent.width
                            text: grown.name + ", " + Labels.role(grown.role)
                            font.pixelSize: Theme.small
                        }
                        Row {
                            visible: panel.changes
                            width: parent.width
                            TickLine {
                                width: parent.width - opening.width
                                text: grown.name + ", " + Labels.role(grown.role)
                                ticked: grown.here
                                Accessible.role: Accessible.RadioButton
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
                            active: grown.open && panel.changes
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
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.hair
                }
                PushButton {
                    width: parent.width
                    leftPadding: 6
                    rightPadding: 6
                    text: qsTr("What they agreed to")
                    enabled: !panel.asks
                    onClicked: panel.agreedWanted()
                }
                PushButton {
                    once: true
                    width: parent.width
                    leftPadding: 6
                    rightPadding: 6
                    text: qsTr("Take everything back…")
                    Accessible.name: "A young person takes everything back"
                    enabled: panel.people.youngPeople.count > 0 && !panel.asks
                    onClicked: panel.takesBack()
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
    }
    SafeguardingLead {
        id: lead
        anchors.bottom: parent.bottom
        width: parent.width
        project: panel.project
        short: panel.height < 560 * Theme.textScale
        leadsOn: true
        onChangeWanted: panel.leadWanted()
    }
}
