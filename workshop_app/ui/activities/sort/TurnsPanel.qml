pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Who has had their individual turn, and whose it is. Nothing here tells what anybody sorts. */
Item {
    id: view

    required property ConsoleSort page
    property real unit: 1
    property bool wall: false
    readonly property bool handed: view.page.wallPart === "turn" || view.page.wallPart === "hand-over"

    ScrollPage {
        anchors.fill: parent
        spacing: 12
        Body {
            width: parent.width
            text: "Each young person sorts alone on the big screen first, then the group does. Both are saved. Turn the big screen so that only they see it; here you only see how far they have got."
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 12
            Heading {
                text: view.page.turns.now !== "" ? "Now: " + view.page.turns.now : view.page.turns.done + " of " + view.page.turns.people.count + " done"
                font.pixelSize: Theme.large
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
            }
            PushButton {
                primary: view.page.turns.now === "" && view.page.turns.done > 0
                text: qsTr("Start the group sort")
                Accessible.name: qsTr("Start the group sort: the group’s board comes on the big screen")
                enabled: view.handed || view.page.wallPart === "" || view.page.wallPart === "differing"
                onClicked: view.page.show_on_wall("group")
            }
        }
        TurnList {
            width: parent.width
            turns: view.page.turns
            finishName: "End their turn: %1, without their name"
        }
    }
}
