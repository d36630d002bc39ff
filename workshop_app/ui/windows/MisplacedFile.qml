pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The open file was deleted or replaced, and what is open may be the only copy: keep it in another place, or let go. */
Panel {
    id: panel

    required property Project project

    height: told.height + ways.height + 48
    border.width: 3
    border.color: Theme.flag
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told.text

    Body {
        id: told
        x: 18
        y: 16
        width: parent.width - 36
        text: panel.project.misplaced
    }
    Row {
        id: ways
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        spacing: Theme.gap
        PushButton {
            text: "Close it anyway"
            onClicked: panel.project.let_go()
        }
        PushButton {
            primary: true
            text: "Save it somewhere else"
            onClicked: {
                saving.ask(panel.project.suggested(panel.project.fileName.replace(/\.workshop$/, ""), "workshop"));
            }
        }
    }
    SaveDialog {
        id: saving
        title: "Where to save the project"
        currentFolder: panel.project.startIn
        defaultSuffix: "workshop"
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: panel.project.keep_elsewhere(panel.project.local_path(selectedFile))
    }
}
