import QtQuick
import workshop_app.ui

/* A number in an ink disc: rules and questions have numbers; signs mean categories alone. */
Rectangle {
    id: disc

    required property int number

    implicitWidth: 28
    implicitHeight: width
    radius: width / 2
    color: Theme.ink

    Heading {
        anchors.centerIn: parent
        text: disc.number
        color: Theme.paper
        font.pixelSize: Math.round(0.56 * disc.width)
        Accessible.ignored: true
    }
}
