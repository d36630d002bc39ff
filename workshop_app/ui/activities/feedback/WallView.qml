pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is asked and, once the group shares some of it, the feedback in three columns. */
Item {
    id: view

    required property WallFeedback page
    property real unit: 1
    property bool wall: false
    readonly property bool some: view.page.shared > 0
    /* Behind the covers of a turn there is nothing. */
    readonly property bool open: view.page.privately.turn.state === ""
    property int words: 36

    /* All feedback in letters of one size: a step smaller before any of it has to be turned to. */
    function fit(): void {
        const most = Math.round(WallSizes.letters(36) * view.unit);
        const least = Math.ceil(WallSizes.crowdedLetters(30) * view.unit);
        fitting.largest(most, least, 1, size => {
            view.words = size;
            return !view.tooLong();
        });
    }
    function tooLong(): bool {
        for (let number = 0; number < columns.count; number++) {
            const group = columns.itemAt(number) as RemarkGroup;
            if (group !== null && group.needed() > group.height) {
                return true;
            }
        }
        return false;
    }

    onSomeChanged: fitting.restart()

    Refitting {
        id: fitting
        onWanted: view.fit()
    }
    WallHead {
        id: head
        visible: view.open
        unit: view.unit
        text: view.page.title
    }
    Body {
        id: met
        /* Once some is shared, each remark says what it is on. */
        visible: view.open && text !== "" && !view.some
        anchors.top: head.bottom
        anchors.topMargin: visible ? 12 * view.unit : 0
        width: head.width
        height: visible ? implicitHeight : 0
        text: view.page.met
        font.pixelSize: Math.round(WallSizes.letters(34) * view.unit)
        color: Theme.quiet
    }
    Body {
        id: say
        visible: view.open && !view.some
        anchors.top: met.bottom
        anchors.topMargin: 32 * view.unit
        width: Math.min(parent.width, 1500 * view.unit)
        text: view.page.say
        font.pixelSize: Math.round(WallSizes.say * view.unit)
        lineHeight: 1.3
    }
    Body {
        id: waits
        visible: view.open && view.page.keptBack && !view.some
        anchors.bottom: parent.bottom
        width: parent.width
        text: qsTr("What you share comes up here when everybody has had their turn.")
        font.pixelSize: Math.round(WallSizes.letters(34) * view.unit)
        color: Theme.quiet
    }
    Row {
        id: signs
        readonly property real free: view.height - say.y - say.height - (waits.visible ? waits.height : 0)
        visible: view.open && !view.some && signs.free > height + 20 * view.unit
        width: parent.width
        y: say.y + say.height + Math.max(20 * view.unit, (signs.free - height) / 2)
        Repeater {
            model: Labels.remarkKinds
            Column {
                id: sign
                required property string modelData
                width: signs.width / 3
                spacing: 22 * view.unit
                Accessible.role: Accessible.StaticText
                Accessible.name: name.text
                RemarkSign {
                    kind: sign.modelData
                    width: Math.max(0, Math.min(120 * view.unit, 0.55 * signs.free))
                    height: width
                    anchors.horizontalCenter: parent.horizontalCenter
                }
                Heading {
                    id: name
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: Labels.many_remarks(sign.modelData)
                    font.pixelSize: Math.round(WallSizes.letters(44) * view.unit)
                    Accessible.ignored: true
                }
            }
        }
    }
    Row {
        id: groups
        visible: view.open && view.some
        anchors.top: met.bottom
        anchors.topMargin: 32 * view.unit
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 32 * view.unit
        Repeater {
            id: columns
            model: Labels.remarkKinds
            RemarkGroup {
                required property string modelData
                width: (groups.width - 2 * groups.spacing) / 3
                height: groups.height
                unit: view.unit
                size: view.words
                kind: modelData
                title: Labels.many_remarks(modelData)
                remarks: view.page.remarks_of(modelData)
                onChanged: fitting.restart()
                onTakenOff: key => view.page.takingOff.take_off(key)
            }
        }
    }
    PrivateTurn {
        anchors.fill: parent
        turn: view.page.privately
        band: view.page.band
        unit: view.unit
        readySay: qsTr("On your own: what was strong, what was weak, what should they ask more about? At the end you choose who may read it.")
    }
}
