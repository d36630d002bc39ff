import QtQuick
import workshop_app.ui

/* Asks once whether the windows are closed in the middle of a session, while something is to be looked at or passed on,
   or while packs are being created or files copied. Esc goes on. */
Panel {
    id: ask

    /* The session under way; "" for none. */
    required property string title
    /* What of safeguarding is left, in sentences; "" for nothing. */
    property string stillToDo: ""
    /* What closing would stop, in sentences; "" for nothing, also where it came to an end while it is asked. */
    property string stops: ""
    property bool stopped: false
    readonly property string asks: ask.title !== "" ? qsTr("“%1” is under way. Close both windows all the same? Everything is saved: open the project again and it continues from here.").arg(ask.title) : ask.stops !== "" ? qsTr("Stop and close the app? Everything else is saved.") : ask.stillToDo !== "" ? qsTr("Close the app all the same? Everything is saved.") : qsTr("Nothing is being created or copied any more. Close the app? Everything is saved.")

    signal stays
    signal safeguardingWanted
    signal leaves

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
            text: [ask.stillToDo, ask.stops, ask.asks].filter(one => one !== "").join(" ")
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                id: stay
                once: true
                primary: true
                text: ask.title !== "" ? qsTr("Go on with the session") : ask.stillToDo !== "" ? qsTr("Go to Safeguarding") : qsTr("Keep it open")
                onClicked: {
                    if (ask.title === "" && ask.stillToDo !== "") {
                        ask.safeguardingWanted();
                    }
                    ask.stays();
                }
            }
            PushButton {
                once: true
                /* As wide as it was when it was asked: what ends meanwhile moves nothing under a finger. */
                readonly property string stopping: ask.title !== "" ? qsTr("Stop and close both windows") : qsTr("Stop and close")
                readonly property string closing: ask.title !== "" || ask.stillToDo !== "" ? qsTr("Close both windows") : qsTr("Close the app")
                text: ask.stops !== "" ? stopping : closing
                longest: ask.stopped ? stopping : closing
                onClicked: ask.leaves()
            }
        }
    }
}
