import QtQuick
import workshop_app.ui

/* Asks once, before Home, about a session that is still running, whose project page needs nothing closed, and about packs
   that are being created and files that are being copied. Esc goes on. */
Panel {
    id: ask

    /* The session under way; "" for none. */
    required property string title
    /* What closing would stop, in sentences; "" for nothing, also where it came to an end while it is asked. */
    property string stops: ""
    property bool stopped: false
    readonly property string asks: ask.title !== "" ? qsTr("The session is still running: “%1”. Everything is saved, and it goes on from here when you open the project again.").arg(ask.title) : ask.stops !== "" ? qsTr("Stop and close the project? Everything else is saved.") : qsTr("Nothing is being created or copied any more. Close the project? Everything is saved.")

    signal stays
    signal pageWanted
    signal endWanted
    signal closes

    height: column.height + 36
    border.width: 3
    border.color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text
    Component.onCompleted: {
        ask.stopped = ask.stops !== "";
        Landing.announce(question.text);
        stay.forceActiveFocus(Qt.PopupFocusReason);
    }

    EscCloses {
        open: true
        onLeft: ask.stays()
    }
    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Body {
            id: question
            /* It never gets less: the buttons below it are under a finger. */
            property real most: 0
            onImplicitHeightChanged: question.most = Math.max(question.most, implicitHeight)
            width: parent.width
            height: question.most
            text: [ask.stops, ask.asks].filter(one => one !== "").join(" ")
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                id: stay
                once: true
                primary: true
                text: ask.title !== "" ? qsTr("Go on with the session") : qsTr("Keep it open")
                onClicked: ask.stays()
            }
            PushButton {
                visible: ask.title !== ""
                once: true
                text: qsTr("Show the project page")
                onClicked: ask.pageWanted()
            }
            PushButton {
                visible: ask.title !== ""
                once: true
                text: qsTr("End the session…")
                onClicked: ask.endWanted()
            }
            PushButton {
                objectName: "closes the project"
                once: true
                readonly property string stopping: qsTr("Stop and close the project")
                readonly property string closing: qsTr("Close the project")
                /* As wide as it was when it was asked: what ends meanwhile moves nothing under a finger. */
                text: ask.stops !== "" ? stopping : closing
                longest: ask.stopped ? stopping : closing
                onClicked: ask.closes()
            }
        }
    }
}
