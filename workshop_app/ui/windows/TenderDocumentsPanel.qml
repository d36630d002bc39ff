pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the tender documents told tenderers about young people's part, in their exact words, and of which day they are. */
Panel {
    id: panel

    required property Project project
    firstBox: words.input
    height: column.height + 36

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
        KeptWords {
            id: words
            width: parent.width
            tallest: 260
            enterKeeps: false
            label: "What they say, word for word"
            unkept: "It is saved as you leave this box."
            kept: panel.project.tenderDocumentsSay
            onKeep: wording => panel.project.record_tender_documents(wording, panel.project.tenderDocumentsOn)
        }
        KeptField {
            width: Math.round(0.5 * parent.width)
            label: "Date of the documents"
            placeholder: "such as 2 February 2026"
            kept: panel.project.tenderDocumentsOn
            onKeep: day => panel.project.record_tender_documents(panel.project.tenderDocumentsSay, day)
        }
    }
}
