pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the tender documents told tenderers about young people's part, in their exact words, and of which day they are. */
Panel {
    id: panel

    required property Project project
    readonly property bool changed: words.text !== panel.project.tenderDocumentsSay || day.text !== panel.project.tenderDocumentsOn

    function load(): void {
        words.text = panel.project.tenderDocumentsSay;
        day.text = panel.project.tenderDocumentsOn;
    }
    function save(): void {
        if (save.enabled && panel.project.record_tender_documents(words.text, day.text)) {
            panel.load();
        }
    }

    firstBox: words.input
    height: column.height + 36
    Component.onCompleted: panel.load()

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Tender documents"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.project.tenderDocumentsSay === "" ? "Not recorded yet. Copy what the tender documents told tenderers about young people’s part: who they are, what they do, and what becomes of their feedback." : "Recorded" + (panel.project.tenderDocumentsOn === "" ? ", without a date." : ", of " + panel.project.tenderDocumentsOn + ".") + " If the documents change, correct it here; the earlier words stay in the record."
            color: Theme.quiet
        }
        Body {
            width: parent.width
            text: words.label
            font.pixelSize: Theme.small
            color: Theme.quiet
            Accessible.ignored: true
        }
        WordsBox {
            id: words
            width: parent.width
            height: Math.min(260, Math.max(140, words.input.implicitHeight))
            label: "What they say, word for word"
            enterKeeps: false
            onAccepted: panel.save()
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                id: day
                width: (parent.width - save.width - 12) / 2
                label: "Date of the documents"
                placeholder: "such as 2 February 2026"
                onAccepted: panel.save()
            }
            PushButton {
                id: save
                anchors.bottom: parent.bottom
                text: "Save"
                Accessible.name: "Save what the tender documents say"
                enabled: panel.changed
                onClicked: words.accept()
            }
        }
    }
}
