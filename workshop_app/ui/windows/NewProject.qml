pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Starting a new project: one question at a time. What was typed stays when one goes back, and also when Home is gone
   back to; only a password does not outlast that. */
Panel {
    id: form
    objectName: "new project"

    required property Project project
    readonly property alias title: projectTitle.text
    readonly property alias service: service.text
    readonly property alias council: council.text
    readonly property alias aboutWhom: aboutWhom.text
    readonly property alias leadName: leadName.text
    readonly property alias leadContact: leadContact.text
    property string plan: "initial-workshop"
    property bool secretWanted: false
    readonly property NewPassword secret: secretFields.item as NewPassword
    readonly property string password: form.secret === null ? "" : form.secret.password
    property int step: 0
    readonly property list<string> steps: ["title", "service", "lead", "plan", "buyer", "for whom", "password", "place"]
    readonly property list<string> questions: ["What is the project called?", "Which service is being bought?", "Who is the safeguarding lead?", "Which session comes first?", "Who buys it?", "Which young people is it for?", "Who may open the file?", "Where is it saved?"]
    readonly property string at: form.steps[form.step]
    /* From here on every answer can be given later. */
    readonly property bool maySkip: form.step > form.steps.indexOf("lead") && !form.last
    readonly property bool last: form.at === "place"
    readonly property Field box: form.at === "title" ? projectTitle : form.at === "service" ? service : form.at === "buyer" ? council : form.at === "for whom" ? aboutWhom : form.at === "lead" ? leadName : null
    readonly property bool answered: form.at === "title" ? !projectTitle.empty : form.at === "service" ? !service.empty : form.at === "lead" ? !leadName.empty || leadContact.empty : form.at === "password" ? form.secret === null || !form.secret.blank : true

    signal closed
    signal saveWanted

    function takeFocus(): void {
        if (form.visible) {
            Landing.page_comes(form, form.box?.input ?? null, question, question.text);
        }
    }
    function goTo(step: int): void {
        form.step = step;
        Qt.callLater(form.takeFocus);
    }
    function goOn(): void {
        if (!form.answered || (form.at === "password" && form.secret !== null && !form.project.password.may_be(form.secret.password, form.secret.again))) {
            return;
        }
        if (form.last) {
            form.saveWanted();
        } else {
            form.goTo(form.step + 1);
        }
    }
    function skip(): void {
        form.goTo(form.steps.length - 1);
    }
    /* Where there is nothing to type Enter is the button too; on a choice it chooses first. */
    function enter(event: KeyEvent): void {
        if (!event.isAutoRepeat) {
            form.goOn();
        }
    }
    function goBack(): void {
        if (form.step === 0) {
            form.leave();
        } else {
            form.goTo(form.step - 1);
        }
    }
    function leave(): void {
        form.secretWanted = false;
        form.closed();
    }

    height: column.height + 48

    EscCloses {
        open: form.visible
        onLeft: {
            if (form.step > 0) {
                form.project.said(qsTr("Your answers are kept for now, but not a password. “Start a new project” goes on with them."));
            }
            form.leave();
        }
    }
    Column {
        id: column
        x: 28
        y: 24
        width: parent.width - 56
        spacing: 16
        Body {
            width: parent.width
            text: "New project: question " + (form.step + 1) + " of " + form.questions.length
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        PageHeading {
            id: question
            width: parent.width
            text: form.questions[form.step]
            font.pixelSize: Math.round(30 * Theme.textScale)
            Keys.onReturnPressed: event => form.enter(event)
            Keys.onEnterPressed: event => form.enter(event)
        }
        Item {
            width: parent.width
            height: Math.max(Math.round(150 * Theme.textScale), answers.height)
            Column {
                id: answers
                width: parent.width
                spacing: 14
                Field {
                    id: projectTitle
                    visible: form.at === "title"
                    width: parent.width
                    size: 1.25
                    label: "What the project is called"
                    labelShown: false
                    placeholder: "the young people’s own name for it, or the service’s"
                    onAccepted: form.goOn()
                }
                Field {
                    id: service
                    visible: form.at === "service"
                    width: parent.width
                    size: 1.25
                    label: "The service being bought"
                    labelShown: false
                    placeholder: "such as Young Carers Service"
                    onAccepted: form.goOn()
                }
                Field {
                    id: council
                    visible: form.at === "buyer"
                    width: parent.width
                    size: 1.25
                    label: "Who buys it"
                    labelShown: false
                    placeholder: "the council or the trust; may be left empty"
                    onAccepted: form.goOn()
                }
                Field {
                    id: aboutWhom
                    visible: form.at === "for whom"
                    width: parent.width
                    size: 1.25
                    label: "Which young people it is for"
                    labelShown: false
                    placeholder: "such as young carers aged 11 to 18; may be left empty"
                    onAccepted: form.goOn()
                }
                Flow {
                    visible: form.at === "plan"
                    width: parent.width
                    spacing: 8
                    Repeater {
                        model: form.project.sessions.plans
                        Choice {
                            id: choice
                            required property string key
                            required property string title
                            required property string length
                            text: choice.title + " (" + choice.length + ")"
                            checked: form.plan === choice.key
                            onClicked: form.plan = choice.key
                            Keys.onReturnPressed: event => form.enter(event)
                            Keys.onEnterPressed: event => form.enter(event)
                        }
                    }
                }
                Repeater {
                    model: form.at === "plan" ? form.project.sessions.plans : null
                    Body {
                        required property string key
                        required property string purpose
                        visible: form.plan === key
                        width: answers.width
                        text: purpose + " Other sessions can be added later."
                        color: Theme.quiet
                    }
                }
                Field {
                    id: leadName
                    visible: form.at === "lead"
                    width: parent.width
                    size: 1.25
                    label: "Name of the safeguarding lead"
                    placeholder: "such as Jo Marsh"
                    onAccepted: leadName.empty ? form.goOn() : leadContact.input.forceActiveFocus(Qt.TabFocusReason)
                }
                Field {
                    id: leadContact
                    visible: form.at === "lead"
                    width: parent.width
                    size: 1.25
                    label: "How to reach them"
                    placeholder: "such as 01632 960101"
                    onAccepted: form.goOn()
                }
                Body {
                    visible: form.at === "lead"
                    width: parent.width
                    text: "In every session the name and number stay in view on the console: this window, which is yours. They can be changed at any time. If you do not know yet, leave it empty: you are asked again."
                    color: Theme.quiet
                }
                Flow {
                    visible: form.at === "password"
                    width: parent.width
                    spacing: 8
                    Choice {
                        text: "Anybody who has the file"
                        checked: !form.secretWanted
                        onClicked: form.secretWanted = false
                        Keys.onReturnPressed: event => form.enter(event)
                        Keys.onEnterPressed: event => form.enter(event)
                    }
                    Choice {
                        text: "Only with a password"
                        checked: form.secretWanted
                        onClicked: form.secretWanted = true
                        Keys.onReturnPressed: event => form.enter(event)
                        Keys.onEnterPressed: event => form.enter(event)
                    }
                }
                Loader {
                    id: secretFields
                    visible: form.at === "password" && active
                    active: form.secretWanted
                    width: parent.width
                    sourceComponent: NewPassword {
                        onAccepted: form.goOn()
                    }
                }
                Body {
                    visible: form.at === "password"
                    width: parent.width
                    text: form.secretWanted ? "A recovery sheet comes next. Print it: if both the password and the sheet are lost, nobody can ever open the file again." : "The file will hold real names. Without a password, keep it where only you can get to it. A password can be set later too."
                    color: Theme.quiet
                }
                Body {
                    visible: form.last
                    width: parent.width
                    text: "“" + form.title + "”, " + form.service + (form.council === "" ? "" : ", " + form.council) + ". It becomes one file, on this computer or on a stick. There is no Save button later: every change is saved at once."
                }
            }
        }
        Item {
            width: parent.width
            height: Math.max(onwards.height, skipping.height)
            PushButton {
                id: skipping
                visible: form.maySkip
                quiet: true
                once: true
                text: "Skip the rest"
                Accessible.description: "The rest can be said later, under “Project details”."
                onClicked: form.skip()
            }
            Row {
                id: onwards
                anchors.right: parent.right
                spacing: Theme.gap
                PushButton {
                    text: form.step === 0 ? "Cancel" : "Back"
                    longest: "Cancel"
                    once: true
                    onClicked: form.goBack()
                }
                PushButton {
                    primary: true
                    once: true
                    text: form.last ? "Save and start" : "Next question"
                    enabled: form.answered
                    onClicked: form.goOn()
                }
            }
        }
    }
}
