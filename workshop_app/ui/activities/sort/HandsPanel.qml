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
    Accessible.name: "How hands work here"

    EscCloses {
        open: panel.visible
        onLeft: panel.close()
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }

    component Setting: Column {
        id: setting
        required property string name
        required property string about
        required property int now
        /* What can be chosen, with its name. */
        required property var values

        signal chose(value: int)

        width: page.width - 14
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: setting.name
        Body {
            width: parent.width
            text: setting.name
            font.bold: true
        }
        Body {
            width: parent.width
            text: setting.about
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: setting.values
                Choice {
                    required property var modelData
                    text: modelData[1]
                    checked: setting.now === modelData[0]
                    Accessible.name: setting.name + ": " + text
                    onClicked: setting.chose(modelData[0])
                }
            }
        }
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
                text: "How hands work here"
                font.pixelSize: Theme.large
            }
            PushButton {
                id: closing
                anchors.right: parent.right
                text: "Close"
                Accessible.name: "Close how hands work here"
                onClicked: panel.close()
            }
        }
        Body {
            width: page.width - 14
            text: "Applies at once to both windows on this computer, whichever file is open."
            color: Theme.quiet
        }
        Setting {
            name: "A choice ends"
            about: "A card that was tapped but not moved is let go. In an individual turn it never is."
            now: HandSettings.choiceLasts
            values: [[5, "after 5 s"], [10, "10 s"], [20, "20 s"], [30, "30 s"], [60, "60 s"], [0, "never"]]
            onChose: value => HandSettings.end_choice_after(value)
        }
        Setting {
            name: "A touch drags"
            about: "Let shaky hands move further before a tap becomes a drag."
            now: HandSettings.dragDistance
            values: [[8, "after 8 pixels"], [12, "12"], [16, "16"], [24, "24"], [32, "32"]]
            onChose: value => HandSettings.drag_after(value)
        }
        Setting {
            name: "A long press opens the menu"
            about: "Without it, use the right mouse button, the menu key, or “Move to…” once a card is chosen."
            now: HandSettings.longPress
            values: [[500, "after 0.5 s"], [1000, "1 s"], [1500, "1.5 s"], [2000, "2 s"], [0, "never"]]
            onChose: value => HandSettings.open_menu_after(value)
        }
    }
}
