pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A file is damaged: what can be read of it can be saved to a new one, and what could not is said. */
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
        text: panel.project.damagedFile.told
    }
    Row {
        id: ways
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        spacing: Theme.gap
        PushButton {
            text: panel.project.damagedFile.saved === "" ? "Cancel" : "Close"
            enabled: !panel.project.damagedFile.busy
            onClicked: panel.project.damagedFile.leave()
        }
        PushButton {
            visible: panel.project.damagedFile.saved === ""
            primary: true
            enabled: !panel.project.damagedFile.busy
            text: panel.project.damagedFile.busy ? "Saving what can be read…" : "Save what can be read to a new file…"
            onClicked: {
                saving.ask(panel.project.damagedFile.suggested);
            }
        }
        PushButton {
            visible: panel.project.damagedFile.saved !== ""
            primary: true
            text: "Open the new file"
            onClicked: panel.project.damagedFile.open_saved()
        }
    }
    SaveDialog {
        id: saving
        title: "Where to save what can be read"
        currentFolder: panel.project.damagedFile.startIn
        defaultSuffix: "workshop"
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: panel.project.damagedFile.save(panel.project.local_path(selectedFile))
    }
}
