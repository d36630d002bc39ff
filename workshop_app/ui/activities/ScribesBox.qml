pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The scribe's box: type, Enter, next; who said it is one key away, and how it was written down stands beside it and is
   folded until it is asked for.
   What stands in the box answers the prompt it was begun for; where that is another than the one shown, a line at the foot
   of the box says so, and the box gives it the room, so that nothing else moves. */
Column {
    id: box

    required property ConsoleWords page
    property string label: "What was said"
    property string hint: qsTr("Type exactly what was said, then press Enter")
    property bool putUp: false
    property alias isPrivate: words.isPrivate
    property real boxHeight: 96
    property real tallest: Math.max(Theme.target, Math.ceil(line.lineSpacing) + 12)
    readonly property Item input: words.input

    signal kept

    /* Begins with words that are there already, unless something is half typed. */
    function start(wording: string): void {
        if (words.empty && wording !== "") {
            words.text = wording;
        }
        words.input.forceActiveFocus();
    }

    function keep(): void {
        if (box.putUp ? box.page.keep_and_put_up(words.text) : box.page.keep(words.text)) {
            words.text = "";
            box.kept();
        }
        words.input.forceActiveFocus();
    }

    spacing: 10

    FontMetrics {
        id: line
        font.family: Theme.textFamily
        font.pixelSize: Theme.normal
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: words.input.activeFocus
        onActivated: {
            box.putUp = true;
            words.accept();
            box.putUp = false;
        }
    }
    Item {
        width: parent.width
        height: box.boxHeight
        WordsBox {
            id: words
            width: parent.width - keep.width - 10
            height: box.boxHeight - (still.visible ? still.height + 2 : 0)
            tight: box.boxHeight < 90
            size: Theme.box / Theme.large
            label: box.label
            hint: box.hint
            text: box.page.draft
            input.onTextChanged: box.page.keep_draft(words.text)
            onAccepted: box.keep()
            description: still.visible ? still.text : ""
        }
        PushButton {
            id: keep
            anchors.right: parent.right
            primary: true
            width: Math.max(Math.ceil(80 * Theme.textScale), implicitWidth)
            height: box.boxHeight
            text: qsTr("Save")
            enabled: !words.empty
            onClicked: words.accept()
            contentItem: Item {
                implicitWidth: 48
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    Repeater {
                        model: [keep.text, qsTr("Enter")]
                        Text {
                            required property int index
                            required property string modelData
                            width: parent.width
                            text: modelData
                            textFormat: Text.PlainText
                            font.family: Theme.textFamily
                            font.pixelSize: index === 0 ? Theme.large : Theme.small
                            font.bold: index === 0
                            color: keep.enabled ? Theme.actionInk : Theme.quiet
                            horizontalAlignment: Text.AlignHCenter
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Body {
            id: still
            visible: box.page.answersAnother
            anchors.bottom: parent.bottom
            width: words.width
            text: "You are still answering: " + box.page.boxPrompt
            font.pixelSize: Theme.small
            color: Theme.flag
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Item {
        width: parent.width
        height: Math.max(who.height, how.height)
        ComesFromRow {
            id: who
            width: parent.width - how.width - 8
            tallest: box.tallest
            from: box.page.comesFrom
            asksHow: false
            byAlt: true
            onDone: words.input.forceActiveFocus()
        }
        WrittenDown {
            id: how
            anchors.right: parent.right
            width: Math.min(implicitWidth, 0.4 * parent.width)
            height: Math.max(Theme.target, implicitHeight)
            from: box.page.comesFrom
        }
    }
    ComesFromRow {
        visible: how.open
        width: parent.width
        tallest: 2 * Theme.target + 8
        from: box.page.comesFrom
        asksWho: false
    }
}
