pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Objections that were raised, and what was answered; for the project details. */
Panel {
    id: panel

    required property Objections objections
    /* Which form is open: "new", or the key of an objection, with " answer" after it for its answer; "" for none. */
    property string open: ""

    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 12
        Heading {
            text: "Objections"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: "What a tenderer or anybody else objected to in how this was run, and the answer. It goes into a table for the procurement file, and never into the young people’s packs or onto the big screen."
            color: Theme.quiet
        }
        Body {
            visible: panel.objections.listed.count === 0 && panel.open === ""
            width: parent.width
            text: "None recorded."
        }
        Repeater {
            model: panel.objections.listed
            Column {
                id: row
                required property string key
                required property string wording
                required property string raisedBy
                required property string raisedOn
                required property string tenderer
                required property string tendererName
                required property string answer
                required property string answeredBy
                required property string answeredOn
                readonly property string about: ", objection of " + row.raisedOn

                width: column.width
                spacing: 8
                FactLine {
                    width: parent.width
                    text: row.raisedOn + ", " + row.raisedBy + (row.tendererName === "" || row.tendererName === row.raisedBy ? "" : ", about " + row.tendererName)
                    button: "Correct"
                    about: row.about
                    onPressed: panel.open = row.key
                }
                Words {
                    width: parent.width
                    text: row.wording
                    font.pixelSize: Theme.normal
                }
                FactLine {
                    visible: row.answer !== ""
                    width: parent.width
                    text: "Answered on " + row.answeredOn + " by " + row.answeredBy
                    button: "Correct"
                    about: ", the answer" + row.about
                    onPressed: panel.open = row.key + " answer"
                }
                Words {
                    visible: row.answer !== ""
                    width: parent.width
                    text: row.answer
                    font.pixelSize: Theme.normal
                }
                Flow {
                    visible: !panel.open.startsWith(row.key)
                    width: parent.width
                    spacing: 8
                    PushButton {
                        visible: row.answer === ""
                        text: "Record the answer"
                        Accessible.name: text + row.about
                        onClicked: panel.open = row.key + " answer"
                    }
                    SureButton {
                        ask: "Remove"
                        yes: "Yes, remove this objection"
                        Accessible.name: text + row.about
                        onSure: panel.objections.remove(row.key)
                    }
                }
                Loader {
                    active: panel.open === row.key
                    visible: active
                    width: parent.width
                    sourceComponent: ObjectionForm {
                        objections: panel.objections
                        key: row.key
                        wording: row.wording
                        who: row.raisedBy
                        day: row.raisedOn
                        tenderer: row.tenderer
                        onClosed: panel.open = ""
                    }
                }
                Loader {
                    active: panel.open === row.key + " answer"
                    visible: active
                    width: parent.width
                    sourceComponent: Column {
                        spacing: 8
                        Body {
                            width: parent.width
                            text: said.label
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                            Accessible.ignored: true
                        }
                        WordsBox {
                            id: said
                            width: parent.width
                            label: "What was answered"
                            enterKeeps: false
                            Component.onCompleted: said.text = row.answer
                        }
                        DayAndWho {
                            width: parent.width
                            title: "Who answered it, and when"
                            dayLabel: "Answered on"
                            whoLabel: "Who answered it"
                            day: row.answeredOn === "" ? panel.objections.today : row.answeredOn
                            who: row.answeredBy
                            onClosed: panel.open = ""
                            onSave: (day, who) => {
                                if (panel.objections.answer(row.key, said.text, who, day)) {
                                    panel.open = "";
                                }
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
            visible: panel.open !== "new"
            primary: panel.objections.listed.count === 0
            text: panel.objections.listed.count === 0 ? "Record an objection" : "Record another objection"
            onClicked: panel.open = "new"
        }
        Loader {
            active: panel.open === "new"
            visible: active
            width: parent.width
            sourceComponent: ObjectionForm {
                objections: panel.objections
                day: panel.objections.today
                onClosed: panel.open = ""
            }
        }
    }
}
