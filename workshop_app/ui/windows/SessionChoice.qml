pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The session plans to add a session from, with what each is for; those of one stage, or all. */
Panel {
    id: choice

    required property Sessions sessions
    property string stage: ""

    signal added

    height: column.height + 28

    Column {
        id: column
        x: 14
        y: 14
        width: parent.width - 28
        spacing: 10
        Repeater {
            model: choice.sessions.plans
            Column {
                id: plan
                required property string key
                required property string title
                required property string length
                required property string purpose
                required property string stage
                visible: choice.stage === "" || choice.stage === plan.stage
                width: column.width
                spacing: 2
                PushButton {
                    once: true
                    width: Math.min(implicitWidth, parent.width)
                    text: plan.title + " (" + plan.length + ")"
                    onClicked: {
                        choice.sessions.add(plan.key, "");
                        choice.added();
                    }
                }
                Body {
                    width: parent.width
                    text: plan.purpose
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
            }
        }
    }
}
