pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Feedback on one tenderer: as it is said, in private turns, from paper, and from whoever differs from the group. */
Item {
    id: view
    objectName: "feedback"

    required property ConsoleFeedback page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: view.part === "write" ? writing.typeHere : view.part === "paper" ? paper.typeHere : view.part === "differ" ? differ.typeHere : null
    readonly property real leastHeight: view.page.hasTenderer ? head.height + (view.part === "write" ? writing.leastHeight : 360) : 0
    property string part: view.page.chosen("part") || (view.page.turnsFirst ? "turns" : "write")

    onPartChanged: view.page.keep_chosen("part", view.part)

    Body {
        visible: !view.page.hasTenderer
        width: parent.width
        text: qsTr("This activity is not for a tenderer, so there is nobody to give feedback on. In the session plan, mark it as one for each tenderer.")
    }
    FeedbackHead {
        id: head
        visible: view.page.hasTenderer
        width: parent.width
        tenderer: view.page.tenderer
        met: view.page.met
        part: view.part
        onChose: part => view.part = part
    }
    WritingView {
        id: writing
        visible: view.page.hasTenderer && view.part === "write"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        page: view.page
    }
    ScrollPage {
        visible: view.page.hasTenderer && view.part === "turns"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        Body {
            width: parent.width
            text: qsTr("Each says it alone on the big screen, turned so that only they see it, and chooses at the end what to share. Nobody else sees it before everybody is done. Anyone who would rather not can tell you, or write it on paper.")
            color: Theme.quiet
        }
        PrivateTurnsPanel {
            width: parent.width
            turns: view.page.privately
        }
    }
    SheetPanel {
        id: paper
        visible: view.page.hasTenderer && view.part === "paper"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        sheet: view.page.sheet
    }
    DifferingPanel {
        id: differ
        visible: view.page.hasTenderer && view.part === "differ"
        enabled: visible
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: parent.width
        differing: view.page.differing
        settingAside: view.page.settingAside
    }
}
