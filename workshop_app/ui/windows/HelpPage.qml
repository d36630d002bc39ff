pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the page is for that it was opened on, what the big screen shows there, and what the keys do, in plain words. */
Rectangle {
    id: help

    /* Paragraphs on the page at the console, and one on the big screen; "" for none. */
    property list<string> about
    property string bigScreen

    signal closed

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, help, null, top.heading, top.text)

    EscCloses {
        open: true
        onLeft: help.closed()
    }
    MouseArea {
        anchors.fill: parent
    }
    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 64, 860)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 8
        PageTop {
            id: top
            width: scroll.width - 14
            text: "Help with this page"
            closeText: "Close the help"
            onClosed: help.closed()
        }
        Repeater {
            model: help.about
            Body {
                required property string modelData
                width: scroll.width - 14
                text: modelData
                font.pixelSize: Theme.large
            }
        }
        Heading {
            visible: help.bigScreen !== ""
            width: scroll.width - 14
            topPadding: 8
            text: "On the big screen"
            font.pixelSize: Theme.large
        }
        Body {
            visible: help.bigScreen !== ""
            width: scroll.width - 14
            text: help.bigScreen
        }
        Heading {
            width: scroll.width - 14
            topPadding: 8
            text: "What the keys do"
            font.pixelSize: Theme.large
        }
        Repeater {
            model: [["Enter", "saves what is typed. Shift and Enter begin a new line."], ["Ctrl and Enter", "save words that are gathered and put them up on the big screen, but not where they are private."], ["Alt and 1 to 9", "choose a person: the number beside the name."], ["Tab", "goes on to the next thing, Shift and Tab back."], ["Space or Enter", "press the button with the thick edge."], ["Esc", "closes or cancels what is open."], ["Ctrl and Z", "undo: in a box with words, the typing; elsewhere, what was done last."], ["Ctrl and Y", "redo what was undone."], ["On the board", "arrows go from card to card without moving any. Home and End: first and last of a category. Ctrl and Home: the first still to sort."], ["Space", "picks up a card; arrows move it, Space or Enter puts it down, Esc puts it back."], ["1 to 9", "send the card to that category, 0 to “Not sure”."], ["F1", "opens and closes this page."], ["F5", "blanks the big screen, or shows it again."], ["F6", "gives the keyboard to the big screen, or takes it back."], ["F11", "opens the big screen, or closes it; not where both windows share one screen."]]
            Item {
                id: line
                required property var modelData
                width: scroll.width - 14
                height: Math.max(key.height, does.height) + 8
                Accessible.role: Accessible.StaticText
                Accessible.name: key.text + " " + does.text
                Body {
                    id: key
                    width: 190
                    text: line.modelData[0]
                    font.bold: true
                    Accessible.ignored: true
                }
                Body {
                    id: does
                    x: 206
                    width: parent.width - x
                    text: line.modelData[1]
                    Accessible.ignored: true
                }
            }
        }
    }
}
