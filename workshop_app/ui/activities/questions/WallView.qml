pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The questions, numbered, as large as lets all of them be read at once; who asks is there only while the group shows
   names. What is said to begin with goes once there is one. In a private turn one young person's own drafts. */
Item {
    id: view

    required property WallQuestions page
    property real unit: 1
    property bool wall: true
    property int size: 40
    property int columns: 1
    readonly property bool bandAtFoot: view.page.turn.state === ""
    readonly property bool some: view.page.questions.count > 0

    /* One column while its letters can be large; else two, down the first and then down the second. */
    function fit(): void {
        const scale = view.unit * Theme.wallTextScale;
        for (const [columns, most, least] of [[1, 40, 30], [2, 36, 24]]) {
            view.columns = columns;
            fitting.largest(most, least, 1, size => {
                view.size = Math.round(size * scale);
                grid.forceLayout();
                return grid.implicitHeight <= list.height;
            });
            if (grid.implicitHeight <= list.height) {
                return;
            }
        }
    }

    Refitting {
        id: fitting
        onWanted: view.fit()
    }
    WallHead {
        id: head
        unit: view.unit
        visible: view.page.turn.state === ""
        text: view.page.ofDrafts ? qsTr("Our drafts: which ones shall we ask?") : view.page.title
    }
    Column {
        visible: !view.some && view.page.turn.state === ""
        anchors.top: head.bottom
        anchors.topMargin: 36 * view.unit
        width: parent.width
        spacing: 60 * view.unit
        Body {
            width: Math.min(parent.width, WallSizes.letters(1560) * view.unit)
            text: view.page.say
            font.pixelSize: Math.round(WallSizes.say * view.unit)
            lineHeight: 1.25
        }
        Item {
            width: parent.width
            height: 1.2 * first.height
            NumberDisc {
                id: first
                anchors.verticalCenter: parent.verticalCenter
                number: 1
                width: WallSizes.letters(64) * view.unit
            }
            Item {
                x: 1.4 * first.width
                width: parent.width - x
                height: parent.height
                DashedFrame {
                    radius: 16 * view.unit
                    line: Math.max(1.5, 3 * view.unit)
                }
                Body {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 24 * view.unit
                    text: qsTr("Your first question goes here.")
                    color: Theme.quiet
                    font.pixelSize: Math.round(WallSizes.say * view.unit)
                }
            }
        }
    }
    Scrolled {
        id: list
        visible: view.page.turn.state === ""
        anchors.top: head.bottom
        anchors.topMargin: 26 * view.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20 * view.unit
        width: parent.width
        size: Math.max(1, 1.5 * view.unit)
        what: "questions"
        Grid {
            id: grid
            width: list.width
            flow: Grid.TopToBottom
            rows: Math.max(1, Math.ceil(view.page.questions.count / view.columns))
            rowSpacing: 10 * view.unit
            columnSpacing: 32 * view.unit
            Repeater {
                id: questions
                model: view.page.questions
                onCountChanged: fitting.restart()
                Item {
                    id: question
                    required property int index
                    required property string key
                    required property string wording
                    required property string category
                    required property int number
                    required property bool follows
                    required property string asker
                    readonly property real indent: question.follows && !view.page.ofDrafts ? 1.4 * view.size : 0
                    readonly property real lower: 4 * view.unit
                    readonly property real padding: (view.columns > 1 ? 8 : 12) * view.unit
                    onWordingChanged: fitting.restart()
                    onAskerChanged: fitting.restart()
                    width: Math.floor((grid.width - (view.columns - 1) * grid.columnSpacing) / view.columns)
                    height: Math.max(away.height, words.implicitHeight + (asks.visible ? asks.implicitHeight : 0) + 2 * question.padding + question.lower)
                    Accessible.role: Accessible.ListItem
                    Accessible.name: (view.page.ofDrafts ? "" : (question.index + 1) + ". ") + question.wording + (question.category === "" ? "" : ", from " + question.category) + (question.asker === "" ? "" : ", " + asks.text)
                    NumberDisc {
                        visible: !view.page.ofDrafts
                        x: question.indent
                        anchors.verticalCenter: card.verticalCenter
                        width: Math.max(1.3 * view.size, 44 * view.unit)
                        number: question.index + 1
                    }
                    SaidShape {
                        id: card
                        x: (view.page.ofDrafts ? 0 : 1.8 * view.size) + question.indent
                        width: parent.width - x
                        height: parent.height
                        radius: 16 * view.unit
                        lower: question.lower
                        rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                    }
                    Words {
                        id: words
                        x: card.x + 24 * view.unit
                        y: (question.height - question.lower - height - (asks.visible ? asks.implicitHeight : 0)) / 2
                        width: sign.x - x - 20 * view.unit
                        text: question.wording
                        font.pixelSize: view.size
                        Accessible.ignored: true
                    }
                    Body {
                        id: asks
                        visible: question.asker !== ""
                        x: words.x
                        y: words.y + words.height
                        width: words.width
                        text: qsTr("%1 asks it").arg(question.asker)
                        font.pixelSize: Math.round(Math.max(24 * view.unit, 0.7 * view.size))
                        color: Theme.quiet
                        Accessible.ignored: true
                    }
                    Symbol {
                        id: sign
                        visible: question.number >= 0
                        x: away.x - width
                        anchors.verticalCenter: words.verticalCenter
                        number: Math.max(0, question.number)
                        width: view.size
                        height: view.size
                    }
                    TakeOffButton {
                        id: away
                        anchors.right: parent.right
                        width: Theme.wallTargetAt(view.unit)
                        onTakenOff: view.page.takingOff.take_off(question.key)
                    }
                }
            }
        }
    }
    TurnCovers {
        band: view.page.band
        anchors.fill: parent
        turn: view.page.turn
        unit: view.unit
        readySay: qsTr("What would you ask them? Write as many questions as you like, or none. The group sees them without your name.")
        askingSay: qsTr("Your questions are saved. The group looks at all of them together, without names.")
    }
    /* Made anew for every turn, so that nothing of one is there in the next. */
    Loader {
        anchors.fill: parent
        active: view.page.drafting
        sourceComponent: Drafting {
            page: view.page
            unit: view.unit
        }
    }
}
