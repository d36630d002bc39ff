import QtQuick
import workshop_app.ui

/* A page that hides everything behind it: a few large words and what to do next. */
Rectangle {
    id: cover

    required property string title
    property string say: ""
    property real unit: 1
    default property alias buttons: row.data

    color: Theme.paper

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, 1300 * cover.unit)
        spacing: 34 * cover.unit
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: cover.title
            font.pixelSize: Math.round(76 * cover.unit * Theme.textScale)
        }
        Body {
            visible: cover.say !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: cover.say
            font.pixelSize: Math.round(38 * cover.unit * Theme.textScale)
        }
        Grid {
            id: row
            anchors.horizontalCenter: parent.horizontalCenter
            columns: row.needed(row.children) <= parent.width ? Math.max(1, row.children.length) : 1
            horizontalItemAlignment: Grid.AlignHCenter
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
