import QtQuick
import workshop_app.ui

/* The key that does what it stands on, in a small frame; nothing where it has none. */
Rectangle {
    id: cap

    required property string text
    property int textSize: Theme.small
    property bool bold: true
    property color tone: Theme.ink
    property color frame: Theme.edge

    visible: cap.text !== ""
    implicitWidth: visible ? Math.max(implicitHeight, Math.ceil(figure.implicitWidth) + 10) : 0
    implicitHeight: Math.round(1.35 * cap.textSize)
    radius: 4
    color: Theme.sunk
    border.width: 1
    border.color: cap.frame
    Body {
        id: figure
        anchors.centerIn: parent
        text: cap.text
        font.pixelSize: cap.textSize
        font.bold: cap.bold
        color: cap.tone
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
