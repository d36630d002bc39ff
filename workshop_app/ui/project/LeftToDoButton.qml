import QtQuick
import workshop_app.ui

/* Says how much is still to be looked at and to be passed to the safeguarding lead, and opens the page where that is
   done. */
PushButton {
    id: button

    required property SettingAside settingAside
    readonly property string looking: button.settingAside.toLookAt > 0 ? qsTr("%1 to look at").arg(button.settingAside.toLookAt) : ""
    readonly property string passing: button.settingAside.toPassOn > 0 ? qsTr("%1 to pass on").arg(button.settingAside.toPassOn) : ""

    visible: button.text !== ""
    flag: true
    text: [button.looking, button.passing].filter(part => part !== "").join(", ")
    Accessible.name: button.passing === "" ? button.text : button.text + qsTr(" to the safeguarding lead")
    onClicked: button.settingAside.open_page("")
}
