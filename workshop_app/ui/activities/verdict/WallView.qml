pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is asked, what the young people asked for, and the answers there are; once all are done, what they shared. */
Item {
    id: view

    required property WallVerdict page
    property real unit: 1
    property bool wall: false
    property real fit: 1
    property real air: 0
    readonly property real size: view.unit * Math.min(Theme.wallTextScale, 1.5) * view.fit

    function tooLong(): bool {
        let tallest = 0;
        for (let number = 0; number < boxes.count; number++) {
            tallest = Math.max(tallest, boxes.itemAt(number)?.implicitHeight ?? 0);
        }
        categories.tallest = tallest;
        for (const part of [categories, asked, answers, content]) {
            part.forceLayout();
        }
        return content.implicitHeight > view.height;
    }
    function fitIn(): void {
        view.air = 0;
        fitting.largest(1, 0.55, 0.04, fit => {
            view.fit = fit;
            return !view.tooLong();
        });
        view.air = Math.max(0, Math.min(60 * view.unit, view.height - content.implicitHeight));
    }

    Connections {
        target: view.page
        function onAsked_for_changed(): void {
            fitting.restart();
        }
    }
    Refitting {
        id: fitting
        onWanted: view.fitIn()
    }
    Scrolled {
        anchors.fill: parent
        visible: !view.page.talk.shown && view.page.privately.turn.state === ""
        size: Math.max(1, 1.5 * view.unit)
        what: view.page.title
        Column {
            id: content
            width: parent?.width ?? 0
            spacing: 40 * view.unit * view.fit
            WallHead {
                unit: view.unit * Math.max(view.fit, 0.8)
                width: parent.width - WallSizes.clockRoom * view.unit
                text: view.page.title
            }
            Body {
                visible: text !== ""
                width: parent.width
                text: view.page.met
                color: Theme.quiet
                font.pixelSize: Math.round(Math.max(24 * view.unit, 34 * view.size))
            }
            Body {
                width: parent.width
                text: view.page.say
                lineHeight: 1.25
                font.pixelSize: Math.round(40 * view.size)
            }
            Column {
                id: asked
                visible: view.page.categories.count > 0 || view.page.keyAspect !== ""
                width: parent.width
                spacing: 20 * view.unit * view.fit
                Heading {
                    text: qsTr("We asked for")
                    font.pixelSize: Math.round(40 * view.size)
                }
                Grid {
                    id: categories
                    readonly property int count: view.page.categories.count
                    property real tallest: 0
                    width: parent.width
                    columns: categories.count > 6 ? 3 : categories.count < 3 ? 1 : 2
                    columnSpacing: 32 * view.unit
                    rowSpacing: 14 * view.unit * view.fit
                    Repeater {
                        id: boxes
                        model: view.page.categories
                        onCountChanged: fitting.restart()
                        Item {
                            id: category
                            required property string key
                            required property string name
                            required property int number
                            required property bool mattersMost
                            width: Math.floor((categories.width - (categories.columns - 1) * categories.columnSpacing) / categories.columns)
                            implicitHeight: Math.max(64 * view.size, called.implicitHeight + 20 * view.size)
                            height: categories.tallest
                            Accessible.role: Accessible.StaticText
                            Accessible.name: category.name + (category.mattersMost ? ", " + most.text : "")
                            onNameChanged: fitting.restart()
                            Rectangle {
                                anchors.fill: parent
                                radius: 16 * view.unit
                                color: Theme.ground(category.number)
                                border.width: Math.max(2, 3 * view.unit)
                                border.color: Theme.category(category.number)
                            }
                            Symbol {
                                id: sign
                                x: 24 * view.size
                                anchors.verticalCenter: parent.verticalCenter
                                number: category.number
                                width: 40 * view.size
                                height: width
                            }
                            Words {
                                id: called
                                x: sign.x + sign.width + 20 * view.size
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width - x - (most.visible ? most.width + 36 * view.size : 20 * view.size)
                                text: category.name
                                font.family: Theme.headingFamily
                                font.weight: Font.DemiBold
                                font.pixelSize: Math.round(36 * view.size)
                                Accessible.ignored: true
                            }
                            Rectangle {
                                visible: most.visible
                                anchors.fill: most
                                radius: height / 2
                                color: Theme.ink
                            }
                            Body {
                                id: most
                                visible: category.mattersMost
                                anchors.right: parent.right
                                anchors.rightMargin: 16 * view.size
                                anchors.verticalCenter: parent.verticalCenter
                                leftPadding: 18 * view.size
                                rightPadding: leftPadding
                                topPadding: 5 * view.size
                                bottomPadding: topPadding
                                text: qsTr("matters most")
                                wrapMode: Text.NoWrap
                                color: Theme.paper
                                font.pixelSize: Math.round(Math.max(24 * view.unit, 28 * view.size))
                                Accessible.ignored: true
                            }
                        }
                    }
                }
                KeyAspect {
                    width: parent.width
                    wording: view.page.keyAspect
                    number: view.page.keyAspectNumber
                    unit: view.unit
                    size: 36 * view.size
                }
            }
            Flow {
                id: answers
                readonly property real each: Math.floor(Math.max(answers.width / (view.page.answers.length + 1), 7 * word))
                readonly property real word: 40 * view.size
                visible: view.page.asksVerdicts
                width: parent.width
                topPadding: view.air
                Repeater {
                    model: [...view.page.answers, "no answer"]
                    Item {
                        id: answer
                        required property string modelData
                        readonly property string word: answer.modelData === "no answer" ? qsTr("or say nothing") : view.page.answer_word(answer.modelData)
                        width: answers.each
                        height: drawn.height + 1.9 * answers.word
                        Accessible.role: Accessible.StaticText
                        Accessible.name: answer.word
                        AnswerSign {
                            id: drawn
                            anchors.horizontalCenter: parent.horizontalCenter
                            answer: answer.modelData
                            width: 120 * view.unit * Math.max(view.fit, 0.8)
                            height: width
                        }
                        Body {
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: drawn.height + 0.4 * answers.word
                            text: answer.word
                            wrapMode: Text.NoWrap
                            font.pixelSize: Math.round(answers.word)
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    TalkView {
        anchors.fill: parent
        visible: view.page.talk.shown && view.page.privately.turn.state === ""
        talk: view.page.talk
        takingOff: view.page.takingOff
        unit: view.unit
    }
    PrivateTurn {
        anchors.fill: parent
        turn: view.page.privately
        band: view.page.band
        unit: view.unit
        readySay: qsTr("Your answers, on your own. At the end you choose who may read it.")
    }
}
