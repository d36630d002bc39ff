pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One thing set aside for safeguarding, or taken off the big screen and to be looked at. Its words are hidden until they
   are asked for, and again after a while. It comes back only after they were shown and a question was answered. */
Panel {
    id: row

    required property SettingAside settingAside
    required property string key
    required property string kind
    required property string stage
    required property string told
    required property string returns
    required property string lead
    property alias shown: words.shown
    property alias hidesAfter: words.hidesAfter
    property bool seen: false
    property bool asksReason: row.settingAside.reason(row.key) !== ""
    /* Who said it, where and when: for whoever asked to see the words, and as long as they show. */
    property string saidWhere: ""
    /* The height it had as something was decided, so that nothing below it moves up under the pointer. */
    property real held: 0
    readonly property bool open: row.toLookAt || row.toPassOn
    readonly property bool decided: row.stage === "decided"
    readonly property bool toLookAt: row.stage === "look"
    readonly property bool toPassOn: row.stage === "pass on"
    readonly property bool wordsShown: row.shown !== ""
    readonly property string about: ": " + row.kind

    function show(): void {
        row.shown = row.settingAside.show_words(row.key);
        row.saidWhere = Hiding.on ? "" : row.settingAside.said_where(row.key);
        row.seen = row.seen || (row.shown !== "" && !Hiding.on);
    }
    function hide(): void {
        row.shown = "";
    }
    function hold(): void {
        row.held = row.height;
    }

    height: Math.max(column.height + 28, row.held)
    border.width: row.open ? 2 : 1
    border.color: row.open ? Theme.flag : Theme.hair
    onDecidedChanged: if (row.decided) {
        row.hide();
    }

    Column {
        id: column
        x: 14
        y: 14
        width: parent.width - 28
        spacing: 10

        Body {
            width: parent.width
            text: row.kind + (row.toLookAt ? ", taken off the big screen" : row.toPassOn ? ". Tell the safeguarding lead today" : "")
            font.pixelSize: Theme.large
            font.bold: row.open
            color: row.open ? Theme.flag : Theme.ink
        }
        Body {
            visible: text !== ""
            width: parent.width
            text: row.told
        }
        AskedWords {
            id: words
            width: parent.width
            font.pixelSize: Theme.box
        }
        Body {
            visible: row.wordsShown && text !== "" && !Hiding.on
            width: parent.width
            text: row.saidWhere
        }
        Flow {
            visible: !row.decided
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: row.toLookAt && !row.wordsShown
                text: row.wordsShown ? "Hide the words" : "Show the words"
                longest: "Show the words"
                Accessible.name: text + row.about
                onClicked: row.wordsShown ? row.hide() : row.show()
            }
            Body {
                visible: row.wordsShown
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: "They hide again after a minute."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
        Body {
            visible: row.toLookAt && row.seen
            width: parent.width
            text: "What is it? Could somebody be in danger, or be harmed?"
            font.bold: true
        }
        Flow {
            visible: row.toLookAt && !(row.seen && row.asksReason)
            width: parent.width
            spacing: 8
            ShieldButton {
                worded: true
                about: row.about
                onPressed: row.hold()
                onClicked: row.settingAside.decide_safeguarding(row.key)
            }
            PushButton {
                visible: row.seen
                text: qsTr("Set aside…")
                Accessible.name: qsTr("Set aside, with a reason") + row.about
                onClicked: {
                    row.asksReason = true;
                    Qt.callLater(() => (reason.item as ReasonBox)?.type());
                }
            }
            SureButton {
                visible: row.seen
                flag: false
                ask: "Nothing in it"
                yes: "Yes, bring it back"
                patient: true
                Accessible.name: text + row.about
                onSure: {
                    row.hold();
                    row.settingAside.decide_bring_back(row.key);
                }
            }
            Body {
                width: parent.width
                text: row.seen ? "Set aside: for a joke, say, or somebody’s name. Nothing in it: " + row.returns : "Anything else is offered once you have seen the words."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
        Loader {
            id: reason
            active: row.toLookAt && row.seen && row.asksReason
            visible: active
            sourceComponent: ReasonBox {
                question: "Why set it aside?"
                deed: "Set it aside"
                about: row.about
                draft: row.settingAside.reason(row.key)
                onTyped: reason => row.settingAside.keep_reason(row.key, reason)
                onGiven: reason => {
                    row.hold();
                    row.settingAside.decide_set_aside(row.key, reason);
                }
                onClosed: row.asksReason = false
                onLeave: {
                    row.settingAside.keep_reason(row.key, "");
                    row.asksReason = false;
                }
            }
        }
        Row {
            visible: row.toPassOn
            spacing: 8
            Field {
                id: to
                width: Math.min(320, column.width - passed.width - 8)
                label: "Passed to"
                Component.onCompleted: to.fill()
                onFill: to.text = row.lead
                onAccepted: if (passed.enabled) {
                    passed.click();
                }
            }
            PushButton {
                id: passed
                anchors.bottom: parent.bottom
                once: true
                primary: true
                enabled: !to.empty
                text: "Passed on"
                Accessible.name: text + row.about
                onClicked: {
                    row.hold();
                    row.settingAside.pass_on(row.key, to.text);
                }
            }
        }
        Flow {
            visible: !row.toLookAt && !row.decided && row.seen
            width: parent.width
            spacing: 8
            SureButton {
                flag: false
                ask: "It was a mistake"
                yes: "Yes, it was a mistake: bring it back"
                patient: true
                Accessible.name: text + row.about
                onSure: {
                    row.hold();
                    row.settingAside.bring_back(row.key);
                }
            }
            Body {
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: row.returns.charAt(0).toUpperCase() + row.returns.slice(1)
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
    }
}
