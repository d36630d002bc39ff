pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Taking something back: who, what it reaches, what is asked before, and the receipt. A page of its own, so that nothing
   else is pressed meanwhile. */
Rectangle {
    id: view

    required property TakingBack takingBack
    readonly property bool done: view.takingBack.receipt.length > 0

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, view, null, top.heading, top.text)

    MouseArea {
        anchors.fill: parent
    }
    EscCloses {
        open: true
        onLeft: view.takingBack.leave()
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
            text: view.takingBack.heading
            closeText: view.done ? "Close" : "Cancel"
            closeLongest: "Cancel"
            onClosed: view.takingBack.leave()
        }
        Body {
            width: scroll.width - 14
            visible: text !== ""
            text: view.takingBack.told
            font.pixelSize: Theme.large
        }
        Repeater {
            model: view.takingBack.words
            Panel {
                id: said
                required property string modelData
                width: scroll.width - 14
                height: wording.height + 32
                Words {
                    id: wording
                    x: 16
                    y: 16
                    width: parent.width - 32
                    text: said.modelData
                }
            }
        }

        Repeater {
            model: view.takingBack.people
            Panel {
                id: person
                required property string key
                required property string name
                required property bool realName
                required property bool gone
                width: scroll.width - 14
                height: who.height + 28
                Body {
                    x: 16
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - who.width - 48
                    text: person.gone ? person.name + " (taken out again)" : person.name
                    font.bold: true
                }
                Row {
                    id: who
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        visible: person.realName
                        once: true
                        text: "Erase the real name…"
                        Accessible.name: "Erase the real name of " + person.name
                        onClicked: view.takingBack.ask_real_name(person.key)
                    }
                    PushButton {
                        once: true
                        text: "Take everything back…"
                        Accessible.name: "Take everything back of " + person.name
                        onClicked: view.takingBack.ask_everything(person.key)
                    }
                }
            }
        }

        Panel {
            visible: view.takingBack.asksWhetherLeft
            width: scroll.width - 14
            height: left.height + 32
            Column {
                id: left
                x: 16
                y: 16
                width: parent.width - 32
                spacing: 10
                Body {
                    width: parent.width
                    text: "Has anybody been given a pack with these words, recorded here or not: on paper, by e-mail, on a stick?"
                    font.bold: true
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    Choice {
                        text: "No: destroy them"
                        checked: view.takingBack.left === 0
                        onClicked: view.takingBack.say_left(false)
                    }
                    Choice {
                        text: "Yes: an officer decides"
                        checked: view.takingBack.left === 1
                        onClicked: view.takingBack.say_left(true)
                    }
                }
            }
        }
        Body {
            width: scroll.width - 14
            visible: view.takingBack.made.count > 0
            text: "These were made from them, or contain the same words. Choose what happens to each."
            font.bold: true
        }
        Repeater {
            model: view.takingBack.made
            Panel {
                id: made
                required property string key
                required property string wording
                required property bool hasLeft
                required property string choice
                width: scroll.width - 14
                height: of.height + 32
                Column {
                    id: of
                    x: 16
                    y: 16
                    width: parent.width - 32
                    spacing: 10
                    Words {
                        width: parent.width
                        text: made.wording
                    }
                    Body {
                        visible: made.hasLeft
                        width: parent.width
                        text: "It has left in a pack too. If it goes, it waits until an officer has decided."
                        color: Theme.quiet
                    }
                    Flow {
                        width: parent.width
                        spacing: 8
                        Choice {
                            text: "It stays"
                            Accessible.name: text + ": " + made.wording
                            checked: made.choice === "keep"
                            onClicked: view.takingBack.choose(made.key, "keep")
                        }
                        Choice {
                            text: "It goes too"
                            Accessible.name: text + ": " + made.wording
                            checked: made.choice === "destroy"
                            onClicked: view.takingBack.choose(made.key, "destroy")
                        }
                        Choice {
                            visible: !made.hasLeft
                            text: "It is reworded"
                            Accessible.name: text + ": " + made.wording
                            checked: made.choice === "reword"
                            onClicked: view.takingBack.choose(made.key, "reword")
                        }
                    }
                    Loader {
                        width: parent.width
                        active: made.choice === "reword"
                        visible: active
                        sourceComponent: Field {
                            label: "The new wording"
                            Component.onCompleted: input.forceActiveFocus()
                            input.onTextEdited: view.takingBack.reword(made.key, text)
                        }
                    }
                }
            }
        }
        SureButton {
            visible: view.takingBack.asks
            enabled: view.takingBack.mayTake
            patient: true
            ask: view.takingBack.deed
            yes: "Yes, for good: " + view.takingBack.deed.charAt(0).toLowerCase() + view.takingBack.deed.slice(1)
            onSure: view.takingBack.take()
        }

        Repeater {
            model: view.takingBack.receipt
            Body {
                required property string modelData
                readonly property bool heads: modelData.endsWith(":")
                width: scroll.width - 14
                topPadding: heads ? 8 : 0
                text: heads ? modelData.slice(0, -1) : modelData
                font.bold: heads
            }
        }
        PushButton {
            visible: view.done
            primary: true
            once: true
            text: qsTr("Save the receipt to print…")
            onClicked: {
                saving.ask(view.takingBack.suggestedReceipt);
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
    SaveDialog {
        id: saving
        title: qsTr("Where to save the receipt, to be printed")
        currentFolder: view.takingBack.receiptFolder
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: view.takingBack.write_receipt_to(selectedFile)
    }
}
