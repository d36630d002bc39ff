pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Dialogs

/* What Home asks for and lists once something on it was pressed: nothing of it is loaded before Home is drawn. */
Item {
    id: more

    required property HomeView home
    readonly property NewProject form: forms.item as NewProject

    function takeFocus(): void {
        if (more.form !== null) {
            more.form.takeFocus();
        }
    }
    function askWhichToOpen(): void {
        opening.open();
    }

    height: forms.visible ? forms.height : backups.height

    Loader {
        id: backups
        width: parent.width
        active: more.home.backupsShown && more.home.visible
        visible: active
        sourceComponent: BackupsPanel {
            backups: more.home.project.backups
            onClosed: {
                more.home.backupsShown = false;
                Qt.callLater(more.home.takeFocus);
            }
        }
    }
    Loader {
        id: forms
        active: more.home.newBegun
        visible: more.home.newShown
        enabled: visible
        width: parent.width
        sourceComponent: NewProject {
            project: more.home.project
            onClosed: {
                more.home.newShown = false;
                Qt.callLater(more.home.takeFocus);
            }
            onSaveWanted: {
                saving.ask(more.home.project.suggested(more.form.title, "workshop"));
            }
        }
    }

    FileDialog {
        id: opening
        title: "Open a commissioning project"
        currentFolder: more.home.project.startIn
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: more.home.project.open(more.home.project.local_path(selectedFile))
    }
    SaveDialog {
        id: saving
        objectName: "save project"
        title: "Where to save the project"
        currentFolder: more.home.project.startIn
        defaultSuffix: "workshop"
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: more.home.create(more.home.project.local_path(selectedFile))
    }
}
