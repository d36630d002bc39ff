import QtQuick
import workshop_app.ui

/* Words set aside for safeguarding, in whatever list they stand: what is still to be done about them, and the way to the
   page where that is done. None of the words is shown here. */
Column {
    id: words

    required property SettingAside settingAside
    required property string key
    required property bool passedOn
    property string title: ""
    readonly property bool toLookAt: words.settingAside.undecided.includes(words.key)

    spacing: 6

    Body {
        width: parent.width
        text: words.toLookAt ? (words.title === "" ? "Taken off the big screen. Look at it now." : words.title + " was taken off the big screen. Look at it now.") : (words.title === "" ? "Set aside for safeguarding" : words.title + " is set aside for safeguarding") + (!words.passedOn ? ". Tell the safeguarding lead today." : words.title === "" ? ", and passed to the safeguarding lead." : ", and passed to the safeguarding lead.")
        font.pixelSize: Theme.large
        color: words.passedOn && !words.toLookAt ? Theme.quiet : Theme.flag
    }
    PushButton {
        once: true
        text: words.toLookAt ? "Look at it" : words.passedOn ? "Show under Safeguarding" : "Pass it on"
        longest: "Show under Safeguarding"
        Accessible.name: words.title === "" ? text : words.title + ": " + text.charAt(0).toLowerCase() + text.slice(1)
        onClicked: words.settingAside.open_page(words.key)
    }
}
