import QtQuick
import workshop_app.ui

/* Who the safeguarding lead is and how to reach them today. */
Panel {
    id: panel

    required property Project project

    firstBox: leadName.input
    height: lead.height + 36

    Column {
        id: lead
        function save(): void {
            if (save.enabled) {
                panel.project.set_safeguarding_lead(leadName.text, leadContact.text);
            }
            leadName.input.forceActiveFocus();
        }
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Safeguarding lead"
            font.pixelSize: Theme.large
        }
        Row {
            spacing: 12
            width: parent.width
            Field {
                id: leadName
                label: "Name"
                width: (parent.width - save.width - 24) / 2
                onAccepted: leadContact.empty ? leadContact.input.forceActiveFocus() : lead.save()
                Component.onCompleted: leadName.text = panel.project.safeguardingName
            }
            Field {
                id: leadContact
                label: "How to reach them today"
                width: leadName.width
                onAccepted: lead.save()
                Component.onCompleted: leadContact.text = panel.project.safeguardingContact
            }
            PushButton {
                id: save
                anchors.bottom: parent.bottom
                text: "Save"
                Accessible.name: "Save the safeguarding lead"
                enabled: !leadName.empty
                onClicked: lead.save()
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
