import workshop_app.ui
import QtQuick
import QtQuick.Dialogs

/* Asks for a folder, and means the one that it shows. The system's own dialog, where Qt has one, does so by itself;
   Qt's own means the first folder in that one, and a new and empty one could not be chosen. */
FolderDialog {
    function ask(): void {
        open();
        Qt.callLater(Landing.mean_the_folder_shown);
    }
}
