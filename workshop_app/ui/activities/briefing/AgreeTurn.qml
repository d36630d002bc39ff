pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One young person's yes or no at the big screen. A no is not pressed further. */
Item {
    id: view

    required property WallFair page
    property real unit: 1
    property real fit: 1
    readonly property real letters: 2.4 * view.unit * Math.min(1, 1.2 / Theme.wallTextScale)

    Refitting {
        onWanted: largest(1, 0.4, 0.04, fit => {
            view.fit = fit;
            return content.implicitHeight <= view.height - foot.height - 24 * view.unit;
        })
    }
    Column {
        id: content
        width: parent.width
        spacing: 40 * view.unit * view.fit
        Heading {
            width: parent.width - WallSizes.clockRoom * view.unit
            text: qsTr("Do you agree to this?")
            font.pixelSize: Math.round(WallSizes.question * view.unit)
        }
        Body {
            width: Math.min(parent.width, 1640 * view.unit)
            text: view.page.agree
            font.pixelSize: Math.round(64 * view.unit * view.fit * Math.min(1.2, Theme.wallTextScale))
            lineHeight: 1.15
        }
        Row {
            spacing: 28 * view.unit
            Repeater {
                model: ["yes", "no"]
                AnswerChoice {
                    required property string modelData
                    size: view.letters
                    about: qsTr("Do you agree?")
                    answer: modelData
                    given: view.page.given === modelData
                    onClicked: view.page.save(modelData)
                }
            }
        }
    }
    Row {
        id: foot
        width: parent.width
        anchors.bottom: parent.bottom
        spacing: 24 * view.unit
        Body {
            width: parent.width - later.width - parent.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("No is fine, and nobody else here will see it. Only the adult who leads today knows, and they will not ask you again.")
            font.pixelSize: Math.round(Math.max(24, 30 * Math.min(1.2, Theme.wallTextScale)) * view.unit)
            color: Theme.quiet
        }
        PushButton {
            id: later
            once: true
            size: view.letters
            text: qsTr("Not now")
            onClicked: view.page.turn.finish(false)
        }
    }
}
