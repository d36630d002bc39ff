import QtQuick
import workshop_app.ui

/* What can be done with the category that was pressed: another name, another place, a limit, or away with it. */
Panel {
    id: panel

    required property SortCards sort
    property string key: ""
    property real size: 1
    property bool wall: false
    property int most: 0
    readonly property real line: naming.input.height

    /* What had the keyboard before; none where a hand pressed the category. */
    property Item before: null

    signal closed

    function read(): void {
        const row = panel.sort.categories.row_of(panel.key);
        if (row < 0) {
            panel.close();
            return;
        }
        panel.most = panel.sort.categories.at(row, "most");
    }
    function open(key: string): void {
        panel.key = key;
        panel.visible = true;
        panel.read();
        naming.fill();
        naming.input.forceActiveFocus();
        naming.input.selectAll();
    }
    function close(): void {
        panel.visible = false;
        panel.key = "";
        panel.closed();
    }
    function rename(): void {
        if (panel.sort.rename_category(panel.key, naming.text)) {
            panel.close();
        }
    }

    visible: false
    width: Math.min(parent.width, Math.round(34 * Theme.normal * panel.size * Theme.lettersIn(panel.Window.window)))
    height: column.height + 2 * Theme.gap
    x: (parent.width - width) / 2
    y: Math.max(0, Math.min(0.2 * parent.height, parent.height - height))
    border.width: 3
    border.color: Theme.action
    Keys.onEscapePressed: panel.close()
    Accessible.role: Accessible.Dialog
    Accessible.name: "This category"

    MouseArea {
        anchors.fill: parent
    }
    Connections {
        target: panel.sort
        function onCards_changed(): void {
            if (panel.visible) {
                panel.read();
            }
        }
    }
    Column {
        id: column
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        spacing: Theme.gap
        Field {
            id: naming
            onFill: naming.text = panel.sort.categories.at(panel.sort.categories.row_of(panel.key), "name")
            width: parent.width
            label: "New name of this category"
            size: panel.size
            onAccepted: panel.rename()
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                size: panel.size
                height: panel.line
                primary: true
                text: "Rename"
                enabled: !naming.empty
                onClicked: panel.rename()
            }
            PushButton {
                size: panel.size
                height: panel.line
                text: "◀"
                Accessible.name: "Move this category back"
                onClicked: panel.sort.move_category(panel.key, -1)
            }
            PushButton {
                size: panel.size
                height: panel.line
                text: "▶"
                Accessible.name: "Move this category on"
                onClicked: panel.sort.move_category(panel.key, 1)
            }
            PushButton {
                once: true
                size: panel.size
                height: panel.line
                text: "Remove"
                Accessible.name: "Remove this category; its cards go back to unsorted"
                onClicked: panel.sort.remove_category(panel.key)
            }
            PushButton {
                visible: !panel.wall
                size: panel.size
                height: panel.line
                text: "More"
                Accessible.name: "More about the name of this category"
                onClicked: {
                    const key = panel.key;
                    panel.close();
                    panel.sort.more_about_category(key);
                }
            }
            PushButton {
                once: true
                size: panel.size
                height: panel.line
                text: panel.wall ? "Take the name off" : "Set aside: safeguarding"
                flag: !panel.wall
                Accessible.name: panel.wall ? "Take the name of this category off the big screen" : text + ": the name of this category"
                onClicked: if (panel.sort.namesOff.take_off(panel.key)) {
                    panel.close();
                }
            }
            PushButton {
                size: panel.size
                height: panel.line
                text: "Close"
                onClicked: panel.close()
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            Body {
                height: panel.line
                verticalAlignment: Text.AlignVCenter
                font.pixelSize: Math.round(Theme.normal * panel.size * Theme.lettersIn(panel.Window.window))
                text: panel.most === 0 ? "Any number of cards" : panel.most === 1 ? "At most 1 card" : "At most " + panel.most + " cards"
            }
            PushButton {
                size: panel.size
                height: panel.line
                text: "−"
                Accessible.name: "Fewer cards"
                enabled: panel.most > 0
                onClicked: panel.sort.limit_category(panel.key, panel.most - 1)
            }
            PushButton {
                size: panel.size
                height: panel.line
                text: "+"
                Accessible.name: "More cards"
                onClicked: panel.sort.limit_category(panel.key, panel.most === 0 ? 5 : panel.most + 1)
            }
            PushButton {
                size: panel.size
                height: panel.line
                visible: panel.most > 0
                text: "Any number"
                onClicked: panel.sort.limit_category(panel.key, 0)
            }
        }
    }
}
