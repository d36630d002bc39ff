import QtQuick
import workshop_app.ui
import QtQuick.Dialogs

/* Asks where to save a file, with a name suggested, the focus in it and what is before its ending chosen. The system's
   own dialog, where Qt has one, does so by itself; Qt's own shows no name that is not there yet. */
FileDialog {
    id: dialog

    function ask(suggested: url): void {
        dialog.selectedFile = suggested;
        dialog.open();
        Qt.callLater(Landing.suggest_file_name, dialog.selectedFile);
    }

    fileMode: FileDialog.SaveFile
}
