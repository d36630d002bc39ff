import QtQuick
import workshop_app.ui

/* One place that a card can be, with a figure for everybody who put it there and how many they are. */
Item {
    id: column

    required property string name
    required property int number
    required property string sign
    property real unit: 1
    property int textSize: 30
    property int tallySize: 36
    property real figure: 80
    property real headHeight: 0
    property real mostHead: Infinity
    property int count: 0
    property int of: 0
    property string who: ""
    property bool together: false
    readonly property bool category: column.number >= 0
    readonly property color headInk: column.category ? Theme.headInk : Theme.ink
    readonly property real padding: 14 * column.unit
    readonly property real headNeeds: called.implicitHeight + 2 * column.padding
    readonly property real radius: 20 * column.unit

    FontMetrics {
        id: line
        font: called.font
    }
    Rectangle {
        anchors.fill: parent
        radius: column.radius
        color: column.category ? Theme.ground(column.number) : Theme.sunk
        border.width: Theme.contrast || Theme.dark ? Math.max(2, 3 * column.unit) : 0
        border.color: column.category ? Theme.category(column.number) : Theme.edge
    }
    Rectangle {
        id: head
        width: parent.width
        height: column.headHeight
        topLeftRadius: column.radius
        topRightRadius: column.radius
        color: column.category ? Theme.head(column.number) : Theme.sunk
        border.width: column.category ? 0 : 1.5
        border.color: Theme.edge
        Symbol {
            id: symbol
            visible: column.category
            number: Math.max(0, column.number)
            color: column.headInk
            x: column.padding
            anchors.verticalCenter: parent.verticalCenter
            width: column.textSize * 1.05
            height: width
        }
        Heading {
            visible: !column.category
            x: column.padding
            anchors.verticalCenter: parent.verticalCenter
            width: symbol.width
            horizontalAlignment: Text.AlignHCenter
            text: column.sign
            font.pixelSize: column.textSize
            Accessible.ignored: true
        }
        Words {
            id: called
            x: symbol.x + symbol.width + 0.4 * column.textSize
            width: parent.width - x - column.padding - tick.width
            anchors.verticalCenter: parent.verticalCenter
            text: column.name
            color: column.headInk
            elide: Text.ElideRight
            maximumLineCount: Math.max(1, Math.floor((column.mostHead - 2 * column.padding) / line.height))
            lineHeight: 1
            font.family: Theme.headingFamily
            font.weight: Font.DemiBold
            font.pixelSize: column.textSize
            Accessible.ignored: true
        }
        Rectangle {
            id: tick
            anchors.right: parent.right
            anchors.rightMargin: 0.6 * column.padding
            anchors.verticalCenter: parent.verticalCenter
            visible: column.together
            width: column.together ? 1.5 * column.textSize : 0
            height: width
            radius: width / 2
            color: Theme.surface
            Drawing {
                anchors.fill: parent
                anchors.margins: 0.14 * parent.width
                color: Theme.ink
                outline: PaletteFile.mark("tick")
            }
        }
    }
    Figures {
        id: figures
        visible: column.count > 0 && column.figure > 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height + column.padding
        width: Math.min(column.width - 24 * column.unit, Math.ceil(people * size * 1.08) + 1)
        people: column.count
        size: column.figure
    }
    Body {
        id: tally
        anchors.horizontalCenter: parent.horizontalCenter
        y: figures.visible ? figures.y + figures.height + 0.6 * column.padding : head.height + column.padding
        text: column.count > 0 ? qsTr("%1 of %2").arg(column.count).arg(column.of) : "–"
        color: column.count > 0 ? Theme.ink : Theme.quiet
        font.pixelSize: column.tallySize
        font.bold: column.count > 0
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Scrolled {
        visible: column.who !== ""
        x: column.padding
        width: parent.width - 2 * column.padding
        y: tally.y + tally.height + 0.4 * column.padding
        height: Math.max(0, parent.height - y - column.padding)
        size: Math.max(1, 1.5 * column.unit)
        what: column.name
        Words {
            width: parent?.width ?? 0
            horizontalAlignment: Text.AlignHCenter
            text: column.who
            font.pixelSize: Math.round(WallSizes.crowdedLetters(24) * column.unit)
            Accessible.ignored: true
        }
    }
}
