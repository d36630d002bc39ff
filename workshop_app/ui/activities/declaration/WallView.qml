pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is asked of each, and who sees it; in a private turn one tenderer after the other. No name stands here but then. */
Item {
    id: view

    required property WallDeclaration page
    property real unit: 1
    property bool wall: false

    Item {
        id: asking
        property real fit: 1
        readonly property real say: Math.round(WallSizes.say * view.unit * asking.fit)

        anchors.fill: parent
        visible: view.page.turn.state === ""

        Refitting {
            onWanted: largest(1, 0.4, 0.04, fit => {
                asking.fit = fit;
                words.forceLayout();
                return words.implicitHeight <= asking.height;
            })
        }
        Column {
            id: words
            width: parent.width
            spacing: 36 * view.unit * asking.fit
            WallHead {
                unit: view.unit * Math.max(asking.fit, 0.6)
                text: view.page.title
            }
            Body {
                visible: text !== ""
                width: Math.min(parent.width, 1560 * view.unit)
                text: view.page.say
                font.pixelSize: asking.say
                lineHeight: 1.3
            }
            Repeater {
                model: view.page.questions
                PointLine {
                    width: Math.min(words.width, 1560 * view.unit)
                    size: asking.say
                }
            }
            Rectangle {
                readonly property real inner: 36 * view.unit * asking.fit
                width: Math.min(parent.width, 1560 * view.unit)
                height: who.implicitHeight + 2 * inner
                radius: 16 * view.unit
                color: Theme.surface
                border.width: Math.max(2, 3 * view.unit)
                border.color: Theme.edge
                Body {
                    id: who
                    x: parent.inner
                    y: parent.inner
                    width: parent.width - 2 * parent.inner
                    text: qsTr("Private: the adult who leads today sees your answers, and nobody else here. They are in nothing that is handed out.")
                    font.pixelSize: asking.say
                    lineHeight: 1.2
                }
            }
        }
    }
    TurnCovers {
        band: view.page.band
        anchors.fill: parent
        turn: view.page.turn
        unit: view.unit
        readySay: qsTr("Look round: nobody else should see the screen. Then you see who wants to run the service. Keep it to yourself.")
    }
    /* Made anew for every turn, so that nothing of one is there in the next. */
    Loader {
        anchors.fill: parent
        active: view.page.declaring
        sourceComponent: Declaring {
            page: view.page
            unit: view.unit
        }
    }
}
