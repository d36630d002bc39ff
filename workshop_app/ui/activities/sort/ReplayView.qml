pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* How the group's sort unfolded: the board at one moment, what happened then, and how it is played. */
Item {
    id: view

    required property Replay replay
    property real unit: 1
    property bool wall: false
    readonly property real size: view.wall ? Math.max(1, 1.5 * view.unit) : 1
    readonly property Playback playback: view.replay.playback
    readonly property real letters: view.wall ? Theme.wallTextScale : Theme.textScale
    readonly property int text: Math.round((view.wall ? 36 * view.unit : 18) * view.letters)
    readonly property int small: Math.round((view.wall ? 26 * view.unit : 15) * view.letters)
    readonly property real gap: view.wall ? 14 * view.unit : 10
    readonly property real target: (view.wall ? Theme.wallTarget : Theme.target) * view.size
    readonly property bool told: view.playback.last > 0

    Connections {
        target: Theme
        function onReducedMotionChanged(): void {
            if (Theme.reducedMotion) {
                view.playback.pause();
            }
        }
    }

    Item {
        id: caption
        readonly property bool shortWords: view.replay.wordsMoved !== "" && view.replay.wordsMoved.length <= 90
        width: parent.width - (view.wall ? WallSizes.clockRoom * view.unit : 0)
        height: (view.wall ? 3.2 : 2.8) * view.text
        visible: view.told
        Body {
            id: where
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 of %2").arg(view.playback.at).arg(view.playback.last)
            font.pixelSize: view.small
            color: Theme.quiet
            wrapMode: Text.NoWrap
            Accessible.name: "Moment " + text
        }
        SaidShape {
            id: moved
            visible: caption.shortWords
            x: where.implicitWidth + 1.4 * view.gap
            width: caption.shortWords ? Math.min(Math.ceil(line.implicitWidth) + 2.4 * view.gap + 2, 0.56 * (caption.width - x)) : 0
            height: parent.height
            lower: view.wall ? 5 * view.unit : 3
            radius: view.wall ? 16 * view.unit : Theme.cardRadius
            rightToLeft: said.effectiveHorizontalAlignment === Text.AlignRight
            color: Theme.wash
            Words {
                id: line
                visible: false
                text: said.text
                wrapMode: Text.NoWrap
                font.pixelSize: view.text
            }
            Words {
                id: said
                x: 1.2 * view.gap
                width: parent.width - 2 * x
                height: parent.height - moved.lower
                verticalAlignment: Text.AlignVCenter
                text: caption.shortWords ? view.replay.wordsMoved : ""
                color: Theme.markerInk
                lineHeight: 1
                font.pixelSize: view.text
                fontSizeMode: Text.Fit
                minimumPixelSize: view.wall ? Math.round(24 * view.unit) : view.small
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Words {
            id: what
            x: moved.x + (caption.shortWords ? moved.width + 1.4 * view.gap : 0)
            width: parent.width - x
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: (view.replay.wordsMoved === "" || caption.shortWords ? "" : qsTr("This card ")) + view.replay.what
            font.pixelSize: view.text
            lineHeight: 1
            fontSizeMode: Text.Fit
            minimumPixelSize: view.wall ? Math.round(24 * view.unit) : view.small
            elide: Text.ElideRight
            Accessible.name: (view.replay.wordsMoved === "" ? "" : view.replay.wordsMoved + ", ") + view.replay.what
        }
    }
    Board {
        anchors.top: caption.bottom
        anchors.topMargin: view.gap
        anchors.bottom: controls.top
        anchors.bottomMargin: view.gap
        width: parent.width
        visible: view.told
        sort: view.replay
        marked: view.replay.cardMoved
        target: view.wall ? Theme.wallTargetAt(view.unit) : Theme.target
        gap: view.wall ? Math.max(6, 11 * view.unit) : 9
        smallest: Math.round((view.wall ? 24 * view.unit : 15) * view.letters)
    }
    Body {
        anchors.centerIn: parent
        width: Math.min(parent.width, 900 * view.size)
        visible: !view.told
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: view.wall ? Math.round(WallSizes.say * view.unit) : view.text
        color: Theme.quiet
        text: qsTr("The group has not moved a card yet. Once it sorts, you can watch here how it went.")
    }
    Flow {
        id: controls
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 10 * view.size
        visible: view.told

        readonly property real remaining: controls.width - buttons.width - speeds.width - 2 * controls.spacing - 2

        Row {
            id: buttons
            spacing: controls.spacing
            PushButton {
                size: view.size
                text: "Back"
                Accessible.name: "One step back"
                enabled: view.playback.at > 0
                onClicked: view.playback.step(-1)
            }
            PushButton {
                size: view.size
                visible: !Theme.reducedMotion
                primary: true
                text: view.playback.playing ? "Pause" : view.playback.at >= view.playback.last ? "Play again" : "Play"
                onClicked: view.playback.playing ? view.playback.pause() : view.playback.play()
            }
            PushButton {
                size: view.size
                text: "Forward"
                Accessible.name: "One step forward"
                enabled: view.playback.at < view.playback.last
                onClicked: view.playback.step(1)
            }
        }
        Basic.Slider {
            id: slider

            width: controls.remaining >= 140 * view.size ? controls.remaining : controls.width
            height: view.target
            from: 0
            to: Math.max(1, view.playback.last)
            stepSize: 1
            snapMode: Basic.Slider.SnapAlways
            value: view.playback.at
            Accessible.role: Accessible.Slider
            Accessible.name: "Moment " + view.playback.at + " of " + view.playback.last
            onMoved: view.playback.go_to(slider.value)
            Keys.onPressed: event => {
                const to = event.key === Qt.Key_Home ? 0 : event.key === Qt.Key_End ? view.playback.last : event.key === Qt.Key_PageUp ? view.playback.at - 10 : event.key === Qt.Key_PageDown ? view.playback.at + 10 : -1;
                if (to !== -1) {
                    view.playback.go_to(to);
                    event.accepted = true;
                }
            }
            background: Rectangle {
                x: slider.leftPadding
                anchors.verticalCenter: parent.verticalCenter
                width: slider.availableWidth
                height: 10 * view.size
                radius: height / 2
                color: Theme.sunk
                border.width: slider.visualFocus ? 3 : 1
                border.color: slider.visualFocus ? Theme.ink : Theme.hair
                Rectangle {
                    width: slider.visualPosition * parent.width
                    height: parent.height
                    radius: parent.radius
                    color: Theme.action
                }
            }
            handle: Rectangle {
                x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
                anchors.verticalCenter: parent.verticalCenter
                width: 30 * view.size
                height: width
                radius: width / 2
                color: Theme.surface
                border.width: 3
                border.color: Theme.action
            }
            Connections {
                target: view.playback
                function onWent(): void {
                    slider.value = view.playback.at;
                }
            }
        }
        Row {
            id: speeds
            spacing: controls.spacing
            Repeater {
                model: Theme.reducedMotion ? [] : [0.5, 1, 2, 4]
                Choice {
                    required property double modelData
                    size: view.size
                    text: modelData === 0.5 ? "½×" : modelData + "×"
                    checked: view.playback.speed === modelData
                    Accessible.name: "Speed " + (modelData === 0.5 ? "a half" : modelData)
                    onClicked: view.playback.play_at_speed(modelData)
                }
            }
        }
    }
}
