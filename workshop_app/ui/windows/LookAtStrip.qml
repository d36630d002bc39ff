import QtQuick
import workshop_app.ui

/* Says on every page of the console that words were taken off the big screen and wait to be looked at, with the way
   there. It quotes nothing of them. */
Rectangle {
    id: strip

    required property SettingAside settingAside
    readonly property int count: strip.settingAside.toLookAt


    height: Math.max(look.height, told.height) + 20
    color: Theme.surface
    border.width: 3
    border.color: Theme.flag
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told.text
    Component.onCompleted: Landing.announce(told.text)
    onCountChanged: Landing.announce(told.text)

    Drawing {
        id: shield
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(28 * Theme.textScale)
        height: width
        color: Theme.flag
        outline: PaletteFile.mark("shield")
    }
    Heading {
        id: told
        anchors.left: shield.right
        anchors.leftMargin: 12
        anchors.right: look.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: strip.count === 1 ? qsTr("Taken off the big screen, to be looked at") : qsTr("%1 things taken off the big screen, to be looked at").arg(strip.count)
        font.pixelSize: Theme.clock
        color: Theme.flag
        Accessible.ignored: true
    }
    PushButton {
        id: look
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        once: true
        primary: true
        text: qsTr("Look at it")
        Accessible.name: qsTr("Look at what was taken off the big screen")
        onClicked: {
            strip.settingAside.open_page("");
        }
    }
}
