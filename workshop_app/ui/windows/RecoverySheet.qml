pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A password was set: its recovery sheet is printed now, or never. */
Panel {
    id: panel

    required property Password password

    height: told.height + ways.height + 48
    border.width: 3
    border.color: Theme.action
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told.text

    Body {
        id: told
        x: 18
        y: 16
        width: parent.width - 36
        text: panel.password.sheetWritten === "" ? "The file now has a password. Print its recovery sheet (number " + panel.password.sheetNumber + ") and lock it away: if both the password and the sheet are lost, nobody can ever open the file again. You can only save it now." : "The recovery sheet is in " + panel.password.sheetWritten + ". Print it, put it into a sealed envelope, and then delete that file: anybody who has it can open the project."
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    Row {
        id: ways
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        spacing: Theme.gap
        SureButton {
            visible: panel.password.sheetWritten === ""
            ask: "Skip the sheet"
            yes: "Yes, no sheet"
            onSure: panel.password.sheet_is_printed()
        }
        PushButton {
            visible: panel.password.sheetWritten === ""
            primary: true
            text: "Save the sheet"
            onClicked: {
                saving.ask(panel.password.suggestedSheet);
            }
        }
        PushButton {
            visible: panel.password.sheetWritten !== ""
            text: "Open it to print"
            onClicked: panel.password.open_sheet()
        }
        SureButton {
            visible: panel.password.sheetWritten !== ""
            ask: "It is printed: delete the file"
            yes: "Yes, it is on paper: delete it"
            onSure: panel.password.sheet_is_printed()
        }
    }
    SaveDialog {
        id: saving
        title: "Where to write the recovery sheet, to be printed"
        currentFolder: panel.password.startIn
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: panel.password.write_sheet_to(selectedFile)
    }
}
