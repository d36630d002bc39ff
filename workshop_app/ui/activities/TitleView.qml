pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What an activity says to the young people, the limit of confidentiality in a box of its own, and numbered points; on a
   page of ground rules those that the group gave itself go on from them. On the big screen nothing of it is cut and
   nothing scrolls: letters get as small as it takes. */
Item {
    id: view

    required property TitlePage page
    property real unit: 1
    property bool wall: false
    readonly property bool bandAtFoot: view.wall && view.page.hasBand

    Loader {
        anchors.fill: parent
        sourceComponent: view.wall ? large : small
    }

    Component {
        id: small
        TitleText {
            page: view.page
        }
    }

    Component {
        id: large
        TitleSheet {
            page: view.page
            unit: view.unit
        }
    }
}
