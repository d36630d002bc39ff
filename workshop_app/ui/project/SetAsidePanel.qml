pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* All that is set aside, of whatever kind: it is in no pack, and from here it can be brought back. */
Column {
    id: panel

    required property SettingAside settingAside

    spacing: 10
    Component.onCompleted: panel.settingAside.list_aside(true)
    Component.onDestruction: panel.settingAside.list_aside(false)

    Heading {
        visible: panel.settingAside.aside.count > 0
        text: "Set aside, and in no pack"
        font.pixelSize: Theme.large
    }
    Repeater {
        model: panel.settingAside.aside
        Panel {
            id: row
            required property string key
            required property string kind
            required property string wording
            required property string reason
            required property string place
            required property bool passedOn
            readonly property bool safeguarding: row.place === "safeguarding"
            width: panel.width
            height: said.height + 24
            Column {
                id: said
                x: 14
                y: 12
                width: parent.width - 28
                spacing: 6
                SaidCard {
                    visible: !row.safeguarding
                    width: parent.width
                    wording: row.wording
                    textSize: Theme.large
                }
                Body {
                    width: parent.width
                    text: row.kind + (row.reason === "" || row.safeguarding ? "" : ". Why: " + row.reason)
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
                WordsMore {
                    width: parent.width
                    settingAside: panel.settingAside
                    key: row.key
                    place: row.place
                    passedOn: row.passedOn
                    about: row.safeguarding ? row.kind : row.wording
                }
            }
        }
    }
}
