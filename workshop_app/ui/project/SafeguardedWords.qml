import QtQuick
import workshop_app.ui

/* Words set aside for safeguarding, at the console. They come back only after they were shown here and a question was
   answered, and then they wait. */
Column {
    id: words

    required property SettingAside settingAside
    required property string key
    required property bool passedOn
    property string title: ""
    property string where: "They will wait on the console."
    property string shown: ""

    spacing: 6
    onKeyChanged: words.shown = ""

    Body {
        width: parent.width
        text: (words.title === "" ? "Set aside for safeguarding" : words.title + " is set aside for safeguarding") + (!words.passedOn ? ". Tell the safeguarding lead today." : words.title === "" ? ", and passed to the safeguarding lead." : ", and passed to the safeguarding lead.")
        font.pixelSize: Theme.large
        color: words.passedOn ? Theme.quiet : Theme.flag
    }
    Flow {
        width: parent.width
        visible: words.shown === ""
        spacing: 6
        PushButton {
            once: true
            visible: !words.passedOn
            text: qsTr("Passed to safeguarding lead")
            Accessible.name: words.title === "" ? text : words.title + ": passed to safeguarding lead"
            onClicked: words.settingAside.pass_on(words.key)
        }
        PushButton {
            once: true
            text: "Show the words"
            Accessible.name: words.title === "" ? text : words.title + ": show the words"
            onClicked: words.shown = words.settingAside.show_words(words.key)
        }
    }
    Words {
        visible: words.shown !== ""
        width: parent.width
        text: words.shown
        leftPadding: 14
        Rectangle {
            width: 4
            height: parent.height
            radius: 2
            color: Theme.flag
        }
    }
    Flow {
        width: parent.width
        visible: words.shown !== ""
        spacing: 6
        Body {
            text: "Were these words set aside by mistake? " + words.where
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
        }
        PushButton {
            once: true
            text: "Yes"
            Accessible.name: "Yes, they were set aside by mistake"
            onClicked: words.settingAside.bring_back(words.key)
        }
        PushButton {
            once: true
            text: "No"
            Accessible.name: "No, they stay set aside"
            onClicked: words.shown = ""
        }
    }
}
