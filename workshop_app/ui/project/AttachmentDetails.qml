pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is said of one attachment: its caption, what it is, from which session, who and which words are in it. */
Column {
    id: details

    required property Attachments attachments
    required property string key
    required property string name
    required property string kind
    required property string caption
    required property string sessionId
    required property bool setAside
    property bool asking: false

    spacing: 14
    Component.onCompleted: details.asking = details.attachments.reason(details.key) !== ""

    EscCloses {
        open: true
        onLeft: details.attachments.close()
    }
    KeptField {
        width: parent.width
        label: "What it shows"
        kept: details.caption
        draft: details.attachments.caption_draft(details.key)
        onTyped: text => details.attachments.keep_caption_draft(details.key, text)
        onKeep: text => details.attachments.set_caption(details.key, text)
    }
    Flow {
        width: parent.width
        spacing: 8
        Body {
            text: "It is a"
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: Labels.attachmentKinds
            Choice {
                required property string modelData
                text: Labels.attachment(modelData)
                checked: details.kind === modelData
                onClicked: details.attachments.set_kind(details.key, modelData)
            }
        }
    }
    WhoPicker {
        visible: details.attachments.sessions.count > 0
        width: parent.width
        label: "From the session"
        nobody: "none"
        people: details.attachments.sessions
        chosen: details.sessionId
        most: 5
        onPicked: key => details.attachments.set_session(details.key, key)
    }
    Flow {
        width: parent.width
        spacing: 8
        Body {
            text: details.attachments.people.count === 0 ? "Add the young people first, to say who is in it." : "Who is in it"
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: details.attachments.people
            Choice {
                id: person
                required property string key
                required property string name
                required property bool isIn
                text: person.name
                Accessible.name: person.name + " is in it"
                Accessible.role: Accessible.CheckBox
                checked: person.isIn
                onClicked: details.attachments.set_in(person.key, !person.isIn)
            }
        }
    }
    Repeater {
        model: details.attachments.people
        Item {
            id: agreement
            required property string key
            required property string name
            required property bool isIn
            required property bool agreed
            required property string told
            visible: agreement.isIn
            width: details.width
            height: Math.max(agree.height, told.height)
            Body {
                id: told
                width: parent.width - agree.width - 16
                anchors.verticalCenter: parent.verticalCenter
                text: agreement.told + "."
            }
            Choice {
                id: agree
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: "Agreed"
                Accessible.name: agreement.name + " agreed that this is used"
                Accessible.role: Accessible.CheckBox
                checked: agreement.agreed
                onClicked: details.attachments.set_agreed(agreement.key, !agreement.agreed)
            }
        }
    }
    Column {
        width: parent.width
        spacing: 8
        Repeater {
            model: details.attachments.words
            WordsRow {
                width: details.width
                deed: "Not in it"
                onPressed: key => details.attachments.set_words(key, false)
            }
        }
        Field {
            id: sought
            width: Math.min(parent.width, 420)
            label: "Words that can be read or heard in it"
            placeholder: "Find words that were said"
            input.onTextEdited: details.attachments.seek(sought.text)
        }
        Repeater {
            model: details.attachments.found
            WordsRow {
                width: details.width
                deed: "They are in it"
                onPressed: key => details.attachments.set_words(key, true)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        visible: !details.asking
        PushButton {
            visible: !details.setAside
            text: "Set aside"
            Accessible.name: text + ": " + details.name
            onClicked: {
                details.asking = true;
                (reason.item as ReasonBox)?.type();
            }
        }
        PushButton {
            visible: details.setAside
            once: true
            text: "Bring it back"
            Accessible.name: text + ": " + details.name
            onClicked: details.attachments.keep_again(details.key)
        }
        ShieldButton {
            worded: true
            about: ": " + details.name
            onClicked: details.attachments.set_aside_for_safeguarding(details.key)
        }
        PushButton {
            once: true
            text: "Take off the list"
            Accessible.name: text + ": " + details.name
            onClicked: details.attachments.take_out(details.key)
        }
    }
    Loader {
        id: reason
        active: details.asking
        visible: active
        sourceComponent: ReasonBox {
            question: "Why set it aside?"
            deed: "Set it aside"
            about: ": " + details.name
            draft: details.attachments.reason(details.key)
            onTyped: reason => details.attachments.keep_reason(details.key, reason)
            onGiven: reason => {
                if (details.attachments.set_aside(details.key, reason)) {
                    details.asking = false;
                }
            }
            onClosed: details.asking = false
            onLeave: {
                details.attachments.keep_reason(details.key, "");
                details.asking = false;
            }
        }
    }

    component WordsRow: Item {
        id: said
        required property string key
        required property string wording
        property string deed: ""

        signal pressed(string key)

        height: Math.max(words.height, button.height)
        Words {
            id: words
            width: parent.width - button.width - 16
            anchors.verticalCenter: parent.verticalCenter
            text: said.wording
            font.pixelSize: Theme.normal
        }
        PushButton {
            id: button
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            once: true
            text: said.deed
            Accessible.name: said.deed + ": " + said.wording
            onClicked: said.pressed(said.key)
        }
    }
}
