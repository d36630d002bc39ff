pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A young person's own notes, written down for one of them at a time; or each writes alone, at the big screen. */
Column {
    id: view
    objectName: "private notes"

    required property ConsoleNotes notes
    property bool turnsShown: false
    readonly property bool someone: view.notes.whose !== ""

    spacing: 6

    Body {
        width: parent.width
        topPadding: 6
        text: qsTr("Private notes")
        font.bold: true
    }
    Body {
        width: parent.width
        text: qsTr("The young person whose note it is sees it again when they give feedback, and you see it here. It is in no pack.")
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    WhoPicker {
        width: parent.width
        label: qsTr("Whose note")
        most: 0
        people: view.notes.people.here
        chosen: view.notes.whose
        onPicked: key => view.notes.choose(key)
    }
    Loader {
        active: view.someone
        visible: active
        width: parent.width
        sourceComponent: Column {
            id: own
            spacing: 6
            Repeater {
                model: view.notes.rows
                Item {
                    id: note
                    required property string wording
                    required property string wordsId
                    required property string wordsPlace
                    required property bool wordsPassedOn
                    width: own.width
                    height: more.safeguarding ? more.height : Math.max(card.height, more.height)
                    SaidCard {
                        id: card
                        visible: note.wording !== ""
                        width: parent.width - (more.safeguarding ? 0 : more.width + 8)
                        height: implicitHeight
                        wording: note.wording
                    }
                    WordsMore {
                        id: more
                        anchors.right: parent.right
                        width: more.safeguarding ? note.width : implicitWidth
                        settingAside: view.notes.settingAside
                        key: note.wordsId
                        place: note.wordsPlace
                        passedOn: note.wordsPassedOn
                        about: note.wording
                    }
                }
            }
            WordsBox {
                id: box
                property string whoseNow: view.notes.whose
                width: parent.width
                height: 56
                tight: true
                isPrivate: true
                whose: view.notes.whose
                label: "Private note"
                hint: qsTr("In their own words. Enter saves it.")
                Component.onCompleted: {
                    box.text = view.notes.draft();
                    box.input.forceActiveFocus();
                }
                input.onTextChanged: view.notes.keep_draft(box.text)
                onAccepted: {
                    if (!box.empty && view.notes.keep(box.text)) {
                        box.text = "";
                    }
                    box.input.forceActiveFocus();
                }
            }
            Connections {
                target: view.notes
                function onRead_again(): void {
                    if (box.whoseNow !== view.notes.whose) {
                        box.whoseNow = view.notes.whose;
                        box.text = view.notes.draft();
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    text: qsTr("Save the note")
                    enabled: !box.empty
                    onClicked: box.accept()
                }
                PushButton {
                    text: qsTr("Done, hide the notes")
                    onClicked: view.notes.choose("")
                }
                WrittenDown {
                    id: how
                    about: qsTr("The note")
                    from: view.notes.comesFrom
                }
            }
            ComesFromRow {
                visible: how.open
                width: parent.width
                from: view.notes.comesFrom
            }
        }
    }
    PushButton {
        quiet: true
        visible: view.notes.turns.open
        text: view.turnsShown ? qsTr("Close the turns") : qsTr("Write them at the big screen, in turns")
        onClicked: view.turnsShown = !view.turnsShown
    }
    Body {
        visible: view.turnsShown
        width: parent.width
        text: qsTr("Only where the big screen is ours: the tenderer must not see it.")
        color: Theme.quiet
    }
    PushButton {
        visible: view.notes.atWall
        once: true
        text: qsTr("Give the big screen back")
        onClicked: view.notes.give_back()
    }
    Loader {
        active: view.turnsShown
        visible: active
        width: parent.width
        sourceComponent: TurnList {
            turns: view.notes.turns
            plain: true
            goOnText: qsTr("Hand over again")
            goOnName: "Hand over again to %1"
        }
    }
}
