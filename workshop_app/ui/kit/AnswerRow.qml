pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One question with its answers beside it; `chosen` is "" until one is. */
Flow {
    id: row

    required property string question
    required property list<string> answers
    property string chosen: ""
    property real size: 1.0
    property real questionWidth: 260

    signal chose(string answer)

    spacing: 10 * row.size

    Body {
        width: Math.min(row.width, row.questionWidth)
        height: Math.max(implicitHeight, Theme.wallTarget * row.size, Theme.target)
        verticalAlignment: Text.AlignVCenter
        text: row.question
        font.pixelSize: Math.max(Theme.normal, Math.round(Theme.large * row.size * Theme.lettersIn(row.Window.window)))
        font.bold: true
    }
    Repeater {
        model: row.answers
        AnswerChoice {
            required property string modelData
            size: row.size
            about: row.question
            answer: modelData
            given: row.chosen === modelData
            onClicked: row.chose(modelData)
        }
    }
}
