pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import workshop_app.ui

/* Alt and a number choose one of the first nine people, wherever the focus is; only while this can be seen. The `group`,
   first or last among them, has no number, so that a young person has the same one wherever the same people are listed. */
Item {
    id: numbers

    required property KeyedModel people
    property string group: ""

    signal chosen(string key)

    readonly property bool groupFirst: numbers.group !== "" && numbers.people.count > 0 && numbers.people.at(0, "key") === numbers.group

    /* The number of a person, the first with the key it goes with; nothing from the tenth on, and for the group. */
    function of(row: int): string {
        const number = numbers.groupFirst ? row : row + 1;
        const isGroup = numbers.group !== "" && numbers.people.at(row, "key") === numbers.group;
        return number > 9 || isGroup ? "" : number === 1 ? "Alt 1" : String(number);
    }

    Instantiator {
        model: 9
        Shortcut {
            required property int index
            sequence: "Alt+" + (index + 1)
            enabled: numbers.visible && numbers.enabled
            onActivated: {
                const row = numbers.groupFirst ? index + 1 : index;
                if (row < numbers.people.count && numbers.people.at(row, "key") !== numbers.group) {
                    numbers.chosen(numbers.people.at(row, "key"));
                }
            }
        }
    }
}
