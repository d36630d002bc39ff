pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What may be the key aspect: the categories in their places, and under each its words, in their order. */
Item {
    id: view

    required property WallPick page
    property real unit: 1
    property real size: 30
    property real headHeight: 100
    property real headSize: 32
    /* The names of categories leave their words room. */
    readonly property real mostName: Math.max(WallSizes.crowdedLetters(125) * view.unit, 0.45 * view.height)

    function fit(): void {
        const least = Math.ceil(WallSizes.crowdedLetters(24) * view.unit);
        const mostOfHeads = Math.round(WallSizes.crowdedLetters(32) * view.unit);
        const across = columns.each - 44 * view.unit - 2.15 * mostOfHeads;
        let headSize = mostOfHeads;
        for (let number = 0; number < categories.count; number++) {
            const name = view.column(number)?.wording ?? "";
            headSize = Math.min(headSize, Fitting.largest(name, Theme.headingFamily, Font.DemiBold, across, view.mostName / 1.1, mostOfHeads, least));
        }
        // Set once: each change of it asks for another fitting.
        view.headSize = headSize;
        let heads = Theme.wallTarget * view.unit;
        for (let number = 0; number < categories.count; number++) {
            heads = Math.max(heads, view.column(number)?.headNeeds ?? 0);
        }
        view.headHeight = heads;
        fitting.largest(Math.floor(WallSizes.crowdedLetters(34) * view.unit), least, 1, size => {
            view.size = size;
            return !view.tooLong();
        });
    }
    function column(number: int): AspectColumn {
        return categories.itemAt(number) as AspectColumn;
    }
    function tooLong(): bool {
        for (let number = 0; number < categories.count; number++) {
            const one = view.column(number);
            if (one !== null && one.needed() > one.height) {
                return true;
            }
        }
        return false;
    }

    Refitting {
        id: fitting
        onWanted: view.fit()
    }
    Body {
        anchors.centerIn: parent
        visible: view.page.categories.count === 0
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("The cards come first. Then we pick.")
        color: Theme.quiet
        font.pixelSize: Math.round(WallSizes.say * view.unit)
    }
    Flickable {
        id: columns

        readonly property int count: view.page.categories.count
        readonly property real gap: 16 * view.unit
        readonly property real least: WallSizes.crowdedLetters(330) * view.unit
        readonly property real each: Math.floor(Math.max(columns.least, (view.width - columns.gap * (columns.count - 1)) / Math.max(1, columns.count)))

        height: parent.height - (across.visible ? across.height + columns.gap : 0)
        width: parent.width
        contentWidth: row.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        Row {
            id: row
            height: columns.height
            spacing: columns.gap
            Repeater {
                id: categories
                model: view.page.categories
                onCountChanged: fitting.restart()
                AspectColumn {
                    width: columns.each
                    height: Math.floor(columns.height)
                    page: view.page
                    unit: view.unit
                    size: view.size
                    headHeight: view.headHeight
                    headSize: view.headSize
                    mostName: view.mostName
                    onChanged: fitting.restart()
                }
            }
        }
    }
    PushButton {
        id: across
        visible: row.width > view.width + 1
        anchors.bottom: parent.bottom
        width: parent.width
        size: Math.max(1, 1.5 * view.unit)
        text: columns.atXEnd ? qsTr("Back to the first categories") : qsTr("More categories")
        onClicked: columns.contentX = columns.atXEnd ? 0 : Math.min(columns.contentX + columns.each + columns.gap, row.width - columns.width)
    }
}
