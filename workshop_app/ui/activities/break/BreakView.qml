pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A break: when we start again, large, and how long that is. */
Item {
    id: view

    required property BreakPage page
    property real unit: 1
    property bool wall: false

    readonly property bool clockShown: false
    /* Letters on the big screen grow only as far as all is seen at once. */
    readonly property real size: view.wall ? Math.min(view.unit * Theme.wallTextScale, view.height / 800, (view.width - view.quilt) / 1000) : 0.5 * Theme.textScale
    readonly property real quilt: view.wall ? 6 * view.side - view.rim : 0
    readonly property real rim: WallSizes.margin * view.unit
    readonly property real side: (view.height + 2 * view.rim) / 9
    readonly property string sentence: view.page.minutesLeft === 0 ? "We start again now" : view.page.minutesLeft === 1 ? "1 minute left" : view.page.minutesLeft + " minutes left"

    Loader {
        active: view.wall
        x: view.width - view.quilt
        y: -view.rim
        sourceComponent: TileBand {
            side: view.side
            columns: 6
            rows: 9
            band: view.page.band
        }
    }
    Flickable {
        width: parent.width - view.quilt
        height: parent.height
        contentHeight: Math.max(height, column.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            anchors.centerIn: parent
            width: Math.min(parent.width - (view.wall ? 60 * view.unit : 0), 1240 * view.size)
            spacing: 26 * view.size
            Heading {
                visible: view.wall
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: view.page.title
                font.pixelSize: 74 * view.size
                color: Theme.quiet
            }
            Body {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: "We start again at"
                font.pixelSize: 44 * view.size
            }
            Heading {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: view.page.startsAgain
                font.pixelSize: 250 * view.size
                lineHeight: 0.86
                Accessible.name: "We start again at " + view.page.startsAgain
            }
            ProgressLine {
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width * 0.6
                height: 20 * view.size
                share: view.page.shareLeft
                Accessible.name: view.sentence
            }
            Body {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: view.sentence
                font.pixelSize: 50 * view.size
                font.bold: true
            }
            Body {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                topPadding: 24 * view.size
                text: view.page.say
                font.pixelSize: (view.wall ? 40 : 38) * view.size
                lineHeight: 1.25
                color: Theme.quiet
            }
        }
    }
}
