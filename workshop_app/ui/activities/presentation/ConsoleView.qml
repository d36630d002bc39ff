pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The chair's screen: the clock large, and the questions as they are asked; the one under way is on the wash. */
Item {
    id: view
    objectName: "slot"

    required property ConsolePresentation page
    property real unit: 1
    property bool wall: false
    property string standIn: view.page.chosen_of("standIn", view.page.people.here)
    property bool correcting: false
    readonly property string stage: view.page.stage
    readonly property bool narrow: view.width < 560 * Theme.textScale
    readonly property real leastHeight: view.page.hasSlot ? timer.height + 260 : 0

    onCorrectingChanged: if (view.correcting) {
        below.contentY = 0;
    }
    onStandInChanged: view.page.keep_chosen("standIn", view.standIn)

    EscCloses {
        open: view.correcting
        onLeft: view.correcting = false
    }

    Body {
        visible: !view.page.hasSlot
        width: parent.width
        text: qsTr("This activity is not for a tenderer, so nothing is timed here. In the session plan, mark it as one for each tenderer.")
    }

    SlotBar {
        id: timer
        visible: view.page.hasSlot
        width: parent.width
        page: view.page
        narrow: view.narrow
        correcting: view.correcting
        onCorrectingWanted: wanted => view.correcting = wanted
    }

    ScrollPage {
        id: below
        visible: view.page.hasSlot
        anchors.top: timer.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 6

        Loader {
            active: view.correcting
            visible: active
            width: parent.width
            sourceComponent: CorrectTimes {
                page: view.page
                narrow: view.narrow
            }
        }
        Row {
            id: who
            readonly property real each: (width - how.width - 24) / 2
            width: parent.width
            spacing: 12
            WhoPicker {
                width: who.each
                label: qsTr("Chaired by")
                most: 0
                people: view.page.people.here
                chosen: view.page.chairKey
                onPicked: key => view.page.say_who_chairs(key)
            }
            WhoPicker {
                width: who.each
                label: qsTr("Asked by")
                byAlt: true
                nobody: qsTr("as listed")
                most: 0
                people: view.page.people.here
                chosen: view.standIn
                onPicked: key => view.standIn = key
            }
            WrittenDown {
                id: how
                width: Math.min(implicitWidth, Math.round(120 * Theme.textScale))
                about: qsTr("What they answered")
                from: view.page.comesFrom
            }
        }
        ComesFromRow {
            visible: how.open
            width: parent.width
            who: qsTr("Heard by")
            from: view.page.comesFrom
        }
        Body {
            visible: view.page.questions.count === 0
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            topPadding: 16
            bottomPadding: 16
            text: view.page.listOpen ? qsTr("No questions yet. Every tenderer is asked the same: type them below, before the first one begins.") : qsTr("No questions yet. Type one below as it is asked.")
            font.pixelSize: Theme.large
            color: Theme.quiet
        }
        Repeater {
            model: view.page.questions
            SlotQuestion {
                width: parent?.width ?? 0
                page: view.page
                narrow: view.narrow
                standIn: view.standIn
                onDealtWith: view.standIn = ""
            }
        }
        Item {
            width: parent.width
            height: another.height
            WordsBox {
                id: another
                width: parent.width - keepAnother.width - 10
                height: 56
                tight: true
                label: view.page.listOpen ? "A question for every tenderer" : "A question that came up"
                hint: view.page.listOpen ? qsTr("A question for every tenderer, then Enter") : qsTr("A question that came up, as it was asked")
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(another.text)
                onAccepted: {
                    if (!another.empty && (view.page.listOpen ? view.page.add_to_list(another.text, view.standIn) : view.page.ask_another(another.text, view.standIn))) {
                        another.text = "";
                        view.standIn = "";
                    }
                    another.input.forceActiveFocus();
                }
            }
            PushButton {
                id: keepAnother
                anchors.right: parent.right
                height: another.height
                text: view.page.listOpen ? qsTr("Add to the list") : qsTr("It was asked")
                longest: qsTr("Add to the list")
                enabled: !another.empty
                onClicked: another.accept()
            }
        }
        Brought {
            width: parent.width
            brought: view.page.brought
        }
        OwnNotes {
            width: parent.width
            notes: view.page.notes
        }
        YoungPeopleRow {
            width: parent.width
            page: view.page
        }
    }
}
