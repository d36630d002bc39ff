pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What may be picked, as cards to tap: the key aspect, or a title, which stands alone once it is chosen. */
Item {
    id: view

    required property WallPick page
    property real unit: 1
    property bool wall: true
    readonly property bool optionsShown: view.page.dots.part === ""
    readonly property bool titleChosen: view.page.ofTitle && view.page.picked !== ""
    readonly property bool bandAtFoot: view.page.ofTitle && view.optionsShown
    /* The key aspect is picked from all that lies on a board, and has the room of one. */
    readonly property real margin: view.page.ofTitle ? WallSizes.margin : WallSizes.sortMargin
    readonly property Item typeHere: view.page.ofTitle && !view.titleChosen ? sayIt.input : null

    DotsView {
        band: view.page.band
        anchors.fill: parent
        visible: !view.optionsShown
        dots: view.page.dots
        heading: view.page.heading
        unit: view.unit
    }
    Loader {
        anchors.fill: parent
        active: view.optionsShown && view.titleChosen
        sourceComponent: ChosenTitle {
            page: view.page
            unit: view.unit
        }
    }
    Item {
        anchors.fill: parent
        visible: view.optionsShown && !view.titleChosen

        Column {
            id: head
            width: parent.width
            spacing: (view.page.ofTitle ? 12 : 6) * view.unit
            WallHead {
                unit: view.unit
                most: view.page.ofTitle ? WallSizes.question : WallSizes.sortQuestion
                text: view.page.heading
            }
            Body {
                visible: text !== "" && (!view.page.ofTitle || view.page.dots.level !== "" || view.page.words_in("").count === 0)
                width: parent.width
                text: view.page.dots.level === "" ? view.page.say : view.page.dots.level
                font.pixelSize: Math.round((view.page.ofTitle || view.page.dots.level !== "" ? WallSizes.say : WallSizes.crowdedLetters(30)) * view.unit)
            }
            KeyAspect {
                width: parent.width
                wording: view.page.keyAspect
                number: view.page.keyAspectNumber
                unit: view.unit
                size: WallSizes.crowdedLetters(34) * view.unit
            }
        }
        Loader {
            anchors.top: head.bottom
            anchors.topMargin: (view.page.ofTitle ? 24 : 16) * view.unit
            anchors.bottom: view.page.ofTitle ? (startFrom.visible ? startFrom.top : sayIt.top) : pick.top
            anchors.bottomMargin: 16 * view.unit
            width: parent.width
            sourceComponent: view.page.ofTitle ? titles : aspects
        }
        Component {
            id: titles
            TitlesView {
                page: view.page
                unit: view.unit
            }
        }
        Component {
            id: aspects
            AspectsView {
                page: view.page
                unit: view.unit
            }
        }
        OurPick {
            id: pick
            visible: !view.page.ofTitle && view.page.categories.count > 0
            anchors.bottom: parent.bottom
            width: parent.width
            page: view.page
            unit: view.unit
            mostHeight: Math.max(pick.usual, Math.min(view.height / 2, view.height - head.height - WallSizes.crowdedLetters(340) * view.unit))
        }
        StartFrom {
            id: startFrom
            visible: view.page.ofTitle && view.page.hasBox && some && view.page.dots.level === ""
            anchors.bottom: sayIt.top
            anchors.bottomMargin: 14 * view.unit
            width: parent.width
            wall: true
            unit: view.unit
            from: view.page.suggestions
            onStarted: words => sayIt.start(words)
        }
        SayItBox {
            id: sayIt
            visible: view.page.ofTitle && view.page.hasBox
            anchors.bottom: parent.bottom
            anchors.bottomMargin: visible ? 24 * view.unit : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            page: view.page
            unit: view.unit
            hint: qsTr("Your title")
        }
    }
}
