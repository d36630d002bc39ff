pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One activity more, which comes next: something new, or one of a session plan. */
Column {
    id: add

    required property PlanChanges changes
    required property Tenderers tenderers
    property string kind: "words"
    property int minutes: 10
    property string tenderer: ""

    readonly property bool something: add.changes.source === ""

    function addNew(): void {
        if (add.changes.add_new(add.kind, called.text, says.text, add.minutes)) {
            called.text = "";
            says.text = "";
        }
    }

    spacing: 10

    Heading {
        width: parent.width
        text: add.changes.comesAfter === "" ? "Add an activity" : "Add an activity after “" + add.changes.comesAfter + "”"
        font.pixelSize: Theme.large
    }
    Flow {
        width: parent.width
        spacing: 8
        Choice {
            text: "Something new"
            checked: add.something
            onClicked: add.changes.choose("")
        }
        Repeater {
            model: add.changes.plans
            Choice {
                required property string key
                required property string title
                text: title
                checked: add.changes.source === key
                onClicked: add.changes.choose(key)
            }
        }
    }
    Column {
        visible: add.something
        enabled: visible
        width: parent.width
        spacing: 10
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: [["words", "Gather words"], ["lines", "Write the specification"], ["explain", "Explain something"], ["break", "A break"]]
                Choice {
                    required property list<string> modelData
                    text: modelData[1]
                    checked: add.kind === modelData[0]
                    onClicked: add.kind = modelData[0]
                }
            }
        }
        Field {
            id: called
            width: parent.width
            label: "Title"
            text: add.changes.draft("title")
            input.onTextChanged: add.changes.keep_draft("title", called.text)
        }
        Field {
            id: says
            width: parent.width
            label: add.kind === "words" ? "The question we ask" : "What the big screen says"
            text: add.changes.draft("words")
            input.onTextChanged: add.changes.keep_draft("words", says.text)
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: [5, 10, 15, 20, 30, 45]
                Choice {
                    required property int modelData
                    text: modelData + " min"
                    checked: add.minutes === modelData
                    onClicked: add.minutes = modelData
                }
            }
        }
        PushButton {
            once: true
            text: "Add it"
            enabled: add.kind === "break" || add.kind === "lines" || !says.empty
            onClicked: add.addNew()
        }
    }
    Column {
        visible: !add.something
        enabled: visible
        width: parent.width
        spacing: 8
        Body {
            visible: add.tenderers.listed.count > 0
            text: "If it is for one tenderer, which?"
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: add.tenderers.listed
                Choice {
                    required property string key
                    required property string name
                    text: name
                    checked: add.tenderer === key
                    onClicked: add.tenderer = key
                }
            }
        }
        Repeater {
            model: add.changes.offered
            Column {
                id: offer
                required property string key
                required property string title
                required property int minutes
                required property bool forTenderer
                required property string occasion
                property string about: offer.occasion
                width: add.width
                spacing: 6
                Item {
                    width: parent.width
                    height: Math.max(words.height, button.height)
                    Body {
                        id: words
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - button.width - 10
                        text: offer.title + ", " + offer.minutes + " min" + (offer.forTenderer ? ", for one tenderer" : "")
                    }
                    PushButton {
                        id: button
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        once: true
                        text: "Add"
                        Accessible.name: "Add “" + offer.title + "”"
                        enabled: !offer.forTenderer || add.tenderer !== ""
                        onClicked: add.changes.add(offer.key, add.tenderer, offer.about)
                    }
                }
                Flow {
                    visible: offer.occasion !== ""
                    x: 14
                    width: parent.width - x
                    spacing: 8
                    Repeater {
                        model: offer.occasion === "" ? [] : add.changes.occasions
                        Choice {
                            required property string modelData
                            text: Labels.occasion(modelData)
                            Accessible.name: offer.title + ": " + text
                            checked: offer.about === modelData
                            onClicked: offer.about = modelData
                        }
                    }
                }
            }
        }
    }
}
