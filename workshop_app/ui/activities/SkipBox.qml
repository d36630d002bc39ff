pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Why a question is skipped: one touch for what is usual, or in words of one's own. */
Panel {
    id: box

    required property string question
    required property int letters
    property real unit: 1
    readonly property var usual: [qsTr("There is no time left"), qsTr("It does not fit what they do"), qsTr("We do not want to ask it")]

    signal given(string why)
    signal leave

    height: column.height + 40 * box.unit
    border.width: 2
    border.color: Theme.ink

    Column {
        id: column
        x: 20 * box.unit
        y: 20 * box.unit
        width: parent.width - 2 * x
        spacing: 12 * box.unit
        Heading {
            width: parent.width
            text: qsTr("Why is this question skipped?")
            font.pixelSize: box.letters
        }
        Words {
            width: parent.width
            text: box.question
            font.pixelSize: Math.round(0.8 * box.letters)
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Repeater {
            model: box.usual
            PushButton {
                required property string modelData
                width: column.width
                height: Math.max(56 * box.unit, implicitHeight)
                once: true
                text: modelData
                font.pixelSize: Math.round(0.9 * box.letters)
                onClicked: box.given(modelData)
            }
        }
        Row {
            width: parent.width
            spacing: 10 * box.unit
            Field {
                id: own
                size: Math.max(1, box.unit)
                width: parent.width - skip.width - cancel.width - 2 * parent.spacing
                labelShown: false
                label: qsTr("Another reason")
                placeholder: label
                onAccepted: skip.click()
            }
            PushButton {
                id: skip
                size: Math.max(1, box.unit)
                once: true
                enabled: !own.empty
                text: qsTr("Skip it")
                onClicked: box.given(own.text)
            }
            PushButton {
                id: cancel
                size: Math.max(1, box.unit)
                once: true
                quiet: true
                text: qsTr("Cancel")
                onClicked: box.leave()
            }
        }
    }
}
