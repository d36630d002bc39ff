pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* What the next question grows from or is made of, and the box for its words. */
Column {
    id: making

    required property ConsoleQuestions page
    required property bool wide
    required property bool low
    required property real roomHeight
    readonly property Item input: words.input
    readonly property int parts: making.page.madeOfNext.count

    function keep(): void {
        if (making.page.keep(words.text)) {
            words.text = "";
        }
        words.input.forceActiveFocus();
    }

    spacing: making.low ? 6 : 8

    Choices {
        visible: making.page.categories.count > 0 && making.parts === 0
        width: parent.width
        tallest: making.wide ? 208 : 2 * Theme.target + 8
        Body {
            visible: making.wide
            text: qsTr("Grows from")
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: making.page.categories
            Choice {
                id: category
                required property string key
                required property string name
                required property int number
                text: name
                width: Math.min(implicitWidth, making.width - Theme.target - 8)
                leftPadding: category.number < 0 ? 14 : 38
                Accessible.name: qsTr("It grows from %1").arg(name)
                checked: making.page.category === key
                onClicked: making.page.choose_category(key)
                Symbol {
                    visible: category.number >= 0
                    x: 14
                    anchors.verticalCenter: parent.verticalCenter
                    width: 18
                    height: 18
                    number: Math.max(0, category.number)
                    color: category.checked ? Theme.markerInk : Theme.category(number)
                }
            }
        }
    }
    Body {
        visible: making.page.cards.count > 0 && making.parts === 0
        width: parent.width
        text: qsTr("Tick the words it is about.")
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    Flickable {
        visible: making.page.cards.count > 0 && making.parts === 0
        width: parent.width
        height: Math.min(cards.height, making.wide ? Math.max(112, making.roomHeight - 340 - from.height - 8) : 112)
        contentHeight: cards.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        Column {
            id: cards
            width: parent.width - 12
            spacing: 6
            Repeater {
                model: making.page.cards
                TickCard {
                    required property string key
                    width: cards.width
                    height: Math.max(Theme.target, implicitHeight)
                    several: true
                    textSize: Theme.normal
                    padding: 9
                    onTapped: making.page.tick(key)
                }
            }
        }
    }
    Item {
        visible: making.parts > 0
        width: parent.width
        height: Math.max(told.height, none.height)
        Body {
            id: told
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - none.width - 10
            text: making.parts === 1 ? qsTr("Another way to ask this one. The old one is kept.") : qsTr("One question made of these %1. They are kept.").arg(making.parts)
            color: Theme.quiet
        }
        PushButton {
            id: none
            anchors.right: parent.right
            text: qsTr("A new one instead")
            onClicked: {
                making.page.use_none();
                words.input.forceActiveFocus();
            }
        }
    }
    Flickable {
        visible: making.parts > 0
        width: parent.width
        height: Math.min(parts.height, making.wide ? Math.max(112, making.roomHeight - 300 - from.height) : 112)
        contentHeight: parts.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        Column {
            id: parts
            width: parent.width - 12
            spacing: 6
            Repeater {
                model: making.page.madeOfNext
                SaidCard {
                    required wording
                    width: parts.width
                    height: implicitHeight
                    textSize: Theme.normal
                    tight: true
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
            height: Math.min(120, Math.max(making.low ? 58 : 72, words.input.implicitHeight))
            tight: making.low
            size: Theme.box / Theme.large
            label: "The question"
            hint: making.parts > 0 ? qsTr("The question as it is now, then press Enter") : making.page.categories.count === 0 ? qsTr("Type the question, then press Enter") : qsTr("Choose what it grows from, type it, then press Enter")
            text: making.page.draft
            input.onTextChanged: making.page.keep_draft(words.text)
            onAccepted: making.keep()
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
        from: making.page.comesFrom
        onDone: words.input.forceActiveFocus()
    }
}
