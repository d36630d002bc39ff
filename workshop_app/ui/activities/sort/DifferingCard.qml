pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One card, and below it the columns of the board with a figure for everybody who put it there. A tick on a head says
   that the group put it there together. Places that some made for themselves show where this card is in them. */
Item {
    id: view

    required property KeyedModel places
    required property string wording
    required property int voices
    required property var shares
    required property var counts
    required property string byGroup
    required property string said
    required property int of
    property real unit: 1
    readonly property var shown: view.placesShown(view.places.count)
    readonly property real gap: 14 * view.unit
    readonly property real leastWidth: WallSizes.crowdedLetters(200) * view.unit
    readonly property real leastHeight: WallSizes.crowdedLetters(150) * view.unit
    /* Where there are very many, rather narrower ones than rows that have no room. */
    readonly property int mostRows: Math.max(1, Math.floor((board.height + view.gap) / (view.leastHeight + view.gap)))
    readonly property int rows: Math.max(1, Math.min(view.mostRows, Math.ceil(view.shown.length / Math.max(1, Math.floor((view.width + view.gap) / (view.leastWidth + view.gap))))))
    readonly property int perRow: Math.max(1, Math.ceil(view.shown.length / view.rows))
    /* "Not sure" and the like have less room than the board's columns, which need it for their names. */
    readonly property int aside: view.rows > 1 ? 0 : view.shown.filter(place => place.number < 0).length
    readonly property real asideShare: 0.66
    readonly property real each: Math.floor((view.width - view.gap * (view.perRow - 1)) / (view.perRow - (1 - view.asideShare) * view.aside))
    readonly property real high: (board.height - view.gap * (view.rows - 1)) / view.rows
    readonly property real mostHead: Math.max(92 * view.unit, 0.45 * view.high)
    /* Names are in the largest letters in which the longest fits into a head; what the smallest do not fit is elided. */
    readonly property real text: {
        const least = 24 * view.unit;
        const most = Math.max(24, Math.min(WallSizes.crowdedLetters(34), 34 * view.each / (330 * view.unit))) * view.unit;
        const sizes = view.shown.filter(place => place.number >= 0).map(place => Fitting.largest(place.name, Theme.headingFamily, Font.DemiBold, view.each - 34 * view.unit - 1.45 * most, view.mostHead - 28 * view.unit, most, least));
        return Math.min(most, ...sizes);
    }
    readonly property int most: Math.max(0, ...view.shown.map(place => place.count))
    readonly property real roomForNames: {
        const longest = Math.max(0, ...view.shares.map(share => share.who.length));
        const size = WallSizes.crowdedLetters(24) * view.unit;
        return Math.min(0.35 * view.high, Math.ceil(longest * 0.55 * size / (view.each - 28 * view.unit)) * 1.3 * size);
    }
    /* Figures are of one size in all columns: the largest in which the most of them fit. */
    readonly property real figure: {
        const narrow = view.aside > 0 && view.shown.some(place => place.count > 0 && place.number < 0);
        const wide = (narrow ? view.asideShare : 1) * view.each - 24 * view.unit;
        const high = view.high - columns.headHeight - tally.height - 38 * view.unit - view.roomForNames;
        // Rather a little smaller than in two rows.
        const inOneRow = Math.min(80 * view.unit, wide / (1.08 * Math.max(1, view.most)), high / 1.28);
        if (inOneRow >= 60 * view.unit) {
            return inOneRow;
        }
        for (let size = 80 * view.unit; size >= 20 * view.unit; size -= 2 * view.unit) {
            const across = Math.max(1, Math.floor((wide + 0.28 * size) / (1.08 * size)));
            if (Math.ceil(view.most / across) * 1.28 * size <= high) {
                return size;
            }
        }
        return 0;
    }

    function placesShown(count: int): var {
        const found = [];
        for (let row = 0; row < count; row++) {
            const place = {
                name: view.places.at(row, "name"),
                number: view.places.at(row, "number"),
                sign: view.places.at(row, "sign"),
                count: view.counts[row] ?? 0
            };
            if (place.count > 0 || place.number < 0 || view.places.at(row, "ofGroup")) {
                found.push(place);
            }
        }
        return found;
    }
    function who(place: string): string {
        return view.shares.find(share => share.name === place)?.who ?? "";
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: view.said

    LargeWords {
        id: card
        width: parent.width
        unit: view.unit
        wording: view.wording
        what: qsTr("the card")
        most: WallSizes.letters(64) * view.unit
        least: 36 * view.unit
        room: view.height * 0.36
        padding: 26 * view.unit
    }
    Rectangle {
        visible: view.voices > 1
        anchors.right: card.right
        anchors.rightMargin: 24 * view.unit
        anchors.bottom: card.bottom
        anchors.bottomMargin: 24 * view.unit
        width: twice.implicitWidth + 32 * view.unit
        height: twice.implicitHeight + 8 * view.unit
        radius: height / 2
        color: Theme.markerInk
        Body {
            id: twice
            anchors.centerIn: parent
            text: "×" + view.voices
            color: Theme.wash
            font.bold: true
            font.pixelSize: Math.round(WallSizes.letters(30) * view.unit)
            Accessible.ignored: true
        }
    }
    TextMetrics {
        id: tally
        font.family: Theme.textFamily
        font.pixelSize: Math.round(WallSizes.crowdedLetters(view.rows > 2 ? 28 : 36) * view.unit)
        text: "2 of 3"
    }
    Item {
        id: board
        anchors.top: card.bottom
        anchors.topMargin: 22 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width

        Grid {
            columns: view.perRow
            spacing: view.gap
            Repeater {
                id: columns
                property real headHeight: 0
                function measure(): void {
                    let tallest = 0;
                    for (let number = 0; number < columns.count; number++) {
                        tallest = Math.max(tallest, (columns.itemAt(number) as DifferingColumn)?.headNeeds ?? 0);
                    }
                    columns.headHeight = tallest;
                }
                model: view.shown
                DifferingColumn {
                    required property var modelData
                    name: modelData.name
                    number: modelData.number
                    sign: modelData.sign
                    count: modelData.count
                    width: category || view.aside === 0 ? view.each : Math.floor(view.asideShare * view.each)
                    height: view.high
                    unit: view.unit
                    textSize: Math.round(view.text)
                    tallySize: tally.font.pixelSize
                    figure: view.figure
                    headHeight: columns.headHeight
                    mostHead: view.mostHead
                    of: view.of
                    who: view.who(name)
                    together: view.byGroup !== "" && view.byGroup === name
                    onHeadNeedsChanged: columns.measure()
                    Component.onCompleted: columns.measure()
                }
            }
        }
    }
}
