pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The shared feedback of one kind, under each other, for the wall: each in its own words and, behind a rule, what they
   said or showed. */
Item {
    id: group

    required property string kind
    required property string title
    required property KeyedModel remarks
    property real unit: 1
    property int size: 36
    readonly property int small: Math.round(Math.max(24 * group.unit, group.size * 28 / 36))

    signal takenOff(string key)
    /* There is more or less of it than before. */
    signal changed

    /* The height in which all of it is to be seen at once. */
    function needed(): real {
        let height = scrolled.y - scrolled.spacing;
        for (let number = 0; number < cards.count; number++) {
            height += (cards.itemAt(number)?.height ?? 0) + scrolled.spacing;
        }
        return height;
    }

    Row {
        id: head
        width: parent.width
        spacing: 18 * group.unit
        RemarkSign {
            id: sign
            kind: group.kind
            width: 56 * group.unit * Math.min(1.4, Theme.wallTextScale)
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Heading {
            width: parent.width - sign.width - parent.spacing
            text: group.title
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            font.pixelSize: Math.round(WallSizes.letters(44) * group.unit)
            minimumPixelSize: Math.round(24 * group.unit)
        }
    }
    Body {
        visible: group.remarks.count === 0
        anchors.top: head.bottom
        anchors.topMargin: 28 * group.unit
        width: parent.width
        text: qsTr("Nothing shared here yet")
        color: Theme.quiet
        font.pixelSize: Math.round(WallSizes.letters(32) * group.unit)
    }
    Scrolled {
        id: scrolled
        anchors.top: head.bottom
        anchors.topMargin: 20 * group.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 14 * group.unit
        size: Math.max(1.01, 1.5 * group.unit)
        what: group.title

        Repeater {
            id: cards
            model: group.remarks
            onCountChanged: group.changed()
            Item {
                id: remark
                required property string key
                required property string wording
                required property string evidence
                required property string met
                required property string about
                required property bool byGroup
                readonly property real padding: 20 * group.unit
                width: scrolled.width
                height: Math.max(away.height, body.height + 2 * remark.padding + card.lower)
                onWordingChanged: group.changed()
                onEvidenceChanged: group.changed()
                SaidShape {
                    id: card
                    visible: remark.wording !== ""
                    anchors.fill: parent
                    radius: 20 * group.unit
                    lower: 5 * group.unit
                    rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                }
                Rectangle {
                    visible: !card.visible
                    anchors.fill: parent
                    radius: 20 * group.unit
                    color: Theme.surface
                    border.width: Math.max(1, 1.5 * group.unit)
                    border.color: Theme.edge
                }
                Column {
                    id: body
                    x: 24 * group.unit
                    y: remark.padding
                    width: parent.width - x - away.width
                    spacing: 12 * group.unit
                    Words {
                        id: words
                        visible: text !== ""
                        width: parent.width
                        text: remark.wording
                        font.pixelSize: group.size
                    }
                    Body {
                        visible: remark.about !== ""
                        width: parent.width
                        text: remark.about
                        font.bold: remark.wording === ""
                        font.pixelSize: remark.wording === "" ? group.size : group.small
                    }
                    Body {
                        visible: remark.byGroup
                        width: parent.width
                        text: qsTr("We all said this")
                        color: Theme.quiet
                        font.pixelSize: Math.round(WallSizes.letters(24) * group.unit)
                    }
                    Body {
                        visible: remark.met !== ""
                        width: parent.width
                        text: remark.met
                        color: Theme.quiet
                        font.pixelSize: Math.round(WallSizes.letters(24) * group.unit)
                    }
                    Evidence {
                        width: parent.width
                        wording: remark.evidence
                        textSize: group.small
                        rule: Math.max(2, 4 * group.unit)
                        indent: 20 * group.unit
                        lineHeight: words.lineHeight
                    }
                }
                TakeOffButton {
                    id: away
                    anchors.right: parent.right
                    width: Theme.wallTargetAt(group.unit)
                    onTakenOff: group.takenOff(remark.key)
                }
            }
        }
    }
}
