pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One card, and below it the columns of the board with a figure for everybody who put it there. A tick on a head says
   that the group put it there together. */
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
    readonly property int categories: view.inCategories(view.columns)
    readonly property int columns: Math.max(1, view.places.count)
    readonly property real gap: 14 * view.unit
    /* "Not sure" and the like have less room than the board's columns, which need it for their names. */
    readonly property int others: view.columns - view.categories
    readonly property real aside: 0.66
    readonly property real each: Math.floor((view.width - view.gap * (view.columns - 1)) / (view.categories + view.aside * view.others))
    readonly property real text: Math.max(24, Math.min(34, 34 * view.each / (330 * view.unit))) * view.unit * Theme.textScale
    /* Figures are of one size in all columns: the largest in which the most of them fit. */
    readonly property int most: view.counts.length === 0 ? 0 : Math.max(...view.counts)
    readonly property real figure: {
        const narrow = view.counts.some((count, row) => count > 0 && view.places.at(row, "number") < 0);
        const wide = (narrow ? view.aside : 1) * view.each - 24 * view.unit;
        const high = board.height - heads.tallest - tally.height - 3 * view.gap - (view.named ? view.height * 0.14 : 0);
        // Rather a little smaller than in two rows.
        const inOneRow = Math.min(80 * view.unit, (wide + 1) / (1.08 * Math.max(1, view.most)), high / 1.28);
        if (inOneRow >= 60 * view.unit) {
            return inOneRow;
        }
        for (let size = 80 * view.unit; size > 20 * view.unit; size -= 2 * view.unit) {
            const across = Math.max(1, Math.floor((wide + 0.28 * size) / (1.08 * size)));
            if (Math.ceil(view.most / across) * 1.28 * size <= high) {
                return size;
            }
        }
        return 20 * view.unit;
    }
    readonly property bool named: view.shares.some(share => share.who !== "")

    function inCategories(count: int): int {
        let found = 0;
        for (let row = 0; row < count; row++) {
            found += view.places.at(row, "number") >= 0 ? 1 : 0;
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
        most: 64 * view.unit * Theme.textScale
        least: 32 * view.unit * Theme.textScale
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
            font.pixelSize: Math.round(30 * view.unit * Theme.textScale)
            Accessible.ignored: true
        }
    }
    TextMetrics {
        id: tally
        font.family: Theme.textFamily
        font.pixelSize: Math.round(36 * view.unit * Theme.textScale)
        text: "2 of 3"
    }
    Item {
        id: board
        anchors.top: card.bottom
        anchors.topMargin: 22 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width

        Row {
            id: heads
            property real tallest: 0
            spacing: view.gap
            height: parent.height
            function measure(): void {
                let tallest = 0;
                for (let number = 0; number < columns.count; number++) {
                    tallest = Math.max(tallest, (columns.itemAt(number) as DifferingColumn)?.headNeeds ?? 0);
                }
                heads.tallest = tallest;
            }
            Repeater {
                id: columns
                model: view.places
                DifferingColumn {
                    required property int index
                    width: category ? view.each : Math.floor(view.aside * view.each)
                    height: board.height
                    unit: view.unit
                    textSize: Math.round(view.text)
                    tallySize: tally.font.pixelSize
                    figure: view.figure
                    headHeight: heads.tallest
                    count: view.counts[index] ?? 0
                    of: view.of
                    who: view.who(name)
                    together: view.byGroup !== "" && view.byGroup === name
                    onHeadNeedsChanged: heads.measure()
                    Component.onCompleted: heads.measure()
                }
            }
        }
    }
}
