pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One setting of this computer: its name, what it does, and what can be chosen. */
Column {
    id: setting

    required property string name
    required property string about
    required property var now
    /* What can be chosen, each with its name. */
    required property var values
    property real size: 1
    property bool wall: false
    readonly property real letters: setting.size * Theme.lettersIn(setting.Window.window)

    signal chose(value: var)

    spacing: 6 * setting.size
    Accessible.role: Accessible.Grouping
    Accessible.name: setting.name

    Body {
        width: parent.width
        text: setting.name
        font.bold: true
        font.pixelSize: Math.round(Theme.normal * setting.letters)
    }
    Body {
        width: parent.width
        visible: text !== ""
        text: setting.about
        font.pixelSize: Math.round((setting.wall ? Theme.normal : Theme.small) * setting.letters)
        color: Theme.quiet
    }
    Flow {
        width: parent.width
        spacing: 8 * setting.size
        Repeater {
            model: setting.values
            Choice {
                required property var modelData
                size: setting.size
                text: modelData[1]
                checked: setting.now === modelData[0]
                Accessible.name: setting.name + ": " + text
                onClicked: setting.chose(modelData[0])
            }
        }
    }
}
