import QtQuick
import workshop_app.ui

/* The foot of a box that cannot show all its cards: how many there are above and below, and the way to them. By keyboard
   the arrows lead to every card, so Tab passes it by. */
Row {
    id: foot

    required property string name
    required property int above
    required property int below
    required property int stop
    required property int stops
    property int textSize: Theme.large
    readonly property bool cramped: foot.width < 14 * foot.textSize

    signal turned(step: int)

    visible: foot.stops > 1

    PushButton {
        id: up
        focusPolicy: Qt.NoFocus
        width: Math.min(1.4 * foot.height, (parent.width - parent.spacing) / 2)
        height: parent.height
        leftPadding: 2
        rightPadding: 2
        enabled: foot.stop > 0
        font.pixelSize: Math.round(0.9 * foot.textSize)
        text: "▲"
        Accessible.name: foot.above + (foot.above === 1 ? " card above in " : " cards above in ") + foot.name
        onClicked: foot.turned(-1)
    }
    Body {
        visible: !foot.cramped
        width: parent.width - up.width - down.width - 2 * parent.spacing
        height: parent.height
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: [foot.above > 0 ? foot.above + " above" : "", foot.below > 0 ? foot.below + " more" : ""].filter(part => part !== "").join(", ")
        font.pixelSize: Math.round(0.9 * foot.textSize)
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.min(11, font.pixelSize)
        Accessible.ignored: true
    }
    PushButton {
        id: down
        focusPolicy: Qt.NoFocus
        width: foot.cramped ? parent.width - up.width - parent.spacing : up.width
        height: parent.height
        leftPadding: 2
        rightPadding: 2
        enabled: foot.stop < foot.stops - 1
        font.pixelSize: Math.round(0.9 * foot.textSize)
        text: foot.cramped && foot.below > 0 ? foot.below + " ▼" : "▼"
        Accessible.name: foot.below + (foot.below === 1 ? " more card in " : " more cards in ") + foot.name
        onClicked: foot.turned(1)
    }
}
