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
    /* Beside the group's own rules, which are then shown there: in smaller letters. */
    property bool beside: false
    readonly property bool bandAtFoot: view.wall && view.page.hasBand

    Loader {
        anchors.fill: parent
        sourceComponent: view.wall ? large : small
    }

    /* A point, with its number in a disc. */
    component Point: Item {
        id: point
        required property int index
        required property string modelData
        property real size: Theme.large
        property bool line: false
        property real between: 0

        implicitHeight: Math.max(disc.height, words.implicitHeight) + 2 * point.between
        NumberDisc {
            id: disc
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(1.36 * (view.wall ? point.size : Theme.title))
            number: point.index + 1
        }
        Body {
            id: words
            x: disc.width + 0.5 * point.size
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            text: point.modelData
            font.pixelSize: Math.round(point.size)
        }
        Rectangle {
            visible: point.line
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(1, Math.round(0.05 * point.size))
            color: Theme.hair
        }
    }

    /* What the award rests on, as the council published it; no numbers, for none comes before another. */
    component Criteria: Column {
        id: criteria
        property real size: Theme.large
        visible: view.page.criteria.length > 0
        spacing: 0.35 * criteria.size
        Heading {
            width: parent.width
            text: "What the council will choose by"
            font.pixelSize: Math.round(criteria.size)
        }
        Repeater {
            model: view.page.criteria
            Body {
                id: criterion
                required property string modelData
                width: criteria.width
                leftPadding: 0.7 * criteria.size
                text: criterion.modelData
                font.pixelSize: Math.round(criteria.size)
                Rectangle {
                    y: 0.42 * criteria.size
                    width: 0.32 * criteria.size
                    height: width
                    radius: width / 2
                    color: Theme.ink
                }
            }
        }
    }

    /* A rule of the group's own, in the shape of somebody's exact words. */
    component OwnRule: Item {
        id: rule
        required property int index
        required property string key
        required property string wording
        required property bool gist
        property real size: Theme.large
        property real between: 0

        implicitHeight: shape.height + 2 * rule.between
        NumberDisc {
            id: number
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(1.36 * rule.size)
            number: view.page.points.length + rule.index + 1
        }
        SaidShape {
            id: shape
            x: number.width + 0.5 * rule.size
            y: rule.between
            width: parent.width - x
            height: Math.max(off.visible ? off.height : 0, said.implicitHeight + 0.5 * rule.size) + shape.lower
            radius: 0.4 * rule.size
            lower: Math.max(3, Math.round(0.1 * rule.size))
            gist: rule.gist
            rightToLeft: said.effectiveHorizontalAlignment === Text.AlignRight
        }
        Words {
            id: said
            x: shape.x + 0.5 * rule.size
            y: shape.y + (shape.height - shape.lower - height) / 2
            width: (off.visible ? off.x : shape.x + shape.width - 0.5 * rule.size) - x
            text: rule.wording
            font.pixelSize: Math.round(rule.size)
        }
        TakeOffButton {
            id: off
            visible: view.wall
            anchors.right: parent.right
            y: shape.y
            width: Theme.wallTargetAt(view.unit)
            onClicked: view.page.takingOff.set_aside_for_safeguarding(rule.key)
        }
    }

    /* What cannot stay in the room. */
    component Limit: Rectangle {
        id: limit
        property real size: Theme.large
        readonly property real inner: Math.round(0.7 * limit.size)

        visible: view.page.confidentialityLimit !== ""
        implicitHeight: told.implicitHeight + 2 * limit.inner
        color: Theme.wash
        radius: 0.45 * limit.size
        border.width: Math.max(2, Math.round(0.08 * limit.size))
        border.color: Theme.markerInk
        Body {
            id: told
            x: limit.inner
            y: limit.inner
            width: parent.width - 2 * limit.inner
            text: view.page.confidentialityLimit
            font.pixelSize: Math.round(limit.size)
            lineHeight: 1.12
            color: Theme.markerInk
        }
    }

    Component {
        id: small
        Scrolled {
            what: view.page.title
            spacing: view.beside ? 10 : 14

            Body {
                width: parent.width
                text: view.page.say
                font.pixelSize: view.beside ? Theme.large : Theme.box
                lineHeight: 1.2
            }
            Limit {
                width: parent.width
                size: view.beside ? Theme.large : Theme.box
            }
            Repeater {
                model: view.page.points
                Point {
                    width: parent?.width ?? 0
                    size: view.beside ? Theme.normal : Theme.title
                }
            }
            Criteria {
                width: parent.width
                size: Theme.title
            }
            Repeater {
                model: view.beside ? null : view.page.ownRules
                OwnRule {
                    width: parent?.width ?? 0
                    size: Theme.title
                }
            }
        }
    }

    Component {
        id: large
        Item {
            id: sheet

            property real fit: 1
            property int columns: 1
            readonly property bool pointed: view.page.points.length + view.page.ownRules.count > 0
            readonly property real least: 0.2 / Theme.textScale
            readonly property real size: view.unit * sheet.fit
            readonly property real clockHeight: 76 * view.unit * Theme.textScale
            /* Letters grow with the text size only as far as all fits. */
            readonly property real title: (sheet.pointed ? WallSizes.question : 104 * Theme.textScale) * sheet.size
            readonly property real say: (sheet.pointed ? WallSizes.say : 44 * Theme.textScale) * sheet.size

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

            onWidthChanged: fitting.restart()
            onHeightChanged: fitting.restart()
            Component.onCompleted: fitting.restart()

            /* Once the scale of the window is known as well. */
            Timer {
                id: fitting
                interval: 0
                onTriggered: sheet.fitIn()
            }
            Connections {
                target: Theme
                function onTextScaleChanged(): void {
                    fitting.restart();
                }
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
                Limit {
                    width: parent.width
                    size: 1.1 * sheet.say
                }
                Criteria {
                    width: parent.width
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
                    Point {
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
