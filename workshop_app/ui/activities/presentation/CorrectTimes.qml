pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The four times of a slot, each put right by itself, with why. */
Panel {
    id: panel

    required property ConsolePresentation page
    property bool narrow: false

    height: column.height + 28

    Column {
        id: column
        x: 14
        y: 14
        width: parent.width - 28
        spacing: 10
        Body {
            width: parent.width
            text: qsTr("As the clock in the room showed them, such as 17:05. What was there before stays on record as well.")
            color: Theme.quiet
        }
        Field {
            id: why
            width: Math.min(parent.width, 520 * Theme.textScale)
            label: qsTr("Why are they corrected?")
        }
        Grid {
            id: fields
            readonly property real each: (width - (columns - 1) * 12) / columns
            columns: panel.narrow ? 1 : 2
            width: parent.width
            spacing: 12
            Repeater {
                model: panel.page.moments
                Item {
                    id: one
                    required property string key
                    required property string clock
                    required property bool corrected
                    readonly property string called: Labels.moment(one.key)
                    property string shown: ""
                    width: fields.each
                    height: time.height
                    /* What is half typed stays. */
                    onClockChanged: {
                        if (time.text === one.shown) {
                            time.text = one.clock;
                        }
                        one.shown = one.clock;
                    }
                    Field {
                        id: time
                        width: parent.width - save.width - 8
                        label: one.called
                        warning: one.corrected ? qsTr("%1 (corrected)").arg(one.called) : ""
                        Component.onCompleted: time.text = one.shown = one.clock
                        onAccepted: save.click()
                    }
                    PushButton {
                        id: save
                        anchors.right: parent.right
                        anchors.bottom: time.bottom
                        once: true
                        text: qsTr("Save")
                        Accessible.name: qsTr("Save: %1").arg(one.called)
                        onClicked: if (panel.page.correct_time(one.key, time.text, why.text)) {
                            time.text = one.clock;
                        }
                    }
                }
            }
        }
    }
}
