pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is asked and, once the group shares some of it, the feedback in three groups. */
Item {
    id: view

    required property WallFeedback page
    property real unit: 1
    property bool wall: false
    readonly property bool some: view.page.shared > 0

    Column {
        visible: !view.some
        anchors.centerIn: parent
        width: Math.min(parent.width * 0.86, 1560 * view.unit)
        spacing: 34 * view.unit
        Heading {
            width: parent.width
            text: view.page.title
            font.pixelSize: 74 * view.unit * Theme.textScale
        }
        Body {
            width: parent.width
            text: view.page.say
            font.pixelSize: 42 * view.unit * Theme.textScale
            lineHeight: 1.25
        }
    }
    Heading {
        id: heading
        visible: view.some
        width: parent.width
        text: view.page.title
        font.pixelSize: 58 * view.unit * Theme.textScale
    }
    Row {
        id: groups
        visible: view.some
        anchors.top: heading.bottom
        anchors.topMargin: 36 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 36 * view.unit
        Repeater {
            model: Labels.remarkKinds
            RemarkGroup {
                required property string modelData
                width: (groups.width - 2 * groups.spacing) / 3
                height: groups.height
                unit: view.unit
                kind: modelData
                title: Labels.many_remarks(modelData)
                remarks: view.page.remarks_of(modelData)
                onTakenOff: key => view.page.takingOff.set_aside_for_safeguarding(key)
            }
        }
    }
}
