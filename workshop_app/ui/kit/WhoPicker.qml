pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One of the people: all of them in a row, or, from ten on, folded behind the one chosen, with a box to find a name.
   With `byAlt`, which one picker of a page may have, Alt and a number pick one of the first nine. */
Flow {
    id: picker

    required property string label
    required property KeyedModel people
    property string chosen: ""
    property string nobody: ""
    property bool open: false
    property int most: 9
    property bool byAlt: false
    readonly property bool folds: picker.people.count > picker.most
    readonly property bool shown: picker.open || !picker.folds

    signal picked(string key)

    function chosenName(): string {
        const row = picker.people.row_of(picker.chosen);
        const name = row < 0 ? picker.nobody === "" ? "Choose" : picker.nobody : picker.people.at(row, "name");
        return Hiding.on ? Hiding.shown(name) : name;
    }
    function pick(key: string): void {
        SecondPress.pass_over();
        picker.open = false;
        sought.text = "";
        picker.picked(key);
    }

    function choose(key: string): void {
        picker.pick(picker.chosen === key ? "" : key);
    }

    spacing: 8

    AltNumbers {
        id: numbers
        enabled: picker.byAlt
        people: picker.people
        group: "group"
        onChosen: key => picker.choose(key)
    }
    Body {
        text: picker.byAlt && !picker.shown && picker.people.count > 0 ? picker.label + " (Alt + number)" : picker.label
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
    }
    PushButton {
        visible: picker.folds
        width: Math.min(implicitWidth, picker.width)
        text: picker.people.count > 0 ? picker.chosenName() : ""
        Accessible.name: picker.label + ": " + text
        once: true
        onClicked: picker.open = !picker.open
    }
    Field {
        id: sought
        visible: picker.open && picker.folds
        width: Math.min(picker.width, 220)
        label: "Find a name: " + picker.label
        labelShown: false
        placeholder: "Find a name"
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
            required property int index
            required property string key
            required property string name
            visible: picker.shown && (!picker.folds || person.name.toLowerCase().includes(sought.text.trim().toLowerCase()))
            text: person.name
            keyNumber: picker.byAlt ? numbers.of(person.index) : ""
            checked: picker.chosen === person.key
            Accessible.name: picker.label + ": " + person.name
            onClicked: picker.choose(person.key)
        }
    }
}
