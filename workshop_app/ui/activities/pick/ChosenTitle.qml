import QtQuick
import workshop_app.ui

/* The title that the group chose, alone on the page, with the reason under it and the key aspect it belongs to. It is
   taken back at the console. */
Item {
    id: view

    required property WallPick page
    property real unit: 1

    Column {
        id: chosen
        readonly property real gap: 40 * view.unit
        readonly property real free: view.height - y - (aspect.visible ? aspect.height + chosen.gap : 0)
        y: 84 * view.unit
        width: parent.width
        spacing: chosen.gap
        Body {
            id: about
            width: parent.width - WallSizes.clockRoom * view.unit
            text: qsTr("Every one of them talks to us about")
            color: Theme.quiet
            font.pixelSize: Math.round(WallSizes.crowdedLetters(40) * view.unit)
        }
        LargeWords {
            id: title
            width: parent.width
            unit: view.unit
            wording: view.page.picked
            isTitle: true
            what: qsTr("the title")
            most: WallSizes.letters(116) * view.unit
            least: 44 * view.unit
            room: Math.max(0, (chosen.free - about.height - chosen.gap) * (why.wording === "" ? 1 : why.wording.length > 200 ? 0.5 : 0.64))
            sidePadding: 64 * view.unit
            padding: 52 * view.unit
            canTakeOff: true
            onTakenOff: view.page.takingOff.take_off(view.page.pickedKey)
        }
        LargeWords {
            id: why
            visible: why.wording !== ""
            width: Math.min(parent.width, why.wanted)
            unit: view.unit
            wording: view.page.why
            talkedAbout: false
            what: qsTr("the reason")
            most: WallSizes.letters(46) * view.unit
            least: 28 * view.unit
            room: Math.max(0, chosen.free - about.height - title.height - 2 * chosen.gap)
            sidePadding: 40 * view.unit
            padding: 26 * view.unit
            lower: 5 * view.unit
        }
    }
    KeyAspect {
        id: aspect
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 28 * view.unit
        width: parent.width
        wording: view.page.keyAspect
        number: view.page.keyAspectNumber
        unit: view.unit
        size: WallSizes.crowdedLetters(40) * view.unit
    }
}
