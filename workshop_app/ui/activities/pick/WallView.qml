pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Big cards to tap one, and below them what the group picked and why. */
Item {
    id: view

    required property WallPick page
    property real unit: 1
    property bool wall: true
    readonly property Item typeHere: view.page.ofTitle ? sayIt.input : null
    readonly property real text: 32 * view.unit * Theme.textScale
    readonly property bool optionsShown: view.page.dots.part === ""

    DotsView {
            band: view.page.band
        anchors.fill: parent
        visible: !view.optionsShown
        dots: view.page.dots
        heading: view.page.heading
        unit: view.unit
    }
    Column {
        id: head
        visible: view.optionsShown
        width: parent.width
        spacing: 10 * view.unit
        Heading {
            width: parent.width
            text: view.page.heading
            font.pixelSize: 56 * view.unit * Theme.textScale
        }
        Body {
            width: parent.width
            text: view.page.dots.level === "" ? view.page.say : view.page.dots.level
            font.pixelSize: view.text
            color: view.page.dots.level === "" ? Theme.quiet : Theme.ink
        }
    }
    Body {
        anchors.centerIn: options
        visible: view.optionsShown && !view.page.ofTitle && view.page.categories.count === 0
        width: options.width
        horizontalAlignment: Text.AlignHCenter
        text: "The cards come first. Then we pick."
        font.pixelSize: 1.2 * view.text
        color: Theme.quiet
    }
    Item {
        id: options
        visible: view.optionsShown
        anchors.top: head.bottom
        anchors.topMargin: 26 * view.unit
        anchors.bottom: below.top
        anchors.bottomMargin: 20 * view.unit
        width: parent.width

        Flickable {
            id: columns

            readonly property real gap: 22 * view.unit
            readonly property real column: Math.floor(Math.max(300 * view.unit, (options.width - gap * (view.page.categories.count - 1)) / Math.max(1, view.page.categories.count)))

            height: parent.height
            width: parent.width - (across.visible ? across.width + columns.gap : 0)
            visible: !view.page.ofTitle
            contentWidth: row.width
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.HorizontalFlick
            Row {
                id: row
                height: columns.height
                spacing: columns.gap
                Repeater {
                    model: view.page.categories
                    Item {
                        id: category
                        required property string key
                        required property string wording
                        required property int number
                        required property bool chosen
                        required property string dots
                        width: columns.column
                        height: Math.floor(columns.height)
                        TickCard {
                            id: name
                            width: parent.width
                            height: Math.max(110 * view.unit, Theme.wallTarget, implicitHeight)
                            wording: category.wording
                            number: category.number
                            category: true
                            ticked: category.chosen
                            below: category.dots
                            belowSize: name.textSize
                            textSize: Math.round(1.06 * view.text)
                            padding: 16 * view.unit
                            onTapped: view.page.choose(category.key)
                        }
                        Scrolled {
                            id: words
                            anchors.top: name.bottom
                            anchors.topMargin: 12 * view.unit
                            anchors.bottom: parent.bottom
                            width: parent.width
                            spacing: 10 * view.unit
                            size: Math.max(1, 1.45 * view.unit)
                            what: category.wording
                            Repeater {
                                model: view.page.words_in(category.key)
                                TickCard {
                                    required property string key
                                    required property bool chosen
                                    required property string dots
                                    below: dots
                                    belowSize: textSize
                                    width: words.width
                                    height: Math.max(Theme.wallTarget * Math.min(1, view.unit), implicitHeight)
                                    ticked: chosen
                                    textSize: Math.round(Math.max(24 * view.unit, 0.8 * view.text))
                                    padding: 12 * view.unit
                                    takeOffRoom: Math.max(44, Theme.wallTarget * view.unit)
                                    onTapped: view.page.choose(key)
                                    onTakenOff: view.page.takingOff.set_aside_for_safeguarding(key)
                                }
                            }
                        }
                    }
                }
            }
        }
        PushButton {
            id: across
            visible: !view.page.ofTitle && row.width > options.width
            anchors.right: parent.right
            size: Math.max(1, 1.45 * view.unit)
            text: columns.atXEnd ? "Back" : "More"
            Accessible.name: columns.atXEnd ? "Back to the first categories" : "More categories"
            onClicked: columns.contentX = columns.atXEnd ? 0 : Math.min(columns.contentX + columns.column + columns.gap, row.width - columns.width)
        }
        Scrolled {
            id: titles
            anchors.fill: parent
            visible: view.page.ofTitle
            size: Math.max(1, 1.45 * view.unit)
            what: "titles"
            Flow {
                id: flow
                readonly property KeyedModel proposals: view.page.words_in("")
                readonly property bool pairs: flow.proposals.count > 3
                width: titles.width
                spacing: 18 * view.unit
                Repeater {
                    model: flow.proposals
                    TickCard {
                        required property string key
                        required property bool chosen
                        required property string dots
                        below: dots
                        belowSize: textSize
                        width: flow.pairs ? Math.floor((flow.width - flow.spacing) / 2) : flow.width
                        height: Math.max(Theme.wallTarget, implicitHeight)
                        ticked: chosen
                        textSize: Math.round((flow.pairs ? 1.1 : 1.35) * view.text)
                        padding: 22 * view.unit
                        takeOffRoom: Math.max(44, Theme.wallTarget * view.unit)
                        onTapped: view.page.choose(key)
                        onTakenOff: view.page.takingOff.set_aside_for_safeguarding(key)
                    }
                }
            }
        }
    }
    Column {
        id: below
        visible: view.optionsShown
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 18 * view.unit

        Panel {
            visible: view.page.picked !== ""
            width: parent.width
            height: Math.min(picked.height + 40 * view.unit, 0.42 * view.height)
            border.width: 3
            border.color: Theme.action
            Flickable {
                id: shown
                anchors.fill: parent
                anchors.margins: 20 * view.unit
                anchors.rightMargin: back.width + 40 * view.unit
                contentHeight: picked.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                Column {
                    id: picked
                    width: shown.width
                    spacing: 8 * view.unit
                    Body {
                        text: "Our pick"
                        font.pixelSize: Math.round(Math.max(24 * view.unit, 0.8 * view.text))
                        color: Theme.quiet
                    }
                    Row {
                        width: parent.width
                        spacing: 16 * view.unit
                        Symbol {
                            id: sign
                            visible: view.page.pickedNumber >= 0
                            number: Math.max(0, view.page.pickedNumber)
                            width: 1.3 * view.text
                            height: width
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        Words {
                            width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
                            text: view.page.picked
                            font.pixelSize: Math.round((view.page.picked.length > 120 ? 0.85 : 1.3) * view.text)
                            font.bold: true
                        }
                    }
                    Words {
                        visible: view.page.why !== ""
                        width: parent.width
                        text: view.page.why
                        font.pixelSize: Math.round(view.text)
                    }
                }
            }
            PushButton {
                id: back
                once: true
                anchors.right: parent.right
                anchors.rightMargin: 20 * view.unit
                anchors.verticalCenter: parent.verticalCenter
                size: Math.max(1, 1.5 * view.unit)
                text: "Undo the pick"
                onClicked: view.page.take_back()
            }
        }
        SayItBox {
            id: sayIt
            visible: view.page.ofTitle && view.page.hasBox
            width: parent.width
            page: view.page
            unit: view.unit
            hint: "Your title"
        }
    }
}
