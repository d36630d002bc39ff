pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* How hands work on the boards of this computer: when a choice ends, what is a drag, how long a long press is. */
Panel {
    id: panel

    signal closed

    function open(): void {
        panel.visible = true;
        closing.forceActiveFocus(Qt.TabFocusReason);
    }
    function close(): void {
        panel.visible = false;
        panel.closed();
    }

    visible: false
    width: Math.min(parent.width, Math.round(44 * Theme.normal))
    height: Math.min(parent.height, page.contentHeight + 2 * Theme.gap)
    x: (parent.width - width) / 2
    y: Math.max(0, Math.min(0.06 * parent.height, parent.height - height))
    border.width: 3
    border.color: Theme.action
    Accessible.role: Accessible.Dialog
    Accessible.name: "Touch settings"

    EscCloses {
        open: panel.visible
        onLeft: panel.close()
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }

    ScrollPage {
        id: page
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        height: parent.height - 2 * Theme.gap
        spacing: Theme.gap
        Item {
            width: page.width - 14
            height: closing.height
            Heading {
                anchors.verticalCenter: parent.verticalCenter
                text: "Touch settings"
                font.pixelSize: Theme.large
            }
            PushButton {
                id: closing
                anchors.right: parent.right
                text: "Close"
                Accessible.name: "Close the touch settings"
                onClicked: panel.close()
            }
        }
        Body {
            width: page.width - 14
            text: "Applies at once to both windows on this computer, whichever file is open."
            color: Theme.quiet
        }
        TouchChoices {
            width: page.width - 14
        }
    }
}
