import QtQuick
import workshop_app.ui

/* The name of one of several views of a page; the one that is shown is underlined. */
Choice {
    id: tab

    leftPadding: 8
    rightPadding: 8
    Accessible.role: Accessible.RadioButton
    contentItem: Text {
        text: tab.text
        textFormat: Text.PlainText
        font.family: tab.font.family
        font.pixelSize: tab.font.pixelSize
        font.bold: tab.checked
        color: tab.checked ? Theme.ink : Theme.quiet
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: tab.hovered && !tab.checked ? Theme.sunk : "transparent"
        Rectangle {
            visible: tab.checked
            anchors.bottom: parent.bottom
            width: parent.width
            height: 4
            color: Theme.ink
        }
        FocusRing {
            visible: tab.visualFocus
        }
    }
}
