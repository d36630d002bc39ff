pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The paper on whom young people found strongest: offered, taken or declined, told back; for the project details. */
Panel {
    id: panel

    required property Offers offers
    /* Which form is open: "offer", or the key of an offer and what is recorded of it, such as "ID outcome"; "" for none. */
    property string open: ""

    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 12
        Heading {
            text: "The paper on whom they found strongest"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "“Strongest” goes to the adult panel on its own: when each of them has finished judging alone, and before they talk it over together. They may say no. Record what became of it here, and then tell the young people."
            color: Theme.quiet
        }
        Body {
            visible: !panel.offers.answered && panel.offers.listed.count === 0
            width: parent.width
            text: "Nobody has said yet whom they found strongest, so there is nothing to offer."
        }
        Repeater {
            model: panel.offers.listed
            Column {
                id: offer
                required property string key
                required property string offeredOn
                required property string offeredBy
                required property string outcome
                required property string outcomeOn
                required property string outcomeBy
                required property string why
                required property string toldOn
                required property string toldBy
                readonly property string about: ", offer of " + offer.offeredOn
                property string choosing: ""

                width: column.width
                spacing: 8
                FactLine {
                    width: parent.width
                    text: "Offered on " + offer.offeredOn + " by " + offer.offeredBy
                    button: "Correct"
                    about: offer.about
                    onPressed: panel.open = offer.key + " offered"
                }
                FactLine {
                    visible: offer.outcome !== ""
                    width: parent.width
                    text: (offer.outcome === "taken" ? "Taken" : "Declined") + " on " + offer.outcomeOn + " by " + offer.outcomeBy + (offer.why === "" ? "" : "\nWhy: " + offer.why)
                    button: "Correct"
                    about: ", what became of it" + offer.about
                    onPressed: {
                        offer.choosing = offer.outcome;
                        panel.open = offer.key + " outcome";
                    }
                }
                FactLine {
                    visible: offer.toldOn !== ""
                    width: parent.width
                    text: "Young people were told on " + offer.toldOn + " by " + offer.toldBy
                    button: "Correct"
                    about: ", young people told" + offer.about
                    onPressed: panel.open = offer.key + " told"
                }
                Flow {
                    visible: !panel.open.startsWith(offer.key)
                    width: parent.width
                    spacing: 8
                    PushButton {
                        visible: offer.outcome === ""
                        text: "They took it"
                        Accessible.name: text + offer.about
                        onClicked: {
                            offer.choosing = "taken";
                            panel.open = offer.key + " outcome";
                        }
                    }
                    PushButton {
                        visible: offer.outcome === ""
                        text: "They declined it"
                        Accessible.name: text + offer.about
                        onClicked: {
                            offer.choosing = "declined";
                            panel.open = offer.key + " outcome";
                        }
                    }
                    PushButton {
                        visible: offer.outcome !== "" && offer.toldOn === ""
                        primary: true
                        text: "Young people were told"
                        Accessible.name: text + offer.about
                        onClicked: panel.open = offer.key + " told"
                    }
                    SureButton {
                        ask: "Remove"
                        yes: "Yes, remove this offer"
                        Accessible.name: text + offer.about
                        onSure: panel.offers.remove(offer.key)
                    }
                }
                Loader {
                    active: panel.open === offer.key + " offered"
                    visible: active
                    width: parent.width
                    sourceComponent: DayAndWho {
                        title: "When it was offered"
                        dayLabel: "Offered on"
                        whoLabel: "Who offered it"
                        day: offer.offeredOn
                        who: offer.offeredBy
                        onClosed: panel.open = ""
                        onSave: (day, who) => {
                            if (panel.offers.correct(offer.key, day, who)) {
                                panel.open = "";
                            }
                        }
                    }
                }
                Loader {
                    active: panel.open === offer.key + " outcome"
                    visible: active
                    width: parent.width
                    sourceComponent: Column {
                        spacing: 8
                        Flow {
                            width: parent.width
                            spacing: 8
                            Repeater {
                                model: [["taken", "Taken"], ["declined", "Declined"]]
                                Choice {
                                    required property list<string> modelData
                                    text: modelData[1]
                                    checked: offer.choosing === modelData[0]
                                    onClicked: offer.choosing = modelData[0]
                                }
                            }
                        }
                        DayAndWho {
                            width: parent.width
                            title: "What became of it"
                            dayLabel: "On which day"
                            whoLabel: offer.choosing === "taken" ? "Who took it" : "Who declined it"
                            whyLabel: "Why, in their words"
                            day: offer.outcomeOn === "" ? panel.offers.today : offer.outcomeOn
                            who: offer.outcomeBy
                            why: offer.why
                            onClosed: panel.open = ""
                            onSave: (day, who, why) => {
                                if (panel.offers.say_outcome(offer.key, offer.choosing, day, who, why)) {
                                    panel.open = "";
                                }
                            }
                        }
                    }
                }
                Loader {
                    active: panel.open === offer.key + " told"
                    visible: active
                    width: parent.width
                    sourceComponent: DayAndWho {
                        title: "When young people were told what became of it"
                        dayLabel: "Told on"
                        whoLabel: "Who told them"
                        day: offer.toldOn === "" ? panel.offers.today : offer.toldOn
                        who: offer.toldBy
                        onClosed: panel.open = ""
                        onSave: (day, who) => {
                            if (panel.offers.tell(offer.key, day, who)) {
                                panel.open = "";
                            }
                        }
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.hair
                }
            }
        }
        PushButton {
            visible: panel.open !== "offer"
            enabled: panel.offers.answered
            primary: panel.offers.listed.count === 0
            text: panel.offers.listed.count === 0 ? "Record that it was offered" : "Record another offer"
            onClicked: panel.open = "offer"
        }
        Loader {
            active: panel.open === "offer"
            visible: active
            width: parent.width
            sourceComponent: DayAndWho {
                title: "It was offered to the adult panel"
                dayLabel: "Offered on"
                whoLabel: "Who offered it"
                day: panel.offers.today
                onClosed: panel.open = ""
                onSave: (day, who) => {
                    if (panel.offers.offer(day, who)) {
                        panel.open = "";
                    }
                }
            }
        }
    }
}
