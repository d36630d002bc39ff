pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Answers on one tenderer: said to the console one at a time, in private turns, from paper, and who differs. */
Item {
    id: view
    objectName: "verdict"

    required property ConsoleVerdict page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: view.part === "paper" ? paper.typeHere : view.part === "differ" ? differ.typeHere : null
    property string part: view.page.chosen("part") || "write"

    onPartChanged: {
        view.page.choose_giver("");
        view.page.keep_chosen("part", view.part);
    }

    FeedbackHead {
        id: head
        visible: view.page.asksVerdicts
        width: parent.width
        height: visible ? implicitHeight : 0
        tenderer: view.page.tenderer
        met: view.page.met
        part: view.part
        spoken: qsTr("Said to you")
        onChose: part => view.part = part
    }
    AnswersView {
        visible: view.part === "write"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: parent.width
        page: view.page
    }
    ScrollPage {
        visible: view.part === "turns"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        Body {
            width: parent.width
            text: qsTr("Each answers alone on the big screen, turned so that only they see it, and chooses at the end what to share. Whoever had their turn with the feedback is done here too. Afterwards the big screen shows what was shared, one thing at a time.")
            color: Theme.quiet
        }
        PrivateTurnsPanel {
            width: parent.width
            turns: view.page.privately
            after: "talk"
        }
    }
    SheetPanel {
        id: paper
        visible: view.part === "paper"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        sheet: view.page.sheet
    }
    DifferingPanel {
        id: differ
        visible: view.part === "differ"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        differing: view.page.differing
        settingAside: view.page.settingAside
    }
}
