import QtQuick
import workshop_app.ui

/* Until when the project is kept: counted from the contract, or from the inspection if that is later. */
Panel {
    id: panel

    required property Project project

    firstBox: contract.input
    height: column.height + 36

    Column {
        id: column
        function keep(): void {
            if (count.enabled) {
                panel.project.keep_after(contract.text, inspection.text);
            }
        }
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "How long to keep the project"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.project.keepUntil === "" ? "No date set yet. Usually it is three years after the contract, or the day of the young people’s inspection if that is later." : "Kept until " + panel.project.keepUntil + ". After that day, Home asks whether it is still needed."
            color: Theme.quiet
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                id: contract
                width: (parent.width - count.width - 24) / 2
                label: "Date of the contract"
                placeholder: "4 March 2026"
                onAccepted: column.keep()
            }
            Field {
                id: inspection
                width: contract.width
                label: "Date of the inspection, if later"
                onAccepted: column.keep()
            }
            PushButton {
                id: count
                anchors.bottom: parent.bottom
                text: "Set the date"
                enabled: !contract.empty
                onClicked: column.keep()
            }
        }
    }
}
