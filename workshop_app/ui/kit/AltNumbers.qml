pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import workshop_app.ui

/* Alt and a number choose one of the first nine people, wherever the focus is; only while this can be seen. */
Item {
    id: numbers

    required property KeyedModel people

    signal chosen(string key)

    /* What stands in front of a name to say its number; nothing from the tenth on. */
    function of(row: int): string {
        return row < 9 ? row + 1 + " " : "";
    }

    Instantiator {
        model: 9
        Shortcut {
            required property int index
            sequence: "Alt+" + (index + 1)
            enabled: numbers.visible && numbers.enabled
            onActivated: if (index < numbers.people.count) {
                numbers.chosen(numbers.people.at(index, "key"));
            }
        }
    }
}
