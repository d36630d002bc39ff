pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The questions, numbered, as large as lets all of them be read at once; nobody is named. What is said to begin with
   goes once there is one. */
Item {
    id: view

    required property WallQuestions page
    property real unit: 1
    property bool wall: true
    property int size: 40
    property int columns: 1
    readonly property bool bandAtFoot: true
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
        text: view.page.title
    }
    Column {
        visible: !view.some
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
                    readonly property real lower: 4 * view.unit
                    readonly property real padding: (view.columns > 1 ? 8 : 12) * view.unit
                    onWordingChanged: fitting.restart()
                    width: Math.floor((grid.width - (view.columns - 1) * grid.columnSpacing) / view.columns)
                    height: Math.max(away.height, words.implicitHeight + 2 * question.padding + question.lower)
                    Accessible.role: Accessible.ListItem
                    Accessible.name: (question.index + 1) + ". " + question.wording + (question.category === "" ? "" : ", from " + question.category)
                    NumberDisc {
                        anchors.verticalCenter: card.verticalCenter
                        width: Math.max(1.3 * view.size, 44 * view.unit)
                        number: question.index + 1
                    }
                    SaidShape {
                        id: card
                        x: 1.8 * view.size
                        width: parent.width - x
                        height: parent.height
                        radius: 16 * view.unit
                        lower: question.lower
                        rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                    }
                    Words {
                        id: words
                        x: card.x + 24 * view.unit
                        y: (question.height - question.lower - height) / 2
                        width: sign.x - x - 20 * view.unit
                        text: question.wording
                        font.pixelSize: view.size
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
}
