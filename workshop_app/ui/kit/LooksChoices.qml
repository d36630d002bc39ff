import QtQuick
import workshop_app.ui

/* How both windows look on this computer. The wall is asked for the size of its own letters alone. */
Column {
    id: looks

    property real size: 1
    property bool wall: false
    readonly property var sizes: [[100, "100 %"], [125, "125 %"], [150, "150 %"], [175, "175 %"], [200, "200 %"]]

    spacing: Theme.gap * looks.size

    SettingChoice {
        width: parent.width
        size: looks.size
        wall: looks.wall
        name: "Colours"
        about: looks.wall ? "" : "Of both windows. Packs are always printed on white or cream."
        now: Settings.themeChosen
        values: [["paper", "Paper"], ["dark", "Dark"], ["high-contrast", "High contrast"], ["system", "Same as the computer"]]
        onChose: value => Settings.choose_theme(value)
    }
    SettingChoice {
        width: parent.width
        visible: !looks.wall
        size: looks.size
        wall: looks.wall
        name: "Text size here"
        about: "In this window."
        now: Settings.consoleText
        values: looks.sizes
        onChose: value => Settings.size_console(value)
    }
    SettingChoice {
        width: parent.width
        size: looks.size
        wall: looks.wall
        name: "Text size on the big screen"
        about: looks.wall ? "" : "They fill the screen already. Larger ones leave room for fewer words at once."
        now: Settings.wallText
        values: looks.sizes
        onChose: value => Settings.size_wall(value)
    }
    SettingChoice {
        width: parent.width
        size: looks.size
        wall: looks.wall
        name: "Movement"
        about: looks.wall ? "" : "Off: nothing slides or fades; what has changed is marked for a while instead."
        now: Settings.motionChosen
        values: [["system", "Same as the computer"], ["moving", "on"], ["still", "off"]]
        onChose: value => Settings.choose_motion(value)
    }
}
