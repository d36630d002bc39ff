pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Before a pack leaves: what in it might tell who somebody is, kind by kind, and what is decided on each. */
Rectangle {
    id: view

    required property Leaving leaving

    signal closed

    function decide(phrase: string, decision: string): void {
        if (who.empty) {
            who.input.forceActiveFocus();
            who.asked = true;
        } else {
            /* A second press would take the decision back, and a name would stay. */
            SecondPress.pass_over();
            view.leaving.decide(phrase, decision);
        }
    }

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, view, view.leaving.who === "" ? who.input : null, top.heading, top.text)

    EscCloses {
        open: true
        onLeft: view.closed()
    }

    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 64, 980)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 14
        PageTop {
            id: top
            width: scroll.width - 14
            text: "Could somebody be known? " + view.leaving.title
            closeText: "Back to the packs"
            onClosed: view.closed()
        }
        Body {
            width: scroll.width - 14
            text: "These words stand in this pack and might tell who somebody is. You decide what stays. What was said is never changed: only this pack leaves without it, and says so."
        }
        Body {
            width: scroll.width - 14
            text: view.leaving.sentence
            font.bold: true
        }
        Body {
            visible: Hiding.on
            width: scroll.width - 14
            text: "The room can see this screen, so nothing is listed. Show what is hidden for a minute, or come back later."
            color: Theme.flag
        }
        Column {
            visible: !Hiding.on
            width: scroll.width - 14
            spacing: 14
            Field {
                id: who
                property bool asked: false
                width: Math.min(parent.width, 420)
                label: "Who decides (asked once)"
                warning: who.asked && who.empty ? "Say who decides first" : ""
                onAccepted: view.leaving.say_who(who.text)
                input.onEditingFinished: view.leaving.say_who(who.text)
                Component.onCompleted: who.text = view.leaving.who
            }
            Flow {
                width: parent.width
                spacing: 8
                Repeater {
                    model: view.leaving.groups
                    Choice {
                        required property string key
                        required property string label
                        required property int count
                        required property int toDecide
                        text: label + " " + (toDecide === 0 ? "✓" : toDecide === count ? count : toDecide + " of " + count)
                        longest: label + " " + count + " of " + count
                        Accessible.name: label + ", " + count + ", " + (toDecide === 0 ? "all decided" : toDecide + " not decided")
                        checked: view.leaving.group === key
                        onClicked: view.leaving.show_group(key)
                    }
                }
            }
            Body {
                visible: text !== ""
                width: parent.width
                text: view.leaving.why
                color: Theme.quiet
            }
            Repeater {
                model: view.leaving.listed
                Panel {
                    id: found
                    required property string key
                    required property string phrase
                    required property string where
                    required property string heading
                    required property string example
                    required property string kind
                    required property string decided
                    required property string instead
                    required property bool isNew
                    width: scroll.width - 14
                    height: Math.max(what.height, choices.height) + 24
                    Column {
                        id: what
                        x: 16
                        y: 12
                        width: parent.width - choices.width - 48
                        spacing: 2
                        Words {
                            width: parent.width
                            text: found.phrase
                            font.bold: true
                        }
                        Body {
                            width: parent.width
                            text: "“" + found.example + "”"
                        }
                        Body {
                            width: parent.width
                            text: (found.isNew ? "New since this pack last left. " : "") + (found.heading === "" ? "Stands " : "Under “" + found.heading + "”, ") + found.where + "."
                            font.pixelSize: Theme.small
                            color: found.isNew ? Theme.ink : Theme.quiet
                            font.bold: found.isNew
                        }
                        Body {
                            width: parent.width
                            text: found.decided === "" ? "Not decided" : found.decided
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                    }
                    Row {
                        id: choices
                        anchors.right: parent.right
                        anchors.rightMargin: 16
                        y: 12
                        spacing: 8
                        Choice {
                            text: "Keep"
                            Accessible.name: "Keep: " + found.phrase
                            checked: found.kind === "keep"
                            onClicked: view.decide(found.key, "keep")
                        }
                        Choice {
                            text: "Mask as " + found.instead
                            Accessible.name: "Mask: " + found.phrase
                            checked: found.kind === "mask"
                            onClicked: view.decide(found.key, "mask")
                        }
                        Choice {
                            text: "Leave out"
                            Accessible.name: "Leave out: " + found.phrase
                            Accessible.description: "All the words that it stands in do not go into this pack"
                            checked: found.kind === "leave out"
                            onClicked: view.decide(found.key, "leave out")
                        }
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    visible: view.leaving.more > 0
                    text: "Show more (" + view.leaving.more + ")"
                    onClicked: view.leaving.show_more()
                }
                PushButton {
                    visible: view.leaving.leftHere > 1
                    text: "Keep the other " + view.leaving.leftHere + " listed here"
                    once: true
                    onClicked: if (who.empty) {
                        who.asked = true;
                        who.input.forceActiveFocus();
                    } else {
                        view.leaving.keep_the_rest();
                    }
                }
            }
            Panel {
                width: parent.width
                height: more.height + 32
                Column {
                    id: more
                    x: 16
                    y: 16
                    width: parent.width - 32
                    spacing: 10
                    Heading {
                        text: "Words to look out for"
                        font.pixelSize: Theme.large
                    }
                    Body {
                        width: parent.width
                        text: "Schools, streets, clubs, brothers and sisters: every pack is looked through for them."
                        color: Theme.quiet
                    }
                    Repeater {
                        model: view.leaving.look_outs
                        Item {
                            id: wanted
                            required property string key
                            required property string phrase
                            width: more.width
                            height: Math.max(name.height, remove.height)
                            Words {
                                id: name
                                width: parent.width - remove.width - 16
                                anchors.verticalCenter: parent.verticalCenter
                                text: wanted.phrase
                            }
                            PushButton {
                                id: remove
                                anchors.right: parent.right
                                text: "Remove"
                                once: true
                                Accessible.name: "Look out no more for " + wanted.phrase
                                onClicked: view.leaving.look_out_no_more(wanted.key)
                            }
                        }
                    }
                    Item {
                        width: parent.width
                        height: word.height
                        Field {
                            id: word
                            width: parent.width - add.width - 8
                            label: "Another word to look out for"
                            onAccepted: add.clicked()
                        }
                        PushButton {
                            id: add
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            text: "Add"
                            Accessible.name: "Add this word to look out for"
                            enabled: !word.empty
                            onClicked: if (view.leaving.look_out_for(word.text)) {
                                word.text = "";
                            }
                        }
                    }
                }
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
}
