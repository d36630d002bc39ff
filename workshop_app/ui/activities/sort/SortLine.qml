import QtQuick
import workshop_app.ui

/* One line of a sort's outline: the name of a place, or a card with the ways to move it. */
Item {
    id: line

    required property int index
    required property string key
    required property string kind
    required property string words
    required property string box
    required property int number
    required property int count
    required property int most
    required property int voices
    required property bool first
    required property bool last
    property bool readOnly: false
    property real size: 1
    property int textSize: 16
    property real target: 44
    property real gap: 10
    readonly property bool isCard: line.kind === "card"

    signal pressed
    signal menuWanted
    signal shifted(step: int)
    signal explored(step: real)
    signal sent(number: int)
    signal focused

    function focusWords(): void {
        words.forceActiveFocus(Qt.TabFocusReason);
    }

    height: Math.max(line.target, shown.implicitHeight + line.gap) + (line.isCard ? 0 : line.gap)

    Item {
        id: words
        x: line.isCard ? 2 * line.gap : 0
        y: line.isCard ? 0 : line.gap
        width: parent.width - x - (buttons.visible ? buttons.width + line.gap : 0)
        height: parent.height - y
        activeFocusOnTab: !line.readOnly
        onActiveFocusChanged: if (words.activeFocus) {
            line.focused();
        }
        Keys.onSpacePressed: line.isCard ? line.menuWanted() : line.pressed()
        Keys.onReturnPressed: line.isCard ? line.menuWanted() : line.pressed()
        Keys.onMenuPressed: line.menuWanted()
        Keys.onPressed: event => {
            const steps = ({
                    [Qt.Key_Up]: -1,
                    [Qt.Key_Down]: 1,
                    [Qt.Key_PageUp]: -5,
                    [Qt.Key_PageDown]: 5,
                    [Qt.Key_Home]: -Infinity,
                    [Qt.Key_End]: Infinity
                });
            const digit = line.isCard && event.text.length === 1 && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) ? "0123456789".indexOf(event.text) : -1;
            event.accepted = event.key in steps || digit >= 0;
            if (event.key in steps) {
                line.explored(steps[event.key]);
            } else if (digit >= 0 && !event.isAutoRepeat) {
                line.sent(digit);
            }
        }
        Accessible.role: line.isCard ? Accessible.ListItem : Accessible.Heading
        Accessible.name: line.isCard ? line.words : line.words + ", " + line.count + (line.count === 1 ? " card" : " cards")
        Accessible.description: line.voices > 1 ? "said " + line.voices + " times" : ""
        Accessible.focusable: !line.readOnly
        Accessible.onPressAction: line.isCard ? line.menuWanted() : line.pressed()

        Rectangle {
            visible: !line.isCard
            anchors.fill: parent
            radius: Theme.radius
            color: line.number >= 0 ? Theme.head(line.number) : Theme.sunk
        }
        SaidShape {
            visible: line.isCard
            anchors.fill: parent
            rightToLeft: shown.effectiveHorizontalAlignment === Text.AlignRight
        }
        FocusRing {
            visible: words.activeFocus
        }
        TapHandler {
            onTapped: line.isCard ? line.menuWanted() : line.pressed()
        }
        Symbol {
            id: sign
            visible: line.number >= 0
            x: line.gap
            anchors.verticalCenter: parent.verticalCenter
            number: Math.max(0, line.number)
            color: line.isCard ? Theme.category(sign.number) : Theme.headInk
            width: line.isCard ? 0.7 * line.textSize : line.textSize
            height: width
        }
        Words {
            id: shown
            x: line.gap + (sign.visible ? sign.width + line.gap : 0)
            width: parent.width - x - line.gap - counted.width
            anchors.verticalCenter: parent.verticalCenter
            text: line.words
            color: line.isCard || line.number < 0 ? Theme.ink : Theme.headInk
            font.pixelSize: line.textSize
            font.family: line.isCard ? Theme.textFamily : Theme.headingFamily
            font.weight: line.isCard ? Font.Normal : Font.DemiBold
            Accessible.ignored: true
        }
        Body {
            id: counted
            anchors.right: parent.right
            anchors.rightMargin: line.gap
            anchors.verticalCenter: parent.verticalCenter
            text: line.isCard ? line.voices > 1 ? "said " + line.voices + " times" : "" : line.most > 0 ? line.count + " of " + line.most : line.count
            font.pixelSize: line.textSize
            color: line.isCard || line.number < 0 ? Theme.quiet : Theme.headInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Row {
        id: buttons
        visible: line.isCard && !line.readOnly
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        PushButton {
            size: line.size
            height: line.target
            leftPadding: 12
            rightPadding: 12
            text: "▲"
            visible: line.box !== ""
            enabled: !line.first
            Accessible.name: "Move up: " + line.words
            onClicked: line.shifted(-1)
        }
        PushButton {
            size: line.size
            height: line.target
            leftPadding: 12
            rightPadding: 12
            text: "▼"
            visible: line.box !== ""
            enabled: !line.last
            Accessible.name: "Move down: " + line.words
            onClicked: line.shifted(1)
        }
        PushButton {
            size: line.size
            height: line.target
            text: "Move to…"
            Accessible.name: "Move to: " + line.words
            onClicked: line.menuWanted()
        }
    }
}
