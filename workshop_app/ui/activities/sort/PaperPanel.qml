pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A sort on paper: print cards and sheet, then type in which numbers lay in which category. */
ScrollPage {
    id: panel

    required property PaperSort paper

    Body {
        width: parent.width
        text: "Print the cards, cut them out and sort them on a table. Then type the numbers here, such as 341 507, 862. Enter goes to the next line."
        color: Theme.quiet
    }
    Flow {
        width: parent.width
        spacing: 8
        PushButton {
            text: "Print cards and sheet"
            onClicked: panel.paper.print_sheets()
        }
        PushButton {
            visible: panel.paper.printed !== ""
            text: "Open the folder"
            onClicked: panel.paper.open_folder()
        }
    }
    Body {
        visible: panel.paper.printed !== ""
        width: parent.width
        text: panel.paper.printed
        color: Theme.quiet
    }
    WhoPicker {
        width: parent.width
        label: "Whose sort"
        byAlt: true
        people: panel.paper.sorters
        chosen: panel.paper.sorter
        onPicked: key => panel.paper.choose_sorter(key === "" ? "group" : key)
    }
    WhoPicker {
        visible: panel.paper.people.scribes.count > 0
        width: parent.width
        label: "Typed in by"
        nobody: "nobody named"
        people: panel.paper.people.scribes
        chosen: panel.paper.scribe
        onPicked: key => panel.paper.choose_scribe(key)
    }
    Repeater {
        id: lines
        model: panel.paper.lines
        PaperLine {
            id: line
            required property int index
            width: panel.width - 14
            onTyped: text => panel.paper.type_in(line.category, text)
            onAccepted: {
                const next = lines.itemAt(line.index + 1) as PaperLine;
                if (next !== null) {
                    next.type();
                } else {
                    placing.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        PushButton {
            id: placing
            primary: true
            text: "Place the cards"
            onClicked: panel.paper.place()
        }
        PushButton {
            visible: panel.paper.turnUnderWay
            text: "Their turn is done"
            onClicked: panel.paper.finish()
        }
        Field {
            id: naming
            visible: panel.paper.mayAdd
            label: "A category made on paper"
            labelShown: false
            placeholder: "A category made on paper"
            width: Math.min(panel.width - 14, Math.round(280 * Theme.textScale))
            property string whose: panel.paper.sorter
            onWhoseChanged: naming.text = panel.paper.category_draft()
            Component.onCompleted: naming.text = panel.paper.category_draft()
            input.onTextChanged: panel.paper.keep_category_draft(naming.text)
            onAccepted: adding.click()
        }
        PushButton {
            id: adding
            visible: panel.paper.mayAdd
            text: "Add it"
            enabled: !naming.empty
            onClicked: {
                if (panel.paper.add_category(naming.text)) {
                    naming.text = "";
                }
            }
        }
    }
    Body {
        visible: panel.paper.sentence !== ""
        width: parent.width
        text: panel.paper.sentence
        font.bold: true
    }
}
