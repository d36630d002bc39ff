pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The prompts of an activity as tabs; the one being answered is underlined. One alone is only told. They share one line,
   each with the room that its length calls for, and are written in as many lines of their own as they need. */
Item {
    id: prompts

    required property ConsoleWords page
    readonly property int count: prompts.page.prompts.length
    readonly property real wanted: prompts.page.prompts.reduce((sum, one) => sum + prompts.widthOf(one), 0)

    function widthOf(prompt: string): real {
        return Math.ceil(font.advanceWidth(prompt)) + 30;
    }

    visible: prompts.count > 0
    implicitHeight: prompts.count > 1 ? tabs.height : alone.height

    FontMetrics {
        id: font
        font.family: Theme.textFamily
        font.pixelSize: Theme.normal
        font.bold: true
    }
    Heading {
        id: alone
        visible: prompts.count === 1
        width: parent.width
        text: prompts.count === 1 ? prompts.page.prompts[0] : ""
        font.pixelSize: Theme.large
    }
    Rectangle {
        visible: prompts.count > 1
        anchors.bottom: tabs.bottom
        width: parent.width
        height: 2
        color: Theme.hair
    }
    Row {
        id: tabs
        visible: prompts.count > 1
        width: parent.width
        Repeater {
            id: each
            model: prompts.count > 1 ? prompts.page.prompts : []
            Choice {
                id: tab
                required property int index
                required property string modelData
                width: prompts.wanted > prompts.width ? Math.floor(prompts.widthOf(modelData) * prompts.width / prompts.wanted) : prompts.widthOf(modelData)
                height: Math.max(Theme.target, tabs.tallest)
                leftPadding: 12
                rightPadding: 12
                text: modelData
                checked: prompts.page.promptNumber === index
                onClicked: prompts.page.choose_prompt(index)
                contentItem: Text {
                    text: tab.text
                    textFormat: Text.PlainText
                    font.family: Theme.textFamily
                    font.pixelSize: Theme.normal
                    font.bold: tab.checked
                    color: tab.checked ? Theme.ink : Theme.quiet
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                background: Rectangle {
                    color: tab.hovered && !tab.checked ? Theme.sunk : "transparent"
                    radius: Theme.radius
                    Rectangle {
                        visible: tab.checked
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 4
                        color: Theme.ink
                    }
                    FocusRing {
                        visible: tab.visualFocus
                    }
                }
            }
        }
        readonly property real tallest: {
            let most = 0;
            for (let at = 0; at < each.count; at++) {
                const one = each.itemAt(at) as Choice;
                most = Math.max(most, one === null ? 0 : one.implicitHeight);
            }
            return most;
        }
    }
}
