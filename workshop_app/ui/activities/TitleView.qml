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
                    Symbol {
                        number: point.index
                        width: (view.wall ? 34 : 18) * view.unit
                        height: width
                        y: 6 * view.unit
                    }
                    Body {
                        width: parent.width - (view.wall ? 54 : 38) * view.unit
                        text: point.modelData
                        font.pixelSize: (view.wall ? 38 * view.unit : 19) * Theme.textScale
                    }
                }
            }
        }
    }
}
