pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is done with the screens: which window is on which, and giving the projector to somebody else. */
Panel {
    id: panel

    required property Placing placing
    property real tallest: 600

    signal closed
    signal sharingWanted

    height: Math.min(panel.tallest, content.height + 36)
    border.width: 2
    border.color: Theme.edge
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Screens")

    EscCloses {
        open: true
        onLeft: panel.closed()
    }
    MouseArea {
        anchors.fill: parent
    }
    ScrollPage {
        anchors.fill: parent
        anchors.margins: 18
        contentHeight: content.height

        Column {
            id: content
            width: parent.width
            spacing: 12

            Item {
                width: parent.width
                height: close.height
                Heading {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Screens")
                    font.pixelSize: Theme.title
                }
                PushButton {
                    id: close
                    anchors.right: parent.right
                    once: true
                    text: qsTr("Close")
                    Accessible.name: qsTr("Close the screens")
                    onClicked: panel.closed()
                }
            }
            Body {
                width: parent.width
                visible: text !== ""
                text: panel.placing.doubled ? qsTr("The projector shows the same as this screen. Set the computer to extend the display: on Windows press the Windows key and P, then choose Extend.") : panel.placing.hasTwo ? "" : qsTr("This computer has one screen now. The big screen goes to another as soon as one is plugged in.")
            }
            Heading {
                text: qsTr("Who can see this screen, the one with the plan?")
                font.pixelSize: Theme.normal
                width: parent.width
            }
            Choices {
                width: parent.width
                Choice {
                    text: qsTr("Only I see it")
                    checked: !Hiding.roomSees
                    onClicked: panel.placing.say_who_sees("facilitator")
                }
                Choice {
                    text: qsTr("The room can see it")
                    checked: Hiding.roomSees && !panel.placing.asksWhoSees
                    onClicked: panel.placing.say_who_sees("room")
                }
                PushButton {
                    once: true
                    enabled: !panel.placing.hasTwo
                    text: qsTr("It is the room’s touchscreen …")
                    Accessible.name: qsTr("It is the room’s touchscreen")
                    onClicked: panel.sharingWanted()
                }
            }
            Heading {
                text: qsTr("The projector")
                font.pixelSize: Theme.normal
                width: parent.width
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    once: true
                    enabled: panel.placing.hasTwo && !panel.placing.given
                    text: qsTr("Swap the two screens")
                    onClicked: panel.placing.swap()
                }
                PushButton {
                    once: true
                    visible: !panel.placing.given
                    text: qsTr("Give the projector away")
                    onClicked: panel.placing.give()
                }
                PushButton {
                    once: true
                    visible: panel.placing.given
                    primary: true
                    text: qsTr("Take the projector back")
                    onClicked: panel.placing.take_back()
                }
            }
            Body {
                width: parent.width
                color: Theme.quiet
                font.pixelSize: Theme.small
                text: panel.placing.given ? qsTr("Nothing of ours is on the projector, whatever is plugged in. This window goes on as usual. Taken back, the big screen is blank until you show it.") : qsTr("Give it away while a tenderer presents from their own laptop: the big screen goes blank and away, and stays so until you take the projector back.")
            }
        }
    }
}
