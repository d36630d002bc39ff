pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What one tenderer wrote to each line, typed or pasted; for the project details. The words of a line are the young
   people's and lie in their shape, what a tenderer wrote is a plain box. */
Panel {
    id: panel

    required property Responses responses

    height: column.height + 36
    Component.onCompleted: panel.responses.show()
    Component.onDestruction: panel.responses?.hide()

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 12
        Heading {
            text: "Tenderers’ responses"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.responses.tenderers.count === 0 ? "Name the tenderers first, under “Tenderers”." : panel.responses.listed.count === 0 ? "Write the lines first, under “Specification”." : "How each tenderer would meet a line, exactly as it wrote it. A response stays with the words it answered. What it wrote to all lines at once goes in the box at the top. The big screen never shows any of it."
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: panel.responses.tenderers
                Choice {
                    required property string key
                    required property string name
                    text: name
                    Accessible.name: "Responses of " + name
                    checked: panel.responses.tenderer === key
                    onClicked: panel.responses.choose(key)
                }
            }
        }
        /* Made anew for each tenderer, so that a box holds nothing of the one before. */
        Repeater {
            model: panel.responses.tenderer === "" || panel.responses.listed.count === 0 ? [] : [panel.responses.tenderer]
            KeptWords {
                required property string modelData
                width: column.width
                enterKeeps: false
                tallest: 200
                label: "What " + panel.responses.name + " wrote to all lines at once"
                hint: "To all lines at once: a letter or a document, pasted here as it is"
                unkept: "It is saved as you leave this box."
                kept: panel.responses.tenderer === modelData ? panel.responses.whole : ""
                draft: panel.responses.tenderer === modelData ? panel.responses.wholeDraft : ""
                onTyped: wording => panel.responses.keep_draft(modelData, "", wording)
                onKeep: wording => panel.responses.keep(modelData, "", wording)
            }
        }
        Repeater {
            model: panel.responses.listed
            Column {
                id: row
                required property string line
                required property int number
                required property string wording
                required property bool gist
                required property bool earlier
                required property string response
                required property string responseDraft
                /* Whose box it is: it stays that tenderer's, whoever is chosen next. */
                property string whose: ""
                Component.onCompleted: row.whose = panel.responses.tenderer

                width: column.width
                spacing: 6
                Body {
                    visible: row.earlier
                    width: parent.width
                    text: "Line " + row.number + " as it was before:"
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
                Item {
                    width: parent.width
                    height: card.height
                    NumberDisc {
                        id: disc
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.round(28 * Theme.textScale)
                        number: row.number
                    }
                    SaidCard {
                        id: card
                        x: disc.width + 8
                        width: parent.width - x
                        height: implicitHeight
                        wording: row.wording
                        gist: row.gist
                        tone: row.earlier ? Theme.quiet : Theme.ink
                    }
                }
                KeptWords {
                    x: disc.width + 8
                    width: parent.width - x
                    enterKeeps: false
                    tallest: 260
                    label: "What " + panel.responses.name + " wrote to line " + row.number + (row.earlier ? ", as it was before" : "")
                    hint: "Nothing entered yet"
                    unkept: "It is saved as you leave this box."
                    kept: row.response
                    draft: row.responseDraft
                    onTyped: wording => panel.responses.keep_draft(row.whose, row.line, wording)
                    onKeep: wording => panel.responses.keep(row.whose, row.line, wording)
                }
            }
        }
    }
}
