import QtQuick
import workshop_app.ui

/* Somebody's exact words where they are no card: in the said corner, as high as they need. */
Item {
    id: said

    property alias text: words.text
    property bool gist: false

    implicitHeight: words.height + 21

    SaidShape {
        anchors.fill: parent
        rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
        gist: said.gist
    }
    Words {
        id: words
        x: 12
        y: 9
        width: parent.width - 24
    }
}
