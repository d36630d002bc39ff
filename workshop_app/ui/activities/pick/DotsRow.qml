pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The dots that something has, once they are shown: they come one after the other, and how many is said beside them. */
Flow {
    id: row

    required property int dots
    property real unit: 1
    property real side: WallSizes.crowdedLetters(40) * row.unit
    property color color: Theme.ink
    readonly property int drawn: Math.min(row.dots, 40)

    spacing: 0.2 * row.side
    visible: row.dots > 0

    Repeater {
        model: row.drawn
        Rectangle {
            id: dot
            required property int index
            width: row.side
            height: row.side
            radius: width / 2
            color: row.color
            Component.onCompleted: if (Theme.motion(1) > 0) {
                dot.scale = 0;
                coming.start();
            }
            SequentialAnimation {
                id: coming
                PauseAnimation {
                    duration: Theme.motion(90 * dot.index)
                }
                NumberAnimation {
                    target: dot
                    property: "scale"
                    from: 0
                    to: 1
                    duration: Theme.motion(180)
                    easing.type: Easing.OutCubic
                }
            }
        }
    }
    Body {
        height: row.side
        leftPadding: 0.2 * row.side
        verticalAlignment: Text.AlignVCenter
        text: Labels.dots(row.dots)
        color: row.color
        wrapMode: Text.NoWrap
        Accessible.ignored: true
        font.pixelSize: Math.round(0.72 * row.side)
        font.bold: true
    }
}
