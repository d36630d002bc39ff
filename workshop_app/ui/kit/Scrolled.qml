import QtQuick
import workshop_app.ui

/* What may be longer than its place. It scrolls by finger and wheel; a button shows the next part to all who cannot.
   With the height of a `line`, no line is ever cut. */
Item {
    id: scrolled

    default property alias contents: column.data
    property real spacing: 10
    property real size: 1.0
    property string what: ""
    property real line: 0
    readonly property bool tooLong: column.height > scrolled.height + 1
    readonly property real room: scrolled.tooLong ? scrolled.wholeLines(scrolled.height - more.height - scrolled.spacing) : scrolled.height

    function wholeLines(height: real): real {
        return scrolled.line > 0 ? Math.max(1, Math.floor(height / scrolled.line + 0.01)) * scrolled.line : height;
    }
    function showNext(): void {
        const end = Math.max(0, column.height - flick.height);
        flick.contentY = flick.contentY >= end - 1 ? 0 : Math.min(end, flick.contentY + scrolled.wholeLines(flick.height * 0.85));
    }

    Flickable {
        id: flick
        width: parent.width
        height: scrolled.room
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        onHeightChanged: flick.returnToBounds()
        Column {
            id: column
            width: Math.floor(flick.width) - 1
            spacing: scrolled.spacing
        }
    }
    PushButton {
        id: more
        visible: scrolled.tooLong
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(46 * scrolled.size, 1.8 * more.font.pixelSize)
        size: scrolled.size
        text: flick.atYEnd ? "Back to the top" : "More"
        Accessible.name: scrolled.what === "" ? more.text : more.text + ": " + scrolled.what
        onClicked: scrolled.showNext()
    }
}
