pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What was taken back after a pack had left, and waits for an officer; and who takes something back now. Nothing here
   tells whose words they were. */
Panel {
    id: panel

    required property TakingBack takingBack

    signal passOnWanted

    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 12
        Heading {
            text: "Taking words back"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.takingBack.waiting.count === 0 ? "To take back one thing said, press “···” next to it, then “Take back…”. Here somebody can take back everything." : "These wait for an officer, or for the safeguarding lead. Only the person who decides sees them, and they are in no new pack."
            color: Theme.quiet
        }
        PushButton {
            once: true
            text: "Somebody takes everything back…"
            onClicked: panel.takingBack.ask_whom()
        }
        Repeater {
            model: panel.takingBack.waiting
            Column {
                id: one
                required property string key
                required property string called
                required property bool forTheLead
                required property bool canBeFinished
                readonly property alias shown: words.shown
                /* It can be decided on what was seen once, also after it hid again. */
                property bool seen: false
                onShownChanged: one.seen = one.seen || (one.shown !== "" && !Hiding.on)
                width: column.width
                spacing: 8
                Body {
                    width: parent.width
                    text: one.called + (one.forTheLead ? ": set aside for safeguarding. It waits until you confirm that it was passed on." : one.canBeFinished ? ": passed to the safeguarding lead. It can be taken back now." : "")
                    font.bold: true
                }
                AskedWords {
                    id: words
                    width: parent.width
                    font.pixelSize: Theme.box
                }
                PushButton {
                    visible: one.forTheLead
                    text: "Go to Safeguarding"
                    onClicked: panel.passOnWanted()
                }
                PushButton {
                    visible: !one.forTheLead && one.shown === ""
                    once: true
                    text: "Show it"
                    Accessible.name: "Show what was taken back: " + one.called
                    onClicked: words.shown = panel.takingBack.show_words(one.key)
                }
                PushButton {
                    visible: one.canBeFinished
                    once: true
                    text: "Take it back now"
                    onClicked: panel.takingBack.finish(one.key)
                }
                Loader {
                    width: parent.width
                    active: !one.forTheLead && !one.canBeFinished && one.seen
                    visible: active
                    sourceComponent: Column {
                        spacing: 8
                        Row {
                            width: parent.width
                            spacing: 12
                            Field {
                                id: officer
                                width: (parent.width - 12) / 2
                                label: "The officer who decides"
                            }
                            Field {
                                id: why
                                width: officer.width
                                label: "Why"
                            }
                        }
                        Flow {
                            width: parent.width
                            spacing: 8
                            PushButton {
                                text: "Keep it on record"
                                enabled: !officer.empty && !why.empty
                                once: true
                                onClicked: panel.takingBack.keep(one.key, officer.text, why.text)
                            }
                            PushButton {
                                flag: true
                                text: "Destroy it…"
                                enabled: !officer.empty && !why.empty
                                onClicked: panel.takingBack.ask_to_destroy(one.key, officer.text, why.text)
                            }
                        }
                    }
                }
            }
        }
    }
}
