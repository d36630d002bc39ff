pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* What the next question grows from, its words, and the bank of questions: the list in order, drafts, spares, and whose
   turn it is. One that is open can be changed. */
Item {
    id: view
    objectName: "questions"

    required property ConsoleQuestions page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: making.input
    property string open: ""
    property bool turnsShown: false
    readonly property real leastHeight: view.wide ? making.height : making.height + 6 + head.height + 4 + 220
    readonly property bool wide: view.width > 1000 * Theme.textScale
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    readonly property real share: view.wide ? Math.round(view.width * 0.44) : view.width

    function show(place: string): void {
        view.turnsShown = false;
        view.open = "";
        view.page.show_place(place);
        making.input.forceActiveFocus();
    }

    EscCloses {
        open: view.open !== ""
        onLeft: view.open = ""
    }
    QuestionMaking {
        id: making
        width: view.share
        page: view.page
        wide: view.wide
        low: view.low
        roomHeight: view.height
    }
    Column {
        id: head
        x: view.wide ? view.share + 20 : 0
        y: view.wide ? 0 : making.height + 6
        width: view.width - x
        spacing: 6
        Choices {
            width: parent.width
            tallest: Theme.target
            Repeater {
                model: ["list", "draft", "spare"]
                Choice {
                    id: tab
                    required property string modelData
                    readonly property int count: modelData === "list" ? view.page.onList : modelData === "draft" ? view.page.drafts : view.page.spares
                    readonly property string called: Labels.question_place(modelData)
                    text: tab.count === 0 ? tab.called : tab.called + ": " + tab.count
                    longest: tab.called + ": 88"
                    Accessible.name: tab.called
                    Accessible.description: qsTr("%1 questions").arg(tab.count)
                    checked: !view.turnsShown && view.page.placeShown === tab.modelData
                    onClicked: view.show(tab.modelData)
                }
            }
            Choice {
                text: qsTr("Turns")
                Accessible.name: qsTr("Individual turns")
                checked: view.turnsShown
                onClicked: view.turnsShown = true
            }
        }
        Flow {
            visible: !view.turnsShown
            width: parent.width
            spacing: 8
            Body {
                id: told
                readonly property list<string> parts: view.page.placeShown === "list" ? [qsTr("%1 of %2").arg(view.page.onList).arg(view.page.howMany) + (view.page.onList > view.page.howMany ? qsTr(": more than there is time for.") : "."), view.page.timeTold, view.page.closed ? qsTr("The list is closed: presentations have begun. You can still add one.") : ""] : [view.page.placeShown === "draft" ? qsTr("Choose together: on the list, a spare, or put into one.") : qsTr("Kept in case there is time.")]
                width: Math.min(implicitWidth, head.width)
                height: Math.max(Theme.target, implicitHeight)
                verticalAlignment: Text.AlignVCenter
                text: told.parts.filter(one => one !== "").join(" ")
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
            PushButton {
                visible: view.page.placeShown === "list" && view.page.onList > 0
                text: view.page.onWall === "names" ? qsTr("Hide who asks") : qsTr("Show who asks")
                longest: qsTr("Show who asks")
                Accessible.description: qsTr("On the big screen. Ask them first.")
                onClicked: view.page.show_on_wall("names")
            }
            PushButton {
                visible: view.page.placeShown === "list" && view.page.onList > 0
                text: qsTr("Rehearse")
                Accessible.description: qsTr("With Pretend Ltd, on the chair’s screen. Nothing is saved.")
                onClicked: view.page.rehearse()
            }
            PushButton {
                visible: view.page.placeShown === "draft" && (view.page.drafts > 0 || view.page.onWall === "drafts")
                text: view.page.onWall === "drafts" ? qsTr("Show the list again") : qsTr("Show the drafts to everyone")
                longest: qsTr("Show the drafts to everyone")
                onClicked: view.page.show_on_wall("drafts")
            }
        }
    }
    Body {
        visible: !view.turnsShown && list.count === 0
        anchors.top: head.bottom
        anchors.topMargin: 24
        x: head.x
        width: head.width
        horizontalAlignment: Text.AlignHCenter
        text: view.page.placeShown === "draft" ? qsTr("No drafts yet. Each can write their own in a turn, or you type them here.") : view.page.placeShown === "spare" ? qsTr("No spares yet.") : view.page.categories.count === 0 ? qsTr("No questions yet. Press Enter to save the first.") : qsTr("No questions yet. Choose what the first one grows from, and type it. Press Enter to save it.")
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    RowList {
        id: list
        visible: !view.turnsShown
        anchors.top: head.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        x: head.x
        width: head.width
        model: view.page.questions
        spacing: 6
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: BankRow {
            width: list.width - 12
            page: view.page
            opened: view.open === key
            last: index === list.count - 1
            textSize: view.wide || !view.low ? Theme.large : Theme.normal
            onToggled: view.open = opened ? "" : key
            onUsed: {
                view.open = "";
                making.input.forceActiveFocus();
            }
        }
    }
    Loader {
        active: view.turnsShown
        visible: active
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        x: head.x
        width: head.width
        sourceComponent: ScrollPage {
            id: scrolled
            Body {
                width: parent.width
                text: qsTr("Each writes questions of their own on the big screen, and nobody sees them. Then you look at the drafts together.")
                color: Theme.quiet
            }
            TurnList {
                width: parent.width
                turns: view.page.turns
                plain: true
            }
        }
    }
}
