pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* An open commissioning project on the console: the bar, and the sessions, the packs or the session under way. */
Item {
    id: view
    objectName: "project"

    required property Project project
    readonly property SessionUnderWay session: view.project.session
    required property Wall wall
    required property Console atConsole
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
                    view.packsShown = false;
                    view.project.close();
                }
            }
            PushButton {
                text: view.project.undoSentence === "" ? "Undo" : view.project.undoSentence
                enabled: view.project.undoSentence !== ""
                onClicked: view.project.undo()
            }
            PushButton {
                text: view.project.redoSentence === "" ? "Redo" : view.project.redoSentence
                enabled: view.project.redoSentence !== ""
                onClicked: view.project.redo()
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8
            Body {
                text: view.project.standing
                color: Theme.quiet
                font.pixelSize: Theme.small
                anchors.verticalCenter: parent.verticalCenter
            }
            Choice {
                text: "Packs"
                checked: view.packsShown
                onClicked: view.packsShown = !view.packsShown
            }
            Choice {
                text: "Big screen"
                checked: view.wall.open
                onClicked: view.wall.set_open(!view.wall.open)
            }
            Choice {
                text: "Blank it"
                Accessible.name: "Blank the big screen"
                checked: view.wall.blank
                onClicked: view.wall.set_blank(!view.wall.blank)
            }
            Choice {
                text: "Freeze it"
                Accessible.name: "Freeze the big screen"
                checked: view.wall.frozen
                onClicked: view.wall.set_frozen(!view.wall.frozen)
            }
        }
    }

    PlanView {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: view.session.sessionTitle === "" && !view.packsShown
        enabled: visible
        project: view.project
        onPacksWanted: view.packsShown = true
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.packsShown
        sourceComponent: PacksView {
            packs: view.project.packs
            onClosed: view.packsShown = false
        }
    }

    Item {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: view.session.sessionTitle !== "" && !view.packsShown
        enabled: visible
        onVisibleChanged: if (visible) {
            Qt.callLater(page.takeFocus);
        }

        SessionPanel {
            id: plan
            x: 12
            y: 12
            width: 270
            height: parent.height - 24
            wall: view.wall
            session: view.session
        }
        Item {
            anchors.left: plan.right
            anchors.right: people.visible ? people.left : parent.right
            anchors.margins: 14
            y: 12
            height: parent.height - 24
            PageHeading {
                id: heading
                width: parent.width
                text: view.atConsole.view === "" ? "Choose in the plan where to go on" : view.session.title
                font.pixelSize: Theme.title
            }
            PageLoader {
                id: page
                heading: heading
                title: heading.text
                anchors.top: heading.bottom
                anchors.topMargin: 10
                anchors.bottom: notes.top
                anchors.bottomMargin: 10
                width: parent.width
                Component.onCompleted: page.show(view.atConsole.page, view.atConsole.view)
                Connections {
                    target: view.atConsole
                    function onPage_changed(): void {
                        page.show(view.atConsole.page, view.atConsole.view);
                    }
                }
            }
            NotesPanel {
                id: notes
                anchors.bottom: parent.bottom
                width: parent.width
                tallest: parent.height * 0.4
                notes: view.session.notes
            }
        }
        PeoplePanel {
            id: people
            visible: !view.atConsole.wide || view.width >= 1600
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 12
            width: 250
            height: parent.height - 24
            people: view.project.people
            safeguardingLead: view.project.safeguardingLead
        }
    }
}
