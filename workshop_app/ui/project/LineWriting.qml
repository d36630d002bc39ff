pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Where the next line of the specification is written: under which category, the words it grows from, its wording and
   where it comes from. */
Column {
    id: writing

    required property Specification specification
    property bool wide: true
    property bool low: false
    /* How high it may be; the cards to tick have what is left of that. */
    property real room: 0
    readonly property real others: (under.visible ? under.height + writing.spacing : 0) + told.implicitHeight + box.height + from.height + 3 * writing.spacing
    /* Without much room, only those of the category that is chosen. */
    readonly property bool cardsShown: cards.count > 0 && (writing.wide || writing.specification.category !== "" || writing.specification.categories.count === 0)
    readonly property alias input: words.input

    function load(): void {
        words.text = writing.specification.draft;
    }
    function keep(): void {
        if (writing.specification.keep(words.text)) {
            words.text = "";
        }
        words.input.forceActiveFocus();
    }

    spacing: writing.low ? 6 : 8
    Component.onCompleted: {
        writing.specification.show();
        writing.load();
    }
    Component.onDestruction: writing.specification?.hide()

    Connections {
        target: writing.specification
        /* The same line may be half typed on another page as well. */
        function onChanged(): void {
            if (!words.input.activeFocus && words.text !== writing.specification.draft) {
                writing.load();
            }
        }
    }
    Choices {
        id: under
        visible: writing.specification.categories.count > 0
        width: parent.width
        tallest: writing.wide ? 208 : 2 * Theme.target + 8
        Body {
            visible: writing.wide
            text: "Under"
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: writing.specification.categories
            Choice {
                id: category
                required property string key
                required property string name
                required property int index
                text: name
                width: Math.min(implicitWidth, writing.width - Theme.target - 8)
                leftPadding: 38
                Accessible.name: "The line goes under " + name
                checked: writing.specification.category === key
                onClicked: writing.specification.choose_category(key)
                Symbol {
                    x: 14
                    anchors.verticalCenter: parent.verticalCenter
                    width: 18
                    height: 18
                    number: Math.max(0, category.index)
                    color: category.checked ? Theme.markerInk : Theme.category(number)
                }
            }
        }
    }
    Body {
        id: told
        visible: writing.cardsShown || writing.specification.ticked > 0
        width: parent.width
        text: writing.specification.ticked === 0 ? "Tick the words it grows from." : writing.specification.ticked === 1 ? "It grows from what is ticked: 1 thing said." : "It grows from what is ticked: " + writing.specification.ticked + " things said."
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    RowList {
        id: cards
        visible: writing.cardsShown
        width: parent.width
        height: Math.min(Math.max(contentHeight, Theme.target), Math.max(112, writing.room - writing.others))
        spacing: 6
        model: writing.specification.cards
        Basic.ScrollBar.vertical: ShownBar {}
        delegate: TickCard {
            required property string key
            width: cards.width - 14
            height: Math.max(Theme.target, implicitHeight)
            several: true
            textSize: Theme.normal
            padding: 9
            onTapped: writing.specification.tick(key)
        }
    }
    Item {
        id: box
        width: parent.width
        height: words.height
        WordsBox {
            id: words
            width: parent.width - keep.width - 10
            height: Math.min(120, Math.max(writing.low ? 58 : 72, words.input.implicitHeight))
            tight: writing.low
            size: Theme.box / Theme.large
            label: "The line"
            hint: "What must it do or be? Type it, then press Enter"
            input.onTextChanged: writing.specification.keep_draft(words.text)
            onAccepted: writing.keep()
        }
        PushButton {
            id: keep
            anchors.right: parent.right
            primary: true
            width: Math.max(80, implicitWidth)
            height: words.height
            text: "Save"
            Accessible.name: "Save the line"
            enabled: !words.empty
            onClicked: words.accept()
        }
    }
    ComesFromRow {
        id: from
        width: parent.width
        tallest: writing.wide ? 2 * Theme.target + 8 : Theme.target
        from: writing.specification.comesFrom
        onDone: words.input.forceActiveFocus()
    }
}
