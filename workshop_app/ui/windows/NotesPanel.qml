import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The facilitator's notes, below the page while they are open. */
Panel {
    id: panel

    required property string notes
    required property real tallest
    property bool open: false

    visible: panel.notes !== "" && panel.open
    height: panel.visible ? panel.tallest : 0

    EscCloses {
        open: panel.visible
        onLeft: panel.open = false
    }
    Basic.ScrollView {
        id: scroll
        anchors.fill: parent
        anchors.margins: 12
        anchors.leftMargin: 16
        contentWidth: availableWidth
        Body {
            width: scroll.availableWidth
            text: panel.notes
            lineHeight: 1.15
        }
    }
}
