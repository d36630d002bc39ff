pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What one may go by and what not, in two lists with signs in ink. Letters get as small as it takes. */
Item {
    id: view

    required property WallFair page
    property real unit: 1
    property real fit: 1

    Refitting {
        id: fitting
        onWanted: fitting.largest(1, 0.4, 0.04, fit => {
            view.fit = fit;
            may.forceLayout();
            not.forceLayout();
            return Math.max(may.implicitHeight, not.implicitHeight) <= view.height - lists.y;
        })
    }

    component Factors: Column {
        id: list
        required property string called
        required property string sign
        required property list<string> factors
        spacing: 18 * view.unit * view.fit
        Row {
            id: head
            spacing: 18 * view.unit
            AnswerSign {
                anchors.verticalCenter: parent.verticalCenter
                answer: list.sign
                width: Math.round(48 * view.unit * view.fit)
                height: width
            }
            Heading {
                text: list.called
                font.pixelSize: Math.round(48 * view.unit * view.fit * Math.min(1.2, Theme.wallTextScale))
            }
        }
        Repeater {
            model: list.factors
            Item {
                id: factor
                required property string modelData
                width: list.width
                height: words.implicitHeight + 12 * view.unit * view.fit
                AnswerSign {
                    y: 0.25 * words.font.pixelSize
                    answer: list.sign
                    width: Math.round(0.8 * words.font.pixelSize)
                    height: width
                }
                Body {
                    id: words
                    x: 1.5 * font.pixelSize
                    width: parent.width - x
                    text: factor.modelData
                    font.pixelSize: Math.round(WallSizes.say * view.unit * view.fit)
                    lineHeight: 1.1
                }
            }
        }
    }

    WallHead {
        id: head
        unit: view.unit
        text: qsTr("What counts, and what does not?")
    }
    Item {
        id: lists
        y: head.height + 48 * view.unit
        width: parent.width
        height: parent.height - y
        Factors {
            id: may
            width: Math.floor((parent.width - 80 * view.unit) / 2)
            called: qsTr("Use it")
            sign: "yes"
            factors: view.page.mayUse
        }
        Rectangle {
            x: may.width + 40 * view.unit
            width: Math.max(1, 2 * view.unit)
            height: Math.max(may.height, not.height)
            color: Theme.hair
        }
        Factors {
            id: not
            x: may.width + 80 * view.unit
            width: may.width
            called: qsTr("Leave it out")
            sign: "no"
            factors: view.page.mayNot
        }
    }
}
