import QtQuick
import workshop_app.ui

/* Choices side by side; where they need more than `tallest`, they scroll, and a button shows the next of them. */
Item {
    id: choices

    default property alias choices: flow.data
    property real tallest: 104
    /* Asked of the whole width: with the button beside them they may never fit again. */
    readonly property bool tooTall: flow.implicitHeight > choices.tallest && choices.heightIn(choices.width) > choices.tallest

    function heightIn(width: real): real {
        let [across, down, line] = [0, 0, 0];
        for (let at = 0; at < flow.children.length; at++) {
            const one = flow.children[at] as Item;
            if (one.visible && one.width > 0) {
                if (across > 0 && across + one.width > width) {
                    [across, down, line] = [0, down + line + flow.spacing, 0];
                }
                across += one.width + flow.spacing;
                line = Math.max(line, one.height);
            }
        }
        return down + line;
    }
    /* The first line that is not whole comes to the top: what was read is gone, and nothing is passed over. */
    function showNext(): void {
        const end = Math.max(0, flow.implicitHeight - flick.height);
        let next = end;
        for (let at = 0; at < flow.children.length; at++) {
            const one = flow.children[at] as Item;
            if (one.visible && one.y > flick.contentY + 1 && one.y + one.height > flick.contentY + flick.height + 1) {
                next = Math.min(next, one.y);
            }
        }
        flick.contentY = flick.atYEnd ? 0 : next;
    }

    implicitHeight: Math.min(flow.implicitHeight, choices.tallest)

    Flickable {
        id: flick
        width: parent.width - (choices.tooTall ? more.width + 8 : 0)
        height: parent.height
        contentHeight: flow.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ChoiceLines {
            id: flow
            width: flick.width
            room: choices.width - more.width - 8
            spacing: 8
        }
    }
    ArrowButton {
        id: more
        visible: choices.tooTall
        focusPolicy: Qt.NoFocus
        anchors.right: parent.right
        downwards: !flick.atYEnd
        text: flick.atYEnd ? "Back to the first choices" : "More choices"
        onClicked: choices.showNext()
    }
}
