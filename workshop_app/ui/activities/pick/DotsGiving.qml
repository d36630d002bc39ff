pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What dots can go on, in the order it was given, and how many are left: in a turn, or for everybody at once. */
Item {
    id: view

    required property WallDots dots
    required property string heading
    property real unit: 1
    property real letters: 34
    readonly property real size: Math.max(1, 1.6 * view.unit)
    readonly property real side: WallSizes.crowdedLetters(40) * view.unit
    readonly property bool atOnce: view.dots.part === "all at once"

    function fit(): void {
        const least = Math.ceil(WallSizes.crowdedLetters(24) * view.unit);
        fitting.largest(Math.floor(WallSizes.letters(44) * view.unit), least, 2, size => {
            view.letters = size;
            flow.forceLayout();
            return flow.implicitHeight <= things.height;
        });
    }

    /* How many of the things are words: their categories then head them. */
    function words(count: int): int {
        let found = 0;
        for (let row = 0; row < count; row++) {
            found += view.dots.things.at(row, "number") < 0 ? 1 : 0;
        }
        return found;
    }

    Refitting {
        id: fitting
        onWanted: view.fit()
    }
    WallHead {
        id: head
        unit: view.unit
        text: view.heading
    }
    Item {
        id: bar
        anchors.top: head.bottom
        anchors.topMargin: 12 * view.unit
        width: parent.width
        height: button.height
        Row {
            height: parent.height
            spacing: 0.3 * view.side
            Repeater {
                model: view.dots.left > 12 || view.dots.left * 1.3 * view.side + left.width > bar.width - button.width - view.side ? 0 : view.dots.left
                Rectangle {
                    anchors.verticalCenter: parent?.verticalCenter
                    width: view.side
                    height: view.side
                    radius: width / 2
                    color: Theme.ink
                }
            }
            Body {
                id: left
                height: bar.height
                verticalAlignment: Text.AlignVCenter
                font.pixelSize: Math.round(WallSizes.letters(34) * view.unit)
                text: {
                    const left = view.dots.left === 0 ? qsTr("No dots left") : view.dots.left === 1 ? qsTr("1 dot left") : qsTr("%1 dots left").arg(view.dots.left);
                    return view.atOnce ? qsTr("%1 for all of you").arg(left) : left;
                }
            }
            Body {
                id: told
                visible: opacity > 0
                opacity: 0
                height: bar.height
                verticalAlignment: Text.AlignVCenter
                font.pixelSize: left.font.pixelSize
                font.bold: true
                text: qsTr("A dot is in")
                Timer {
                    id: fading
                    interval: 1500
                    onTriggered: told.opacity = 0
                }
            }
        }
        PushButton {
            id: button
            anchors.right: parent.right
            size: view.size
            primary: !view.atOnce
            enabled: !view.atOnce || view.dots.canTakeBack
            text: view.atOnce ? qsTr("Undo the last dot") : qsTr("I’m done")
            onClicked: view.atOnce ? view.dots.take_last_back() : view.dots.turn.finish(false)
        }
    }
    Scrolled {
        id: things
        anchors.top: bar.bottom
        anchors.topMargin: 24 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        size: Math.max(1, 1.5 * view.unit)
        what: "what can have a dot"
        Flow {
            id: flow
            readonly property int columns: view.dots.things.count > 16 ? 3 : view.dots.things.count > 3 ? 2 : 1
            readonly property bool headed: flow.columns > 1 && view.words(view.dots.things.count) > 0
            width: things.width
            spacing: (flow.columns === 3 ? 8 : 16) * view.unit
            Repeater {
                model: view.dots.things
                onCountChanged: fitting.restart()
                TickCard {
                    id: thing
                    required number
                    required property string key
                    required property bool mine
                    width: flow.headed && thing.category ? flow.width : Math.floor((flow.width - (flow.columns - 1) * flow.spacing) / flow.columns)
                    height: Math.max(Theme.wallTarget * Math.min(1, view.unit), implicitHeight)
                    several: true
                    dot: true
                    category: thing.number >= 0
                    ticked: thing.mine
                    markSize: Math.min(view.side, 1.3 * view.letters)
                    textSize: Math.round(view.letters)
                    padding: Math.round((flow.columns === 3 ? 8 : 16) * view.unit)
                    Accessible.description: view.atOnce ? "" : thing.mine ? qsTr("has your dot") : qsTr("no dot of yours")
                    onTapped: {
                        const left = view.dots.left;
                        view.dots.press(thing.key);
                        if (view.atOnce && view.dots.left < left) {
                            told.opacity = 1;
                            fading.restart();
                        }
                    }
                }
            }
        }
    }
}
