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
    readonly property real leastHeight: view.wide ? making.height : making.height + 6 + counted.height + 4 + 220
    readonly property bool wide: view.width > 1000 * Theme.textScale
    readonly property bool low: view.Window.height < 760 * Theme.textScale
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
        spacing: view.low ? 6 : 8

        Choices {
            visible: view.page.categories.count > 0
            width: parent.width
            tallest: view.wide ? 208 : 2 * Theme.target + 8
            Body {
                visible: view.wide
                text: qsTr("Grows from")
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Repeater {
                model: view.page.categories
                Choice {
                    id: category
                    required property string key
                    required property string name
                    required property int index
                    text: name
                    width: Math.min(implicitWidth, making.width - Theme.target - 8)
                    leftPadding: 38
                    Accessible.name: qsTr("It grows from %1").arg(name)
                    checked: view.page.category === key
                    onClicked: view.page.choose_category(key)
                    Symbol {
                        x: 14
                        anchors.verticalCenter: parent.verticalCenter
                        width: 18
                        height: 18
                        number: category.index
                        color: category.checked ? Theme.markerInk : Theme.category(number)
                    }
                }
            }
        }
        Body {
            visible: view.page.cards.count > 0
            width: parent.width
            text: qsTr("Tick the words it is about.")
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Flickable {
            visible: view.page.cards.count > 0
            width: parent.width
            height: Math.min(cards.height, view.wide ? Math.max(112, view.height - 340 - from.height - 8) : 112)
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
        Item {
            width: parent.width
            height: words.height
            WordsBox {
                id: words
                width: parent.width - keep.width - 10
                height: Math.min(120, Math.max(view.low ? 58 : 72, words.input.implicitHeight))
                tight: view.low
                size: Theme.box / Theme.large
                label: "The question"
                hint: view.page.categories.count === 0 ? qsTr("Type the question, then press Enter") : qsTr("Choose what it grows from, type it, then press Enter")
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(words.text)
                onAccepted: view.keep()
            }
            PushButton {
                id: keep
                anchors.right: parent.right
                primary: true
                width: Math.max(80, implicitWidth)
                height: words.height
                text: qsTr("Save")
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
        y: view.wide ? 0 : making.height + 6
        width: view.width - x
        height: Math.max(Math.round(30 * Theme.textScale), figure.implicitHeight, told.implicitHeight)
        spacing: 12
        Heading {
            id: figure
            text: qsTr("%1 of %2").arg(view.page.questions.count).arg(view.page.howMany)
            font.pixelSize: Theme.large
            height: parent.height
            verticalAlignment: Text.AlignVCenter
        }
        Body {
            id: told
            width: parent.width - figure.width - 12
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: view.page.questions.count > view.page.howMany ? qsTr("The last ones are spares.") : view.page.questions.count > 1 ? qsTr("Ctrl and an arrow key move a question.") : ""
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
    Body {
        visible: list.count === 0
        anchors.top: counted.bottom
        anchors.topMargin: 24
        x: counted.x
        width: counted.width
        horizontalAlignment: Text.AlignHCenter
        text: view.page.categories.count === 0 ? qsTr("No questions yet. Press Enter to save the first.") : qsTr("No questions yet. Choose what the first one grows from, and type it. Press Enter to save it.")
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    RowList {
        id: list
        anchors.top: counted.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        x: counted.x
        width: counted.width
        model: view.page.questions
        spacing: 6
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: Rectangle {
            id: question
            required property int index
            required property string key
            required property string wording
            required property string category
            required property int number
            required property string askedBy
            required property string asker
            required property list<string> grewFrom
            required property bool asked
            required property string known
            required property bool gist
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
            height: content.height + (question.opened ? 10 : 0)
            radius: Theme.radius
            color: question.opened ? Theme.sunk : "transparent"
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: "Question " + (question.index + 1) + ": " + question.wording
            Accessible.description: question.asker === "" ? "" : qsTr("%1 asks it").arg(question.asker)
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
                width: parent.width
                spacing: 8
                Item {
                    width: parent.width
                    height: card.height
                    NumberDisc {
                        id: place
                        anchors.verticalCenter: parent.verticalCenter
                        x: 2
                        width: Math.round(28 * Theme.textScale)
                        number: question.index + 1
                    }
                    SaidCard {
                        id: card
                        x: place.x + place.width + 8
                        width: arrows.x - x - 8
                        height: implicitHeight
                        wording: question.wording
                        gist: question.gist
                        textSize: view.wide || !view.low ? Theme.large : Theme.normal
                        beside: question.asker === "" ? "" : qsTr("%1 asks it").arg(question.asker)
                        sign: question.number >= 0 ? grown : null
                        Component {
                            id: grown
                            Symbol {
                                width: 20
                                height: 20
                                number: question.number
                            }
                        }
                        TapHandler {
                            onTapped: question.toggle()
                        }
                        FocusRing {
                            visible: question.activeFocus
                            radius: Theme.cardRadius
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
                    x: 46
                    width: parent.width - x - 10
                    sourceComponent: Column {
                        spacing: 8
                        Body {
                            visible: question.category !== "" || question.grewFrom.length > 0
                            width: parent.width
                            text: question.category === "" ? qsTr("It grew from these words:") : qsTr("It grew from %1").arg(question.category)
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        Repeater {
                            model: question.grewFrom
                            SaidCard {
                                required property string modelData
                                width: parent.width
                                height: implicitHeight
                                wording: modelData
                                textSize: Theme.small
                            }
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
                                text: qsTr("Who asks")
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
                                    text: name
                                    keyNumber: numbers.of(index).trim()
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
                                height: changed.height
                                text: "Save"
                                Accessible.name: "Save the change"
                                enabled: !changed.empty
                                onClicked: changed.accept()
                            }
                            PushButton {
                                id: stop
                                height: changed.height
                                text: qsTr("Cancel")
                                onClicked: {
                                    view.page.keep_edit_draft(question.key, "");
                                    question.editing = false;
                                }
                            }
                        }
                        Body {
                            visible: question.known !== ""
                            width: parent.width
                            text: qsTr("The words: %1").arg(question.known)
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        Flow {
                            visible: !question.editing
                            width: parent.width
                            spacing: 8
                            PushButton {
                                text: qsTr("Change the words")
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
                                text: qsTr("Remove")
                                enabled: !question.asked
                                flag: true
                                onClicked: view.page.remove(question.key)
                            }
                            WordsMore {
                                settingAside: view.page.settingAside
                                key: question.key
                                place: ""
                                passedOn: false
                                about: question.wording
                            }
                            Body {
                                visible: question.asked
                                text: qsTr("Already asked, so it can no longer be changed.")
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
