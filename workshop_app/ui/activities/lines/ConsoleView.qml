pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Where the next line is written, the lines in order, and which of them is read back on the big screen. */
Item {
    id: view

    required property ConsoleLines page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: making.input
    readonly property real leastHeight: view.wide ? making.height : making.height + counted.height + 10 + 220
    readonly property bool wide: view.width > 1000 * Theme.textScale
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    readonly property Specification specification: view.page.specification

    LineWriting {
        id: making
        width: view.wide ? Math.round(view.width * 0.44) : view.width
        specification: view.specification
        wide: view.wide
        low: view.low
        room: view.wide ? view.height : 0
    }
    Column {
        id: counted
        x: view.wide ? making.width + 20 : 0
        y: view.wide ? 0 : making.height + 6
        width: view.width - x
        spacing: 6
        Flow {
            width: parent.width
            spacing: 8
            Heading {
                visible: view.page.count > 0
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: view.page.alone !== "" ? "Line " + view.page.place + " of " + view.page.count + " is read back" : view.page.count === 1 ? "1 line" : view.page.count + " lines"
                font.pixelSize: Theme.large
            }
            PushButton {
                visible: view.page.alone === ""
                enabled: view.page.count > 0
                text: "Read them back"
                Accessible.description: "Shows one line after the other on the big screen"
                onClicked: view.page.read_back(1)
            }
            ArrowButton {
                visible: view.page.alone !== ""
                text: "Read back the line before"
                enabled: view.page.place > 1
                onClicked: view.page.read_back(view.page.place - 1)
            }
            ArrowButton {
                visible: view.page.alone !== ""
                downwards: true
                text: "Read back the next line"
                enabled: view.page.place < view.page.count
                onClicked: view.page.read_back(view.page.place + 1)
            }
            PushButton {
                visible: view.page.alone !== ""
                text: view.page.saidYes ? "They said yes" : "They say yes"
                longest: "They said yes"
                enabled: !view.page.saidYes
                onClicked: view.page.say_yes()
            }
            PushButton {
                visible: view.page.alone !== ""
                text: "Show all lines"
                onClicked: view.page.read_back(0)
            }
        }
    }
    Body {
        visible: view.page.count === 0
        anchors.top: counted.bottom
        anchors.topMargin: 24
        x: counted.x
        width: counted.width
        horizontalAlignment: Text.AlignHCenter
        text: "No lines yet. Type the first one and press Enter to save it."
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    ScrollPage {
        anchors.top: counted.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        x: counted.x
        width: counted.width
        LineRows {
            width: counted.width - 14
            specification: view.specification
            alone: view.page.alone
        }
    }
}
