import QtQuick
import workshop_app.ui

/* Who the safeguarding lead is and how to reach them today. */
Panel {
    id: panel

    required property Project project

    firstBox: fields.firstBox
    height: lead.height + 36

    Column {
        id: lead
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Safeguarding lead"
            font.pixelSize: Theme.large
        }
        LeadFields {
            id: fields
            width: parent.width
            project: panel.project
            onAccepted: save.click()
        }
        PushButton {
            id: save
            text: "Save"
            Accessible.name: "Save the safeguarding lead"
            enabled: fields.complete
            onClicked: {
                fields.save();
                fields.firstBox.forceActiveFocus();
            }
        }
        /* Beneath them: however long it is, it moves neither the boxes nor the button. */
        Body {
            width: parent.width
            text: panel.project.safeguardingLead === "" ? "Say who it is before the first session. This app is not the safeguarding record." : "Saved: " + panel.project.safeguardingLead.replace("\n", ", ")
            color: Theme.quiet
        }
    }
}
