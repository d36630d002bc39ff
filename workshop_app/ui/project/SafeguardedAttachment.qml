import QtQuick
import workshop_app.ui

/* An attachment set aside for safeguarding: it says only what it is, until it is asked for. It comes back only after it
   was shown here and a question was answered, and then it is set aside. */
Column {
    id: it

    required property Attachments attachments
    required property string key
    required property string what
    required property bool passedOn
    property string shown: ""

    spacing: 6
    onKeyChanged: it.shown = ""

    Body {
        width: parent.width
        text: it.what.charAt(0).toUpperCase() + it.what.slice(1) + ", set aside for safeguarding" + (it.passedOn ? ", and passed to the safeguarding lead." : ". Tell the safeguarding lead today.")
        font.pixelSize: Theme.large
        color: it.passedOn ? Theme.quiet : Theme.flag
    }
    Words {
        visible: it.shown !== ""
        width: parent.width
        text: it.shown
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    Flow {
        width: parent.width
        visible: it.shown === ""
        spacing: 6
        PushButton {
            once: true
            visible: !it.passedOn
            text: "Passed to safeguarding lead"
            Accessible.name: "Passed to safeguarding lead: the " + it.what
            onClicked: it.attachments.pass_on(it.key)
        }
        PushButton {
            once: true
            text: "Show which one"
            onClicked: it.shown = it.attachments.show_it(it.key)
        }
        PushButton {
            visible: it.passedOn
            once: true
            text: "Take off the list"
            Accessible.name: "Take off the list: the " + it.what
            onClicked: it.attachments.take_out(it.key)
        }
    }
    Flow {
        width: parent.width
        visible: it.shown !== ""
        spacing: 6
        Body {
            text: "Was this a mistake? It stays set aside, but no longer for safeguarding."
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
        }
        PushButton {
            once: true
            text: "Yes"
            Accessible.name: "Yes, it was set aside by mistake"
            onClicked: it.attachments.bring_back(it.key)
        }
        PushButton {
            once: true
            text: "No"
            Accessible.name: "No, it stays set aside"
            onClicked: it.shown = ""
        }
    }
}
