pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What can be done about words that stand beside something else, such as an answer: more, or safeguarding in one touch.
   Where there are none it is empty; where they are set aside it says so, and has the way back. */
Item {
    id: more

    required property SettingAside settingAside
    required property string key
    required property string place
    required property bool passedOn
    property string about: ""
    readonly property bool safeguarding: more.key !== "" && more.place === "safeguarding"

    readonly property string named: more.about === "" ? "" : ": " + more.about

    implicitWidth: row.implicitWidth
    implicitHeight: more.safeguarding ? aside.height : Theme.target

    Row {
        id: row
        visible: more.key !== "" && !more.safeguarding
        spacing: 6
        Body {
            visible: more.place === "set aside"
            text: "The words are set aside."
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        IconButton {
            sign: "more"
            Accessible.name: qsTr("More about the words") + more.named
            onClicked: more.settingAside.more(more.key)
        }
        ShieldButton {
            about: more.named
            onClicked: more.settingAside.set_aside_for_safeguarding(more.key)
        }
    }
    Loader {
        id: aside
        active: more.safeguarding
        visible: active
        width: more.width
        sourceComponent: SafeguardedWords {
            settingAside: more.settingAside
            key: more.key
            passedOn: more.passedOn
        }
    }
}
