pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who would like a job, sharing the jobs out, and a table of who has which, a press on a job opens who can have it. */
Item {
    id: view
    objectName: "day roles"

    required property ConsoleDayRoles page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: heading
    readonly property real column: Math.floor((table.width - first) / Math.max(1, view.page.roles.length))
    readonly property real first: Math.round(118 * Theme.textScale)

    component Cell: PlainButton {
        id: cell
        required property string row
        required property string called
        required property string role
        required property string who
        readonly property bool now: view.page.openRow === cell.row && view.page.openRole === cell.role
        width: view.column - 6
        height: Math.max(Theme.target, words.implicitHeight + 12)
        Accessible.name: cell.called + ", " + Labels.day_role(cell.role) + ": " + (cell.who === "" ? qsTr("nobody") : cell.who)
        onClicked: view.page.open_job(cell.row, cell.role)
        contentItem: Item {
            Body {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                text: cell.who === "" ? "–" : cell.who
                color: cell.now ? Theme.markerInk : cell.who === "" ? Theme.quiet : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: cell.now ? Theme.marker : cell.hovered ? Theme.sunk : Theme.surface
            border.width: cell.now ? 2 : 1
            border.color: cell.now ? Theme.ink : Theme.edge
            FocusRing {
                visible: cell.visualFocus
                radius: parent.radius
            }
        }
    }

    ScrollPage {
        anchors.fill: parent
        Heading {
            id: heading
            width: parent.width
            activeFocusOnTab: true
            text: view.page.title
            font.pixelSize: Theme.large
            Accessible.focusable: true
        }
        Body {
            width: parent.width
            text: view.page.hasDay ? qsTr("Two can share a job. No job is fine as well. The presentations go by number, so that nobody learns here who comes.") : qsTr("The session in which they present comes first: press “More”, “Project page”, “Add a session” and “The presentations”. Back here the jobs can be shared out. The big screen stays as it is meanwhile.")
            color: Theme.quiet
        }
        Flow {
            visible: view.page.hasDay
            width: parent.width
            spacing: 8
            Body {
                text: qsTr("Who would like a job?")
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
            }
            Repeater {
                model: view.page.people
                TickLine {
                    id: wanting
                    required property string key
                    required property string name
                    required property bool wants
                    width: implicitWidth
                    implicitWidth: Math.ceil(letters.advanceWidth) + Math.round(48 * Theme.textScale)
                    text: name
                    ticked: wants
                    Accessible.name: qsTr("%1 would like a job").arg(name)
                    onClicked: view.page.toggle_wants(key)
                    TextMetrics {
                        id: letters
                        font.family: Theme.textFamily
                        font.pixelSize: Theme.normal
                        text: wanting.text
                    }
                }
            }
        }
        Flow {
            visible: view.page.hasDay
            width: parent.width
            spacing: 8
            PushButton {
                once: true
                primary: !view.page.shared
                enabled: view.page.people.count > 0
                text: view.page.shared ? qsTr("Share them out again") : qsTr("Share out the jobs")
                longest: qsTr("Share them out again")
                onClicked: view.page.share_out()
            }
            PushButton {
                enabled: view.page.shared || view.page.onWall
                text: view.page.onWall ? qsTr("Take the names off the big screen") : qsTr("Show who does what")
                longest: qsTr("Take the names off the big screen")
                Accessible.description: qsTr("On the big screen. Ask them first.")
                onClicked: view.page.show_on_wall()
            }
        }
        Column {
            id: table
            visible: view.page.hasDay
            width: parent.width
            spacing: 6
            Row {
                spacing: 6
                Item {
                    width: view.first
                    height: 1
                }
                Repeater {
                    model: view.page.roles
                    Body {
                        required property string modelData
                        width: view.column - 6
                        text: Labels.day_role(modelData)
                        font.bold: true
                        horizontalAlignment: Text.AlignHCenter
                    }
                }
            }
            Repeater {
                model: view.page.jobs
                Column {
                    id: line
                    required property string key
                    required property string name
                    required property string chair
                    required property string timeKeeper
                    required property string greeter
                    required property string noteTaker
                    readonly property list<string> who: [line.chair, line.timeKeeper, line.greeter, line.noteTaker]
                    width: table.width
                    spacing: 6
                    Row {
                        spacing: 6
                        Body {
                            width: view.first
                            height: Theme.target
                            verticalAlignment: Text.AlignVCenter
                            text: line.name
                        }
                        Repeater {
                            model: view.page.roles
                            Cell {
                                required property int index
                                required property string modelData
                                row: line.key
                                called: line.name
                                role: modelData
                                who: line.who[index]
                            }
                        }
                    }
                    Choices {
                        visible: view.page.openRow === line.key
                        width: parent.width
                        Repeater {
                            model: view.page.openRow === line.key ? view.page.takers : null
                            Choice {
                                required property string key
                                required property string name
                                required property bool has
                                text: name
                                Accessible.name: qsTr("%1: %2").arg(Labels.day_role(view.page.openRole)).arg(name)
                                Accessible.role: Accessible.CheckBox
                                checked: has
                                onClicked: view.page.toggle(key)
                            }
                        }
                    }
                }
            }
        }
    }
}
