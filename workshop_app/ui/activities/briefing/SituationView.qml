pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One situation, large; the room says fair, not fair or it depends; then why. Letters get as small as it takes. */
Item {
    id: view

    required property WallFair page
    property real unit: 1
    property real fit: 1
    /* What the room said of it; kept nowhere. */
    property string said: ""
    readonly property bool shown: view.page.part === "why"
    readonly property real letters: 2 * view.unit * Math.min(1, 1.2 / Theme.wallTextScale)
    readonly property real foot: buttons.height + 24 * view.unit
    readonly property var signs: ({
            "fair": "yes",
            "not fair": "no",
            "it depends": "partly"
        })

    Connections {
        target: view.page
        function onGame_moved(): void {
            if (view.page.part !== "why") {
                view.said = "";
            }
            fitting.restart();
        }
    }
    Refitting {
        id: fitting
        onWanted: fitting.largest(1, 0.4, 0.04, fit => {
            view.fit = fit;
            content.forceLayout();
            return content.implicitHeight <= view.height - view.foot;
        })
    }
    Column {
        id: content
        width: parent.width
        spacing: (view.shown ? 36 : 56) * view.unit * view.fit
        Body {
            width: parent.width - WallSizes.clockRoom * view.unit
            text: qsTr("Fair or not fair? %1 of %2").arg(view.page.number).arg(view.page.count)
            font.family: Theme.headingFamily
            font.pixelSize: Math.round(WallSizes.say * view.unit)
            color: Theme.quiet
        }
        Heading {
            id: what
            width: Math.min(parent.width, 1640 * view.unit)
            text: view.page.situation
            font.pixelSize: Math.round((view.shown ? 60 : 88) * view.unit * view.fit * Math.min(1.2, Theme.wallTextScale))
            lineHeight: 1.1
        }
        Row {
            id: answers
            width: parent.width
            spacing: 24 * view.unit
            Repeater {
                model: ["fair", "not fair", "it depends"]
                AnswerChoice {
                    required property string modelData
                    size: view.letters * (view.shown ? 1 : 1.4) * Math.max(0.7, view.fit)
                    about: qsTr("The room says")
                    answer: view.signs[modelData]
                    word: view.page.called(modelData)
                    given: view.said === modelData
                    onClicked: view.said = modelData
                }
            }
        }
        Rectangle {
            id: box
            readonly property real inner: 32 * view.unit * view.fit
            visible: view.shown
            width: Math.min(parent.width, 1640 * view.unit)
            height: because.implicitHeight + 2 * inner
            radius: 16 * view.unit
            color: Theme.wash
            border.width: Math.max(2, 3 * view.unit)
            border.color: Theme.markerInk
            Column {
                id: because
                x: box.inner
                y: box.inner
                width: box.width - 2 * box.inner
                spacing: 10 * view.unit * view.fit
                Row {
                    spacing: 16 * view.unit
                    AnswerSign {
                        anchors.verticalCenter: parent.verticalCenter
                        answer: view.signs[view.page.fair] ?? ""
                        color: Theme.markerInk
                        width: Math.round(44 * view.unit * view.fit)
                        height: width
                    }
                    Heading {
                        text: view.page.called(view.page.fair)
                        color: Theme.markerInk
                        font.pixelSize: Math.round(48 * view.unit * view.fit * Math.min(1.2, Theme.wallTextScale))
                    }
                }
                Body {
                    width: parent.width
                    text: view.page.why
                    color: Theme.markerInk
                    font.pixelSize: Math.round(WallSizes.say * view.unit * view.fit)
                    lineHeight: 1.15
                }
            }
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: 20 * view.unit
        PushButton {
            once: true
            primary: true
            size: 2.2 * view.unit * Math.min(1, 1.4 / Theme.wallTextScale)
            implicitHeight: Math.max(Theme.target, 88 * view.unit, contentItem.implicitHeight + 16)
            longest: qsTr("The next one")
            text: !view.shown ? qsTr("See why") : view.page.number < view.page.count ? qsTr("The next one") : qsTr("Go on")
            visible: !view.shown || !view.page.last
            onClicked: {
                if (view.shown) {
                    view.page.next();
                } else {
                    view.page.show_why();
                }
            }
        }
    }
}
