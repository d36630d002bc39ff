import QtQuick
import workshop_app.ui

/* Who the safeguarding lead is, how to reach them today, and whom to ring out of hours. Enter goes from box to box. */
Flow {
    id: fields

    required property Project project
    readonly property Item firstBox: leadName.input
    readonly property bool complete: !leadName.empty
    readonly property int across: fields.width >= 640 ? 3 : fields.width >= 440 ? 2 : 1
    readonly property real each: (fields.width - (fields.across - 1) * fields.spacing) / fields.across

    signal accepted

    function save(): bool {
        return fields.project.set_safeguarding_lead(leadName.text, today.text, outOfHours.text);
    }
    function accept(): void {
        if (fields.complete) {
            fields.accepted();
        } else {
            leadName.input.forceActiveFocus();
        }
    }

    spacing: 12

    Field {
        id: leadName
        label: "Name"
        width: fields.each
        onAccepted: today.empty ? today.input.forceActiveFocus() : fields.accept()
        Component.onCompleted: leadName.fill()
        onFill: leadName.text = fields.project.safeguardingName
    }
    Field {
        id: today
        label: "Number today"
        width: fields.each
        onAccepted: outOfHours.empty ? outOfHours.input.forceActiveFocus() : fields.accept()
        Component.onCompleted: today.fill()
        onFill: today.text = fields.project.safeguardingToday
    }
    Field {
        id: outOfHours
        label: "Out-of-hours number"
        width: fields.each
        onAccepted: fields.accept()
        Component.onCompleted: outOfHours.fill()
        onFill: outOfHours.text = fields.project.safeguardingOutOfHours
    }
}
