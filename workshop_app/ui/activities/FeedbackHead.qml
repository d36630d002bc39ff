pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* About whom it is, and the ways in which young people say what they think: one of them is shown below. */
Item {
    id: head

    required property string tenderer
    required property string met
    required property string part
    property string spoken: qsTr("Write it down")

    signal chose(string part)

    implicitHeight: Math.max(about.height, ways.height)

    Column {
        id: about
        width: parent.width - ways.width - 10
        anchors.verticalCenter: parent.verticalCenter
        Heading {
            width: parent.width
            maximumLineCount: 2
            elide: Text.ElideRight
            text: head.tenderer
            font.pixelSize: Theme.large
        }
        Body {
            visible: text !== ""
            width: parent.width
            text: head.met
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
    Flow {
        id: ways
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(476 * Theme.textScale, Math.round(0.66 * parent.width))
        spacing: 4
        Repeater {
            model: [["turns", qsTr("Private turns")], ["write", head.spoken], ["paper", qsTr("Paper sheets")], ["differ", qsTr("Who differs")]]
            Choice {
                id: way
                required property list<string> modelData
                leftPadding: 8
                rightPadding: 8
                text: way.modelData[1]
                checked: head.part === way.modelData[0]
                onClicked: head.chose(way.modelData[0])
            }
        }
    }
}
