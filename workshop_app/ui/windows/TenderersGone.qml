pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Tenderers that withdrew, did not turn up, or come after all; one is asked about at a time. */
Column {
    id: gone

    required property Slots slots
    /* Whom it is asked about, and what: "withdrew" or "not held"; "" for nobody. */
    property string asked: ""
    property string about: ""

    function ask(key: string, about: string): void {
        const again = gone.asked === key && gone.about === about;
        gone.asked = again ? "" : key;
        gone.about = again ? "" : about;
    }

    spacing: 10

    Heading {
        width: parent.width
        text: "Withdrew, or did not turn up"
        font.pixelSize: Theme.normal
    }
    Repeater {
        model: gone.slots.listed
        Column {
            id: tenderer
            required property string key
            required property string name
            required property string told
            required property bool withdrew
            required property string slot
            required property string session
            readonly property bool isAsked: gone.asked === tenderer.key
            width: gone.width
            spacing: 8
            Item {
                width: parent.width
                height: Math.max(words.height, buttons.height)
                Column {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - buttons.width - 12
                    Body {
                        width: parent.width
                        text: tenderer.name
                        font.bold: true
                    }
                    Body {
                        visible: text !== ""
                        width: parent.width
                        text: tenderer.told
                        color: Theme.quiet
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        visible: tenderer.slot !== ""
                        quiet: true
                        text: "Did not turn up"
                        Accessible.name: tenderer.name + ": did not turn up"
                        onClicked: gone.ask(tenderer.key, "not held")
                    }
                    PushButton {
                        visible: tenderer.session !== ""
                        once: true
                        quiet: true
                        text: "Add its slot today"
                        Accessible.name: tenderer.name + ": add its slot today"
                        onClicked: gone.slots.add_slot(tenderer.key, tenderer.session)
                    }
                    PushButton {
                        quiet: true
                        once: tenderer.withdrew
                        text: tenderer.withdrew ? "Bids again" : "Withdrew"
                        Accessible.name: tenderer.name + (tenderer.withdrew ? ": bids again" : ": withdrew")
                        onClicked: {
                            if (tenderer.withdrew) {
                                gone.slots.come_back(tenderer.key);
                            } else {
                                gone.ask(tenderer.key, "withdrew");
                            }
                        }
                    }
                }
            }
            Loader {
                width: parent.width
                active: tenderer.isAsked
                visible: active
                sourceComponent: Row {
                    id: asking
                    readonly property bool asksWithdrew: gone.about === "withdrew"
                    spacing: 12
                    Field {
                        id: on
                        visible: asking.asksWithdrew
                        width: visible ? asking.width * 0.25 : 0
                        label: "On which day"
                        text: gone.slots.today
                    }
                    Field {
                        id: why
                        width: asking.width - (on.visible ? on.width + 12 : 0) - keep.width - 12
                        label: asking.asksWithdrew ? "Why, in its own words if you have them" : "What happened, such as: nobody came"
                    }
                    PushButton {
                        id: keep
                        anchors.bottom: parent.bottom
                        once: true
                        text: "Record it"
                        enabled: asking.asksWithdrew ? !on.empty : !why.empty
                        onClicked: {
                            if (asking.asksWithdrew ? gone.slots.withdraw(tenderer.key, on.text, why.text) : gone.slots.not_held(tenderer.slot, why.text)) {
                                gone.ask(gone.asked, gone.about);
                            }
                        }
                    }
                }
            }
        }
    }
}
