pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* What the next question grows from, its words, and the questions in order; one that is open can be changed. */
Item {
    id: view

    required property ConsoleQuestions page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: words.input
    property string open: ""
    readonly property real leastHeight: view.wide ? making.height : making.height + 8 + counted.height + 6 + 220
    readonly property bool wide: view.width > 1000
    readonly property real share: view.wide ? Math.round(view.width * 0.44) : view.width

    function keep(): void {
        if (view.page.keep(words.text)) {
            words.text = "";
        }
        words.input.forceActiveFocus();
    }

    EscCloses {
        open: view.open !== ""
        onLeft: view.open = ""
    }
    Column {
        id: making
        width: view.share
        spacing: 8

        Body {
            visible: view.page.categories.count > 0
            width: parent.width
            text: view.page.cards.count > 0 ? "What does the question grow from? Tick the words it is about." : "What does the question grow from?"
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Choices {
            visible: view.page.categories.count > 0
            width: parent.width
            tallest: view.wide ? 208 : 104
            Repeater {
                model: view.page.categories
                Choice {
                    required property string key
                    required property string name
                    required property int number
                    text: name
                    Accessible.name: "It grows from " + name
                    checked: view.page.category === key
                    onClicked: view.page.choose_category(key)
                }
            }
        }
        Flickable {
            id: sources
            visible: view.page.cards.count > 0
            width: parent.width
            height: Math.min(cards.height, view.wide ? view.height - 340 - from.height - 8 : 112)
            contentHeight: cards.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Basic.ScrollBar.vertical: Basic.ScrollBar {}
            Column {
                id: cards
                width: parent.width - 12
                spacing: 6
                Repeater {
                    model: view.page.cards
                    TickCard {
                        required property string key
                        width: cards.width
                        height: Math.max(Theme.target, implicitHeight)
                        several: true
                        textSize: Theme.normal
                        padding: 9
                        onTapped: view.page.tick(key)
                    }
                }
            }
        }
        Row {
            width: parent.width
            spacing: 10
            WordsBox {
                id: words
                width: parent.width - keep.width - 10
                height: 64
                label: "The question"
                hint: "Type the question. Enter keeps it."
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(words.text)
                onAccepted: view.keep()
            }
            PushButton {
                id: keep
                primary: true
                height: words.height
                text: "Keep"
                enabled: !words.empty
                onClicked: words.accept()
            }
        }
        ComesFromRow {
            id: from
            width: parent.width
            tallest: Theme.target
            from: view.page.comesFrom
            people: view.page.people.here
            scribes: view.page.people.scribes
            onDone: words.input.forceActiveFocus()
        }
    }
    Row {
        id: counted
        x: view.wide ? view.share + 20 : 0
        y: view.wide ? 0 : making.height + 8
        width: view.width - x
        height: Theme.target
        spacing: 12
        Heading {
            id: figure
            text: view.page.questions.count + " of " + view.page.howMany
            font.pixelSize: Theme.large
            height: parent.height
            verticalAlignment: Text.AlignVCenter
        }
        Body {
            width: parent.width - figure.width - 12
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: view.page.questions.count > view.page.howMany ? "The last ones are spares." : view.page.questions.count > 1 ? "Ctrl and an arrow key move a question." : ""
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
    ListView {
        id: list
        anchors.top: counted.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        x: counted.x
        width: counted.width
        model: view.page.questions
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: Panel {
            id: question
            required property int index
            required property string key
            required property string wording
            required property string category
            required property int number
            required property string askedBy
            required property string asker
            required property string grewFrom
            required property bool asked
            required property string known
            readonly property bool opened: view.open === question.key
            property bool editing: false

            function toggle(): void {
                view.open = question.opened ? "" : question.key;
                question.editing = false;
            }

            EscCloses {
                open: question.editing
                onLeft: question.editing = false
            }
            width: list.width - 12
            height: content.height + 20
            border.width: question.activeFocus ? 3 : question.opened ? 2 : 1
            border.color: question.activeFocus ? Theme.ink : question.opened ? Theme.action : Theme.hair
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: "Question " + (question.index + 1) + ": " + question.wording
            Accessible.description: question.asker === "" ? "" : question.asker + " asks it"
            Accessible.onPressAction: question.toggle()
            Keys.onReturnPressed: question.toggle()
            Keys.onSpacePressed: question.toggle()
            Keys.onPressed: event => {
                if (event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
                    event.accepted = true;
                    view.page.move(question.key, event.key === Qt.Key_Up ? -1 : 1);
                }
            }

            Column {
                id: content
                x: 12
                y: 10
                width: parent.width - 24
                spacing: 8
                Item {
                    width: parent.width
                    height: Math.max(Theme.target, said.height)
                    TapHandler {
                        onTapped: question.toggle()
                    }
                    Heading {
                        id: place
                        width: 34
                        anchors.verticalCenter: parent.verticalCenter
                        text: question.index + 1
                        font.pixelSize: Theme.large
                        color: Theme.action
                        Accessible.ignored: true
                    }
                    Symbol {
                        id: sign
                        visible: question.number >= 0
                        x: 36
                        width: 20
                        height: 20
                        anchors.verticalCenter: parent.verticalCenter
                        number: Math.max(0, question.number)
                    }
                    Column {
                        id: said
                        x: 66
                        width: parent.width - x - arrows.width - 10
                        anchors.verticalCenter: parent.verticalCenter
                        Words {
                            width: parent.width
                            text: question.wording
                            font.pixelSize: Theme.normal
                            Accessible.ignored: true
                        }
                        Body {
                            visible: question.asker !== ""
                            text: question.asker + " asks it"
                            width: parent.width
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                            Accessible.ignored: true
                        }
                    }
                    Row {
                        id: arrows
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 6
                        ArrowButton {
                            text: "Move question " + (question.index + 1) + " up"
                            enabled: question.index > 0
                            onClicked: view.page.move(question.key, -1)
                        }
                        ArrowButton {
                            downwards: true
                            text: "Move question " + (question.index + 1) + " down"
                            enabled: question.index < list.count - 1
                            onClicked: view.page.move(question.key, 1)
                        }
                    }
                }
                Loader {
                    active: question.opened
                    visible: active
                    width: parent.width
                    sourceComponent: Column {
                        spacing: 8
                        Body {
                            visible: question.category !== "" || question.grewFrom !== ""
                            width: parent.width
                            text: "It grew from " + (question.category === "" ? "these words:" : question.category) + (question.grewFrom === "" ? "" : "\n" + question.grewFrom)
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        Choices {
                            width: parent.width
                            visible: view.page.people.here.count > 0
                            AltNumbers {
                                id: numbers
                                people: view.page.people.here
                                onChosen: key => view.page.say_who_asks(question.key, question.askedBy === key ? "" : key)
                            }
                            Body {
                                text: "Who asks (Alt and)"
                                height: Theme.target
                                verticalAlignment: Text.AlignVCenter
                                color: Theme.quiet
                            }
                            Repeater {
                                model: view.page.people.here
                                Choice {
                                    required property int index
                                    required property string key
                                    required property string name
                                    text: numbers.of(index) + name
                                    Accessible.name: name + " asks it"
                                    checked: question.askedBy === key
                                    onClicked: view.page.say_who_asks(question.key, question.askedBy === key ? "" : key)
                                }
                            }
                        }
                        Row {
                            visible: question.editing
                            width: parent.width
                            spacing: 10
                            WordsBox {
                                id: changed
                                width: parent.width - done.width - stop.width - 20
                                height: 72
                                label: "The question, changed"
                                onAccepted: if (view.page.edit(question.key, changed.text)) {
                                    question.editing = false;
                                }
                                input.onTextChanged: if (question.editing) {
                                    view.page.keep_edit_draft(question.key, changed.text === question.wording ? "" : changed.text);
                                }
                            }
                            PushButton {
                                id: done
                                primary: true
                                height: changed.height
                                text: "Keep"
                                Accessible.name: "Keep the change"
                                enabled: !changed.empty
                                onClicked: changed.accept()
                            }
                            PushButton {
                                id: stop
                                height: changed.height
                                text: "Leave it"
                                onClicked: {
                                    view.page.keep_edit_draft(question.key, "");
                                    question.editing = false;
                                }
                            }
                        }
                        Body {
                            visible: question.known !== ""
                            width: parent.width
                            text: "The words: " + question.known
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        WordsMore {
                            visible: !question.editing
                            settingAside: view.page.settingAside
                            key: question.key
                            place: ""
                            passedOn: false
                            about: question.wording
                        }
                        Row {
                            visible: !question.editing
                            spacing: 8
                            PushButton {
                                text: "Change the words"
                                enabled: !question.asked
                                onClicked: {
                                    changed.text = view.page.edit_draft(question.key);
                                    question.editing = true;
                                    changed.input.forceActiveFocus();
                                    changed.input.cursorPosition = changed.input.length;
                                }
                            }
                            PushButton {
                                once: true
                                text: "Take it out"
                                enabled: !question.asked
                                flag: true
                                onClicked: view.page.remove(question.key)
                            }
                            Body {
                                visible: question.asked
                                text: "Asked already, so it stays as it is."
                                height: Theme.target
                                verticalAlignment: Text.AlignVCenter
                                color: Theme.quiet
                            }
                        }
                    }
                }
            }
        }
    }
}
