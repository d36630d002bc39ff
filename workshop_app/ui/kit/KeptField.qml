import QtQuick
import workshop_app.ui

/* A line that belongs to something kept already: Enter keeps what is typed, and so does going elsewhere. Then it reads as
   it is kept, such as a date. What was refused stays as it was typed, and says that it is not saved. */
Field {
    id: field

    property string kept: ""
    property string before: ""
    property string refused: ""
    property string draft: ""

    signal keep(string text)
    signal typed(string text)

    warning: field.text !== field.kept && (!field.input.activeFocus || field.text === field.refused) ? qsTr("%1: not saved yet").arg(field.label) : ""
    Component.onCompleted: {
        field.text = field.before = field.kept;
        if (field.draft !== "") {
            field.text = field.draft;
        }
    }
    input.onTextEdited: field.typed(field.text === field.kept ? "" : field.text)
    onKeptChanged: {
        if (field.text === field.before) {
            field.text = field.kept;
        }
        field.before = field.kept;
    }
    input.onEditingFinished: if (field.text !== field.kept && !field.input.readOnly) {
        const was = field.kept;
        field.keep(field.text);
        if (field.kept === was) {
            field.refused = field.text;
        } else {
            field.text = field.kept;
        }
    }
}
