pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import workshop_app.ui.qml

/* An open commissioning project on the console: the bar, and the sessions, the packs or the session under way. */
Item {
    id: project
    objectName: "project"

    required property Desk desk
    required property Room room
    required property Wall wall
    required property Console facilitator
    property bool packsShown: false

    Rectangle {
        id: bar
        width: parent.width
        height: 60
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
        Row {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            PushButton {
                text: "Home"
                onClicked: {
                    project.packsShown = false;
                    project.desk.close();
                }
            }
            PushButton {
                text: project.desk.undoSentence === "" ? "Undo" : project.desk.undoSentence
                enabled: project.desk.undoSentence !== ""
                onClicked: project.desk.undo()
            }
            PushButton {
                text: project.desk.redoSentence === "" ? "Redo" : project.desk.redoSentence
                enabled: project.desk.redoSentence !== ""
                onClicked: project.desk.redo()
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            Body {
                text: project.desk.fileName + ", all kept"
                color: Theme.quiet
                font.pixelSize: Theme.small
                anchors.verticalCenter: parent.verticalCenter
            }
            Choice {
                text: "Packs"
                checked: project.packsShown
                onClicked: project.packsShown = !project.packsShown
            }
            Choice {
                text: "Big screen"
                checked: project.wall.open
                onClicked: project.wall.set_open(!project.wall.open)
            }
            Choice {
                text: "Blank it"
                Accessible.name: "Blank the big screen"
                checked: project.wall.blank
                onClicked: project.wall.set_blank(!project.wall.blank)
            }
            Choice {
                text: "Freeze it"
                Accessible.name: "Freeze the big screen"
                checked: project.wall.frozen
                onClicked: project.wall.set_frozen(!project.wall.frozen)
            }
        }
    }

    PlanView {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: project.room.sessionTitle === "" && !project.packsShown
        desk: project.desk
        room: project.room
        onPacksWanted: project.packsShown = true
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: project.packsShown
        sourceComponent: PacksView {
            packs: project.desk.packs
            onClosed: project.packsShown = false
        }
    }

    Item {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: project.room.sessionTitle !== "" && !project.packsShown

        SessionPanel {
            id: plan
            x: 12
            y: 12
            width: 270
            height: parent.height - 24
            wall: project.wall
            room: project.room
        }
        Item {
            anchors.left: plan.right
            anchors.right: people.visible ? people.left : parent.right
            anchors.margins: 14
            y: 12
            height: parent.height - 24
            Heading {
                id: heading
                width: parent.width
                text: project.facilitator.view === "" ? "Choose in the plan where to go on" : project.room.title
                font.pixelSize: Theme.title
            }
            PageLoader {
                id: page
                anchors.top: heading.bottom
                anchors.topMargin: 10
                anchors.bottom: notes.top
                anchors.bottomMargin: 10
                width: parent.width
                Component.onCompleted: page.show(project.facilitator.page, project.facilitator.view)
                Connections {
                    target: project.facilitator
                    function onPage_changed(): void {
                        page.show(project.facilitator.page, project.facilitator.view);
                    }
                }
            }
            NotesPanel {
                id: notes
                anchors.bottom: parent.bottom
                width: parent.width
                tallest: parent.height * 0.4
                notes: project.room.notes
            }
        }
        PeoplePanel {
            id: people
            visible: project.facilitator.view !== "ConsoleSortView" || project.width >= 1600
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 12
            width: 250
            height: parent.height - 24
            desk: project.desk
            room: project.room
        }
    }
}
