pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui.qml
import workshop_app.ui

/* The facilitator's own window. */
Window {
    id: window

    required property Desk desk
    required property Room room
    required property Wall wall
    required property Console facilitator
    property bool packsShown: false

    width: 1280
    height: 720
    minimumWidth: 960
    minimumHeight: 600
    title: window.desk.fileOpen ? window.desk.fileName + " – In Their Words" : "In Their Words"
    color: Theme.paper
    onClosing: window.wall.set_open(false)

    HomeView {
        anchors.fill: parent
        visible: !window.desk.fileOpen
        desk: window.desk
        room: window.room
    }

    Item {
        anchors.fill: parent
        visible: window.desk.fileOpen

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
                        window.packsShown = false;
                        window.desk.close();
                    }
                }
                PushButton {
                    text: window.desk.undoSentence === "" ? "Undo" : window.desk.undoSentence
                    enabled: window.desk.undoSentence !== ""
                    onClicked: window.desk.undo()
                }
                PushButton {
                    text: window.desk.redoSentence === "" ? "Redo" : window.desk.redoSentence
                    enabled: window.desk.redoSentence !== ""
                    onClicked: window.desk.redo()
                }
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                Body {
                    text: window.desk.fileName + ", all kept"
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                    anchors.verticalCenter: parent.verticalCenter
                }
                Choice {
                    text: "Packs"
                    checked: window.packsShown
                    onClicked: window.packsShown = !window.packsShown
                }
                Choice {
                    text: "Big screen"
                    checked: window.wall.open
                    onClicked: window.wall.set_open(!window.wall.open)
                }
                Choice {
                    text: "Blank it"
                    Accessible.name: "Blank the big screen"
                    checked: window.wall.blank
                    onClicked: window.wall.set_blank(!window.wall.blank)
                }
                Choice {
                    text: "Freeze it"
                    Accessible.name: "Freeze the big screen"
                    checked: window.wall.frozen
                    onClicked: window.wall.set_frozen(!window.wall.frozen)
                }
            }
        }

        PlanView {
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: window.room.sessionTitle === "" && !window.packsShown
            desk: window.desk
            room: window.room
            onPacksWanted: window.packsShown = true
        }

        Loader {
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            active: window.packsShown
            sourceComponent: PacksView {
                packs: window.desk.packs
                onClosed: window.packsShown = false
            }
        }

        Item {
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: window.room.sessionTitle !== "" && !window.packsShown

            SessionPanel {
                id: plan
                x: 12
                y: 12
                width: 270
                height: parent.height - 24
                room: window.room
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
                    text: window.facilitator.view === "" ? "Choose in the plan where to go on" : window.room.title
                    font.pixelSize: Theme.title
                }
                PageLoader {
                    id: page
                    anchors.top: heading.bottom
                    anchors.topMargin: 10
                    anchors.bottom: notes.top
                    anchors.bottomMargin: 10
                    width: parent.width
                    Component.onCompleted: page.show(window.facilitator.page, window.facilitator.view)
                    Connections {
                        target: window.facilitator
                        function onPage_changed(): void {
                            page.show(window.facilitator.page, window.facilitator.view);
                        }
                    }
                }
                NotesPanel {
                    id: notes
                    anchors.bottom: parent.bottom
                    width: parent.width
                    tallest: parent.height * 0.4
                    notes: window.room.notes
                }
            }
            PeoplePanel {
                id: people
                visible: window.facilitator.view !== "SortView" || window.width >= 1600
                anchors.right: parent.right
                anchors.rightMargin: 12
                y: 12
                width: 250
                height: parent.height - 24
                desk: window.desk
                room: window.room
            }
        }
    }

    Panel {
        id: said
        property string sentence: ""
        visible: said.sentence !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 80, 820)
        height: sentenceText.height + 32
        color: Theme.ink
        z: 50
        Accessible.role: Accessible.AlertMessage
        Accessible.name: said.sentence
        Body {
            id: sentenceText
            x: 18
            y: 16
            width: parent.width - understood.width - 54
            text: said.sentence
            color: Theme.paper
        }
        PushButton {
            id: understood
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: "OK"
            onClicked: said.sentence = ""
        }
        Connections {
            target: window.desk
            function onSaid(sentence: string): void {
                said.sentence = sentence;
            }
        }
    }
}
