pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui.qml
import QtQuick.Controls.Basic as Basic
import workshop_app.ui

/* The scribe's box, and every word kept in this activity. */
Item {
    id: view

    required property ConsoleCapture page
    property real unit: 1
    property bool wall: false
    property string saidBy: ""
    property string scribe: ""
    property bool gist: false

    function keep(): void {
        if (view.page.keep(words.text, view.saidBy, view.scribe, view.gist)) {
            words.text = "";
            view.saidBy = "";
            view.gist = false;
        }
        words.input.forceActiveFocus();
    }

    Column {
        id: writing
        width: parent.width
        spacing: 10

        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: view.page.prompts
                Choice {
                    required property int index
                    required property string modelData
                    text: modelData
                    checked: view.page.promptNumber === index
                    onClicked: view.page.choose_prompt(index)
                }
            }
        }
        Row {
            width: parent.width
            spacing: 10
            WordsBox {
                id: words
                width: parent.width - keep.width - 10
                height: 96
                label: "What was said"
                hint: "Type what was said, exactly. Enter keeps it."
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(words.text)
                onAccepted: view.keep()
            }
            PushButton {
                id: keep
                primary: true
                height: words.height
                text: "Keep"
                enabled: words.text.trim() !== ""
                onClicked: view.keep()
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            Body {
                text: "Said by"
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Repeater {
                model: view.page.here
                Choice {
                    required property string key
                    required property string name
                    text: name
                    checked: view.saidBy === key
                    onClicked: view.saidBy = view.saidBy === key ? "" : key
                }
            }
            Body {
                text: "Written down by"
                visible: view.page.scribes.count > 0
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Repeater {
                model: view.page.scribes
                Choice {
                    required property string key
                    required property string name
                    text: name
                    checked: view.scribe === key
                    onClicked: view.scribe = view.scribe === key ? "" : key
                }
            }
            Choice {
                visible: view.scribe !== ""
                text: "Only the gist"
                checked: view.gist
                onClicked: view.gist = !view.gist
            }
        }
        Row {
            width: parent.width
            spacing: 10
            Heading {
                text: view.page.cards.count + (view.page.cards.count === 1 ? " thing said" : " things said")
                font.pixelSize: Theme.large
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
            }
            PushButton {
                visible: view.page.waiting > 0 && !view.page.private
                text: "Put all " + view.page.waiting + " up"
                onClicked: view.page.put_all_up()
            }
            Body {
                visible: view.page.private
                text: "Private: nothing goes up unless they say so."
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.warning
            }
        }
    }
    ListView {
        id: list
        anchors.top: writing.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width
        model: view.page.cards
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: Panel {
            id: row
            required property string key
            required property string wording
            required property string saidBy
            required property string place
            required property string writtenDown
            readonly property bool safeguarding: row.place === "safeguarding"
            width: list.width - 12
            height: Math.max(body.height, buttons.height) + 20
            Column {
                id: body
                x: 14
                y: 10
                width: parent.width - buttons.width - 42
                Words {
                    width: parent.width
                    text: row.safeguarding ? "Set aside for safeguarding. Tell the safeguarding lead today." : row.wording
                    color: row.safeguarding ? Theme.warning : Theme.ink
                }
                Body {
                    width: parent.width
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                    text: (row.saidBy === "" ? "" : row.saidBy + ", ") + row.place + (row.writtenDown === "" ? "" : row.writtenDown === "gist" ? ", written down, only the gist" : ", written down, the exact words")
                }
            }
            Row {
                id: buttons
                anchors.right: parent.right
                anchors.rightMargin: 10
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                PushButton {
                    visible: row.place === "waiting" || row.place === "set aside"
                    text: "Put it up"
                    onClicked: view.page.put_up(row.key)
                }
                PushButton {
                    visible: row.place === "up"
                    text: "Take down"
                    onClicked: view.page.take_down(row.key)
                }
                PushButton {
                    visible: row.place === "waiting" || row.place === "up"
                    text: "Set aside"
                    onClicked: view.page.set_aside(row.key, "the facilitator set it aside")
                }
                PushButton {
                    visible: !row.safeguarding
                    text: "Safeguarding"
                    tone: Theme.warning
                    onClicked: view.page.set_aside_for_safeguarding(row.key)
                }
                PushButton {
                    visible: row.safeguarding
                    text: "It was passed on"
                    onClicked: view.page.confirm_passed_on(row.key)
                }
                PushButton {
                    visible: row.safeguarding
                    text: "Bring back"
                    onClicked: view.page.bring_back(row.key)
                }
            }
        }
    }
}
