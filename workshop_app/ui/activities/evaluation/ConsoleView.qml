pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who has answered, a form to type in what came on paper, and what was answered. */
Item {
    id: view

    required property ConsoleEvaluation page
    property real unit: 1
    property bool wall: false
    property string person: view.page.chosen_of("person", view.page.people)
    property bool unnamed: view.page.chosen("unnamed") !== ""
    property string enjoyed: ""
    property string understood: ""
    property string loaded: ""

    property bool asking: false
    property string said: ""

    /* Whose the words in the box are: nobody's before somebody, or “Without a name”, is chosen. */
    readonly property string whose: view.unnamed ? "unnamed" : view.person

    readonly property bool ready: view.person !== "" || (view.unnamed && (view.enjoyed !== "" || view.understood !== "" || !words.empty))

    Component.onCompleted: {
        view.load();
        words.input.cursorPosition = words.input.length;
    }
    onPersonChanged: view.page.keep_chosen("person", view.person)
    onUnnamedChanged: view.page.keep_chosen("unnamed", view.unnamed ? "unnamed" : "")

    function of(role: string): string {
        return view.page.people.at(view.page.people.row_of(view.person), role) ?? "";
    }

    /* Words begun before anybody was chosen go to whoever is chosen then; all others stay with whom they were typed for. */
    function choose(person: string): void {
        const begun = view.whose === "" ? words.text : "";
        if (view.whose === "") {
            view.answer("", "");
        }
        const row = view.page.people.row_of(person);
        view.person = person;
        view.unnamed = row < 0;
        if (begun !== "" && view.page.draft_of(view.whose) === "") {
            view.page.keep_draft_of(view.whose, begun);
            view.page.keep_draft_of("", "");
        }
        view.said = "";
        if (row >= 0 && view.page.people.at(row, "answered")) {
            view.page.show_where_from(person);
        }
        view.load();
        words.input.forceActiveFocus();
    }

    /* What is half typed and chosen for them, or else what is kept. */
    function load(): void {
        const row = view.page.people.row_of(view.person);
        const answered = row >= 0 && view.page.people.at(row, "answered");
        view.asking = false;
        view.enjoyed = view.page.chosen("enjoyed " + view.whose) || (answered ? view.page.people.at(row, "enjoyed") : "");
        view.understood = view.page.chosen("understood " + view.whose) || (answered ? view.page.people.at(row, "understood") : "");
        view.loaded = answered ? view.page.people.at(row, "wording") : "";
        words.text = view.page.draft_of(view.whose) || view.loaded;
    }

    function answer(enjoyed: string, understood: string): void {
        view.enjoyed = enjoyed;
        view.understood = understood;
        view.page.keep_chosen("enjoyed " + view.whose, enjoyed);
        view.page.keep_chosen("understood " + view.whose, understood);
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
        if (view.ready && view.page.keep(view.person, view.enjoyed, view.understood, words.text)) {
            view.answer("", "");
            view.person = "";
            view.load();
            view.said = name === "" ? "Kept without a name." : "Kept for " + name + ".";
        }
    }

    Connections {
        target: view.page.settingAside
        function onWent(): void {
            if (words.text === view.loaded) {
                view.load();
            }
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
            onChose: answer => view.answer(answer, view.understood)
        }
        AnswerRow {
            width: parent.width
            size: 0.75
            questionWidth: 200
            question: "Did you get what it was about?"
            answers: view.page.answers
            chosen: view.understood
            onChose: answer => view.answer(view.enjoyed, answer)
        }
        WordsBox {
            id: words
            width: parent.width
            height: 96
            label: "What should we change? Anything else?"
            hint: "In their words. Enter keeps it."
            input.onTextChanged: view.page.keep_draft_of(view.whose, words.text === view.loaded ? "" : words.text)
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
            Body {
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: view.asking ? view.of("name") + " has answered already." : view.said !== "" && !view.ready ? view.said + " Choose who is next." : view.ready || view.unnamed ? "" : "Choose whose it is, or “Without a name”."
                font.pixelSize: Theme.small
                color: view.asking ? Theme.flag : Theme.quiet
            }
            PushButton {
                once: true
                visible: view.asking
                flag: true
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
        ComesFromRow {
            width: parent.width
            from: view.page.comesFrom
            people: view.page.everybody.here
            scribes: view.page.everybody.scribes
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
                required property string known
                required property string wordsId
                required property string wordsPlace
                required property bool wordsPassedOn
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
                        text: (answer.name === "" ? "Without a name" : answer.name) + ". Enjoyed it: " + Labels.answer(answer.enjoyed) + ". Got it: " + Labels.answer(answer.understood) + "." + (answer.known === "" ? "" : " (" + answer.known + ")")
                    }
                    WordsMore {
                        visible: answer.wordsId !== ""
                        width: parent.width
                        settingAside: view.page.settingAside
                        key: answer.wordsId
                        place: answer.wordsPlace
                        passedOn: answer.wordsPassedOn
                        about: answer.wording === "" ? answer.name : answer.wording
                    }
                }
            }
        }
    }
}
