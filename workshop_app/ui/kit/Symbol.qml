import QtQuick
import workshop_app.ui

/* The sign of a category, so that colour is never alone: six shapes, and the same six hollow from the seventh on. */
Drawing {
    id: symbol

    required property int number

    readonly property list<string> outlines: [
        "M 2 10 A 8 8 0 1 0 18 10 A 8 8 0 1 0 2 10 Z",
        "M 3 3 H 17 V 17 H 3 Z",
        "M 10 2 L 18 17 H 2 Z",
        "M 10 1 L 19 10 L 10 19 L 1 10 Z",
        "M 7 2 H 13 V 7 H 18 V 13 H 13 V 18 H 7 V 13 H 2 V 7 H 7 Z",
        "M 10 1 L 18 6 V 14 L 10 19 L 2 14 V 6 Z"
    ]

    color: Theme.category(symbol.number)
    line: symbol.number % 12 < 6 ? 0 : 2
    outline: symbol.outlines[symbol.number % symbol.outlines.length]
}
