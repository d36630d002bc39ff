pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The ground rules to read out, and beside them those that the group asks for: a box to write them down in, and each in
   its own words, numbered after the plan's. */
Item {
    id: view

    required property ConsoleGroundRules page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: words.input
    readonly property bool wide: view.width > 700 * Theme.textScale
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    readonly property real leastHeight: view.wide ? writing.height + 160 : writing.height + 340

    function keep(): void {
        if (view.page.keep(words.text)) {
            words.text = "";
            Qt.callLater(own.positionViewAtEnd);
        }
        words.input.forceActiveFocus();
    }

    TitleText {
        id: plan
        page: view.page
        beside: true
        width: view.wide ? Math.round(0.42 * view.width) : view.width
        height: view.wide ? view.height : Math.round(0.4 * (view.height - writing.height))
    }
    Column {
        id: writing
        x: view.wide ? plan.width + 20 : 0
        y: view.wide ? 0 : plan.height + 12
        width: view.width - x
        spacing: 8
        Heading {
            width: parent.width
            text: "The group’s own rules"
            font.pixelSize: Theme.large
        }
        Item {
            width: parent.width
            height: words.height
            WordsBox {
                id: words
                width: parent.width - save.width - 10
                height: Math.min(120, Math.max(view.low ? 62 : 72, words.input.implicitHeight))
                tight: view.low
                size: Theme.box / Theme.large
                label: "A ground rule the group asks for"
                hint: "As they say it, then Enter"
                text: view.page.draft
                input.onTextChanged: view.page.keep_draft(words.text)
                onAccepted: view.keep()
            }
            PushButton {
                id: save
                anchors.right: parent.right
                primary: true
                width: Math.max(80, implicitWidth)
                height: words.height
                text: "Save"
                Accessible.name: "Save the ground rule"
                enabled: !words.empty
                onClicked: words.accept()
            }
        }
        WrittenDown {
            id: how
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(Theme.target, implicitHeight)
            from: view.page.comesFrom
        }
        ComesFromRow {
            visible: how.open
            width: parent.width
            tallest: 2 * Theme.target + 8
            from: view.page.comesFrom
            asksWho: false
        }
        Body {
            visible: own.count === 0
            width: parent.width
            text: "None yet. Ask: what else do you need, so that you can speak here? Each goes on the big screen as they say it, and comes back at every later session."
            color: Theme.quiet
        }
    }
    ListView {
        id: own
        anchors.top: writing.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        x: writing.x
        width: writing.width
        model: view.page.ownRules
        clip: true
        spacing: 6
        boundsBehavior: Flickable.StopAtBounds
        Basic.ScrollBar.vertical: Basic.ScrollBar {}
        delegate: Item {
            id: rule
            required property int index
            required property string key
            required property string wording
            required property bool gist
            readonly property int number: view.page.points.length + rule.index + 1
            width: own.width - 12
            height: Math.max(card.implicitHeight, buttons.height)
            NumberDisc {
                id: place
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(28 * Theme.textScale)
                number: rule.number
            }
            SaidCard {
                id: card
                x: place.width + 8
                width: buttons.x - x - 8
                height: parent.height
                wording: rule.wording
                gist: rule.gist
                textSize: Theme.large
                below: rule.gist ? "not word for word" : ""
            }
            Row {
                id: buttons
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                PushButton {
                    quiet: true
                    once: true
                    leftPadding: 6
                    rightPadding: 6
                    text: "Remove"
                    Accessible.name: "Remove rule " + rule.number
                    onClicked: view.page.remove(rule.key)
                }
                WordsMore {
                    settingAside: view.page.settingAside
                    key: rule.key
                    place: "kept"
                    passedOn: false
                    about: rule.wording
                }
            }
        }
    }
}
