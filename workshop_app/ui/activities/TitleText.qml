pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What an activity says to the young people, on the console: to be read out. */
Scrolled {
    id: view

    required property TitlePage page
    /* Beside the group's own rules, which are shown there: in smaller letters. */
    property bool beside: false

    what: view.page.title
    spacing: view.beside ? 10 : 14

    Body {
        width: parent.width
        text: view.page.say
        font.pixelSize: view.beside ? Theme.large : Theme.box
        lineHeight: 1.2
    }
    LimitBox {
        text: view.page.confidentialityLimit
        width: parent.width
        size: view.beside ? Theme.large : Theme.box
    }
    Repeater {
        model: view.page.points
        PointLine {
            disc: 1.36 * Theme.title
            width: parent?.width ?? 0
            size: view.beside ? Theme.normal : Theme.title
        }
    }
    CriteriaList {
        criteria: view.page.criteria
        width: parent.width
        size: Theme.title
    }
    Repeater {
        model: view.beside ? null : view.page.ownRules
        OwnRule {
            before: view.page.points.length
            width: parent?.width ?? 0
            size: Theme.title
        }
    }
}
