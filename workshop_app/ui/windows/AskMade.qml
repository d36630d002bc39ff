import QtQuick
import workshop_app.ui

/* Asks, one by one, about what was made from words that were set aside for safeguarding. It is shown only when asked. */
Panel {
    id: ask

    required property MadeFrom madeFrom
    readonly property string key: ask.madeFrom.key
    property alias shown: words.shown

    height: column.height + 28
    border.width: 3
    border.color: Theme.flag
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told.text
    onKeyChanged: ask.shown = ""

    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: column
        x: 18
        y: 14
        width: parent.width - 36
        spacing: 10
        Body {
            id: told
            width: parent.width
            text: (ask.madeFrom.kind === "question" ? "A question grew from" : ask.madeFrom.kind === "words" ? "Another wording was made of" : "A specification line is based on") + " words that were set aside for safeguarding" + (ask.madeFrom.sure ? "" : ", or may be: what tied it to words was lost with a damaged file") + ". It is hidden, and in no pack." + (ask.madeFrom.count > 1 ? " " + ask.madeFrom.count + " need a decision." : "")
            Accessible.ignored: true
        }
        AskedWords {
            id: words
            width: parent.width
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                visible: ask.shown === ""
                text: "Show it"
                Accessible.name: "Show what was made from words that were set aside"
                onClicked: ask.shown = ask.madeFrom.show_words()
            }
            PushButton {
                once: true
                visible: ask.shown !== ""
                text: "It stays"
                onClicked: ask.madeFrom.let_it_stay(ask.key)
            }
            PushButton {
                once: true
                visible: ask.shown !== ""
                text: "Set it aside too"
                onClicked: ask.madeFrom.set_it_aside_too(ask.key)
            }
            PushButton {
                once: true
                text: "Later"
                Accessible.name: "Look at it later"
                onClicked: {
                    ask.shown = "";
                    ask.madeFrom.ask_later();
                }
            }
        }
    }
}
