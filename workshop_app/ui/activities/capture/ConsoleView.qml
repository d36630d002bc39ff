pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The scribe's box, and every word kept in this activity. */
Item {
    id: view

    required property ConsoleCapture page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: scribe.input
    readonly property real leastHeight: writing.height + list.anchors.topMargin + 200
    /* What is kept stays in view while more is gathered, also in a low window. */
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    /* Buttons stand under the words, so that these have the room; in a low window there are fewer, and rows are dearer. */
    readonly property bool narrow: view.width < (view.Window.height < 660 * Theme.textScale ? 640 : 740) * Theme.textScale

    Connections {
        target: view.page
        function onPrompt_changed(): void {
            list.goToTop();
        }
    }
    Column {
        id: writing
        width: parent.width
        spacing: view.low ? 5 : 10

        PromptChoice {
            width: parent.width
            low: view.low
            page: view.page
        }
        ScribesBox {
            id: scribe
            width: parent.width
            spacing: writing.spacing
            boxHeight: view.low ? 66 : 96
            tallest: view.low ? Theme.target : 104
            page: view.page
            onKept: list.goToTop()
        }
        Item {
            width: parent.width
            height: Theme.target
            Row {
                spacing: 10
                Heading {
                    id: said
                    text: view.page.answers + (view.page.answers === 1 ? " thing said" : " things said")
                    font.pixelSize: Theme.large
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                }
                PushButton {
                    once: true
                    visible: view.page.waiting > 0 && !view.page.private
                    text: "Put all " + view.page.waiting + " up"
                    onClicked: view.page.put_all_up()
                }
                Body {
                    visible: view.page.private
                    width: Math.min(implicitWidth, writing.width - said.width - 20 - (next.visible ? next.width : 0))
                    text: "Private: nothing goes up unless they say so."
                    font.pixelSize: next.visible ? Theme.small : Theme.normal
                    height: Theme.target
                    lineHeight: 0.95
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.flag
                }
            }
            NextPrompt {
                id: next
                anchors.right: parent.right
                width: Math.round(0.42 * parent.width)
                page: view.page
            }
        }
    }
    RestingList {
        id: list
        anchors.top: writing.bottom
        anchors.topMargin: writing.spacing
        anchors.bottom: parent.bottom
        width: parent.width
        rows: view.page.cards
        section.property: "prompt"
        section.delegate: Item {
            id: other
            required property string section
            readonly property bool shown: other.section !== view.page.prompt
            width: list.width - 12
            height: other.shown ? asked.implicitHeight + 8 : 0
            Body {
                id: asked
                visible: other.shown
                width: parent.width
                text: "Said to “" + other.section + "”"
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
        spacing: view.low ? 4 : 8
        delegate: RestingRow {
            id: row
            required property string wording
            required property string saidBy
            required property string place
            required property string known
            required property bool passedOn
            readonly property bool safeguarding: row.place === "safeguarding"
            readonly property real edge: view.low ? 3 : 10
            readonly property real below: view.narrow && !row.safeguarding ? body.height + 6 : 0
            width: list.width - 12
            height: (row.safeguarding || view.narrow ? row.below + buttons.height : Math.max(body.height, buttons.height)) + 2 * row.edge
            Column {
                id: body
                visible: !row.safeguarding
                x: 14
                y: view.narrow ? row.edge : (parent.height - height) / 2
                width: parent.width - (view.narrow ? 28 : buttons.width + 42)
                Words {
                    width: parent.width
                    text: row.wording
                    font.pixelSize: view.low ? Theme.normal : Theme.large
                    lineHeight: view.low ? 1 : 1.1
                }
                Body {
                    width: parent.width
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                    text: (row.saidBy === "" ? "" : row.saidBy + ", ") + Labels.place(row.place) + (row.known === "" ? "" : ", " + row.known)
                }
            }
            WordsButtons {
                id: buttons
                x: view.narrow ? 14 : parent.width - width - 10
                y: view.narrow ? row.edge + row.below : (parent.height - height) / 2
                width: row.safeguarding || view.narrow ? parent.width - 24 : implicitWidth
                settingAside: view.page.settingAside
                key: row.key
                place: row.place
                passedOn: row.passedOn
                WallButtons {
                    page: view.page
                    key: row.key
                    place: row.place
                }
            }
        }
    }
}
