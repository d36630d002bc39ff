import QtQuick
import workshop_app.ui

/* Stands over what is looked at on the console alone: what the big screen shows, and the way to put this up or go back.
   It is as low as it can be: the words stand beside the buttons where there is room, else above them. A long title of
   what is looked at is cut; what the big screen shows, and how, never is. */
Panel {
    id: bar

    required property SessionUnderWay session
    required property Looking looking
    required property Wall wall

    /* Not “only you see”: a big screen that is frozen may show the very same, and so may a display that is duplicated. */
    readonly property string wallState: !bar.wall.open ? "is closed" : bar.wall.blank ? "is blank" : bar.wall.title === "" ? "shows the welcome" : "shows “" + bar.wall.title + "”" + (bar.wall.frozen ? ", frozen" : "")
    readonly property string sentence: bar.looking.past ? "This session has ended. Nothing here goes to the big screen." : "The big screen " + bar.wallState + "."
    readonly property string backTo: bar.looking.past ? "Back to the sessions" : bar.session.title === "" ? "Back" : "Back to " + bar.session.title
    readonly property real room: bar.width - 28
    readonly property bool beside: bar.room - buttons.width >= 220

    height: (bar.beside ? Math.max(words.height, buttons.height) : words.height + 8 + buttons.height) + 16
    border.width: 2
    border.color: Theme.edge

    EscCloses {
        open: bar.visible
        onLeft: bar.looking.stop()
    }
    Column {
        id: words
        x: 14
        y: bar.beside ? (parent.height - height) / 2 : 8
        width: bar.beside ? bar.room - buttons.width - 12 : bar.room
        Body {
            visible: !bar.looking.past
            width: parent.width
            font.pixelSize: Theme.small
            font.bold: true
            maximumLineCount: 2
            elide: Text.ElideRight
            text: "You are looking at “" + bar.looking.title + "”."
        }
        Body {
            width: parent.width
            font.pixelSize: Theme.small
            font.bold: true
            text: bar.sentence
        }
    }
    Row {
        id: buttons
        x: bar.beside ? parent.width - 14 - width : 14
        y: parent.height - height - 8
        spacing: 8
        PushButton {
            id: show
            visible: !bar.looking.past
            once: true
            primary: true
            text: "Show on big screen"
            onClicked: bar.looking.show_on_big_screen()
        }
        PushButton {
            readonly property bool fits: whole.advanceWidth + leftPadding + rightPadding + (show.visible ? show.width + 8 : 0) <= bar.room
            once: true
            text: fits ? bar.backTo : "Back"
            Accessible.name: bar.backTo
            onClicked: bar.looking.stop()

            TextMetrics {
                id: whole
                font.family: Theme.textFamily
                font.pixelSize: Theme.normal
                font.bold: true
                text: bar.backTo
            }
        }
    }
}
