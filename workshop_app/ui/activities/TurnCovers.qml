pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What covers the big screen around a private turn: before it, while it asks whether it is over, and between two. */
Item {
    id: covers

    required property WallTurn turn
    required property Band band
    required property string readySay
    readonly property string nextSay: qsTr("It is all off the screen now. Who is next?")
    property string handOverTitle: qsTr("Thank you")
    property string handOverSay: covers.nextSay
    property string askingSay: ""
    property bool asksName: false
    property real unit: 1

    component Press: PushButton {
        once: true
        size: 2.4 * covers.unit * Math.min(1, 1.4 / Theme.wallTextScale)
        implicitHeight: Math.max(Theme.target, 96 * covers.unit, contentItem.implicitHeight + 16)
    }

    Component {
        id: quilt
        TileBand {
            side: height / rows
            rows: 9
            plain: true
            band: covers.band
        }
    }
    Cover {
        anchors.fill: parent
        visible: covers.turn.state === "ready"
        unit: covers.unit
        picture: quilt
        title: "Your turn"
        say: covers.readySay
        onVisibleChanged: if (visible) {
            ready.forceActiveFocus(Qt.OtherFocusReason);
        }
        Press {
            id: ready
            primary: true
            text: "I’m ready"
            onClicked: covers.turn.start()
        }
    }
    Cover {
        anchors.fill: parent
        visible: covers.turn.state === "asking"
        unit: covers.unit
        picture: quilt
        title: "All done?"
        say: covers.askingSay
        onVisibleChanged: if (visible) {
            notYet.forceActiveFocus(Qt.OtherFocusReason);
        }
        Press {
            primary: !covers.asksName
            text: covers.asksName ? "Done, no name" : "Done"
            onClicked: covers.turn.finish(false)
        }
        Press {
            visible: covers.asksName
            text: "Done, my name is OK"
            onClicked: covers.turn.finish(true)
        }
        Press {
            id: notYet
            text: "Not yet, go back"
            onClicked: covers.turn.ask_to_finish(false)
        }
    }
    Cover {
        anchors.fill: parent
        visible: covers.turn.state === "hand-over"
        unit: covers.unit
        picture: quilt
        title: covers.handOverTitle
        say: covers.handOverSay
    }
}
