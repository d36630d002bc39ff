pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What an activity says to the young people, the limit of confidentiality in a box of its own, and numbered points. On
   the big screen nothing of it is cut and nothing scrolls: letters get as small as it takes. */
Item {
    id: view

    required property TitlePage page
    property real unit: 1
    property bool wall: false
    readonly property bool bandAtFoot: view.wall && view.page.hasBand

    Loader {
        anchors.fill: parent
        sourceComponent: view.wall ? large : small
    }

    /* A point, with its number in a disc. */
    component Point: Item {
        id: point
        required property int index
        required property string modelData
        property real size: Theme.large
        property bool line: false
        property real between: 0

        implicitHeight: Math.max(disc.height, words.implicitHeight) + 2 * point.between
        NumberDisc {
            id: disc
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(1.36 * point.size)
            number: point.index + 1
        }
        Body {
            id: words
            x: disc.width + 0.5 * point.size
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            text: point.modelData
            font.pixelSize: Math.round(point.size)
        }
        Rectangle {
            visible: point.line
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(1, Math.round(0.05 * point.size))
            color: Theme.hair
        }
    }

    /* What cannot stay in the room. */
    component Limit: Rectangle {
        id: limit
        property real size: Theme.large
        readonly property real inner: Math.round(0.7 * limit.size)

        visible: view.page.confidentialityLimit !== ""
        implicitHeight: told.implicitHeight + 2 * limit.inner
        color: Theme.wash
        radius: 0.45 * limit.size
        border.width: Math.max(2, Math.round(0.08 * limit.size))
        border.color: Theme.markerInk
        Body {
            id: told
            x: limit.inner
            y: limit.inner
            width: parent.width - 2 * limit.inner
            text: view.page.confidentialityLimit
            font.pixelSize: Math.round(limit.size)
            lineHeight: 1.12
            color: Theme.markerInk
        }
    }

    Component {
        id: small
        Scrolled {
            what: view.page.title
            spacing: 14

            Body {
                width: parent.width
                text: view.page.say
                font.pixelSize: Theme.box
                lineHeight: 1.2
            }
            Limit {
                width: parent.width
                size: Theme.box
            }
            Repeater {
                model: view.page.points
                Point {
                    width: parent?.width ?? 0
                    size: Theme.title
                }
            }
        }
    }

    Component {
        id: large
        Item {
            id: sheet

            property real fit: 1
            property int columns: 1
            readonly property bool pointed: view.page.points.length > 0
            readonly property real least: 0.2 / Theme.wallTextScale
            readonly property real size: view.unit * sheet.fit
            readonly property real clockHeight: 76 * view.unit * Theme.wallTextScale
            /* Letters grow with the text size only as far as all fits. */
            readonly property real title: (sheet.pointed ? WallSizes.question : 104 * Theme.wallTextScale) * sheet.size
            readonly property real say: (sheet.pointed ? WallSizes.say : 44 * Theme.wallTextScale) * sheet.size

            function fits(): bool {
                rules.forceLayout();
                words.forceLayout();
                return words.implicitHeight <= sheet.height && rules.y + rules.implicitHeight <= sheet.height;
            }
            /* The largest letters at which all fits, for so many columns of points. */
            function largest(columns: int): real {
                sheet.columns = columns;
                let low = sheet.least;
                let high = 1;
                sheet.fit = high;
                if (sheet.fits()) {
                    return high;
                }
                for (let step = 0; step < 7; step += 1) {
                    sheet.fit = (low + high) / 2;
                    if (sheet.fits()) {
                        low = sheet.fit;
                    } else {
                        high = sheet.fit;
                    }
                }
                return low;
            }
            function fitIn(): void {
                if (sheet.height <= 0) {
                    return;
                }
                const one = sheet.largest(1);
                const two = one < 0.72 && sheet.pointed ? sheet.largest(2) : 0;
                sheet.columns = two > 1.08 * one ? 2 : 1;
                sheet.fit = Math.max(one, sheet.columns === 2 ? two : 0);
            }

            onWidthChanged: fitting.restart()
            onHeightChanged: fitting.restart()
            Component.onCompleted: fitting.restart()

            /* Once the scale of the window is known as well. */
            Timer {
                id: fitting
                interval: 0
                onTriggered: sheet.fitIn()
            }
            Connections {
                target: Theme
                function onWallTextScaleChanged(): void {
                    fitting.restart();
                }
            }

            Column {
                id: words
                y: sheet.pointed ? 0 : Math.max(0, (parent.height - height) / 2)
                width: Math.round((sheet.pointed ? 0.38 : 0.8) * parent.width)
                spacing: 0.7 * sheet.say
                Heading {
                    width: parent.width
                    text: view.page.title
                    font.pixelSize: Math.round(sheet.title)
                }
                Body {
                    visible: text !== ""
                    width: parent.width
                    text: view.page.say
                    font.pixelSize: Math.round(sheet.say)
                    lineHeight: 1.2
                }
                Limit {
                    width: parent.width
                    size: 1.1 * sheet.say
                }
            }
            Grid {
                id: rules
                x: Math.round(0.42 * parent.width)
                y: sheet.clockHeight
                width: parent.width - x
                columns: sheet.columns
                columnSpacing: 40 * view.unit
                Repeater {
                    model: view.page.points
                    Point {
                        width: Math.floor((rules.width - (sheet.columns - 1) * rules.columnSpacing) / sheet.columns)
                        size: WallSizes.say * sheet.size
                        between: 0.46 * size
                        line: index < view.page.points.length - sheet.columns
                    }
                }
            }
        }
    }
}
