pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A page that hides everything behind it: a few large words and what to do next; `picture` is drawn in the left third. */
Rectangle {
    id: cover

    required property string title
    property string say: ""
    property real unit: 1
    property Component picture: null
    readonly property real indent: cover.picture === null ? 0 : Math.round(cover.width * 0.36)
    default property alias buttons: row.data

    color: Theme.paper

    Loader {
        active: cover.visible && cover.picture !== null
        width: cover.indent - 64 * cover.unit
        height: parent.height
        sourceComponent: cover.picture
    }
    Column {
        x: cover.indent
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - cover.indent
        spacing: 34 * cover.unit
        Heading {
            width: parent.width
            text: cover.title
            font.pixelSize: Math.round(96 * cover.unit * Theme.textScale)
        }
        Body {
            visible: cover.say !== ""
            width: parent.width
            text: cover.say
            font.pixelSize: Math.round(WallSizes.say * cover.unit)
            lineHeight: 1.25
        }
        Grid {
            id: row
            columns: row.needed(row.children) <= parent.width ? Math.max(1, row.children.length) : 1
            spacing: 24 * cover.unit

            function needed(buttons: list<Item>): real {
                let width = 0;
                for (const button of buttons) {
                    width += button.implicitWidth + row.spacing;
                }
                return width - row.spacing;
            }
        }
    }
}
