pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What was shared of the answers, one thing at a time: its name large, a sign for each answer, and the words. */
Rectangle {
    id: view

    required property WhatWasShared talk
    required property TakingOff takingOff
    property real unit: 1
    readonly property real larger: Math.min(1.3, Theme.wallTextScale)

    color: Theme.paper

    Connections {
        target: view.talk
        function onWent_on(): void {
            Landing.announce(view.talk.about);
        }
    }

    component Press: PushButton {
        once: true
        size: 2.2 * view.unit * Math.min(1, 1.3 / Theme.wallTextScale)
        width: Math.max(implicitWidth, 240 * view.unit)
        height: Math.max(Theme.target, 92 * view.unit, contentItem.implicitHeight + 16)
    }

    Row {
        id: head
        width: parent.width - WallSizes.clockRoom * view.unit
        spacing: 24 * view.unit
        Symbol {
            id: sign
            visible: view.talk.scope === "category"
            number: view.talk.number
            width: 76 * view.unit
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        NumberDisc {
            id: disc
            visible: view.talk.scope === "line"
            number: view.talk.number
            width: 76 * view.unit
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            width: parent.width - (sign.visible || disc.visible ? sign.width + parent.spacing : 0)
            Heading {
                width: parent.width
                text: view.talk.about
                textFormat: Text.PlainText
                font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, 150 * view.unit, Math.round(WallSizes.question * view.unit), 24 * view.unit)
            }
            Body {
                width: parent.width
                text: view.talk.tenderer
                color: Theme.quiet
                font.pixelSize: Math.round(Math.max(24, 30 * view.larger) * view.unit)
            }
        }
    }
    Row {
        id: answers
        anchors.top: head.bottom
        anchors.topMargin: 28 * view.unit
        spacing: 48 * view.unit
        Repeater {
            model: view.talk.answers
            Row {
                id: answer
                required property string word
                required property int times
                required property string modelAnswer
                spacing: 14 * view.unit
                Accessible.role: Accessible.StaticText
                Accessible.name: answer.times + " " + answer.word
                Repeater {
                    model: answer.times <= 6 ? answer.times : 1
                    AnswerSign {
                        answer: answer.modelAnswer
                        width: 84 * view.unit
                        height: width
                    }
                }
                Body {
                    anchors.verticalCenter: parent.verticalCenter
                    text: (answer.times > 6 ? answer.times + " × " : "") + answer.word
                    wrapMode: Text.NoWrap
                    font.pixelSize: Math.round(40 * view.larger * view.unit)
                    Accessible.ignored: true
                }
            }
        }
    }
    Body {
        visible: view.talk.answers.count === 0
        anchors.top: head.bottom
        anchors.topMargin: 40 * view.unit
        width: parent.width
        text: qsTr("Nobody shared an answer on this. That is all right.")
        color: Theme.quiet
        font.pixelSize: Math.round(WallSizes.say * view.unit)
    }
    Scrolled {
        anchors.top: answers.bottom
        anchors.topMargin: 28 * view.unit
        anchors.bottom: together.visible ? together.top : foot.top
        anchors.bottomMargin: 20 * view.unit
        width: parent.width
        spacing: 14 * view.unit
        size: Math.max(1.01, 1.5 * view.unit)
        what: view.talk.about
        Repeater {
            model: view.talk.words
            Item {
                id: said
                required property string key
                required property string modelAnswer
                required property string wording
                width: parent?.width ?? 0
                height: Math.max(words.height + 40 * view.unit, away.height)
                SaidShape {
                    anchors.fill: parent
                    radius: 20 * view.unit
                    lower: 5 * view.unit
                    rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                }
                AnswerSign {
                    id: drawn
                    x: 24 * view.unit
                    anchors.verticalCenter: parent.verticalCenter
                    answer: said.modelAnswer
                    width: 44 * view.unit
                    height: width
                }
                Words {
                    id: words
                    x: drawn.x + 68 * view.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - away.width
                    text: said.wording
                    font.pixelSize: Math.round(40 * view.larger * view.unit)
                }
                TakeOffButton {
                    id: away
                    anchors.right: parent.right
                    width: Theme.wallTargetAt(view.unit)
                    onTakenOff: view.takingOff.take_off(said.key)
                }
            }
        }
    }
    Rectangle {
        id: together
        visible: view.talk.groupAnswer !== ""
        anchors.bottom: foot.top
        anchors.bottomMargin: 20 * view.unit
        width: parent.width
        height: all.height + 36 * view.unit
        radius: 16 * view.unit
        color: Theme.wash
        border.width: Math.max(2, 3 * view.unit)
        border.color: Theme.markerInk
        Row {
            id: all
            x: 24 * view.unit
            y: 18 * view.unit
            width: parent.width - 48 * view.unit
            spacing: 20 * view.unit
            AnswerSign {
                id: groups
                answer: view.talk.groupAnswer
                color: Theme.markerInk
                width: 56 * view.unit
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                width: parent.width - groups.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                Body {
                    width: parent.width
                    text: qsTr("All of us together: %1").arg(view.talk.groupWord)
                    color: Theme.markerInk
                    font.bold: true
                    font.pixelSize: Math.round(36 * view.larger * view.unit)
                }
                Words {
                    visible: text !== ""
                    width: parent.width
                    text: view.talk.groupWords
                    color: Theme.markerInk
                    font.pixelSize: Math.round(34 * view.larger * view.unit)
                }
            }
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(back.height, next.height)
        Press {
            id: back
            enabled: view.talk.at > 1
            text: qsTr("Back")
            onClicked: view.talk.back()
        }
        Body {
            anchors.centerIn: parent
            text: view.talk.at < view.talk.of ? qsTr("%1 of %2").arg(view.talk.at).arg(view.talk.of) : qsTr("%1 of %2. That was all of it.").arg(view.talk.at).arg(view.talk.of)
            color: Theme.quiet
            font.pixelSize: Math.round(Math.max(24, 30 * view.larger) * view.unit)
        }
        Press {
            id: next
            anchors.right: parent.right
            primary: true
            enabled: view.talk.at < view.talk.of
            text: qsTr("Next")
            onClicked: view.talk.next()
        }
    }
}
