import QtQuick
import workshop_app.ui

/* Somebody's exact words in a list of the console, on their card. */
Item {
    id: said

    required property string words

    implicitHeight: Math.max(Theme.target, shown.implicitHeight + 14)

    SaidShape {
        anchors.fill: parent
        rightToLeft: shown.effectiveHorizontalAlignment === Text.AlignRight
    }
    Words {
        id: shown
        x: 12
        width: parent.width - 24
        y: (parent.height - 3 - height) / 2
        text: said.words
        font.pixelSize: Theme.normal
    }
}
