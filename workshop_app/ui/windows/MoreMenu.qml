pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What else there is while a session runs, behind "More" on the bar. */
Panel {
    id: menu

    required property Wall wall
    /* Whether a page lies over what changes the big screen, so that this does. */
    property bool covered: false
    /* How far down there is room. */
    property real room: 0
    /* How far across: its width, in pixels. */
    property real across: 600
    property bool open: false

    signal projectPageWanted
    signal packsWanted
    signal beforeWanted
    signal happenedWanted
    signal attachmentsWanted
    signal agreedWanted
    signal safeguardingWanted
    signal detailsWanted
    signal settingsWanted
    signal helpWanted

    visible: menu.open
    enabled: menu.open
    width: items.width + 16
    height: items.height + 16
    border.width: 2
    border.color: Theme.edge
    onOpenChanged: if (menu.open) {
        first.forceActiveFocus(Qt.PopupFocusReason);
    }

    /* Closes the menu, and then does what it says. */
    component Way: PushButton {
        id: way
        signal taken
        width: items.each
        onClicked: {
            menu.open = false;
            way.taken();
        }
    }

    /* In more columns where one would be too high. */
    Grid {
        id: items
        readonly property real each: Math.round(270 * Theme.textScale)
        readonly property real high: items.visibleChildren.length * (first.height + items.spacing)
        x: 8
        y: 8
        columns: Math.max(1, Math.min(Math.floor(menu.across / (items.each + items.spacing)), Math.ceil(items.high / Math.max(first.height, menu.room))))
        spacing: 4
        Way {
            id: first
            text: qsTr("Project page")
            onTaken: menu.projectPageWanted()
        }
        Way {
            text: qsTr("Packs")
            onTaken: menu.packsWanted()
        }
        Way {
            text: qsTr("Before you start")
            onTaken: menu.beforeWanted()
        }
        Way {
            text: qsTr("What happened")
            onTaken: menu.happenedWanted()
        }
        Way {
            text: qsTr("Attachments: film, photos, paper")
            onTaken: menu.attachmentsWanted()
        }
        Way {
            text: qsTr("What they agreed to")
            onTaken: menu.agreedWanted()
        }
        Way {
            text: qsTr("Safeguarding")
            onTaken: menu.safeguardingWanted()
        }
        Way {
            text: qsTr("Project details")
            onTaken: menu.detailsWanted()
        }
        Choice {
            width: items.each
            visible: menu.wall.open && menu.covered
            text: qsTr("Blank screen")
            checked: menu.wall.blank
            onClicked: menu.wall.set_blank(!menu.wall.blank)
        }
        Choice {
            width: items.each
            visible: menu.wall.open && menu.covered
            text: qsTr("Freeze screen")
            checked: menu.wall.frozen
            onClicked: menu.wall.set_frozen(!menu.wall.frozen)
        }
        Way {
            visible: !menu.wall.open && menu.covered
            text: qsTr("Open the big screen")
            onTaken: menu.wall.set_open(true)
        }
        Way {
            visible: menu.wall.open
            text: qsTr("Close the big screen")
            onTaken: menu.wall.set_open(false)
        }
        Way {
            text: qsTr("Settings")
            onTaken: menu.settingsWanted()
        }
        Way {
            text: qsTr("Help with this page (F1)")
            onTaken: menu.helpWanted()
        }
    }
}
