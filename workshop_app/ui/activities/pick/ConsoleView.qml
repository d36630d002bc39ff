pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Picking for the group, or for each young person by name, with the reason; a title's proposals are typed here. */
Item {
    id: view

    required property ConsolePick page
    property real unit: 1
    property bool wall: false
    property bool dotsShown: false
    readonly property real leastHeight: view.dotsShown ? 0 : top.y + top.height + 10 + (reason.visible ? 110 + reason.height + 10 : 200)
    readonly property Item typeHere: view.dotsShown ? null : view.page.ofTitle ? scribe.input : view.page.hasPicked ? why.input : null

    /* The reason is asked for next; whoever picks by keys stays where they are. */
    function choose(key: string, byKey: bool): void {
        view.page.choose(key);
        if (view.page.hasPicked && !byKey) {
            why.input.forceActiveFocus();
        }
    }

    NextPrompt {
        id: next
        visible: view.page.ofTitle && !view.dotsShown && view.page.prompts.length > 1
        anchors.right: parent.right
        width: Math.round(0.42 * parent.width)
        page: view.page
    }
    Choices {
        id: sections
        width: parent.width - (next.visible ? next.width + 10 : 0)
        Choice {
            text: "Picks and reasons"
            checked: !view.dotsShown
            onClicked: view.dotsShown = false
        }
        Choice {
            text: "Dots"
            checked: view.dotsShown
            onClicked: view.dotsShown = true
        }
    }
    Loader {
        anchors.top: sections.bottom
        anchors.topMargin: 10
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.dotsShown
        sourceComponent: DotsPanel {
            dots: view.page.dots
        }
    }
    Column {
        id: top
        anchors.top: sections.bottom
        anchors.topMargin: 10
        visible: !view.dotsShown
        width: parent.width
        spacing: 10

        PromptChoice {
            visible: view.page.ofTitle && view.page.prompts.length > 1
            width: parent.width
            page: view.page
        }
        ScribesBox {
            id: scribe
            visible: view.page.ofTitle
            width: parent.width
            page: view.page
            boxHeight: 64
            label: "A title somebody proposes"
            hint: "A title, exactly as they say it. Enter keeps it."
        }
        Choices {
            width: parent.width
            AltNumbers {
                id: numbers
                enabled: !view.page.ofTitle
                people: view.page.pickers
                group: "group"
                onChosen: key => view.page.choose_picker(key)
            }
            Body {
                text: "Pick for"
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Repeater {
                model: view.page.pickers
                Choice {
                    required property int index
                    required property string key
                    required property string name
                    required property bool hasPicked
                    text: hasPicked ? name + ", picked" : name
                    keyNumber: numbers.enabled ? numbers.of(index) : ""
                    Accessible.name: "Pick for " + name
                    Accessible.description: hasPicked ? "has picked" : "has not picked yet"
                    checked: view.page.picker === key
                    onClicked: view.page.choose_picker(key)
                }
            }
        }
    }
    Body {
        anchors.top: list.top
        visible: !view.dotsShown && view.page.options.count === 0
        width: parent.width
        text: view.page.ofTitle ? "No title has been proposed yet. Type one above, or let them type at the big screen." : "There is nothing to pick from yet: the cards have to be sorted first."
        color: Theme.quiet
    }
    ListView {
        id: list
        visible: !view.dotsShown
        anchors.top: top.bottom
        anchors.topMargin: 10
        anchors.bottom: reason.visible ? reason.top : parent.bottom
        anchors.bottomMargin: reason.visible ? 10 : 0
        width: parent.width
        model: view.page.options
        clip: true
        spacing: 8
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: Item {
            id: row
            required property string key
            required property string wording
            required property string kind
            required property int number
            required property string place
            required property bool chosen
            required property string voices
            required property bool passedOn
            required property string prompt
            readonly property bool indented: row.kind === "words" && !view.page.ofTitle
            readonly property bool narrow: list.width < 640 * Theme.textScale && !row.safeguarding && buttons.visible
            readonly property bool safeguarding: row.place === "safeguarding"
            readonly property string where: row.place === "waiting" ? "waits to be put up" : row.place === "set aside" ? "set aside" : ""
            width: list.width - 12
            height: row.safeguarding ? buttons.height + 12 : !buttons.visible ? card.height : row.narrow ? card.height + 6 + buttons.height : Math.max(card.height, buttons.height)
            TickCard {
                id: card
                visible: !row.safeguarding
                x: row.indented ? 28 : 0
                width: parent.width - x - (buttons.visible && !row.narrow ? buttons.width + 10 : 0)
                height: Math.max(Theme.target, implicitHeight)
                wording: row.wording
                category: row.kind === "category"
                number: row.number
                ticked: row.chosen
                usable: row.place === "" || row.place === "up"
                textSize: row.indented ? Theme.normal : Theme.large
                padding: row.indented ? 9 : 12
                below: [row.prompt === "" ? "" : "Said to “" + row.prompt + "”", row.where, row.voices].filter(line => line !== "").join("\n")
                onTapped: view.choose(row.key, card.activeFocus)
            }
            WordsButtons {
                id: buttons
                visible: row.place !== ""
                x: row.narrow ? card.x : parent.width - width
                y: row.narrow ? card.height + 6 : (parent.height - height) / 2
                width: row.safeguarding ? parent.width : implicitWidth
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
    /* Its place is there before anything is picked: no row is covered by it, and nothing moves under the pointer. */
    Panel {
        id: reason
        visible: view.page.options.count > 0 && !view.dotsShown
        enabled: view.page.hasPicked
        anchors.bottom: parent.bottom
        width: parent.width
        height: asking.height + 24
        Column {
            id: asking
            x: 12
            y: 12
            width: parent.width - 24
            spacing: 8
            Row {
                width: parent.width
                spacing: 10
                WordsBox {
                    id: why

                    readonly property bool kept: why.text === view.page.why

                    function restore(): void {
                        const words = view.page.whyDraft === "" ? view.page.why : view.page.whyDraft;
                        if (why.text !== words) {
                            why.text = words;
                        }
                    }

                    width: parent.width - keep.width - back.width - 20
                    height: 84
                    label: "Why"
                    whose: view.page.picker
                    hint: view.page.hasPicked ? "Why? In their words. Enter keeps it." : "Pick one, and type here why."
                    input.onTextChanged: view.page.keep_why_draft(why.text)
                    onAccepted: view.page.keep_why(why.text)
                    Component.onCompleted: why.restore()
                    Connections {
                        target: view.page
                        function onPick_changed(): void {
                            why.restore();
                        }
                    }
                }
                PushButton {
                    id: keep
                    primary: true
                    height: why.height
                    text: "Keep why"
                    enabled: !why.kept
                    onClicked: {
                        why.accept();
                        why.input.forceActiveFocus();
                    }
                }
                PushButton {
                    id: back
                    once: true
                    height: why.height
                    text: "Undo\nthe pick"
                    Accessible.name: "Undo the pick"
                    onClicked: view.page.take_back()
                }
            }
            Row {
                width: parent.width
                spacing: 10
                ComesFromRow {
                    width: parent.width - more.width - 10
                    tallest: Theme.target
                    about: "Why"
                    from: view.page.reasonFrom
                    people: view.page.people.here
                    scribes: view.page.people.scribes
                }
                WordsMore {
                    id: more
                    width: safeguarding ? 320 : implicitWidth
                    settingAside: view.page.settingAside
                    key: view.page.reason.wordsId
                    place: view.page.reason.wordsPlace
                    passedOn: view.page.reason.wordsPassedOn
                    about: "why"
                }
            }
        }
    }
}
