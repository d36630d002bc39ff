pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The wall: shows only what the Wall object holds. */
Window {
    id: window

    required property Wall wall
    readonly property real unit: Math.min(window.width / 1920, window.height / 1080)

    width: 1280
    height: 720
    minimumWidth: 640
    minimumHeight: 400
    title: "Big screen"
    color: window.wall.blank ? Theme.blank : Theme.paper

    /* While the wall has the keyboard, the box one types in has the focus, or else the first thing that can be used, or
       else the page as a whole; whatever was chosen by hand keeps it. A page that comes by itself has it as a whole, so
       that no key that was meant for the page before it chooses anything. */
    function land(byItself: bool): void {
        const item = window.activeFocusItem;
        if (!Keyboard.atWall || !page.visible || (item !== null && item !== window.contentItem && item !== page && item.visible && item.enabled)) {
            return;
        }
        if (byItself) {
            page.forceActiveFocus(Qt.OtherFocusReason);
            return;
        }
        const box = page.typeHere;
        const next = box !== null && box.visible && box.enabled ? box : page.nextItemInFocusChain(true);
        (next === null || next === window.contentItem ? page : next).forceActiveFocus(Qt.TabFocusReason);
    }

    PageLoader {
        id: page
        anchors.fill: parent
        anchors.margins: 56 * window.unit
        visible: !window.wall.blank && window.wall.readBack === ""
        enabled: visible
        wall: true
        unit: window.unit
        Accessible.ignored: window.activeFocusItem !== page
        Accessible.role: Accessible.Heading
        Accessible.name: window.activeFocusItem === page ? window.title : ""
        Accessible.focusable: true
        onLoaded: Qt.callLater(window.land, true)
        Component.onCompleted: page.show(window.wall.page, window.wall.view)
    }
    Loader {
        anchors.fill: parent
        active: window.wall.readBack !== ""
        visible: !window.wall.blank
        enabled: visible
        sourceComponent: ReadBackView {
            wall: window.wall
            unit: window.unit
        }
    }
    Column {
        anchors.centerIn: parent
        visible: window.wall.page === null && !window.wall.blank && window.wall.readBack === ""
        spacing: 24 * window.unit
        Heading {
            text: "In Their Words"
            font.pixelSize: 90 * window.unit * Theme.textScale
        }
        Body {
            text: "We start in a moment."
            font.pixelSize: 44 * window.unit * Theme.textScale
        }
    }
    Shortcut {
        sequence: "F6"
        onActivated: Keyboard.fetch()
    }
    Shortcut {
        sequence: "F5"
        enabled: window.wall.page !== null
        onActivated: window.wall.set_blank(!window.wall.blank)
    }
    Shortcut {
        sequence: "F11"
        onActivated: window.wall.set_open(!window.wall.open)
    }
    Connections {
        target: Keyboard
        function onMoved(): void {
            window.land(false);
        }
    }
    Connections {
        target: window.wall
        function onBlank_changed(): void {
            if (window.wall.blank) {
                Keyboard.bring_back();
            } else {
                window.land(true);
            }
        }
        function onShown_changed(): void {
            page.show(window.wall.page, window.wall.view);
        }
    }
}
