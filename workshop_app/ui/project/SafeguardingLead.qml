import QtQuick
import workshop_app.ui

/* Whom a disclosure is passed to, with the numbers large. `short` leaves out what else is said of reaching them; where it
   `leadsOn` there is a button to name somebody, or somebody else; where it `remindsOn` one that says what is to be passed on. */
Rectangle {
    id: lead

    required property Project project
    property bool short: false
    property bool leadsOn: false
    property bool remindsOn: true
    /* Too narrow for the button beside the name: it stands at the foot. */
    readonly property bool atFoot: lead.leadsOn && lead.named && lead.width < 300 * Theme.textScale
    readonly property bool named: lead.project.safeguardingLead !== ""

    signal changeWanted

    implicitHeight: column.height + 20
    height: implicitHeight
    radius: Theme.radius
    color: Theme.surface
    border.width: 2
    border.color: Theme.flag

    Column {
        id: column
        readonly property real beside: lead.leadsOn && lead.named && !lead.atFoot ? change.width : 0
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
            text: lead.named ? lead.project.safeguardingName : qsTr("No safeguarding lead yet")
            color: lead.named ? Theme.ink : Theme.flag
            font.bold: !lead.named
        }
        Body {
            id: number
            /* Where it lies no lower than the button it leaves room for it too. */
            width: parent.width - (!lead.atFoot && column.y + number.y < change.y + change.height ? column.beside : 0)
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
            visible: lead.project.safeguardingOutOfHours !== "" && !lead.short
            text: qsTr("Out of hours")
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Body {
            width: parent.width
            visible: text !== "" && !lead.short
            text: lead.project.safeguardingOutOfHours
            font.bold: true
        }
        PassOnButton {
            width: parent.width
            visible: lead.remindsOn && settingAside.toPassOn > 0
            settingAside: lead.project.settingAside
        }
        Body {
            width: parent.width - (lead.atFoot ? change.width : 0)
            height: lead.atFoot ? Math.max(implicitHeight, change.height - 6) : implicitHeight
            verticalAlignment: Text.AlignVCenter
            visible: !lead.short || lead.atFoot
            text: lead.atFoot ? qsTr("Not the safeguarding record") : qsTr("This app is not the safeguarding record.")
            font.pixelSize: Theme.small
            color: Theme.quiet
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
        y: lead.atFoot ? parent.height - height - 4 : lead.named ? 2 : parent.height - height - 10
        quiet: lead.named
        text: lead.named ? "Change" : "Name them"
        Accessible.name: lead.named ? "Change the safeguarding lead" : "Name the safeguarding lead"
        onClicked: lead.changeWanted()
    }
}
