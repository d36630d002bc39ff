pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

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

    readonly property Item typeHere: words.input
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    readonly property real leastHeight: form.height + 120
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
            view.said = name === "" ? qsTr("Saved without a name.") : qsTr("Saved for %1.").arg(name);
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
    Column {
        id: form
        width: parent.width
        spacing: view.low ? 6 : 10

        Flow {
            width: parent.width
            spacing: 8
            AltNumbers {
                id: numbers
                people: view.page.people
                onChosen: key => view.choose(key)
            }
            Body {
                text: qsTr("From")
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
                placeholder: qsTr("Find a name")
            }
            Repeater {
                model: view.page.people
                Choice {
                    required property int index
                    required property string key
                    required property string name
                    required property bool answered
                    visible: !sought.visible || name.toLowerCase().includes(sought.text.trim().toLowerCase())
                    text: answered ? qsTr("%1, saved").arg(name) : name
                    longest: qsTr("%1, saved").arg(name)
                    keyNumber: numbers.of(index).trim()
                    checked: view.person === key
                    onClicked: view.choose(key)
                }
            }
            Choice {
                text: qsTr("Without a name")
                checked: view.unnamed
                onClicked: view.choose("")
            }
        }
        AnswerRow {
            width: parent.width
            size: 0.7
            questionWidth: 255
            question: "Did you enjoy it?"
            answers: view.page.answers
            /* What one young person answered is for nobody else in a room that sees this screen. */
            chosen: Hiding.on && !view.unnamed ? "" : view.enjoyed
            onChose: answer => view.answer(answer, view.understood)
        }
        AnswerRow {
            width: parent.width
            size: 0.7
            questionWidth: 255
            question: "Did you get what it was about?"
            answers: view.page.answers
            chosen: Hiding.on && !view.unnamed ? "" : view.understood
            onChose: answer => view.answer(view.enjoyed, answer)
        }
        Item {
            width: parent.width
            height: words.height
            WordsBox {
                id: words
                onFill: view.load()
                width: parent.width - keep.width - 10
                height: Math.min(120, Math.max(view.low ? 60 : 76, words.input.implicitHeight))
                tight: view.low
                label: "What should we change? Anything else?"
                isPrivate: true
                hint: qsTr("What should we change? In their words, then press Enter")
                input.onTextChanged: view.page.keep_draft_of(view.whose, words.text === view.loaded ? "" : words.text)
                onAccepted: view.ask()
            }
            PushButton {
                id: keep
                anchors.right: parent.right
                once: true
                primary: true
                width: Math.max(80, implicitWidth)
                height: words.height
                text: qsTr("Save")
                enabled: view.ready && !view.asking
                onClicked: words.accept()
            }
        }
        ComesFromRow {
            width: parent.width
            tallest: Theme.target
            from: view.page.comesFrom
        }
        /* Its place is there whether it asks or not. */
        Flow {
            width: parent.width
            spacing: 14
            Heading {
                visible: list.count > 0
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: qsTr("%1 answered").arg(list.count)
                font.pixelSize: Theme.large
            }
            Body {
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: view.asking ? qsTr("%1 has already answered.").arg(view.of("name")) : view.said !== "" && !view.ready ? qsTr("%1 Choose who is next.").arg(view.said) : view.ready || view.unnamed ? "" : qsTr("Choose whose it is, or “Without a name”.")
                color: view.asking ? Theme.flag : Theme.quiet
            }
            PushButton {
                once: true
                visible: view.asking
                flag: true
                text: qsTr("Replace it")
                Accessible.name: "Replace what " + view.of("name") + " answered"
                onClicked: view.keep()
            }
            PushButton {
                once: true
                visible: view.asking
                text: qsTr("Cancel")
                Accessible.name: "Cancel: leave it as it was"
                onClicked: view.asking = false
            }
            Item {
                width: 1
                height: Theme.target
            }
        }
    }
    Body {
        visible: list.count === 0
        anchors.top: form.bottom
        anchors.topMargin: 24
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nobody has answered yet. Choose whose paper it is, tick their answers, and press Enter to save them.")
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    RowList {
        id: list
        anchors.top: form.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        model: view.page.evaluations
        spacing: 6
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: Item {
            id: answer
            required property string name
            required property string enjoyed
            required property string understood
            required property string wording
            required property string known
            required property bool gist
            required property string wordsId
            required property string wordsPlace
            required property bool wordsPassedOn
            readonly property string whose: answer.name === "" ? qsTr("Without a name") : answer.name
            readonly property real words: card.visible ? card.height : Theme.target
            readonly property bool narrow: more.implicitWidth + said.width > 0.62 * answer.width
            width: list.width - 12
            height: more.safeguarding ? said.height + 6 + more.height : answer.narrow && more.visible ? Math.max(answer.words, said.height) + 6 + more.height : Math.max(answer.words, said.height, more.visible ? more.height : 0)
            SaidCard {
                id: card
                visible: answer.wording !== ""
                width: parent.width - said.width - 12 - (answer.narrow || !more.visible ? 0 : more.implicitWidth + 8)
                height: Math.max(implicitHeight, said.height)
                wording: answer.wording
                gist: answer.gist
                textSize: view.low ? Theme.normal : Theme.large
                beside: answer.whose
                below: answer.known
            }
            Body {
                visible: answer.wording === ""
                x: 14
                width: card.width - 14
                height: Math.max(Theme.target, said.height)
                verticalAlignment: Text.AlignVCenter
                text: qsTr("%1, no words").arg(answer.whose) + (answer.known === "" ? "" : " (" + answer.known + ")")
                color: Theme.quiet
            }
            Column {
                id: said
                anchors.right: answer.narrow || !more.visible || more.safeguarding ? parent.right : more.left
                anchors.rightMargin: answer.narrow || !more.visible || more.safeguarding ? 0 : 8
                y: Math.max(0, (Math.max(Theme.target, card.visible ? card.height - 3 : 0) - height) / 2)
                width: Math.round(165 * Theme.textScale)
                spacing: 2
                Repeater {
                    model: [[qsTr("Enjoyed it: %1"), answer.enjoyed], [qsTr("Got it: %1"), answer.understood]]
                    Row {
                        id: one
                        required property list<string> modelData
                        spacing: 6
                        AnswerSign {
                            answer: one.modelData[1]
                            width: Math.round(16 * Theme.textScale)
                            height: width
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        Body {
                            text: one.modelData[0].arg(Labels.answer(one.modelData[1]))
                            font.pixelSize: Theme.small
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
            WordsMore {
                id: more
                visible: answer.wordsId !== ""
                x: more.safeguarding || answer.narrow ? 0 : parent.width - width
                y: more.safeguarding || answer.narrow ? answer.height - height : (answer.height - height) / 2
                width: more.safeguarding ? parent.width : implicitWidth
                settingAside: view.page.settingAside
                key: answer.wordsId
                place: answer.wordsPlace
                passedOn: answer.wordsPassedOn
                about: answer.wording === "" ? answer.name : answer.wording
            }
        }
    }
}
