pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What an activity says, large: its title and words at the left, its points at the right, in the largest letters at
   which nothing is cut and nothing scrolls. */
Item {
    id: sheet

    required property TitlePage page
    property real unit: 1
    property real fit: 1
    property int columns: 1
    readonly property bool pointed: sheet.page.points.length + sheet.page.ownRules.count > 0
    readonly property real least: 0.2 / Theme.wallTextScale
    readonly property real size: sheet.unit * sheet.fit
    readonly property real clockHeight: 76 * sheet.unit * Theme.wallTextScale
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
        target: sheet.page
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
            text: sheet.page.title
            font.pixelSize: Math.round(sheet.title)
        }
        Body {
            visible: text !== ""
            width: parent.width
            text: sheet.page.say
            font.pixelSize: Math.round(sheet.say)
            lineHeight: 1.2
        }
        LimitBox {
            width: parent.width
            text: sheet.page.confidentialityLimit
            size: 1.1 * sheet.say
        }
        CriteriaList {
            width: parent.width
            criteria: sheet.page.criteria
            size: sheet.say
        }
    }
    Grid {
        id: rules
        x: Math.round(0.42 * parent.width)
        y: sheet.clockHeight
        width: parent.width - x
        columns: sheet.columns
        columnSpacing: 40 * sheet.unit
        Repeater {
            model: sheet.page.points
            PointLine {
                width: Math.floor((rules.width - (sheet.columns - 1) * rules.columnSpacing) / sheet.columns)
                size: WallSizes.say * sheet.size
                between: 0.46 * size
                line: index < sheet.page.points.length - sheet.columns
            }
        }
        Repeater {
            model: sheet.page.ownRules
            onCountChanged: fitting.restart()
            OwnRule {
                before: sheet.page.points.length
                wall: true
                unit: sheet.unit
                onTakenOff: sheet.page.takingOff.take_off(key)
                width: Math.floor((rules.width - (sheet.columns - 1) * rules.columnSpacing) / sheet.columns)
                size: WallSizes.say * sheet.size
                between: 0.23 * size
                onWordingChanged: fitting.restart()
            }
        }
    }
}
