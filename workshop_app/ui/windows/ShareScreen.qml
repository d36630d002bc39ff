pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Has everybody share this touchscreen: asks for a PIN where there is none, twice, and then the big screen fills it. */
Panel {
    id: panel

    required property SharedScreen shared
    property real tallest: 700
    property bool choosing: !panel.shared.hasPin
    property string first: ""
    property string refused: ""

    signal dismissed

    function take(pin: string): void {
        if (panel.first === "") {
            [panel.first, panel.refused] = [pin, ""];
        } else if (pin !== panel.first) {
            [panel.first, panel.refused] = ["", qsTr("The two were not the same. Choose it again.")];
        } else if (panel.shared.choose_pin(pin)) {
            panel.begin();
        } else {
            [panel.first, panel.refused] = ["", qsTr("It could not be saved on this computer. Try again.")];
        }
    }
    function begin(): void {
        panel.dismissed();
        panel.shared.begin();
    }

    width: Math.max(pad.width, 420 * Theme.textScale) + 48
    height: Math.min(panel.tallest, column.height + 40)
    border.width: 3
    border.color: Theme.ink
    Accessible.role: Accessible.Pane
    Accessible.name: heading.text

    EscCloses {
        open: true
        onLeft: panel.dismissed()
    }
    MouseArea {
        anchors.fill: parent
    }
    Flickable {
        anchors.fill: parent
        anchors.margins: 20
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            width: parent.width
            spacing: 12

            Heading {
                id: heading
                width: parent.width
                text: qsTr("Share this touchscreen with the room")
                font.pixelSize: Theme.title
            }
            Body {
                width: parent.width
                text: qsTr("The big screen fills it. Rest a finger on the ring in its top right corner for two seconds, and the PIN brings this window back. It goes away again by one press, and by itself after three minutes.")
            }
            PinPad {
                id: pad
                anchors.horizontalCenter: parent.horizontalCenter
                visible: panel.choosing
                enabled: visible
                title: panel.first === "" ? qsTr("Choose a PIN") : qsTr("The same PIN once more")
                hint: panel.refused !== "" ? panel.refused : qsTr("4 to 8 digits. Forgotten? Close the app and start it again: it begins at its first page.")
                lines: 3
                least: panel.shared.least
                most: panel.shared.most
                onFinished: pin => panel.take(pin)
                onDismissed: panel.dismissed()
            }
            Flow {
                width: parent.width
                spacing: 8
                visible: !panel.choosing
                PushButton {
                    once: true
                    primary: true
                    text: qsTr("Show the big screen here now")
                    onClicked: panel.begin()
                }
                PushButton {
                    once: true
                    text: qsTr("Choose another PIN")
                    onClicked: panel.choosing = true
                }
                PushButton {
                    once: true
                    quiet: true
                    text: qsTr("Cancel")
                    onClicked: panel.dismissed()
                }
            }
        }
    }
}
