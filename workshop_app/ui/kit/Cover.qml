pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A page that hides everything behind it: a few large words and what to do next; `picture` is drawn in the left third,
   up to the edges of the window. */
Rectangle {
    id: cover

    required property string title
    property string say: ""
    property real unit: 1
    property Component picture: null
    readonly property real margin: Math.max(0, ((cover.Window.window?.width ?? cover.width) - cover.width) / 2)
    readonly property real pictureWidth: Math.round(cover.width * 0.31)
    readonly property real indent: cover.picture === null ? 0 : cover.pictureWidth + 72 * cover.unit
    readonly property real clockHeight: 60 * cover.unit * Theme.wallTextScale
    readonly property real roomForSay: cover.height - cover.clockHeight - heading.height - (buttons.height > 0 ? buttons.height + words.spacing : 0) - words.spacing
    default property alias actions: buttons.data

    color: Theme.paper

    Loader {
        active: cover.visible && cover.picture !== null
        x: -cover.margin
        y: -cover.margin
        width: cover.margin + cover.pictureWidth
        height: cover.Window.window?.height ?? cover.height
        sourceComponent: cover.picture
    }
    Column {
        id: words
        x: cover.indent
        y: Math.max(cover.clockHeight, (parent.height - height) / 2)
        width: parent.width - cover.indent
        spacing: 40 * cover.unit
        Heading {
            id: heading
            width: parent.width
            text: cover.title
            font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, 0.36 * cover.height, 96 * cover.unit * Theme.wallTextScale, 24 * cover.unit)
        }
        Body {
            visible: cover.say !== ""
            width: parent.width
            text: cover.say
            font.pixelSize: Fitting.largest(text, Theme.textFamily, Font.Normal, width, cover.roomForSay / 1.25, WallSizes.say * cover.unit, 16 * cover.unit)
            lineHeight: 1.25
        }
        Grid {
            id: buttons
            columns: buttons.needed(buttons.children) <= parent.width ? Math.max(1, buttons.children.length) : 1
            spacing: 24 * cover.unit

            function needed(items: list<Item>): real {
                let width = 0;
                for (const item of items) {
                    width += item.implicitWidth + buttons.spacing;
                }
                return width - buttons.spacing;
            }
        }
    }
}
