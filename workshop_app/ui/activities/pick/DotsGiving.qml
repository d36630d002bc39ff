pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What dots can go on, and how many are left: in an individual turn, or for everybody at once. */
Item {
    id: view

    required property WallDots dots
    required property string heading
    property real unit: 1
    readonly property real size: Math.max(1, 1.6 * view.unit)
    readonly property real text: 32 * view.unit * Theme.textScale
    readonly property string part: view.dots.part

    Column {
        id: head
        width: parent.width
        spacing: 8 * view.unit
        Heading {
            width: parent.width
            text: view.heading
            font.pixelSize: Math.round(48 * view.unit * Theme.textScale)
        }
        Row {
            width: parent.width
            layoutDirection: Qt.RightToLeft
            spacing: 16 * view.unit
            PushButton {
                id: done
                visible: view.part === "turn"
                size: view.size
                primary: true
                text: "I’m done"
                onClicked: view.dots.turn.finish(false)
            }
            PushButton {
                visible: view.part === "all at once"
                size: view.size
                enabled: view.dots.canTakeBack
                text: "Undo the last dot"
                onClicked: view.dots.take_last_back()
            }
            Row {
                width: parent.width - 2 * parent.spacing - (done.visible ? done.width : 420 * view.unit)
                spacing: 16 * view.unit
                Body {
                    width: Math.min(implicitWidth, parent.width - 400 * view.unit)
                    height: done.height
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: Math.round(view.text)
                    text: {
                        const left = view.dots.left === 0 ? "No dot left" : view.dots.left === 1 ? "1 dot left" : view.dots.left + " dots left";
                        return view.part === "all at once" ? left + " for all of you" : left;
                    }
                }
                Repeater {
                    model: view.dots.left > 12 ? 0 : view.dots.left
                    Rectangle {
                        anchors.verticalCenter: parent?.verticalCenter
                        width: view.text
                        height: view.text
                        radius: width / 2
                        color: Theme.action
                    }
                }
                Body {
                    id: told
                    visible: opacity > 0
                    opacity: 0
                    height: done.height
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: Math.round(view.text)
                    font.bold: true
                    color: Theme.action
                    text: "A dot is in"
                    Timer {
                        id: fading
                        interval: 1500
                        onTriggered: told.opacity = 0
                    }
                }
            }
        }
    }
    Scrolled {
        anchors.top: head.bottom
        anchors.topMargin: 20 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        size: Math.max(1, 1.45 * view.unit)
        what: "what can have a dot"
        Flow {
            id: flow
            readonly property int columns: view.dots.things.count > 16 ? 3 : view.dots.things.count > 3 ? 2 : 1
            width: parent?.width ?? 0
            spacing: 14 * view.unit
            Repeater {
                model: view.dots.things
                TickCard {
                    id: thing
                    required number
                    required property string key
                    required property bool mine
                    width: Math.floor((flow.width - (flow.columns - 1) * flow.spacing) / flow.columns)
                    height: Math.max(Theme.wallTarget * Math.min(1, view.unit), implicitHeight)
                    several: true
                    category: thing.number >= 0
                    ticked: thing.mine
                    textSize: Math.round((flow.columns === 3 ? 0.8 : 1) * view.text)
                    padding: 14 * view.unit
                    Accessible.description: view.part === "all at once" ? "" : thing.mine ? "has your dot" : "no dot of yours"
                    onTapped: {
                        const left = view.dots.left;
                        view.dots.press(thing.key);
                        if (view.part === "all at once" && view.dots.left < left) {
                            told.opacity = 1;
                            fading.restart();
                        }
                    }
                }
            }
        }
    }
}
