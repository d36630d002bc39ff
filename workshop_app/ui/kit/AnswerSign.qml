import QtQuick
import workshop_app.ui

/* The sign of an answer, so that neither colour nor reading is needed: a tick, a half, a cross, a dash, a question. */
Drawing {
    id: sign

    required property string answer

    readonly property var outlines: ({
            "yes": "M 3 11 L 8 16 L 17 4",
            "partly": "M 10 2 A 8 8 0 1 0 10 18 A 8 8 0 1 0 10 2 M 10 2 V 18 M 13 3 V 17 M 16 5 V 15",
            "no": "M 4 4 L 16 16 M 16 4 L 4 16",
            "no answer": "M 5 12 H 19",
            "not sure": "M 6 6.5 A 4 4 0 1 1 10 11 V 13.5 M 10 17 V 17.2"
        })

    line: 2.2
    color: Theme.ink
    outline: sign.outlines[sign.answer] ?? ""
}
