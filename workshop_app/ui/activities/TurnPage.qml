pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A page of a private turn: what is asked at the top, Back, how far it is, and Next at the foot; what is in it between. */
Rectangle {
    id: page

    required property WallPrivateTurn turn
    property real unit: 1
    property string question: page.turn.question
    property string under: ""
    property string nextText: qsTr("Next")
    property bool mayGoOn: true
    property bool last: false
    property Component sign: null
    /* Where words are typed on it first, if anywhere. */
    property Item box: null
    default property alias contents: middle.data
    readonly property real larger: Math.min(1, 1.2 / Theme.wallTextScale)
    readonly property real letters: 2 * page.unit * page.larger
    readonly property alias room: middle

    color: Theme.paper
    Component.onCompleted: Landing.announce(page.question)

    signal goOn
    signal leave(bool toTheEnd)

    component Press: PushButton {
        once: true
        size: 2.2 * page.unit * page.larger
        height: Math.max(Theme.target, 92 * page.unit, contentItem.implicitHeight + 16)
    }

    Row {
        id: head
        width: parent.width - WallSizes.clockRoom * page.unit
        spacing: 24 * page.unit
        Loader {
            id: drawn
            active: page.sign !== null
            visible: active
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: page.sign
        }
        Column {
            width: parent.width - (drawn.active ? drawn.width + parent.spacing : 0)
            anchors.verticalCenter: parent.verticalCenter
            Heading {
                id: asked
                width: parent.width
                text: page.question
                textFormat: Text.PlainText
                font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, 150 * page.unit, Math.round(WallSizes.question * page.unit * page.larger), 24 * page.unit)
            }
            Body {
                width: parent.width
                visible: text !== ""
                text: page.under
                color: Theme.quiet
                font.pixelSize: Math.round(Math.max(24, 28 * Theme.wallTextScale * page.larger) * page.unit)
            }
        }
    }
    Item {
        id: middle
        anchors.top: head.bottom
        anchors.topMargin: 24 * page.unit
        anchors.bottom: foot.top
        anchors.bottomMargin: 20 * page.unit
        width: parent.width
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(back.height, next.height)
        Press {
            id: back
            anchors.left: parent.left
            width: Math.max(implicitWidth, 240 * page.unit)
            enabled: page.turn.at > 1
            text: qsTr("Back")
            onClicked: page.leave(false)
        }
        Body {
            anchors.left: back.right
            anchors.right: toTheEnd.visible ? toTheEnd.left : next.left
            anchors.margins: 20 * page.unit
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1 of %2").arg(page.turn.at).arg(page.turn.of)
            color: Theme.quiet
            font.pixelSize: Math.round(Math.max(24, 30 * Theme.wallTextScale * page.larger) * page.unit)
        }
        Press {
            id: toTheEnd
            visible: !page.last
            anchors.right: next.left
            anchors.rightMargin: 20 * page.unit
            text: qsTr("That’s all from me")
            onClicked: page.leave(true)
        }
        Press {
            id: next
            anchors.right: parent.right
            width: Math.max(implicitWidth, 240 * page.unit)
            primary: true
            enabled: page.mayGoOn
            text: page.nextText
            onClicked: page.goOn()
        }
    }
}
