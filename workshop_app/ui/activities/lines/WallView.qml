pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The lines of the specification, numbered, as large as lets all of them be read at once, or the one that is read back,
   as large as it can be; nobody is named. What is said to begin with goes once there is one. */
Item {
    id: view

    required property WallLines page
    property real unit: 1
    property bool wall: true
    property int size: 40
    property int columns: 1
    readonly property bool bandAtFoot: true
    readonly property bool some: view.page.lines.count > 0

    /* One column while its letters can be large; else two, down the first and then down the second. What does not fit
       then is scrolled, in one column again, so that the lines stay in their order. */
    function fit(): void {
        const scale = view.unit * Theme.wallTextScale;
        for (const [columns, most, least] of [[1, 40, 30], [2, 36, 24]]) {
            view.columns = columns;
            for (let size = most; size >= least; size--) {
                view.size = Math.round(size * scale);
                grid.forceLayout();
                if (grid.implicitHeight <= list.height) {
                    return;
                }
            }
        }
        view.columns = 1;
        view.size = Math.round(30 * scale);
    }

    onWidthChanged: fitting.restart()
    onHeightChanged: fitting.restart()
    Component.onCompleted: fitting.restart()

    Timer {
        id: fitting
        interval: 0
        onTriggered: view.fit()
    }
    Connections {
        target: Theme
        function onWallTextScaleChanged(): void {
            fitting.restart();
        }
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
                    text: "Your first line goes here."
                    color: Theme.quiet
                    font.pixelSize: Math.round(WallSizes.say * view.unit)
                }
            }
        }
    }
    Loader {
        active: view.page.alone !== ""
        anchors.top: head.bottom
        anchors.topMargin: 26 * view.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20 * view.unit
        width: parent.width
        sourceComponent: Item {
            id: single
            NumberDisc {
                id: place
                width: WallSizes.letters(64) * view.unit
                number: view.page.place
            }
            Symbol {
                id: mark
                visible: view.page.number >= 0
                x: place.width + 24 * view.unit
                anchors.verticalCenter: place.verticalCenter
                number: Math.max(0, view.page.number)
                width: visible ? 0.8 * place.width : 0
                height: width
            }
            Body {
                x: mark.x + mark.width + 16 * view.unit
                anchors.verticalCenter: place.verticalCenter
                width: parent.width - x
                elide: Text.ElideRight
                maximumLineCount: 1
                text: view.page.category
                font.pixelSize: Math.round(WallSizes.say * view.unit)
            }
            LargeWords {
                y: place.height + 26 * view.unit
                width: parent.width
                height: Math.min(implicitHeight, room)
                unit: view.unit
                wording: view.page.wording
                gist: view.page.gist
                room: single.height - y - (earlier.visible ? earlier.height + 30 * view.unit : 0)
                most: 120 * view.unit * Theme.wallTextScale
                least: 28 * view.unit
                canTakeOff: true
                what: "the line that is read back"
                onTakenOff: view.page.takingOff.take_off(view.page.alone)
            }
            Column {
                id: earlier
                visible: view.page.before !== ""
                anchors.bottom: parent.bottom
                width: parent.width
                spacing: 10 * view.unit
                Body {
                    text: "Before"
                    font.bold: true
                    font.pixelSize: Math.round(WallSizes.crowdedLetters(36) * view.unit)
                }
                Item {
                    width: parent.width
                    height: Math.min(0.3 * single.height, were.implicitHeight + 32 * view.unit)
                    SaidShape {
                        anchors.fill: parent
                        radius: 16 * view.unit
                        lower: 4 * view.unit
                        rightToLeft: were.effectiveHorizontalAlignment === Text.AlignRight
                    }
                    Scrolled {
                        x: 24 * view.unit
                        y: 14 * view.unit
                        width: parent.width - 2 * x
                        height: parent.height - 2 * y
                        size: Math.max(1, 1.5 * view.unit)
                        what: "the words before"
                        Words {
                            id: were
                            width: parent.width
                            text: view.page.before
                            color: Theme.quiet
                            font.pixelSize: Math.round(WallSizes.crowdedLetters(36) * view.unit)
                        }
                    }
                }
                Body {
                    width: parent.width
                    maximumLineCount: 4
                    elide: Text.ElideRight
                    text: view.page.changed
                    font.pixelSize: Math.round(WallSizes.crowdedLetters(30) * view.unit)
                }
            }
        }
    }
    Scrolled {
        id: list
        visible: view.page.alone === ""
        anchors.top: head.bottom
        anchors.topMargin: 26 * view.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20 * view.unit
        width: parent.width
        size: Math.max(1, 1.5 * view.unit)
        what: "lines"
        Grid {
            id: grid
            width: list.width
            flow: Grid.TopToBottom
            rows: Math.max(1, Math.ceil(view.page.lines.count / view.columns))
            rowSpacing: 10 * view.unit
            columnSpacing: 32 * view.unit
            Repeater {
                id: lines
                model: view.page.lines
                onCountChanged: fitting.restart()
                Item {
                    id: line
                    required property int index
                    required property string key
                    required property string wording
                    required property string category
                    required property int number
                    required property bool gist
                    readonly property real lower: 4 * view.unit
                    readonly property real padding: (view.columns > 1 ? 8 : 12) * view.unit
                    onWordingChanged: fitting.restart()
                    width: Math.floor((grid.width - (view.columns - 1) * grid.columnSpacing) / view.columns)
                    height: Math.max(away.height, words.implicitHeight + 2 * line.padding + line.lower)
                    Accessible.role: Accessible.ListItem
                    Accessible.name: (line.index + 1) + ". " + line.wording + (line.category === "" ? "" : ", under " + line.category)
                    NumberDisc {
                        id: disc
                        anchors.verticalCenter: card.verticalCenter
                        width: Math.max(1.3 * view.size, 44 * view.unit)
                        number: line.index + 1
                    }
                    SaidShape {
                        id: card
                        x: 1.8 * view.size
                        width: parent.width - x
                        height: parent.height
                        radius: 16 * view.unit
                        lower: line.lower
                        gist: line.gist
                        rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                    }
                    Words {
                        id: words
                        x: card.x + 24 * view.unit
                        y: (line.height - line.lower - height) / 2
                        width: sign.x - x - 20 * view.unit
                        text: line.wording
                        font.pixelSize: view.size
                        Accessible.ignored: true
                    }
                    Symbol {
                        id: sign
                        visible: line.number >= 0
                        x: away.x - width
                        anchors.verticalCenter: words.verticalCenter
                        number: Math.max(0, line.number)
                        width: view.size
                        height: view.size
                    }
                    TakeOffButton {
                        id: away
                        anchors.right: parent.right
                        width: Theme.wallTargetAt(view.unit)
                        onTakenOff: view.page.takingOff.take_off(line.key)
                    }
                }
            }
        }
    }
}
