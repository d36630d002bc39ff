import QtQuick
import QtQuick.Controls.Basic as Basic

/* Choices side by side; where they need more than `tallest`, they scroll. */
Flickable {
    id: choices

    default property alias choices: flow.data
    property real tallest: 104

    implicitHeight: Math.min(flow.implicitHeight, choices.tallest)
    contentHeight: flow.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Basic.ScrollBar.vertical: Basic.ScrollBar {
        policy: choices.contentHeight > choices.height ? Basic.ScrollBar.AlwaysOn : Basic.ScrollBar.AlwaysOff
    }

    Flow {
        id: flow
        width: choices.width - (choices.contentHeight > choices.tallest ? 12 : 0)
        spacing: 8
    }
}
