pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One of the people: all of them in a row, or, where they are more than `most`, folded behind the one chosen. */
Flow {
    id: picker

    required property string label
    required property KeyedModel people
    property string chosen: ""
    property string nobody: ""
    property bool open: false
    property int most: 8
    readonly property bool folds: picker.people.count > picker.most
    readonly property bool shown: picker.open || !picker.folds

    signal picked(string key)

    function chosenName(): string {
        const row = picker.people.row_of(picker.chosen);
        return row < 0 ? picker.nobody === "" ? "Choose" : picker.nobody : picker.people.at(row, "name");
    }
    function pick(key: string): void {
        picker.open = false;
        picker.picked(key);
    }

    spacing: 8

    Body {
        text: picker.label
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
    }
    PushButton {
        visible: picker.folds
        text: picker.people.count > 0 ? picker.chosenName() : ""
        Accessible.name: picker.label + ": " + text
        onClicked: picker.open = !picker.open
    }
    Choice {
        id: noOne
        visible: picker.shown && picker.nobody !== ""
        text: picker.nobody
        checked: picker.chosen === ""
        Accessible.name: picker.label + ": " + noOne.text
        onClicked: picker.pick("")
    }
    Repeater {
        model: picker.people
        Choice {
            id: person
            required property string key
            required property string name
            visible: picker.shown
            text: person.name
            checked: picker.chosen === person.key
            Accessible.name: picker.label + ": " + person.name
            onClicked: picker.pick(picker.chosen === person.key ? "" : person.key)
        }
    }
}
