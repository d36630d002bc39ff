import QtQuick
import workshop_app.ui

/* Puts words up on the big screen. Once they are up a sign stands in the same place, so that a second press there does
   nothing; they come down again behind the three dots. */
Item {
    id: buttons

    required property ConsoleWords page
    required property string key
    required property string place

    implicitWidth: put.implicitWidth
    implicitHeight: put.implicitHeight

    PushButton {
        id: put
        once: true
        visible: buttons.place === "waiting" || buttons.place === "set aside"
        font.bold: true
        text: qsTr("Put up")
        onClicked: buttons.page.put_up(buttons.key)
    }
    Row {
        visible: buttons.place === "up"
        anchors.centerIn: parent
        spacing: 4
        Body {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("up")
            font.bold: true
            color: Theme.ink
        }
        Drawing {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(18 * Theme.textScale)
            height: width
            color: Theme.plenty
            outline: PaletteFile.mark("tick")
        }
    }
}
