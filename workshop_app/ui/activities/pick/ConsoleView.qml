pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* Picking for the group, or for each young person by name, with the reason; a title's proposals are typed here. */
Item {
    id: view
    objectName: "picking"

    required property ConsolePick page
    property real unit: 1
    property bool wall: false
    property bool dotsShown: false
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    readonly property real leastHeight: view.dotsShown ? 0 : top.y + top.height + 10 + (reason.visible ? 130 + reason.height + 10 : 200)
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
            text: qsTr("Picks and reasons")
            checked: !view.dotsShown
            onClicked: view.dotsShown = false
        }
        Choice {
            text: qsTr("Dots")
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
            options: view.page.options
        }
    }
    Column {
        id: top
        anchors.top: sections.bottom
        anchors.topMargin: view.low ? 6 : 10
        visible: !view.dotsShown
        width: parent.width
        spacing: view.low ? 6 : 10

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
            boxHeight: Math.round((view.low ? 58 : 72) * Theme.textScale)
            spacing: top.spacing
            label: "A title somebody proposes"
            hint: qsTr("A title, exactly as they say it; then press Enter")
        }
        StartFrom {
            visible: view.page.ofTitle && some
            width: parent.width
            from: view.page.suggestions
            onStarted: words => scribe.start(words)
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
                text: qsTr("Pick for")
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
                    text: hasPicked ? qsTr("%1, picked").arg(name) : name
                    longest: qsTr("%1, picked").arg(name)
                    keyNumber: numbers.enabled ? numbers.of(index).trim() : ""
                    Accessible.name: "Pick for " + name
                    Accessible.description: hasPicked ? "has picked" : "has not picked yet"
                    checked: view.page.picker === key
                    onClicked: view.page.choose_picker(key)
                }
            }
        }
        Item {
            visible: view.page.unsorted > 0
            width: parent.width
            height: Math.max(unsorted.height, sortThem.height)
            Body {
                id: unsorted
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - sortThem.width - 10
                text: view.page.unsorted === 1 ? qsTr("1 card is not in a category. It can still be picked: it is last in the list.") : qsTr("%1 cards are not in a category. They can still be picked: they are last in the list.").arg(view.page.unsorted)
                color: Theme.quiet
            }
            PushButton {
                id: sortThem
                anchors.right: parent.right
                once: true
                text: qsTr("Go and sort")
                onClicked: view.page.look_at_sort()
            }
        }
    }
    Body {
        anchors.top: list.top
        anchors.topMargin: 24
        visible: !view.dotsShown && view.page.options.count === 0
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: view.page.ofTitle ? qsTr("No title has been proposed yet. Press Enter to save the first, or let them type at the big screen.") : qsTr("There is nothing to pick from yet: no words are up.")
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    RowList {
        id: list
        visible: !view.dotsShown
        anchors.top: top.bottom
        anchors.topMargin: top.spacing
        anchors.bottom: reason.visible ? reason.top : parent.bottom
        anchors.bottomMargin: reason.visible ? 8 : 0
        width: parent.width
        model: view.page.options
        spacing: 6
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
            readonly property string where: row.place === "waiting" ? qsTr("waiting to be put up") : row.place === "set aside" ? qsTr("set aside") : ""
            width: list.width - 12
            height: row.safeguarding ? buttons.height + 16 : !buttons.visible ? card.height : row.narrow ? card.height + 6 + buttons.height : Math.max(card.height, buttons.height)
            TickCard {
                id: card
                visible: !row.safeguarding
                x: row.indented ? 28 : 0
                width: parent.width - x - (buttons.visible && !row.narrow ? buttons.width + 10 : 0)
                height: Math.max(Theme.target, implicitHeight)
                wording: row.wording
                category: row.kind !== "words"
                number: row.number
                /* What one young person picked is for nobody else in a room that sees this screen. */
                ticked: row.chosen && (view.page.picker === "group" || !Hiding.on)
                usable: row.kind !== "apart" && (row.place === "" || row.place === "up")
                textSize: row.indented || view.low && row.kind === "words" ? Theme.normal : Theme.large
                padding: row.indented || view.low ? 9 : 12
                below: [row.prompt === "" ? "" : qsTr("Said to “%1”").arg(row.prompt), row.where, row.voices].filter(line => line !== "").join("\n")
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
        height: asking.height + 16
        Column {
            id: asking
            x: 8
            y: 8
            width: parent.width - 16
            spacing: 4
            Flow {
                id: reasoning
                readonly property bool whole: reasoning.width >= 720 * Theme.textScale && !more.safeguarding
                readonly property real beside: keep.width + back.width + 16 + (reasoning.whole ? how.width + more.width + 16 : 0)
                width: parent.width
                spacing: 8
                WordsBox {
                    id: why

                    readonly property bool kept: why.text === view.page.why

                    function restore(): void {
                        const words = view.page.whyDraft === "" ? view.page.why : view.page.whyDraft;
                        if (why.text !== words) {
                            why.text = words;
                        }
                    }

                    width: reasoning.width - reasoning.beside
                    height: Math.round((view.low ? 64 : 76) * Theme.textScale)
                    tight: true
                    label: "Why"
                    isPrivate: true
                    whose: view.page.picker
                    hint: view.page.hasPicked ? qsTr("Why? In their words, then press Enter") : qsTr("Choose one, then type why here.")
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
                    primary: !view.page.ofTitle
                    width: Math.round(72 * Theme.textScale)
                    height: why.height
                    leftPadding: 6
                    rightPadding: 6
                    text: qsTr("Save reason")
                    enabled: !why.kept
                    onClicked: {
                        why.accept();
                        why.input.forceActiveFocus();
                    }
                }
                PushButton {
                    id: back
                    once: true
                    width: Math.round(82 * Theme.textScale)
                    height: why.height
                    leftPadding: 6
                    rightPadding: 6
                    text: qsTr("Clear choice")
                    onClicked: view.page.take_back()
                }
                WrittenDown {
                    id: how
                    width: reasoning.whole ? Math.round(100 * Theme.textScale) : Math.min(implicitWidth, reasoning.width)
                    height: reasoning.whole ? why.height : Math.max(Theme.target, implicitHeight)
                    about: qsTr("Why")
                    from: view.page.reasonFrom
                }
                WordsMore {
                    id: more
                    width: safeguarding ? reasoning.width : implicitWidth
                    height: safeguarding || !reasoning.whole ? implicitHeight : why.height
                    settingAside: view.page.settingAside
                    key: view.page.reason.wordsId
                    place: view.page.reason.wordsPlace
                    passedOn: view.page.reason.wordsPassedOn
                    about: "why"
                }
            }
            ComesFromRow {
                visible: how.open
                width: parent.width
                tallest: Theme.target
                about: "Why"
                from: view.page.reasonFrom
            }
        }
    }
}
