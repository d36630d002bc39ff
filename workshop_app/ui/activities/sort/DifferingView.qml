pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* For each card, how many put it where: a figure for everybody who had a turn, by place; or a table of counts. The big
   screen shows the same cards one at a time. */
Item {
    id: view

    required property Differing differing
    readonly property int text: Theme.large
    readonly property int small: Theme.small
    readonly property real gap: 10
    readonly property bool table: view.differing.view === "table"
    readonly property int of: view.differing.people
    readonly property string chosen: view.differing.view

    // Other cards begin at the top: left where it was, the list would drift there for seconds, rows under a finger.
    onChosenChanged: list.positionViewAtBeginning()

    function people(count: int): string {
        return count === 1 ? "1 person has had a turn" : count + " people have had a turn";
    }

    Column {
        id: head
        width: parent.width
        spacing: view.gap
        Choices {
            width: parent.width
            visible: view.of > 0
            tallest: 2.2 * Theme.target
            Choice {
                width: Math.ceil(implicitWidth) + 2
                text: "Where we differ (" + view.differing.differ + ")"
                checked: view.differing.view === "differ"
                onClicked: view.differing.choose("differ")
            }
            Choice {
                width: Math.ceil(implicitWidth) + 2
                text: "Where we agree (" + view.differing.agree + ")"
                checked: view.differing.view === "agree"
                onClicked: view.differing.choose("agree")
            }
            Choice {
                width: Math.ceil(implicitWidth) + 2
                text: "All cards"
                checked: view.differing.view === "all"
                onClicked: view.differing.choose("all")
            }
            Choice {
                width: Math.ceil(implicitWidth) + 2
                text: "As a table"
                checked: view.table
                onClicked: view.differing.choose("table")
            }
        }
        Body {
            width: parent.width
            visible: view.of > 0
            text: view.people(view.of) + ". " + (view.table ? (view.differing.few ? "With fewer than 15, these numbers prove nothing. They only show where to ask each other why." : "") : view.differing.whyNoNames)
            font.pixelSize: view.small
            color: view.table && view.differing.few ? Theme.flag : Theme.quiet
        }
    }

    Body {
        anchors.centerIn: parent
        width: Math.min(parent.width, 900)
        visible: view.of === 0 || (view.differing.cards.count === 0 && !view.table)
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: view.text
        color: Theme.quiet
        text: view.of === 0 ? "Nobody has finished an individual turn yet. Once some have, this shows for each card how many put it where." : view.differing.view === "agree" ? "There is no card that all of us put in the same place." : view.differing.view === "all" ? "No words are up yet." : view.of === 1 ? "One of us has had a turn so far. Where we differ shows once more have." : "There is no card that we put in different places."
    }

    RowList {
        id: list
        anchors.top: head.bottom
        anchors.topMargin: view.gap
        width: parent.width
        height: Math.max(0, view.height - head.height - 2 * view.gap - more.height)
        visible: !view.table
        model: view.table ? null : view.differing.cards
        spacing: view.gap
        cacheBuffer: 400
        header: Flow {
            id: own
            width: list.width
            height: visible ? implicitHeight + view.gap : 0
            visible: view.differing.ownPlaces.count > 0
            spacing: 8
            Body {
                text: "Places some made for themselves:"
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Repeater {
                model: view.differing.ownPlaces
                PushButton {
                    required property string key
                    required property string name
                    text: "Add “" + name + "” for the group"
                    width: Math.min(Math.ceil(implicitWidth), own.width)
                    onClicked: view.differing.take_over(key)
                }
            }
        }
        delegate: Panel {
            id: card

            required property string wording
            required property int voices
            required property var shares
            required property var byGroup
            required property string said
            readonly property bool narrow: card.width < 40 * view.text
            readonly property real pad: view.gap

            width: list.width
            height: (card.narrow ? left.height + card.pad * 0.8 + pills.height : Math.max(left.height, pills.height)) + 2 * card.pad
            Accessible.role: Accessible.ListItem
            Accessible.name: card.said

            Column {
                id: left
                x: card.pad
                y: card.narrow ? card.pad : (card.height - height) / 2
                width: card.narrow ? card.width - 2 * card.pad : (card.width - 3 * card.pad) * 0.38
                spacing: card.pad * 0.6
                Words {
                    width: parent.width
                    text: card.wording
                    font.pixelSize: view.text
                    Accessible.ignored: true
                }
                Body {
                    visible: card.voices > 1
                    text: "said by " + card.voices
                    font.pixelSize: view.small
                    color: Theme.quiet
                    Accessible.ignored: true
                }
                Row {
                    visible: card.byGroup.name !== ""
                    width: parent.width
                    spacing: view.small * 0.5
                    Body {
                        id: byGroupLabel
                        text: "Together:"
                        font.pixelSize: view.small
                        color: Theme.quiet
                        Accessible.ignored: true
                    }
                    PlaceName {
                        width: Math.min(implicitWidth + 1, left.width - byGroupLabel.width - parent.spacing)
                        name: card.byGroup.name
                        number: card.byGroup.number
                        sign: card.byGroup.sign
                        textSize: view.small
                        bold: false
                    }
                }
            }
            Flow {
                id: pills
                readonly property int columns: Math.max(1, Math.min(card.shares.length, Math.floor(width / (11.5 * view.small))))
                x: card.narrow ? card.pad : left.width + 2 * card.pad
                y: card.narrow ? left.y + left.height + card.pad * 0.8 : (card.height - height) / 2
                width: card.width - x - card.pad
                spacing: card.pad * 0.7
                Repeater {
                    model: card.shares
                    Rectangle {
                        id: pill
                        required property var modelData
                        readonly property color tone: pill.modelData.number >= 0 ? Theme.category(pill.modelData.number) : Theme.quiet
                        readonly property real pad: view.small * 0.6

                        width: Math.floor((pills.width - pills.spacing * (pills.columns - 1)) / pills.columns)
                        height: inside.height + 2 * pill.pad
                        radius: 10
                        color: pill.modelData.number >= 0 ? Theme.ground(pill.modelData.number) : Theme.sunk
                        border.width: 2
                        border.color: pill.tone
                        Column {
                            id: inside
                            x: pill.pad
                            y: pill.pad
                            width: pill.width - 2 * pill.pad
                            spacing: pill.pad * 0.7
                            PlaceName {
                                width: parent.width
                                name: pill.modelData.name
                                number: pill.modelData.number
                                sign: pill.modelData.sign
                                textSize: view.small
                            }
                            Row {
                                spacing: pill.pad
                                Figures {
                                    anchors.verticalCenter: parent.verticalCenter
                                    width: Math.min(people * size * 1.08 + 1, inside.width - of.width - parent.spacing)
                                    people: pill.modelData.count
                                    size: view.small * 1.1
                                    color: Theme.contrast ? Theme.ink : pill.tone
                                }
                                Body {
                                    id: of
                                    anchors.verticalCenter: parent.verticalCenter
                                    text: pill.modelData.label
                                    wrapMode: Text.NoWrap
                                    font.pixelSize: view.small
                                    font.weight: Font.Bold
                                    Accessible.ignored: true
                                }
                            }
                            Words {
                                visible: text !== ""
                                width: parent.width
                                text: pill.modelData.who
                                font.pixelSize: view.small
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }

    CountsTable {
        id: counts
        anchors.fill: list
        visible: view.table && view.of > 0
        differing: view.differing
        textSize: view.small
        gap: view.gap
    }

    Row {
        id: more
        readonly property bool down: view.table ? counts.longer : list.contentHeight > list.height + 1 || list.contentY > 1
        readonly property bool across: view.table && counts.wider
        visible: more.down || more.across
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(Theme.target, further.implicitHeight)
        spacing: view.gap
        PushButton {
            id: further
            visible: more.down
            height: more.height
            width: (more.width - (more.across ? more.spacing : 0)) / (more.across ? 2 : 1)
            text: (view.table ? counts.atEnd : list.atYEnd) ? "Back to the top" : "More cards"
            onClicked: view.table ? counts.showNext() : view.showNext()
        }
        PushButton {
            visible: more.across
            height: more.height
            width: (more.width - (more.down ? more.spacing : 0)) / (more.down ? 2 : 1)
            text: counts.atRight ? "Back to the first places" : "More places"
            onClicked: counts.showAcross()
        }
    }

    function showNext(): void {
        if (list.atYEnd) {
            list.positionViewAtBeginning();
        } else {
            list.contentY = Math.min(list.contentY + list.height * 0.85, list.originY + list.contentHeight - list.height);
        }
    }
}
