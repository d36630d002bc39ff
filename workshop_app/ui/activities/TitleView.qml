pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What an activity says to the young people, large, and the points under it. */
Item {
    id: view

    required property TitlePage page
    property real unit: 1
    property bool wall: false

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, column.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: column
            anchors.centerIn: parent
            width: Math.min(parent.width * (view.wall ? 0.86 : 1), 1560 * view.unit)
            spacing: (view.wall ? 34 : 14) * view.unit
            Heading {
                visible: view.wall
                width: parent.width
                text: view.page.title
                font.pixelSize: 74 * view.unit * Theme.textScale
            }
            Body {
                width: parent.width
                text: view.page.say
                font.pixelSize: (view.wall ? 42 * view.unit : 22) * Theme.textScale
                lineHeight: 1.25
            }
            Repeater {
                model: view.page.points
                Row {
                    id: point
                    required property int index
                    required property string modelData
                    width: column.width
                    spacing: 20 * view.unit
                    Rectangle {
                        id: disc
                        width: (view.wall ? 50 : 28) * view.unit * Theme.textScale
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
                        width: parent.width - disc.width - point.spacing
                        text: point.modelData
                        font.pixelSize: (view.wall ? 38 * view.unit : 19) * Theme.textScale
                    }
                }
            }
        }
    }
}
