import QtQuick
import workshop_app.ui

/* An attachment set aside for safeguarding: it says only what it is, and leads to the page of safeguarding. Once it was
   passed on it can be taken off the list. */
Column {
    id: it

    required property Attachments attachments
    required property SettingAside settingAside
    required property string key
    required property string what
    required property bool passedOn

    spacing: 6

    SafeguardedWords {
        width: parent.width
        settingAside: it.settingAside
        key: it.key
        passedOn: it.passedOn
        title: it.what.charAt(0).toUpperCase() + it.what.slice(1)
    }
    PushButton {
        visible: it.passedOn
        once: true
        text: "Take off the list"
        Accessible.name: "Take off the list: the " + it.what
        onClicked: it.attachments.take_out(it.key)
    }
}
