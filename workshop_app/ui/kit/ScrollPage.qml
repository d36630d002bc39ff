import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* A page longer than its place: a column that scrolls. */
Flickable {
    id: page

    default property alias body: column.data
    property alias spacing: column.spacing

    contentHeight: column.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Basic.ScrollBar.vertical: ShownBar {}

    Column {
        id: column
        width: page.width - 14
        spacing: 12
    }
}
