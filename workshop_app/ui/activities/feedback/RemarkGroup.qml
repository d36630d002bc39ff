pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The shared feedback of one kind, under each other, for the wall. */
Item {
    id: group

    required property string kind
    required property string title
    required property KeyedModel remarks
    property real unit: 1

    signal takenOff(string key)

    Row {
        id: head
        width: parent.width
        spacing: 16 * group.unit
        RemarkSign {
            kind: group.kind
            width: 44 * group.unit
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Heading {
            text: group.title
            font.pixelSize: 44 * group.unit * Theme.textScale
        }
    }
    Scrolled {
        id: scrolled
        anchors.top: head.bottom
        anchors.topMargin: 22 * group.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 18 * group.unit
        size: Math.max(1.01, 1.5 * group.unit)
        what: group.title

        Repeater {
            model: group.remarks
            Panel {
                id: remark
                required property string key
                required property string wording
                required property string evidence
                required property string met
                width: scrolled.width
                height: body.height + 44 * group.unit
                Column {
                    id: body
                    x: 26 * group.unit
                    y: 22 * group.unit
                    width: parent.width - 40 * group.unit - away.width
                    spacing: 10 * group.unit
                    Words {
                        width: parent.width
                        text: remark.wording
                        font.pixelSize: 34 * group.unit * Theme.textScale
                    }
                    Body {
                        visible: remark.met !== ""
                        width: parent.width
                        text: remark.met
                        color: Theme.quiet
                        font.pixelSize: 24 * group.unit * Theme.textScale
                    }
                    Body {
                        visible: remark.evidence.trim() !== ""
                        width: parent.width
                        text: "They said or showed"
                        color: Theme.quiet
                        font.pixelSize: 24 * group.unit * Theme.textScale
                    }
                    Words {
                        visible: remark.evidence.trim() !== ""
                        width: parent.width
                        text: remark.evidence
                        font.pixelSize: 28 * group.unit * Theme.textScale
                    }
                }
                TakeOffButton {
                    id: away
                    anchors.right: parent.right
                    width: Math.max(44, Theme.wallTarget * group.unit)
                    onClicked: group.takenOff(remark.key)
                }
            }
        }
    }
}
