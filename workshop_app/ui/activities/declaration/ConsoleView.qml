pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Whose turn it is to declare; who has not agreed to keep it to themselves, so that nobody is named to them; or one
   declaration at a time here, and what was decided. Where the room can see this screen nothing of it is shown. */
Item {
    id: view

    required property ConsoleDeclaration page
    property real unit: 1
    property bool wall: false
    readonly property bool someone: view.page.giver !== ""

    Item {
        id: head
        width: parent.width
        height: Math.max(whose.implicitHeight, done.implicitHeight)

        Heading {
            id: whose
            width: parent.width - (view.someone ? done.width + how.width + 20 : next.width + 10)
            anchors.verticalCenter: parent.verticalCenter
            maximumLineCount: 2
            elide: Text.ElideRight
            text: view.someone ? qsTr("%1 declares").arg(view.page.giverName) : view.page.turns.now !== "" ? qsTr("Now: %1").arg(view.page.turns.now) : view.page.turns.people.count === 0 ? qsTr("Declared: nobody yet") : qsTr("Declared: %1 of %2").arg(view.page.turns.done).arg(view.page.turns.people.count)
            font.pixelSize: Theme.large
        }
        PushButton {
            id: next
            once: true
            visible: !view.someone
            enabled: view.page.turns.nextKey !== ""
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            primary: true
            text: qsTr("Hand over to the next one")
            onClicked: view.page.turns.hand_over(view.page.turns.nextKey)
        }
        WrittenDown {
            id: how
            visible: view.someone
            anchors.right: done.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 0.26 * parent.width)
            from: view.page.comesFrom
        }
        PushButton {
            id: done
            visible: view.someone
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            primary: true
            text: qsTr("Done, hide it")
            onClicked: view.page.choose_giver("")
        }
    }
    ScrollPage {
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 10

        Body {
            visible: !view.page.hasTenderers
            width: parent.width
            text: qsTr("There are no tenderers yet, so nobody can be named. Add them under “Project details”, “Tenderers”.")
            color: Theme.flag
        }
        ComesFromRow {
            visible: view.someone && how.open
            width: parent.width
            from: view.page.comesFrom
            asksWho: false
        }
        WhoPicker {
            width: parent.width
            label: qsTr("Whose declaration")
            byAlt: true
            people: view.page.givers
            chosen: view.page.giver
            onPicked: key => view.page.choose_giver(key)
        }
        Body {
            visible: !view.someone
            width: parent.width
            text: qsTr("Hand the big screen over, turned so that only they see it, or choose a name above and do it here, with this screen turned to them. First they agree to keep it to themselves, then they hear the names, then they say whether they know them. What was decided is written down here.")
            color: Theme.quiet
        }
        Body {
            visible: !view.someone && view.page.stillToDeclare !== ""
            width: parent.width
            text: qsTr("Still to declare: %1.").arg(view.page.stillToDeclare)
        }
        Body {
            visible: !view.someone && view.page.toDecide !== ""
            width: parent.width
            text: qsTr("Still to decide about: %1.").arg(view.page.toDecide)
            font.bold: true
        }
        Panel {
            visible: !view.someone && view.page.notAsked.count > 0
            width: parent.width
            height: agreeing.height + 24
            Column {
                id: agreeing
                x: 12
                y: 12
                width: parent.width - 24
                spacing: 8
                Heading {
                    width: parent.width
                    text: qsTr("Not asked yet whether they keep it to themselves")
                    font.pixelSize: Theme.normal
                }
                Body {
                    width: parent.width
                    text: view.page.agree === "" ? qsTr("No tenderer can be named to them. No session plan of this project asks for it yet: add a briefing on being fair.") : qsTr("No tenderer can be named to them. They are asked: “%1” A no is fine, and is not asked again.").arg(view.page.agree)
                    color: Theme.quiet
                }
                Repeater {
                    model: view.page.notAsked
                    AnswerRow {
                        required property string key
                        required property string name
                        width: agreeing.width
                        enabled: view.page.agree !== ""
                        questionWidth: 200
                        question: Hiding.on ? Hiding.shown(name) : name
                        answers: ["yes", "no"]
                        onChose: answer => view.page.say_whether_agreed(key, answer)
                    }
                }
            }
        }
        Body {
            visible: !view.someone && view.page.saidNo !== ""
            width: parent.width
            text: qsTr("Said no to keeping it to themselves, and are told no names: %1. They are not asked again.").arg(view.page.saidNo)
            color: Theme.quiet
        }
        TurnList {
            visible: !view.someone
            width: parent.width
            turns: view.page.turns
            plain: true
            againText: qsTr("Hand over")
            goOnText: qsTr("Hand over again")
            goOnName: "Hand over again to %1"
        }
        Body {
            visible: view.someone && Hiding.on
            width: parent.width
            text: qsTr("The room can see this screen, so nothing that was declared is shown. “Show names for a minute”, at the foot, shows it.")
            color: Theme.flag
        }
        Panel {
            visible: view.someone && !Hiding.on && !view.page.allNamed
            width: parent.width
            height: naming.height + 24
            Column {
                id: naming
                x: 12
                y: 12
                width: parent.width - 24
                spacing: 8
                Body {
                    width: parent.width
                    text: view.page.mayBeTold ? qsTr("Nobody else listening? Then tell them who wants to run the service. It is recorded that they know.") : qsTr("%1 has not agreed to keep it to themselves yet, so no tenderer can be named to them.").arg(view.page.giverName)
                }
                PushButton {
                    once: true
                    visible: view.page.mayBeTold
                    primary: true
                    text: qsTr("Name the tenderers to them")
                    onClicked: view.page.name_tenderers()
                }
                AnswerRow {
                    visible: !view.page.mayBeTold && view.page.agree !== ""
                    width: parent.width
                    questionWidth: Math.min(420, parent.width)
                    question: qsTr("If they say so by themselves: do they keep it to themselves now?")
                    answers: ["yes", "no"]
                    onChose: answer => view.page.say_whether_agreed(view.page.giver, answer)
                }
            }
        }
        Panel {
            visible: view.someone && !Hiding.on && view.page.declarations.count > 0
            width: parent.width
            height: deciding.height + 24
            Flow {
                id: deciding
                x: 12
                y: 12
                width: parent.width - 24
                spacing: 8
                Field {
                    id: by
                    width: Math.min(parent.width, 300)
                    label: qsTr("Who decides")
                    text: view.page.decides
                    input.onTextEdited: view.page.keep_chosen("by", by.text)
                }
                Item {
                    width: clear.width
                    height: by.height
                    PushButton {
                        id: clear
                        once: true
                        anchors.bottom: parent.bottom
                        text: qsTr("Nothing to declare: takes part")
                        enabled: view.page.somethingClear && !by.empty
                        onClicked: view.page.let_take_part(by.text)
                    }
                }
            }
        }
        Repeater {
            model: Hiding.on ? null : view.page.declarations
            DeclarationPanel {
                width: parent?.width ?? 0
                page: view.page
                by: by.text
            }
        }
    }
}
