pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* When the tenderers still to come begin as it stands, and which break could give: their own time never does. */
Column {
    id: panel

    required property RestOfDay rest

    visible: panel.rest.coming.count > 0
    spacing: 8
    Component.onCompleted: panel.rest.show()
    Component.onDestruction: panel.rest?.hide()

    Heading {
        width: parent.width
        text: "Tenderers still to come"
        font.pixelSize: Theme.large
    }
    Repeater {
        model: panel.rest.coming
        Item {
            id: row
            required property string told
            required property bool late
            required property string pause
            required property int gives
            width: panel.width
            height: Math.max(words.height, shorten.visible ? shorten.height : 0)
            Body {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (shorten.visible ? shorten.width + 10 : 0)
                text: row.told
                color: row.late ? Theme.flag : Theme.ink
            }
            PushButton {
                id: shorten
                visible: row.pause !== "" && row.gives > 0
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                once: true
                text: "Make the break before " + row.gives + " min shorter"
                onClicked: panel.rest.shorten(row.pause, row.gives)
            }
        }
    }
    Body {
        width: parent.width
        text: "Only breaks can be shortened. Every tenderer keeps the same time."
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
}
