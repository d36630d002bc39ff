pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What an activity says to the young people, large, and the points under it. On the big screen nothing of it is cut:
   letters get smaller first, then the points stand in two columns, and what is still too long scrolls by a button. */
Item {
    id: view

    required property TitlePage page
    property real unit: 1
    property bool wall: false
    property real fit: 1
    property int columns: 1
    readonly property real least: 24 / 38
    readonly property real size: view.unit * view.fit * Theme.textScale

    function tooLong(): bool {
        points.forceLayout();
        content.forceLayout();
        return content.implicitHeight > view.height;
    }
    function fitIn(): void {
        if (!view.wall || view.height <= 0) {
            return;
        }
        for (view.columns = 1; view.columns <= 2; view.columns += 1) {
            for (view.fit = 1; view.fit > view.least; view.fit -= 0.06) {
                if (!view.tooLong()) {
                    return;
                }
            }
            view.fit = view.least;
            if (!view.tooLong()) {
                return;
            }
        }
        view.columns = 2;
    }

    onWidthChanged: fitting.restart()
    onHeightChanged: fitting.restart()
    Component.onCompleted: fitting.restart()

    /* Once the scale of the window is known as well. */
    Timer {
        id: fitting
        interval: 0
        onTriggered: view.fitIn()
    }

    Scrolled {
        anchors.centerIn: parent
        width: Math.min(parent.width * (view.wall ? 0.86 : 1), 1560 * view.unit)
        height: Math.min(parent.height, content.height)
        size: view.wall ? Math.max(1, 1.45 * view.unit) : 1
        what: view.page.title

        Column {
            id: content
            width: parent?.width ?? 0
            spacing: (view.wall ? 34 * view.unit * view.fit : 14)
            Heading {
                visible: view.wall
                width: parent.width
                text: view.page.title
                font.pixelSize: 74 * view.size
            }
            Body {
                width: parent.width
                text: view.page.say
                font.pixelSize: view.wall ? 42 * view.size : 22 * Theme.textScale
                lineHeight: 1.25
            }
            Grid {
                id: points
                readonly property real gap: 48 * view.unit
                width: parent.width
                columns: view.columns
                columnSpacing: points.gap
                rowSpacing: content.spacing
                Repeater {
                    model: view.page.points
                    Item {
                        id: point
                        required property int index
                        required property string modelData
                        width: Math.floor((points.width - (view.columns - 1) * points.gap) / view.columns)
                        height: Math.max(disc.height, words.height)
                        Rectangle {
                            id: disc
                            width: view.wall ? Math.max(50 * view.size, 40 * view.unit) : 28 * Theme.textScale
                            height: width
                            radius: width / 2
                            color: Theme.ink
                            Heading {
                                anchors.centerIn: parent
                                text: point.index + 1
                                color: Theme.paper
                                font.pixelSize: 0.6 * disc.width
                                Accessible.ignored: true
                            }
                        }
                        Body {
                            id: words
                            x: disc.width + 20 * (view.wall ? view.unit * view.fit : 1)
                            width: parent.width - x
                            text: point.modelData
                            font.pixelSize: view.wall ? 38 * view.size : 19 * Theme.textScale
                        }
                    }
                }
            }
        }
    }
}
