pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Cards by places, with how many put each where. It scrolls both ways; the names of the places and the words stay. */
Item {
    id: table

    required property Differing differing
    property int textSize: Theme.normal
    property real gap: 10
    readonly property real wordsWidth: Math.max(table.width * 0.36, Math.min(table.width * 0.6, 14 * table.textSize))
    readonly property int columns: Math.max(1, table.differing.places.count)
    readonly property real column: Math.max(11 * table.textSize, (table.width - table.wordsWidth) / table.columns)
    readonly property bool longer: rows.contentHeight > rows.height + 1
    readonly property bool wider: across.contentWidth > across.width + 1
    readonly property bool atEnd: rows.atYEnd
    readonly property bool atRight: across.atXEnd

    function showNext(): void {
        if (rows.atYEnd) {
            rows.positionViewAtBeginning();
        } else {
            rows.contentY = Math.min(rows.contentY + rows.height * 0.85, rows.originY + rows.contentHeight - rows.height);
        }
    }
    function showAcross(): void {
        across.contentX = across.atXEnd ? 0 : Math.min(across.contentX + (across.width - table.wordsWidth) * 0.85, across.contentWidth - across.width);
    }

    Flickable {
        id: across
        anchors.fill: parent
        contentWidth: table.wordsWidth + table.columns * table.column
        flickableDirection: Flickable.HorizontalFlick
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: heads
            x: table.wordsWidth
            Repeater {
                id: names
                model: table.differing.places
                Item {
                    id: head
                    required property string name
                    required property int number
                    required property string sign
                    width: table.column
                    height: place.height + 2 * table.gap
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: head.name
                    PlaceName {
                        id: place
                        x: table.gap * 0.6
                        y: table.gap
                        width: parent.width - 1.2 * table.gap
                        name: head.name
                        number: head.number
                        sign: head.sign
                        textSize: table.textSize
                    }
                }
            }
        }
        RowList {
            id: rows
            y: heads.height
            width: across.contentWidth
            height: across.height - heads.height
            model: table.visible ? table.differing.cards : null
            delegate: Item {
                id: row
                required property int index
                required property string wording
                required property string said
                required property var counts
                width: rows.width
                height: words.implicitHeight + table.gap
                Accessible.role: Accessible.Row
                Accessible.name: row.said

                Row {
                    x: table.wordsWidth
                    height: parent.height
                    Repeater {
                        model: row.counts
                        Rectangle {
                            id: cell
                            required property int index
                            required property int modelData
                            readonly property int number: table.differing.places.count > cell.index ? table.differing.places.at(cell.index, "number") : -1
                            width: table.column
                            height: row.height
                            color: cell.modelData === 0 || Theme.contrast ? "transparent" : Qt.alpha(cell.number >= 0 ? Theme.category(cell.number) : Theme.quiet, (Theme.dark ? 0.16 : 0.08) + 0.3 * Math.min(1, cell.modelData / Math.max(1, table.differing.people)))
                            Body {
                                anchors.centerIn: parent
                                text: cell.modelData === 0 ? "·" : cell.modelData + " of " + table.differing.people
                                color: cell.modelData === 0 ? Theme.quiet : Theme.ink
                                font.pixelSize: table.textSize
                                font.weight: cell.modelData === 0 ? Font.Normal : Font.Bold
                                wrapMode: Text.NoWrap
                                Accessible.ignored: true
                            }
                        }
                    }
                }
                Rectangle {
                    x: across.contentX
                    width: table.wordsWidth
                    height: parent.height
                    color: Theme.paper
                    Words {
                        id: words
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - table.gap
                        text: row.wording
                        font.pixelSize: table.textSize
                        Accessible.ignored: true
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.hair
                }
            }
        }
        Rectangle {
            x: across.contentX
            width: table.wordsWidth
            height: heads.height
            color: Theme.paper
        }
    }
}
