pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The questions, numbered, as large as lets all of them be read at once; nobody is named. */
Item {
    id: view

    required property WallQuestions page
    property real unit: 1
    property bool wall: true
    property int size: 40

    function fit(): void {
        const smallest = Math.ceil(26 * view.unit * Theme.textScale);
        let size = Math.round(54 * view.unit * Theme.textScale);
        view.size = size;
        while (size > smallest && view.needed() > list.height) {
            size -= 2;
            view.size = size;
        }
    }

    function needed(): real {
        let height = 0;
        for (let number = 0; number < questions.count; number++) {
            const question = questions.itemAt(number);
            height += question === null ? 0 : question.height + list.spacing;
        }
        return height;
    }

    onWidthChanged: fitting.restart()
    onHeightChanged: fitting.restart()
    Component.onCompleted: fitting.restart()

    Timer {
        id: fitting
        interval: 0
        onTriggered: view.fit()
    }
    Column {
        id: head
        width: parent.width
        spacing: 8 * view.unit
        Heading {
            width: parent.width
            text: view.page.title
            font.pixelSize: 56 * view.unit * Theme.textScale
        }
        Body {
            width: parent.width
            text: view.page.say
            font.pixelSize: (view.page.questions.count === 0 ? 48 : 26) * view.unit * Theme.textScale
            color: view.page.questions.count === 0 ? Theme.ink : Theme.quiet
            lineHeight: view.page.questions.count === 0 ? 1.25 : 1
        }
    }
    Scrolled {
        id: list
        anchors.top: head.bottom
        anchors.topMargin: 22 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 12 * view.unit
        size: Math.max(1, 1.5 * view.unit)
        what: "questions"
        Repeater {
            id: questions
            model: view.page.questions
            onCountChanged: fitting.restart()
            Panel {
                id: question
                required property int index
                required property string key
                required property string wording
                required property string category
                required property int number
                onWordingChanged: fitting.restart()
                width: list.width
                height: Math.max(away.height, words.implicitHeight + 24 * view.unit)
                Accessible.role: Accessible.ListItem
                Accessible.name: (question.index + 1) + ". " + question.wording + (question.category === "" ? "" : ", from " + question.category)
                Heading {
                    id: place
                    x: 20 * view.unit
                    width: 1.5 * view.size
                    y: words.y
                    text: question.index + 1
                    font.pixelSize: view.size
                    color: Theme.action
                    Accessible.ignored: true
                }
                Symbol {
                    id: sign
                    visible: question.number >= 0
                    x: place.x + place.width
                    anchors.verticalCenter: place.verticalCenter
                    number: Math.max(0, question.number)
                    width: view.size
                    height: view.size
                }
                Words {
                    id: words
                    x: place.x + place.width + 1.5 * view.size
                    y: 12 * view.unit
                    width: question.width - x - away.width
                    text: question.wording
                    font.pixelSize: view.size
                    Accessible.ignored: true
                }
                TakeOffButton {
                    id: away
                    anchors.right: parent.right
                    width: Math.max(44, Theme.wallTarget * view.unit)
                    onClicked: view.page.takingOff.set_aside_for_safeguarding(question.key)
                }
            }
        }
    }
}
