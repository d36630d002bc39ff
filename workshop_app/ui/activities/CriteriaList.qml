pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the award rests on, as the council published it; no numbers, for none comes before another. */
Column {
    id: list
    required property list<string> criteria
    property real size: Theme.large
    visible: list.criteria.length > 0
    spacing: 0.35 * list.size
    Heading {
        width: parent.width
        text: "What the council will choose by"
        font.pixelSize: Math.round(list.size)
    }
    Repeater {
        model: list.criteria
        Body {
            id: criterion
            required property string modelData
            width: list.width
            leftPadding: 0.7 * list.size
            text: criterion.modelData
            font.pixelSize: Math.round(list.size)
            Rectangle {
                y: 0.42 * list.size
                width: 0.32 * list.size
                height: width
                radius: width / 2
                color: Theme.ink
            }
        }
    }
}
