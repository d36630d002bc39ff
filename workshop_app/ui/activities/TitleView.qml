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
        Item {
            id: sheet

            property real fit: 1
            property int columns: 1
            readonly property bool pointed: view.page.points.length + view.page.ownRules.count > 0
            readonly property real least: 0.2 / Theme.wallTextScale
            readonly property real size: view.unit * sheet.fit
            readonly property real clockHeight: 76 * view.unit * Theme.wallTextScale
            /* Letters grow with the text size only as far as all fits. */
            readonly property real title: (sheet.pointed ? WallSizes.question : 104 * Theme.wallTextScale) * sheet.size
            readonly property real say: (sheet.pointed ? WallSizes.say : 44 * Theme.wallTextScale) * sheet.size

            function fits(): bool {
                rules.forceLayout();
                words.forceLayout();
                return words.implicitHeight <= sheet.height && rules.y + rules.implicitHeight <= sheet.height;
            }
            /* The largest letters at which all fits, for so many columns of points. */
            function largest(columns: int): real {
                sheet.columns = columns;
                let low = sheet.least;
                let high = 1;
                sheet.fit = high;
                if (sheet.fits()) {
                    return high;
                }
                for (let step = 0; step < 7; step += 1) {
                    sheet.fit = (low + high) / 2;
                    if (sheet.fits()) {
                        low = sheet.fit;
                    } else {
                        high = sheet.fit;
                    }
                }
                return low;
            }
            function fitIn(): void {
                if (sheet.height <= 0) {
                    return;
                }
                const one = sheet.largest(1);
                const two = one < 0.72 && sheet.pointed ? sheet.largest(2) : 0;
                sheet.columns = two > 1.08 * one ? 2 : 1;
                sheet.fit = Math.max(one, sheet.columns === 2 ? two : 0);
            }

            Refitting {
                id: fitting
                onWanted: sheet.fitIn()
            }
            Connections {
                target: view.page
                function onCriteria_changed(): void {
                    fitting.restart();
                }
            }

            Column {
                id: words
                y: sheet.pointed ? 0 : Math.max(0, (parent.height - height) / 2)
                width: Math.round((sheet.pointed ? 0.38 : 0.8) * parent.width)
                spacing: 0.7 * sheet.say
                Heading {
                    width: parent.width
                    text: view.page.title
                    font.pixelSize: Math.round(sheet.title)
                }
                Body {
                    visible: text !== ""
                    width: parent.width
                    text: view.page.say
                    font.pixelSize: Math.round(sheet.say)
                    lineHeight: 1.2
                }
                LimitBox {
                    width: parent.width
                    text: view.page.confidentialityLimit
                    size: 1.1 * sheet.say
                }
                CriteriaList {
                    width: parent.width
                    criteria: view.page.criteria
                    size: sheet.say
                }
            }
            Grid {
                id: rules
                x: Math.round(0.42 * parent.width)
                y: sheet.clockHeight
                width: parent.width - x
                columns: sheet.columns
                columnSpacing: 40 * view.unit
                Repeater {
                    model: view.page.points
                    PointLine {
                        width: Math.floor((rules.width - (sheet.columns - 1) * rules.columnSpacing) / sheet.columns)
                        size: WallSizes.say * sheet.size
                        between: 0.46 * size
                        line: index < view.page.points.length - sheet.columns
                    }
                }
                Repeater {
                    model: view.page.ownRules
                    onCountChanged: fitting.restart()
                    OwnRule {
                        before: view.page.points.length
                        wall: true
                        unit: view.unit
                        onTakenOff: view.page.takingOff.take_off(key)
                        width: Math.floor((rules.width - (sheet.columns - 1) * rules.columnSpacing) / sheet.columns)
                        size: WallSizes.say * sheet.size
                        between: 0.23 * size
                        onWordingChanged: fitting.restart()
                    }
                }
            }
        }
    }
}
