pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What covers the big screen around a private turn: before it, while it asks whether it is over, and between two. */
Item {
    id: covers

    required property WallTurn turn
    required property Band band
    required property string readySay
    required property string handOverTitle
    required property string handOverSay
    property string askingSay: ""
    property bool asksName: false
    property real unit: 1
    readonly property real size: Math.max(1, 1.7 * covers.unit)

    Component {
        id: quilt
        TileBand {
            side: height / rows
            rows: 9
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
        PushButton {
            id: ready
            once: true
            size: covers.size
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
        PushButton {
            once: true
            size: covers.size
            text: covers.asksName ? "Done, no name" : "Done"
            onClicked: covers.turn.finish(false)
        }
        PushButton {
            once: true
            visible: covers.asksName
            size: covers.size
            text: "Done, my name is OK"
            onClicked: covers.turn.finish(true)
        }
        PushButton {
            id: notYet
            once: true
            size: covers.size
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
