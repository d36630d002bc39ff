pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The chair's screen over the whole console. Where there is a PIN, only that leads back. */
Item {
    id: over

    required property Chair chair
    required property SharedScreen shared
    property bool asking: false

    function wantBack(): void {
        if (over.shared.hasPin) {
            over.asking = true;
        } else {
            over.chair.show(false);
        }
    }

    ChairsScreen {
        anchors.fill: parent
        visible: !over.asking
        enabled: visible
        chair: over.chair
        onLeaveWanted: over.wantBack()
    }
    Loader {
        anchors.fill: parent
        active: over.asking
        sourceComponent: Rectangle {
            color: Theme.paper
            MouseArea {
                anchors.fill: parent
            }
            EscCloses {
                open: true
                onLeft: over.asking = false
            }
            PinPad {
                anchors.centerIn: parent
                title: qsTr("Facilitator: your PIN")
                hint: over.shared.waits > 0 ? qsTr("That was not it. Try again in %1 s.").arg(over.shared.waits) : over.shared.wrong ? qsTr("That was not it.") : qsTr("It opens the window with the plan.")
                least: over.shared.least
                most: over.shared.most
                waits: over.shared.waits > 0
                onFinished: pin => {
                    if (over.shared.lets_back(pin)) {
                        over.chair.show(false);
                    }
                }
                onDismissed: over.asking = false
            }
        }
    }
}
