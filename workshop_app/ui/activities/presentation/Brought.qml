pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the tenderer brought on the day: a box, and what was written down so far. */
Column {
    id: view

    required property WhatTheyBrought brought

    spacing: 6
    Body {
        width: parent.width
        topPadding: 6
        text: qsTr("What they brought")
        font.bold: true
    }
    Repeater {
        model: view.brought.notes
        Item {
            id: note
            required property string key
            required property string wording
            required property string known
            required property bool gist
            required property string wordsId
            required property string wordsPlace
            required property bool wordsPassedOn
            width: parent.width
            height: more.safeguarding ? more.height : Math.max(card.height, more.height)
            SaidCard {
                id: card
                visible: note.wording !== ""
                width: parent.width - side.width - 8
                height: implicitHeight
                wording: note.wording
                gist: note.gist
                below: note.known
            }
            Row {
                id: side
                visible: !more.safeguarding
                anchors.right: parent.right
                spacing: 6
                PushButton {
                    quiet: true
                    visible: note.wording !== ""
                    text: qsTr("Remove")
                    Accessible.name: qsTr("Remove: %1").arg(note.wording)
                    onClicked: view.brought.remove(note.key)
                }
                Item {
                    id: moreHere
                    width: more.safeguarding ? 0 : more.implicitWidth
                    height: Theme.target
                }
            }
            WordsMore {
                id: more
                parent: more.safeguarding ? note : moreHere
                width: more.safeguarding ? note.width : implicitWidth
                settingAside: view.brought.settingAside
                key: note.wordsId
                place: note.wordsPlace
                passedOn: note.wordsPassedOn
                about: note.wording
            }
        }
    }
    Item {
        width: parent.width
        height: box.height
        WordsBox {
            id: box
            width: parent.width - keep.width - 10
            height: 56
            tight: true
            label: "What they brought"
            hint: qsTr("Such as a film, a model, a folder to leave with us")
            text: view.brought.draft()
            input.onTextChanged: view.brought.keep_draft(box.text)
            onAccepted: {
                if (!box.empty && view.brought.keep(box.text)) {
                    box.text = "";
                }
                box.input.forceActiveFocus();
            }
        }
        PushButton {
            id: keep
            anchors.right: parent.right
            height: box.height
            text: qsTr("Save this")
            enabled: !box.empty
            onClicked: box.accept()
        }
    }
}
