pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import workshop_app.ui

/* Cards to add, a line each or from a file; hiding them until everybody is ready; setting aside and bringing back. */
ScrollPage {
    id: panel

    required property ConsoleSort page
    readonly property int count: panel.page.toAdd.count

    Choice {
        text: panel.page.shown ? "Hide the cards on the big screen until everybody is ready" : "Show the cards on the big screen: everybody is ready"
        checked: !panel.page.shown
        onClicked: panel.page.show_cards(!panel.page.shown)
    }
    Repeater {
        model: panel.page.safeguarding
        WordsButtons {
            required property int number
            width: panel.width - 14
            settingAside: panel.page.settingAside
            place: "safeguarding"
            title: "Card " + number
        }
    }
    Heading {
        visible: panel.page.waiting.count > 0
        text: "Waiting"
        font.pixelSize: Theme.large
    }
    Repeater {
        model: panel.page.waiting
        SeenRow {
            id: waits
            required property string key
            required property string wording
            width: panel.width - 14
            page: panel
            made: Item {
                height: Math.max(waiting.height, putUp.height)
                SaidCard {
                    id: waiting
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - putUp.width - 10
                    wording: waits.wording
                }
                WordsButtons {
                    id: putUp
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    settingAside: panel.page.settingAside
                    key: waits.key
                    place: "waiting"
                    passedOn: false
                    words: waits.wording
                    PushButton {
                        once: true
                        text: "Put it up"
                        Accessible.name: "Put it up: " + waits.wording
                        onClicked: panel.page.put_up(waits.key)
                    }
                }
            }
        }
    }
    Body {
        visible: panel.page.takesLines
        width: parent.width
        text: "The cards are the lines of your specification. Lines are added and reworded on the page of specification lines, and are cards here at once."
        color: Theme.quiet
    }
    Column {
        visible: !panel.page.takesLines
        width: parent.width
        spacing: panel.spacing
        Heading {
            text: "Add cards"
            font.pixelSize: Theme.large
        }
        WordsBox {
            id: words
            width: parent.width
            height: 110
            label: "Cards to add"
            hint: "A card for each line. Paste them, or type."
            enterKeeps: false
            input.onTextChanged: panel.page.read_cards(words.text, panel.page.byCells)
            Component.onCompleted: words.text = panel.page.cards_draft()
        }
        Choice {
            visible: panel.page.cellsFound
            text: "Quotation marks come from a spreadsheet: one pair around each cell"
            checked: panel.page.byCells
            onClicked: panel.page.read_cards(words.text, !panel.page.byCells)
        }
        Body {
            visible: panel.count > 0
            text: "These cards will be added:"
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Repeater {
            model: panel.page.toAdd
            Row {
                id: made
                required property int index
                required property string wording
                spacing: 10
                Body {
                    id: place
                    width: 40
                    text: made.index + 1
                    color: Theme.quiet
                    horizontalAlignment: Text.AlignRight
                }
                SaidCard {
                    width: panel.width - 14 - place.width - 10
                    wording: made.wording
                }
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                primary: true
                text: panel.count === 0 ? "Add cards" : panel.count === 1 ? "Add 1 card" : "Add " + panel.count + " cards"
                enabled: panel.count > 0
                onClicked: {
                    if (panel.page.add_cards()) {
                        words.text = "";
                    }
                }
            }
            PushButton {
                text: "From a file…"
                Accessible.name: "Add cards from a file"
                onClicked: dialog.open()
            }
        }
        Body {
            visible: panel.page.told !== ""
            width: parent.width
            text: panel.page.told
            color: Theme.quiet
        }
    }
    FileDialog {
        id: dialog
        title: "Words to add as cards"
        currentFolder: panel.page.startIn
        nameFilters: ["Words (*.txt *.csv *.xlsx *.jsonl)"]
        onAccepted: panel.page.import_cards(dialog.selectedFile)
    }
    Heading {
        text: "Set aside"
        font.pixelSize: Theme.large
    }
    Field {
        id: looking
        width: Math.min(parent.width, 420)
        label: "Look for a card"
        input.onTextChanged: panel.page.look_for(looking.text)
    }
    Repeater {
        model: panel.page.found
        SeenRow {
            id: card
            required property string key
            required property string wording
            width: panel.width - 14
            page: panel
            made: Item {
                height: Math.max(said.height, buttons.height)
                SaidCard {
                    id: said
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - buttons.width - 10
                    wording: card.wording
                }
                WordsButtons {
                    id: buttons
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    settingAside: panel.page.settingAside
                    key: card.key
                    place: "up"
                    passedOn: false
                    words: card.wording
                }
            }
        }
    }
    Heading {
        visible: panel.page.aside.count > 0
        text: "Set aside earlier"
        font.pixelSize: Theme.large
    }
    Repeater {
        model: panel.page.aside
        SeenRow {
            id: gone
            required property string key
            required property string wording
            required property string reason
            width: panel.width - 14
            page: panel
            made: Item {
                height: Math.max(both.height, back.height)
                Column {
                    id: both
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - back.width - 10
                    SaidCard {
                        width: parent.width
                        wording: gone.wording
                    }
                    Body {
                        width: parent.width
                        text: "Reason: " + gone.reason
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                    }
                }
                WordsButtons {
                    id: back
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    settingAside: panel.page.settingAside
                    key: gone.key
                    place: "set aside"
                    passedOn: false
                    words: gone.wording
                    PushButton {
                        once: true
                        text: "Bring it back"
                        Accessible.name: "Bring it back: " + gone.wording
                        onClicked: panel.page.put_up(gone.key)
                    }
                }
            }
        }
    }
}
