import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The facilitator's notes, opened and closed by their own button. */
Panel {
    id: panel

    required property string notes
    required property real tallest
    property bool open: false

    visible: panel.notes !== ""
    height: !visible ? 0 : panel.open ? panel.tallest : toggle.height + 12

    PushButton {
        id: toggle
        x: 6
        y: 6
        text: panel.open ? "Close the notes" : "Notes for you"
        onClicked: panel.open = !panel.open
    }
    Basic.ScrollView {
        id: scroll
        visible: panel.open
        anchors.top: toggle.bottom
        anchors.bottom: parent.bottom
        anchors.margins: 12
        x: 16
        width: parent.width - 32
        contentWidth: availableWidth
        Body {
            width: scroll.availableWidth
            text: panel.notes
            lineHeight: 1.15
        }
    }
}
