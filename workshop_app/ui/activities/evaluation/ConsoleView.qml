pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who has answered, a form to type in what came on paper, and what was answered. */
Item {
    id: view

    required property ConsoleEvaluation page
    property real unit: 1
    property bool wall: false
    property string person: ""
    property bool unnamed: false
    property string enjoyed: ""
    property string understood: ""
    property bool paper: false
    property string loaded: ""

    property bool asking: false
    property string said: ""

    readonly property bool ready: view.person !== "" || (view.unnamed && (view.enjoyed !== "" || view.understood !== "" || !words.empty))

    function of(role: string): string {
        return view.page.people.at(view.page.people.row_of(view.person), role) ?? "";
    }

    function choose(person: string): void {
        const row = view.page.people.row_of(person);
        const typed = words.text !== view.loaded;
        view.person = person;
        view.unnamed = row < 0;
        view.asking = false;
        view.said = "";
        if (row >= 0 && view.page.people.at(row, "answered")) {
            view.enjoyed = view.page.people.at(row, "enjoyed");
            view.understood = view.page.people.at(row, "understood");
            view.paper = view.page.people.at(row, "paper");
            view.loaded = view.page.people.at(row, "wording");
        } else {
            view.enjoyed = "";
            view.understood = "";
            view.loaded = "";
        }
        if (!typed) {
            words.text = view.loaded;
        }
        words.input.forceActiveFocus();
    }

    function ask(): void {
        if (view.page.has_answered(view.person)) {
            view.asking = true;
        } else {
            view.keep();
        }
    }

    function keep(): void {
        const name = view.person === "" ? "" : view.of("name");
        if (view.ready && view.page.keep(view.person, view.enjoyed, view.understood, words.text, view.paper)) {
            view.loaded = "";
            words.text = "";
            view.person = "";
            view.enjoyed = "";
            view.understood = "";
            view.asking = false;
            view.said = name === "" ? "Kept without a name." : "Kept for " + name + ".";
        }
    }

    ScrollPage {
        id: scroll
        anchors.fill: parent
        Flow {
            width: parent.width
            spacing: 8
            AltNumbers {
                id: numbers
                people: view.page.people
                onChosen: key => view.choose(key)
            }
            Body {
                text: view.page.people.count > 0 ? "From (Alt and)" : "From"
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Field {
                id: sought
                visible: view.page.people.count >= 10
                width: 200
                label: "Find a name: from"
                labelShown: false
                placeholder: "Find a name"
            }
            Repeater {
                model: view.page.people
                Choice {
                    required property int index
                    required property string key
                    required property string name
                    required property bool answered
                    readonly property string numbered: numbers.of(index) + name
                    visible: !sought.visible || name.toLowerCase().includes(sought.text.trim().toLowerCase())
                    text: answered ? numbered + ", kept" : numbered
                    longest: numbered + ", kept"
                    Accessible.name: answered ? name + ", kept" : name
                    checked: view.person === key
                    onClicked: view.choose(key)
                }
            }
            Choice {
                text: "Without a name"
                checked: view.unnamed
                onClicked: view.choose("")
            }
        }
        AnswerRow {
            width: parent.width
            size: 0.75
            questionWidth: 200
            question: "Did you enjoy it?"
            answers: view.page.answers
            chosen: view.enjoyed
            onChose: answer => view.enjoyed = answer
        }
        AnswerRow {
            width: parent.width
            size: 0.75
            questionWidth: 200
            question: "Did you get what it was about?"
            answers: view.page.answers
            chosen: view.understood
            onChose: answer => view.understood = answer
        }
        WordsBox {
            id: words
            width: parent.width
            height: 96
            label: "What should we change? Anything else?"
            hint: "In their words. Enter keeps it."
            text: view.page.draft
            input.onTextChanged: view.page.keep_draft(words.text)
            onAccepted: view.ask()
        }
        Flow {
            width: parent.width
            spacing: 10
            PushButton {
                once: true
                primary: true
                text: "Keep"
                enabled: view.ready && !view.asking
                onClicked: words.accept()
            }
            Choice {
                text: "From paper"
                checked: view.paper
                onClicked: view.paper = !view.paper
            }
            Body {
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: view.asking ? view.of("name") + " has answered already." : view.said !== "" && !view.ready ? view.said + " Choose who is next." : view.ready || view.unnamed ? "" : "Choose whose it is, or “Without a name”."
                font.pixelSize: Theme.small
                color: view.asking ? Theme.warning : Theme.quiet
            }
            PushButton {
                once: true
                visible: view.asking
                tone: Theme.warning
                text: "Replace it"
                Accessible.name: "Replace what " + view.of("name") + " answered"
                onClicked: view.keep()
            }
            PushButton {
                once: true
                visible: view.asking
                text: "Leave it"
                Accessible.name: "Leave it as it was"
                onClicked: view.asking = false
            }
        }
        Heading {
            topPadding: 8
            text: view.page.evaluations.count === 0 ? "Nobody has answered yet" : view.page.evaluations.count + " answered"
            font.pixelSize: Theme.large
        }
        Repeater {
            model: view.page.evaluations
            Panel {
                id: answer
                required property string name
                required property string enjoyed
                required property string understood
                required property string wording
                required property bool paper
                width: scroll.width - 14
                height: text.height + 24
                Column {
                    id: text
                    x: 14
                    y: 12
                    width: parent.width - 28
                    spacing: 4
                    Words {
                        visible: answer.wording !== ""
                        width: parent.width
                        text: answer.wording
                    }
                    Body {
                        width: parent.width
                        font.pixelSize: Theme.small
                        color: Theme.quiet
                        text: (answer.name === "" ? "Without a name" : answer.name) + ". Enjoyed it: " + Labels.answer(answer.enjoyed) + ". Got it: " + Labels.answer(answer.understood) + "." + (answer.paper ? " From paper." : "")
                    }
                }
            }
        }
    }
}
