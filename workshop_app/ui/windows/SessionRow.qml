pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One session on the project page: a tick once it is done, its day, and the ways into it. What comes next is washed. */
Rectangle {
    id: row

    required property Project project
    required property string key
    required property string title
    required property string told
    required property string progress
    required property string stage
    required property bool next
    /* It is asked what day it is before it begins. */
    readonly property bool asked: row.visible && row.project.session.begins === row.key
    readonly property bool done: row.progress === "done"
    /* While another session runs there is no way into this one. */
    readonly property bool shut: row.project.session.sessionTitle !== "" && row.progress !== "under way"
    readonly property color letters: row.next ? Theme.markerInk : Theme.ink

    signal changeWanted

    height: Math.max(62, lines.height + 22, buttons.height + 14)
    signal beforeWanted

    radius: Theme.radius
    color: row.next ? Theme.wash : Theme.surface
    border.width: row.next ? 2 : 1
    border.color: row.next ? Theme.ink : Theme.hair

    Rectangle {
        visible: row.done
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: 26
        height: 26
        radius: 13
        color: Theme.ink
        Accessible.role: Accessible.StaticText
        Accessible.name: Labels.progress(row.progress)
        Drawing {
            anchors.fill: parent
            anchors.margins: 3
            color: Theme.paper
            outline: PaletteFile.mark("tick")
        }
    }
    Column {
        id: lines
        x: row.done ? 54 : 16
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - buttons.width - 28
        spacing: 2
        Heading {
            width: parent.width
            text: (row.next ? "Next: " : "") + row.title
            font.pixelSize: Theme.normal
            color: row.letters
        }
        Body {
            width: parent.width
            text: row.told + (row.progress === "under way" ? " · " + Labels.progress(row.progress) : "")
            font.pixelSize: Theme.small
            color: row.next ? Theme.markerInk : Theme.quiet
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        PushButton {
            quiet: true
            washed: row.next
            text: qsTr("Change")
            Accessible.name: qsTr("Change the name, date or place of %1").arg(row.title)
            onClicked: row.changeWanted()
        }
        PushButton {
            visible: row.done && !row.shut
            quiet: true
            once: true
            text: "Look"
            Accessible.name: "Look at " + row.title
            onClicked: row.project.looking.look_at_session(row.key)
        }
        PushButton {
            visible: row.done && !row.shut
            quiet: true
            once: true
            text: "Reopen"
            Accessible.name: "Reopen " + row.title
            onClicked: row.project.session.reopen(row.key)
        }
        PushButton {
            visible: row.progress === "to come"
            quiet: true
            washed: row.next
            text: qsTr("Before you start")
            Accessible.name: qsTr("Before you start: %1").arg(row.title)
            onClicked: row.beforeWanted()
        }
        PushButton {
            visible: !row.done && !row.shut
            once: true
            primary: row.next
            washed: row.next
            text: row.progress === "to come" ? "Start" : "Continue"
            onClicked: row.project.session.ask_lead_and_start(row.key)
        }
    }
}
