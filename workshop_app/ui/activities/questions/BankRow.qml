pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One question in the list at the console; opened, with what is known of it and can be done. */
Rectangle {
    id: question

    required property int index
    required property string key
    required property string wording
    required property string category
    required property int number
    required property string askedBy
    required property string asker
    required property list<string> grewFrom
    required property list<string> grewLines
    required property list<string> madeOf
    required property string partOf
    required property bool asked
    required property bool closed
    required property string notAsked
    required property string known
    required property bool gist
    required property int minutes
    required property string follows
    required property int followsNumber
    required property string fair
    required property string fairWhy
    required property bool usedNext
    required property ConsoleQuestions page
    property bool opened: false
    property bool last: false
    property int textSize: Theme.large
    property bool editing: false
    readonly property bool ordered: question.partOf === ""
    readonly property list<string> told: [question.partOf === "" ? "" : qsTr("It is part of “%1” now.").arg(question.partOf), question.followsNumber === 0 ? "" : qsTr("It follows up question %1.").arg(question.followsNumber), question.fair === "no" || question.fair === "not sure" ? Labels.fairness(question.fair) : "", question.notAsked]

    component Small: Body {
        width: parent?.width ?? 0
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    component Cards: Column {
        id: cards
        required property list<string> wordings
        visible: cards.wordings.length > 0
        width: parent?.width ?? 0
        spacing: 6
        Repeater {
            model: cards.wordings
            SaidCard {
                required property string modelData
                width: cards.width
                height: implicitHeight
                wording: modelData
                textSize: Theme.small
            }
        }
    }

    signal toggled
    signal used

    function toggle(): void {
        question.toggled();
        question.editing = false;
    }

    EscCloses {
        open: question.editing
        onLeft: question.editing = false
    }
    height: content.height + (question.opened ? 10 : 0)
    radius: Theme.radius
    color: question.opened ? Theme.sunk : "transparent"
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: "Question " + (question.index + 1) + ": " + question.wording
    Accessible.description: [question.asker === "" ? "" : qsTr("%1 asks it").arg(question.asker), ...question.told].filter(one => one !== "").join(" ")
    Accessible.onPressAction: question.toggle()
    Keys.onReturnPressed: question.toggle()
    Keys.onSpacePressed: question.toggle()
    Keys.onPressed: event => {
        if (question.ordered && event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            event.accepted = true;
            question.page.move(question.key, event.key === Qt.Key_Up ? -1 : 1);
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
                visible: question.ordered
                anchors.verticalCenter: parent.verticalCenter
                x: 2 + (question.follows === "" ? 0 : 18)
                width: Math.round(28 * Theme.textScale)
                number: question.index + 1
            }
            SaidCard {
                id: card
                x: place.x + place.width + 8
                width: arrows.x - x - 8
                height: implicitHeight
                wording: question.wording
                now: question.usedNext
                gist: question.gist
                textSize: question.textSize
                below: question.told.filter(one => one !== "").join("\n")
                beside: [question.asker === "" ? "" : qsTr("%1 asks it").arg(question.asker), question.minutes === 0 ? "" : qsTr("%1 min").arg(question.minutes)].filter(one => one !== "").join("\n")
                sign: question.number >= 0 ? grown : null
                Component {
                    id: grown
                    Symbol {
                        width: 20
                        height: 20
                        number: question.number
                        color: card.now ? Theme.markerInk : Theme.category(number)
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
                    enabled: question.ordered && !question.closed && question.index > 0
                    onClicked: question.page.move(question.key, -1)
                }
                ArrowButton {
                    downwards: true
                    text: "Move question " + (question.index + 1) + " down"
                    enabled: question.ordered && !question.closed && !question.last
                    onClicked: question.page.move(question.key, 1)
                }
            }
        }
        Loader {
            active: question.opened
            visible: active
            x: 46
            width: parent.width - x - 10
            sourceComponent: Column {
                id: details

                readonly property string key: question.key
                readonly property bool free: question.partOf === ""
                readonly property string here: question.page.placeShown
                readonly property bool whyWanted: question.fair !== ""

                spacing: 8

                Small {
                    visible: question.category !== "" || question.grewFrom.length > 0
                    text: question.category === "" ? qsTr("It grew from these words:") : qsTr("It grew from %1").arg(question.category)
                }
                Cards {
                    wordings: question.grewFrom
                }
                Small {
                    visible: question.grewLines.length > 0
                    text: question.grewLines.length === 1 ? qsTr("It grew from this line:") : qsTr("It grew from these lines:")
                }
                Cards {
                    wordings: question.grewLines
                }
                Small {
                    visible: question.madeOf.length > 0
                    text: question.madeOf.length === 1 ? qsTr("It was first asked like this:") : qsTr("It was made of these:")
                }
                Cards {
                    wordings: question.madeOf
                }
                Choices {
                    width: parent.width
                    visible: details.free && details.here !== "draft" && question.page.people.here.count > 0
                    AltNumbers {
                        id: numbers
                        people: question.page.people.here
                        onChosen: key => question.page.say_who_asks(details.key, question.askedBy === key ? "" : key)
                    }
                    Body {
                        text: qsTr("Who asks")
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        color: Theme.quiet
                    }
                    Repeater {
                        model: question.page.people.here
                        Choice {
                            required property int index
                            required property string key
                            required property string name
                            text: name
                            keyNumber: numbers.of(index).trim()
                            Accessible.name: name + " asks it"
                            checked: question.askedBy === key
                            onClicked: question.page.say_who_asks(details.key, question.askedBy === key ? "" : key)
                        }
                    }
                }
                Row {
                    visible: details.free
                    spacing: 8
                    Body {
                        text: qsTr("How long")
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        color: Theme.quiet
                    }
                    PushButton {
                        text: "−"
                        width: Theme.target
                        leftPadding: 4
                        rightPadding: 4
                        Accessible.name: qsTr("One minute less")
                        enabled: question.minutes > 0
                        onClicked: question.page.give_minutes(details.key, question.minutes - 1)
                    }
                    Body {
                        width: Math.round(64 * Theme.textScale)
                        horizontalAlignment: Text.AlignHCenter
                        text: question.minutes === 0 ? "–" : qsTr("%1 min").arg(question.minutes)
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        Accessible.name: question.minutes === 0 ? qsTr("no minutes given") : text
                    }
                    PushButton {
                        text: "+"
                        width: Theme.target
                        leftPadding: 4
                        rightPadding: 4
                        Accessible.name: qsTr("One minute more")
                        enabled: question.minutes < 60
                        onClicked: question.page.give_minutes(details.key, question.minutes + 1)
                    }
                }
                Choices {
                    visible: details.free
                    width: parent.width
                    Body {
                        text: qsTr("Would this be fair to everyone?")
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        color: Theme.quiet
                    }
                    Repeater {
                        model: Labels.fairnesses
                        Choice {
                            required property string modelData
                            text: Labels.fairness(modelData)
                            Accessible.name: qsTr("Would this be fair to everyone?: %1").arg(text)
                            checked: question.fair === modelData
                            onClicked: question.page.say_whether_fair(details.key, checked ? "" : modelData, question.fairWhy)
                        }
                    }
                }
                KeptField {
                    visible: details.free && details.whyWanted
                    width: parent.width
                    label: qsTr("Why is it fair, or not?")
                    kept: question.fairWhy
                    draft: question.page.fair_draft(details.key)
                    onTyped: text => question.page.keep_fair_draft(details.key, text)
                    onKeep: text => question.page.say_whether_fair(details.key, question.fair, text)
                }
                Choices {
                    visible: details.free && details.here === "list" && !question.closed && question.page.onList > 1
                    width: parent.width
                    Body {
                        text: qsTr("Follows up")
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        color: Theme.quiet
                    }
                    Choice {
                        text: qsTr("None")
                        Accessible.name: qsTr("It stands by itself")
                        checked: question.follows === ""
                        onClicked: question.page.say_what_it_follows(details.key, "")
                    }
                    Repeater {
                        model: question.page.questions
                        Choice {
                            required property int index
                            required property string key
                            required property string follows
                            visible: key !== details.key && follows === ""
                            text: (index + 1).toString()
                            Accessible.name: qsTr("It follows up question %1").arg(index + 1)
                            checked: question.follows === key
                            onClicked: question.page.say_what_it_follows(details.key, key)
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
                        onAccepted: if (question.page.edit(details.key, changed.text)) {
                            question.editing = false;
                        }
                        input.onTextChanged: if (question.editing) {
                            question.page.keep_edit_draft(details.key, changed.text === question.wording ? "" : changed.text);
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
                            question.page.keep_edit_draft(details.key, "");
                            question.editing = false;
                        }
                    }
                }
                Small {
                    visible: question.known !== ""
                    text: qsTr("The words: %1").arg(question.known)
                }
                Flow {
                    visible: !question.editing
                    width: parent.width
                    spacing: 8
                    PushButton {
                        visible: details.free && details.here !== "list"
                        once: true
                        primary: true
                        text: qsTr("Put on the list")
                        onClicked: question.page.place_question(details.key, "list")
                    }
                    PushButton {
                        visible: details.free && details.here !== "spare"
                        once: true
                        enabled: !question.closed
                        text: qsTr("Keep as a spare")
                        onClicked: question.page.place_question(details.key, "spare")
                    }
                    PushButton {
                        visible: details.free
                        enabled: !question.closed
                        text: question.usedNext ? qsTr("Leave it out of the new one") : question.page.madeOfNext.count > 0 ? qsTr("Put together with the one chosen") : qsTr("Reword, or put together")
                        onClicked: {
                            question.page.use_for_next(details.key);
                            question.used();
                        }
                    }
                    PushButton {
                        visible: details.free
                        text: qsTr("Change the words")
                        enabled: !question.asked && !question.closed
                        onClicked: {
                            changed.text = question.page.edit_draft(details.key);
                            question.editing = true;
                            changed.input.forceActiveFocus();
                            changed.input.cursorPosition = changed.input.length;
                        }
                    }
                    PushButton {
                        visible: details.free
                        once: true
                        text: qsTr("Remove")
                        enabled: !question.asked && !question.closed
                        flag: true
                        onClicked: question.page.remove(details.key)
                    }
                    WordsMore {
                        settingAside: question.page.settingAside
                        key: details.key
                        place: ""
                        passedOn: false
                        about: question.wording
                    }
                    Body {
                        visible: question.asked || question.closed
                        width: Math.min(implicitWidth, details.width)
                        text: question.asked ? qsTr("Already asked, so it can no longer be changed.") : qsTr("Every tenderer gets the same list, so it can no longer be changed.")
                        height: Math.max(Theme.target, implicitHeight)
                        verticalAlignment: Text.AlignVCenter
                        color: Theme.quiet
                    }
                }
            }
        }
    }
}
