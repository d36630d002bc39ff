pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Which words are the cards of this sort: all that are up, to tick. */
ScrollPage {
    id: panel

    required property ChoosingCards choosing

    Heading {
        text: panel.choosing.count === 0 ? "No cards yet: tick the words to sort" : panel.choosing.count === 1 ? "1 card" : panel.choosing.count + " cards"
        font.pixelSize: Theme.large
    }
    Body {
        width: parent.width
        text: panel.choosing.ready ? "What you tick is a card on the big screen at once. Nothing else changes: words that are no cards stay where they are." : "Cards can be ticked once this activity is on the big screen."
        color: Theme.quiet
    }
    Row {
        visible: panel.choosing.ready
        width: parent.width
        spacing: 10
        Field {
            id: looking
            width: Math.min(parent.width - every.width - 10, 420)
            label: "Look for words"
            input.onTextChanged: panel.choosing.look_for(looking.text)
        }
        PushButton {
            id: every
            anchors.bottom: parent.bottom
            enabled: panel.choosing.words.count > 0
            text: panel.choosing.allTicked && panel.choosing.words.count > 0 ? "Untick all of these" : "Tick all of these"
            longest: "Untick all of these"
            onClicked: panel.choosing.tick_all()
        }
    }
    Repeater {
        model: panel.choosing.words
        TickCard {
            required property string key
            required ticked
            required below
            width: panel.width - 14
            height: Math.max(Theme.target, implicitHeight)
            several: true
            textSize: Theme.normal
            padding: 9
            onTapped: panel.choosing.tick(key)
        }
    }
    Body {
        visible: panel.choosing.ready && panel.choosing.words.count === 0
        width: parent.width
        text: looking.text === "" ? "No words are up yet. Gather some first, or add them under “Manage cards”." : "No words hold that."
        color: Theme.quiet
    }
    Body {
        visible: panel.choosing.notListed > 0
        width: parent.width
        text: "And " + panel.choosing.notListed + " more. Look for a word to find them."
        color: Theme.quiet
    }
}
