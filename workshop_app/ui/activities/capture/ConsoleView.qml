pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The scribe's box, and every word kept in this activity: first what waits, then what is on the big screen. */
Item {
    id: view

    required property ConsoleCapture page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: scribe.input
    readonly property real leastHeight: writing.height + list.anchors.topMargin + 200
    /* What is kept stays in view while more is gathered, also in a low window. */
    readonly property bool low: view.Window.height < 690 * Theme.textScale

    /* No row goes to another list under a pointer that rests there, or where a finger pressed last. */
    function settle(): void {
        view.page.hold_rows(pointer.hovered || finger.last);
    }

    Connections {
        target: view.page
        function onPrompt_changed(): void {
            list.goToTop();
        }
    }
    Connections {
        target: SecondPress
        function onPressed(window: QtObject): void {
            if (window === view.Window.window) {
                finger.last = false;
                Qt.callLater(view.settle);
            }
        }
    }
    Column {
        id: writing
        width: parent.width
        spacing: view.low ? 5 : 8

        PromptChoice {
            width: parent.width
            page: view.page
        }
        ScribesBox {
            id: scribe
            width: parent.width
            spacing: writing.spacing
            boxHeight: Math.round((view.low ? 62 : 72) * Theme.textScale)
            page: view.page
            isPrivate: view.page.private
            onKept: list.goToTop()
        }
        Item {
            width: parent.width
            height: all.implicitHeight
            Heading {
                id: waiting
                text: qsTr("Waiting · %1").arg(view.page.waiting)
                font.pixelSize: Theme.large
                height: parent.height
                verticalAlignment: Text.AlignVCenter
            }
            Body {
                visible: view.page.private
                x: waiting.width + 14
                width: parent.width - x
                text: qsTr("Private: nothing goes up unless they say so.")
                height: parent.height
                lineHeight: 0.95
                verticalAlignment: Text.AlignVCenter
                color: Theme.flag
            }
            PushButton {
                id: all
                once: true
                visible: view.page.waiting > 1 && !view.page.private
                anchors.right: parent.right
                anchors.rightMargin: 12
                text: view.page.waiting === 2 ? qsTr("Put both up") : qsTr("Put all %1 up").arg(view.page.waiting)
                onClicked: view.page.put_all_up()
            }
        }
    }
    Body {
        visible: list.count === 0
        anchors.top: writing.bottom
        anchors.topMargin: 24
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("No words yet. Press Enter to save the first.")
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    RestingList {
        id: list
        anchors.top: writing.bottom
        anchors.topMargin: 2
        anchors.bottom: parent.bottom
        width: parent.width
        rows: view.page.cards
        spacing: 6
        section.property: "list"
        section.delegate: Item {
            id: other
            required property string section
            readonly property bool up: other.section === "up"
            width: list.width - 12
            height: other.section === "waiting" ? 0 : asked.implicitHeight + 14
            Heading {
                id: asked
                visible: other.section !== "waiting"
                y: 6
                width: parent.width - (other.up ? newest.width + 10 : 0)
                text: other.up ? qsTr("On the big screen · %1").arg(view.page.up) : other.section === "set aside" ? qsTr("Set aside · %1").arg(view.page.aside) : qsTr("Said to “%1”").arg(other.section.slice(1))
                font.pixelSize: other.up ? Theme.large : Theme.normal
            }
            Body {
                id: newest
                visible: other.up
                anchors.right: parent.right
                anchors.baseline: asked.baseline
                text: qsTr("last said first")
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
        HoverHandler {
            id: pointer
            onHoveredChanged: view.settle()
        }
        PointHandler {
            id: finger
            property bool last: false
            acceptedDevices: PointerDevice.TouchScreen
            onActiveChanged: if (finger.active) {
                finger.last = true;
            }
        }
        delegate: RestingRow {
            id: row
            required property string wording
            required property string saidBy
            required property string place
            required property string known
            required property bool gist
            required property bool passedOn
            readonly property bool safeguarding: row.place === "safeguarding"
            width: list.width - 12
            height: row.safeguarding ? buttons.height + 16 : Math.max(card.implicitHeight, buttons.height)
            color: row.safeguarding ? Theme.surface : "transparent"
            border.width: row.safeguarding ? 1.5 : 0
            border.color: Theme.flag
            SaidCard {
                id: card
                visible: !row.safeguarding
                width: buttons.x - 8
                height: parent.height
                wording: row.wording
                textSize: view.low ? Theme.normal : Theme.large
                gist: row.gist
                below: [row.known, row.place === "set aside" ? Labels.place(row.place) : ""].filter(one => one !== "").join(", ")
                beside: row.saidBy
            }
            WordsButtons {
                id: buttons
                x: row.safeguarding ? 14 : parent.width - width
                y: (parent.height - height) / 2
                width: row.safeguarding ? parent.width - 28 : implicitWidth
                settingAside: view.page.settingAside
                key: row.key
                place: row.place
                passedOn: row.passedOn
                WallButtons {
                    page: view.page
                    key: row.key
                    place: row.place
                }
            }
        }
    }
}
