pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What can be done about somebody's words at the console: what its page offers (the buttons inside), all else behind three
   dots, and setting them aside for safeguarding in one touch; once that was done the way back. On the page behind the
   dots (no `more`) they are set aside with a reason as well. A refusal takes no reason away. */
Column {
    id: buttons

    required property SettingAside settingAside
    required property string key
    required property string place
    required property bool passedOn
    property string title: ""
    property string words: ""
    property real most: 0
    property bool more: true
    property bool asking: false
    readonly property bool safeguarding: buttons.place === "safeguarding"
    readonly property string named: buttons.words === "" ? "" : ": " + buttons.words
    default property alias moves: own.data

    signal wentAside

    function ask(): void {
        buttons.asking = true;
        (reason.item as ReasonBox)?.type();
    }

    spacing: 6
    Component.onCompleted: buttons.asking = !buttons.more && buttons.settingAside.reason(buttons.key) !== ""

    Loader {
        active: buttons.safeguarding
        visible: active
        width: buttons.width
        sourceComponent: SafeguardedWords {
            settingAside: buttons.settingAside
            key: buttons.key
            passedOn: buttons.passedOn
            title: buttons.title
        }
    }
    Flow {
        visible: !buttons.safeguarding && !buttons.asking
        width: buttons.most > 0 ? buttons.most : undefined
        spacing: 6
        Row {
            id: own
            spacing: 6
        }
        IconButton {
            visible: buttons.more
            sign: "more"
            Accessible.name: qsTr("More about these words") + buttons.named
            onClicked: buttons.settingAside.more(buttons.key)
        }
        /* Made on the page behind the dots alone: rows of words have neither, and there are hundreds of rows. */
        Loader {
            active: !buttons.more
            visible: active && buttons.place !== "set aside"
            sourceComponent: PushButton {
                text: qsTr("Set aside…")
                Accessible.name: qsTr("Set aside") + buttons.named
                onClicked: buttons.ask()
            }
        }
        Loader {
            active: !buttons.more
            visible: active
            sourceComponent: PushButton {
                text: qsTr("Take back…")
                Accessible.name: qsTr("Take it back") + buttons.named
                onClicked: buttons.settingAside.take_back(buttons.key)
            }
        }
        ShieldButton {
            worded: !buttons.more
            about: buttons.named
            onClicked: buttons.settingAside.set_aside_for_safeguarding(buttons.key)
        }
    }
    Loader {
        id: reason
        active: buttons.asking
        visible: active
        sourceComponent: ReasonBox {
            question: "Why set it aside?"
            note: "The feedback pack may say why feedback was set aside. Name nobody, and repeat none of the words."
            deed: "Set it aside"
            about: buttons.named
            draft: buttons.settingAside.reason(buttons.key)
            onTyped: reason => buttons.settingAside.keep_reason(buttons.key, reason)
            onGiven: reason => {
                if (buttons.settingAside.set_aside(buttons.key, reason)) {
                    buttons.asking = false;
                    buttons.wentAside();
                }
            }
            onClosed: buttons.asking = false
            onLeave: {
                buttons.settingAside.keep_reason(buttons.key, "");
                buttons.asking = false;
            }
        }
    }
}
