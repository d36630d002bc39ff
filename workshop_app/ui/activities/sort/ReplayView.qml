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
    readonly property int text: Math.round((view.wall ? Math.max(15, 32 * view.unit) : 18) * Theme.textScale)
    readonly property int small: Math.round((view.wall ? Math.max(15, 25 * view.unit) : 15) * Theme.textScale)
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
        width: parent.width
        height: 2.8 * view.text
        visible: view.told
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.sunk
        }
        Body {
            id: where
            x: view.gap
            anchors.verticalCenter: parent.verticalCenter
            text: view.playback.at + " of " + view.playback.last
            font.pixelSize: view.small
            color: Theme.quiet
            wrapMode: Text.NoWrap
            Accessible.name: "Moment " + text
        }
        Words {
            id: what
            anchors.left: where.right
            anchors.leftMargin: 1.4 * view.gap
            anchors.right: parent.right
            anchors.rightMargin: view.gap
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: (view.replay.wordsMoved === "" ? "" : view.replay.wordsMoved.length > 90 ? "This card " : "“" + view.replay.wordsMoved + "”  ") + view.replay.what
            font.pixelSize: view.text
            lineHeight: 1
            fontSizeMode: Text.Fit
            minimumPixelSize: view.small
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
        target: view.wall ? Math.max(44, Theme.wallTarget * view.unit) : Theme.target
        gap: view.wall ? Math.max(6, 11 * view.unit) : 9
        smallest: Math.round((view.wall ? 24 * view.unit : 15) * Theme.textScale)
    }
    Body {
        anchors.centerIn: parent
        width: Math.min(parent.width, 900 * view.size)
        visible: !view.told
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: view.text
        color: Theme.quiet
        text: "Nothing has been moved together yet. Once the group sorts, its story can be played here."
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
