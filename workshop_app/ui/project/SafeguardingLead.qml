import QtQuick
import workshop_app.ui

/* Whom a disclosure is passed to, with the number large. `short` leaves out what else is said of reaching them. */
Rectangle {
    id: lead

    required property Project project
    property bool short: false
    readonly property bool named: lead.project.safeguardingLead !== ""

    signal passOnWanted

    implicitHeight: column.height + 20
    height: implicitHeight
    radius: Theme.radius
    color: Theme.surface
    border.width: 2
    border.color: Theme.flag

    Column {
        id: column
        x: 12
        y: 10
        width: parent.width - 24
        spacing: 2
        Row {
            width: parent.width
            spacing: 8
            Drawing {
                id: shield
                width: Math.round(20 * Theme.textScale)
                height: width
                color: Theme.flag
                outline: PaletteFile.mark("shield")
            }
            Heading {
                width: parent.width - shield.width - parent.spacing
                text: qsTr("Safeguarding lead")
                font.pixelSize: Theme.normal
            }
        }
        Body {
            width: parent.width
            visible: text !== ""
            text: lead.named ? lead.project.safeguardingName : qsTr("Nobody named yet. Add them on the project page.")
            color: lead.named ? Theme.ink : Theme.flag
            font.pixelSize: lead.named ? Theme.normal : Theme.small
        }
        Body {
            width: parent.width
            visible: text !== ""
            text: lead.project.safeguardingNumber
            font.pixelSize: Math.round(21 * Theme.textScale)
            font.bold: true
        }
        Body {
            width: parent.width
            visible: text !== "" && (!lead.short || lead.project.safeguardingNumber === "")
            text: lead.project.safeguardingHours
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Body {
            width: parent.width
            visible: !lead.short
            text: qsTr("This app is not the safeguarding record.")
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        PassOnButton {
            width: parent.width
            settingAside: lead.project.settingAside
            onClicked: lead.passOnWanted()
        }
    }
}
