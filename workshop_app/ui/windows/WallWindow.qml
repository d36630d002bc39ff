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

    PageLoader {
        id: page
        anchors.fill: parent
        anchors.margins: 56 * window.unit
        visible: !window.wall.blank
        wall: true
        unit: window.unit
        Component.onCompleted: page.show(window.wall.page, window.wall.view)
    }
    Column {
        anchors.centerIn: parent
        visible: window.wall.page === null && !window.wall.blank
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
    Connections {
        target: window.wall
        function onShown_changed(): void {
            page.show(window.wall.page, window.wall.view);
        }
    }
}
