import QtQuick
import workshop_app.ui

/* Says how much is still to be passed to the safeguarding lead, and opens the page where that is confirmed. */
PushButton {
    id: button

    required property SettingAside settingAside

    visible: button.settingAside.toPassOn > 0
    flag: true
    text: qsTr("%1 to pass on").arg(button.settingAside.toPassOn)
    Accessible.name: qsTr("%1 to pass on to the safeguarding lead").arg(button.settingAside.toPassOn)
    onClicked: button.settingAside.open_page("")
}
