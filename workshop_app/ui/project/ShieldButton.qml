import QtQuick
import workshop_app.ui

/* Sets words aside for safeguarding in one touch, without asking. `worded` it says so in words as well. */
PushButton {
    id: button

    property bool worded: false
    property string about: ""

    once: true
    flag: true
    text: qsTr("Set aside: safeguarding")
    Accessible.name: button.text + button.about
    width: button.worded ? implicitWidth : Math.max(Theme.target, implicitHeight)
    leftPadding: button.worded ? 14 : 0
    rightPadding: button.worded ? 14 : 0
    longest: button.worded ? "      " + button.text : ""
    contentItem: Item {
        implicitHeight: words.implicitHeight
        Drawing {
            x: button.worded ? 0 : (parent.width - width) / 2
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(20 * Theme.textScale)
            height: width
            color: button.tone
            outline: PaletteFile.mark("shield")
        }
        Text {
            id: words
            visible: button.worded
            x: Math.round(28 * Theme.textScale)
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            textFormat: Text.PlainText
            font: button.font
            color: button.tone
            Accessible.ignored: true
        }
    }
}
