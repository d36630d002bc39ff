import QtQuick
import workshop_app.ui

/* Asks who the safeguarding lead is before a session starts that has none. It may be skipped; Esc starts nothing. */
Rectangle {
    id: ask

    required property Project project

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, ask, fields.firstBox, heading, heading.text)

    EscCloses {
        open: true
        onLeft: ask.project.session.leave_lead()
    }
    MouseArea {
        anchors.fill: parent
    }
    LeastRoom {
        anchors.fill: parent
        leastHeight: column.height + 40
        leastWidth: 0

        Column {
            id: column
            anchors.centerIn: parent
            width: Math.min(parent.width - 64, 820)
            spacing: 18

            PageHeading {
                id: heading
                width: parent.width
                text: "Who is the safeguarding lead today?"
                font.pixelSize: Math.round(34 * Theme.textScale)
            }
            Body {
                width: parent.width
                text: "The person you tell, the same day, if a young person tells you about harm. Name and number stay in view on the console: this window, which is yours."
                font.pixelSize: Theme.large
            }
            LeadFields {
                id: fields
                width: parent.width
                project: ask.project
                onAccepted: save.click()
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    id: save
                    once: true
                    primary: true
                    enabled: fields.complete
                    text: "Save and start"
                    onClicked: if (fields.save()) {
                        ask.project.session.start_after_lead();
                    }
                }
                PushButton {
                    once: true
                    text: "Start without"
                    Accessible.name: "Start without a safeguarding lead"
                    onClicked: ask.project.session.start_after_lead()
                }
                PushButton {
                    once: true
                    quiet: true
                    text: "Do not start"
                    onClicked: ask.project.session.leave_lead()
                }
            }
            Body {
                width: parent.width
                text: "This app is not the safeguarding record. You can change the name at any time during the session."
                color: Theme.quiet
            }
        }
    }
}
