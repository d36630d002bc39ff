import QtQuick
import workshop_app.ui

/* What somebody heard or saw, behind a rule at the side where its lines begin. */
Item {
    id: evidence

    required property string wording
    property int textSize: Theme.small
    property real rule: 3
    property real indent: 12
    property real lineHeight: 1.05
    property color tone: Theme.ink
    readonly property bool fromLeft: words.effectiveHorizontalAlignment !== Text.AlignRight

    visible: evidence.wording.trim() !== ""
    implicitHeight: words.implicitHeight

    Rectangle {
        x: evidence.fromLeft ? 0 : evidence.width - width
        width: evidence.rule
        height: parent.height
        color: evidence.tone
    }
    Words {
        id: words
        x: evidence.fromLeft ? evidence.indent : 0
        width: parent.width - evidence.indent
        text: evidence.wording
        color: evidence.tone
        font.pixelSize: evidence.textSize
        lineHeight: evidence.lineHeight
        Accessible.name: qsTr("They said or showed: %1").arg(evidence.wording)
    }
}
