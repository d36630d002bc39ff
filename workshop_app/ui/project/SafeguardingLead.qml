import QtQuick
import workshop_app.ui

/* Whom a disclosure is passed to, with the number large. `short` leaves out what else is said of reaching them; where it
   `leadsOn` there is a button to name somebody, or somebody else. */
Rectangle {
    id: lead

    required property Project project
    property bool short: false
    property bool leadsOn: false
    readonly property bool named: lead.project.safeguardingLead !== ""

    signal changeWanted
    signal passOnWanted

    implicitHeight: column.height + 20
    height: implicitHeight
    radius: Theme.radius
    color: Theme.surface
    border.width: 2
    border.color: Theme.flag

    Column {
        id: column
        readonly property real beside: lead.leadsOn && lead.named ? change.width : 0
        x: 12
        y: 10
        width: parent.width - 24
        spacing: 2
        Row {
            width: parent.width - column.beside
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
            width: parent.width - column.beside
            visible: text !== ""
            text: lead.named ? lead.project.safeguardingName : lead.leadsOn ? qsTr("Nobody named yet.") : qsTr("Nobody named yet. Add them on the project page.")
            color: lead.named ? Theme.ink : Theme.flag
            font.pixelSize: lead.named ? Theme.normal : Theme.small
        }
        Body {
            id: number
            /* Where it lies no lower than the button it leaves room for it too. */
            width: parent.width - (column.y + number.y < change.y + change.height ? column.beside : 0)
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
        Item {
            visible: change.visible && !lead.named
            width: 1
            height: change.height + 6
        }
    }
    PushButton {
        id: change
        visible: lead.leadsOn
        x: lead.named ? parent.width - width - 6 : 12
        y: lead.named ? 2 : parent.height - height - 10
        quiet: lead.named
        text: lead.named ? "Change" : "Name the safeguarding lead"
        Accessible.name: lead.named ? "Change the safeguarding lead" : text
        onClicked: lead.changeWanted()
    }
}
