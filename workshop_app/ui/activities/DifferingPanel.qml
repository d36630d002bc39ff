pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who does not agree with the group, from what of it they differ, and their words. */
ScrollPage {
    id: panel

    required property DifferingFromTheGroup differing
    required property SettingAside settingAside
    readonly property Item typeHere: words.input

    function keep(): void {
        if (!words.empty && panel.differing.keep(words.text)) {
            words.text = "";
        }
        words.input.forceActiveFocus();
    }

    spacing: 8

    Body {
        width: parent.width
        text: qsTr("Does anybody see it differently? Their words go beside what the group says, not instead. Nobody has to.")
        color: Theme.quiet
    }
    WhoPicker {
        width: parent.width
        label: qsTr("Who sees it differently")
        byAlt: panel.visible
        nobody: qsTr("nobody named")
        people: panel.differing.comesFrom.people.here
        chosen: panel.differing.comesFrom.saidBy
        onPicked: key => panel.differing.comesFrom.set_who(key)
    }
    Choices {
        width: parent.width
        Choice {
            text: qsTr("All of it")
            checked: panel.differing.differsFrom === ""
            Accessible.name: qsTr("Differs from: all of it")
            onClicked: panel.differing.differ_from("")
        }
        Repeater {
            model: panel.differing.groups
            Choice {
                id: group
                required property string key
                required property string name
                text: group.name
                checked: panel.differing.differsFrom === group.key
                Accessible.name: qsTr("Differs from: %1").arg(group.name)
                onClicked: panel.differing.differ_from(group.key)
            }
        }
    }
    WordsBox {
        id: words
        width: parent.width
        height: Math.min(160, Math.max(72, words.input.implicitHeight))
        label: qsTr("How they see it")
        isPrivate: true
        hint: qsTr("Type exactly what was said, then press Enter")
        text: panel.differing.draft()
        input.onTextChanged: panel.differing.keep_draft(words.text)
        onAccepted: panel.keep()
    }
    Item {
        width: parent.width
        height: Math.max(save.height, how.height)
        WrittenDown {
            id: how
            width: Math.min(implicitWidth, 0.6 * parent.width)
            from: panel.differing.comesFrom
        }
        PushButton {
            id: save
            anchors.right: parent.right
            primary: true
            enabled: !words.empty
            text: qsTr("Save it")
            onClicked: words.accept()
        }
    }
    ComesFromRow {
        visible: how.open
        width: parent.width
        asksWho: false
        from: panel.differing.comesFrom
    }
    Repeater {
        model: panel.differing.said
        Item {
            id: one
            required property string key
            required property string wording
            required property string saidBy
            required property string place
            required property string reason
            required property string known
            required property bool gist
            required property bool passedOn
            required property string differsFrom
            width: parent?.width ?? 0
            height: Math.max(card.visible ? card.implicitHeight : 0, buttons.height)
            SaidCard {
                id: card
                visible: one.place !== "safeguarding"
                width: buttons.x - 8
                height: parent.height
                wording: one.wording
                gist: one.gist
                beside: Hiding.roomSees && !panel.differing.namesAreOfAll ? "" : one.saidBy
                below: [one.differsFrom === "" ? qsTr("on all of it") : qsTr("on: %1").arg(one.differsFrom), one.reason, one.known].filter(part => part !== "").join(", ")
            }
            WordsButtons {
                id: buttons
                x: one.place === "safeguarding" ? 0 : parent.width - width
                width: one.place === "safeguarding" ? parent.width : implicitWidth
                anchors.verticalCenter: parent.verticalCenter
                settingAside: panel.settingAside
                key: one.key
                place: one.place
                passedOn: one.passedOn
                words: one.wording
                PushButton {
                    once: true
                    quiet: true
                    text: qsTr("Remove")
                    Accessible.name: text + ": " + one.wording
                    onClicked: panel.differing.remove(one.key)
                }
            }
        }
    }
}
