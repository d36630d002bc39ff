import QtQuick
import workshop_app.ui

/* Stands over what is looked at on the console alone: what the big screen shows, and the way to put this up or go back. */
Panel {
    id: bar

    required property SessionUnderWay session
    required property Looking looking
    required property Wall wall

    readonly property string backTo: bar.looking.past ? "Back to the sessions" : bar.session.title === "" ? "Back" : "Back to " + bar.session.title

    height: column.height + 20
    border.width: 2
    border.color: Theme.edge

    EscCloses {
        open: bar.visible
        onLeft: bar.looking.stop()
    }
    Column {
        id: column
        x: 14
        y: 10
        width: parent.width - 28
        spacing: 8
        Body {
            width: parent.width
            font.bold: true
            text: bar.looking.past ? "This session has ended" : "Only you see this: " + bar.looking.title
        }
        Body {
            width: parent.width
            font.pixelSize: Theme.small
            text: bar.looking.past ? "Nothing here goes to the big screen." : "The big screen " + (!bar.wall.open ? "is closed." : bar.wall.blank ? "is blank." : bar.wall.title === "" ? "shows the welcome." : "shows " + bar.wall.title + (bar.wall.frozen ? ", frozen." : "."))
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                visible: !bar.looking.past
                once: true
                primary: true
                text: "Show on big screen"
                onClicked: bar.looking.show_on_big_screen()
            }
            PushButton {
                once: true
                width: Math.min(implicitWidth, parent.width)
                text: bar.backTo
                onClicked: bar.looking.stop()
            }
        }
    }
}
