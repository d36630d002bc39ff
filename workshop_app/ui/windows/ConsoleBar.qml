pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The bar of an open project. While a session runs: what it has come to, the clock, and what comes next, always in the
   same place. The file's name gives way first, and then what undo says. */
Rectangle {
    id: bar

    required property Project project
    required property Wall wall
    required property Console atConsole
    property bool low: false
    /* The height in which a menu has to be whole. */
    property real seen: bar.parent.height
    /* Where one line is too narrow, the clock and what comes next have a line of their own. */
    property bool single: false
    property real line: bar.height
    /* Whether a page lies over what changes the big screen. */
    property bool covered: false
    /* Whether the project page is looked at while a session runs. */
    property bool pageShown: false
    property bool packsShown: false
    property bool happenedShown: false
    readonly property SessionUnderWay session: bar.project.session
    readonly property bool running: bar.session.sessionTitle !== ""
    readonly property bool past: bar.project.looking.past
    readonly property Item heading: title

    readonly property bool tight: bar.width < 1100 * Theme.textScale
    readonly property int gap: bar.tight ? 6 : 10
    readonly property real nextWidth: Math.round(Math.max(190, Math.min(270, bar.width * 0.18)) * Theme.textScale)
    readonly property real deedWidth: Math.round(206 * Theme.textScale)
    /* What is said of the file is worth more room than what undo would do. */
    readonly property bool undoSays: (bar.single ? bar.width : right.x) - home.width - 4 * bar.gap - bar.deedWidth > 300 * Theme.textScale

    signal homeWanted
    signal projectPageWanted
    signal packsWanted(bool shown)
    signal happenedWanted(bool shown)
    signal attachmentsWanted
    signal agreedWanted
    signal safeguardingWanted
    signal detailsWanted
    signal beforeWanted
    signal helpWanted
    signal settingsWanted

    color: Theme.surface
    onRunningChanged: menu.open = false

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hair
    }

    component DeedButton: PushButton {
        id: deed
        required property string does
        required property string sentence
        required property string sign
        required property bool says

        width: deed.says ? bar.deedWidth : Math.max(Theme.target, Math.round(29 * Theme.textScale))
        height: deed.says ? Math.max(Theme.target, implicitHeight) : width
        leftPadding: deed.says ? 10 : 0
        rightPadding: deed.says ? 6 : 0
        topPadding: 2
        bottomPadding: 2
        enabled: deed.sentence !== ""
        text: deed.sentence === "" ? deed.does : deed.sentence
        Accessible.name: deed.text
        contentItem: Item {
            implicitHeight: deed.says ? said.implicitHeight : arrow.height
            Drawing {
                id: arrow
                x: deed.says ? 0 : (parent.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(20 * Theme.textScale)
                height: width
                color: deed.enabled ? Theme.ink : Theme.quiet
                outline: PaletteFile.mark(deed.sign)
            }
            Body {
                id: said
                visible: deed.says
                x: arrow.width + 6
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                text: deed.text
                color: deed.enabled ? Theme.ink : Theme.quiet
                font.pixelSize: Theme.small
                lineHeight: 0.95
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    IconButton {
        id: home
        x: bar.gap
        y: (bar.line - height) / 2
        width: Math.max(Theme.target, Math.round(34 * Theme.textScale))
        height: width
        quiet: true
        Accessible.name: qsTr("Home")
        sign: "home"
        signSize: Math.round(26 * Theme.textScale)
        onClicked: bar.homeWanted()
    }
    Column {
        x: home.x + home.width + bar.gap
        width: undo.x - x - bar.gap
        y: (bar.line - height) / 2

        PageHeading {
            id: title
            width: parent.width
            text: bar.pageShown || !bar.running && !bar.past ? qsTr("Project") : bar.atConsole.view === "" ? qsTr("Choose in the plan where to continue") : bar.atConsole.title
            font.pixelSize: title.fits ? Theme.title : Theme.large
            readonly property bool fits: whole.advanceWidth <= width
            maximumLineCount: title.fits ? 1 : 2
            elide: Text.ElideRight
            lineHeight: 0.95
            TextMetrics {
                id: whole
                font.family: title.font.family
                font.weight: title.font.weight
                font.pixelSize: Theme.title
                text: title.text
            }
        }
        Row {
            visible: title.lineCount === 1
            readonly property bool inSession: bar.running || bar.past
            readonly property real before: parent.width - (inSession ? standing.implicitWidth : 0)
            Body {
                id: place
                readonly property string named: bar.running ? bar.session.sessionTitle : bar.project.looking.sessionTitle
                readonly property string where: bar.running && bar.session.underWayRow >= 0 ? qsTr("%1 of %2").arg(bar.session.underWayRow + 1).arg(bar.session.activities.count) : ""
                readonly property string long: !parent.inSession ? bar.project.standing : named + (where === "" ? "" : " · " + where) + " · "
                readonly property string shorter: !parent.inSession ? bar.project.standingInShort : where !== "" ? where + " · " : ""
                text: full.advanceWidth <= parent.before ? long : shorter
                font.pixelSize: Theme.small
                color: Theme.quiet
                wrapMode: Text.NoWrap
                TextMetrics {
                    id: full
                    font.family: Theme.textFamily
                    font.pixelSize: Theme.small
                    text: place.long
                }
            }
            Body {
                id: standing
                visible: parent.inSession
                readonly property string told: bar.project.standingInShort
                text: told.charAt(0).toLowerCase() + told.slice(1)
                font.pixelSize: Theme.small
                color: Theme.quiet
                wrapMode: Text.NoWrap
            }
        }
    }
    DeedButton {
        id: undo
        x: bar.single ? bar.width - width - 12 : right.x - width - bar.gap
        y: (bar.line - height) / 2
        does: qsTr("Undo")
        sentence: bar.project.undoSentence
        sign: "undo"
        says: bar.undoSays
        onClicked: bar.project.undo()
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: bar.height - bar.line + (bar.line - height) / 2
        spacing: bar.gap

        DeedButton {
            anchors.verticalCenter: parent.verticalCenter
            does: qsTr("Redo")
            sentence: bar.project.redoSentence
            sign: "redo"
            says: false
            onClicked: bar.project.redo()
        }
        PlanClock {
            id: clock
            visible: bar.running && bar.session.title !== ""
            anchors.verticalCenter: parent.verticalCenter
            session: bar.session
            withPie: !bar.tight
        }
        PushButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: clock.visible
            once: true
            leftPadding: 8
            rightPadding: 8
            font.pixelSize: Theme.small
            text: qsTr("+5 min")
            Accessible.name: qsTr("5 more minutes")
            onClicked: bar.session.give_more_minutes()
        }
        Choice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.running
            text: qsTr("Packs")
            checked: bar.packsShown
            onClicked: bar.packsWanted(!bar.packsShown)
        }
        Choice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.running
            text: bar.tight ? qsTr("Happened") : qsTr("What happened")
            Accessible.name: qsTr("What happened")
            checked: bar.happenedShown
            onClicked: bar.happenedWanted(!bar.happenedShown)
        }
        Choice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.running
            text: qsTr("Big screen")
            checked: bar.wall.open
            onClicked: bar.wall.set_open(!bar.wall.open)
        }
        Choice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.running && bar.wall.open
            text: qsTr("Blank screen")
            checked: bar.wall.blank
            onClicked: bar.wall.set_blank(!bar.wall.blank)
        }
        Choice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.running && bar.wall.open
            text: qsTr("Freeze screen")
            checked: bar.wall.frozen
            onClicked: bar.wall.set_frozen(!bar.wall.frozen)
        }
        PushButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.running && bar.width >= 1340 * Theme.textScale
            width: Theme.target
            leftPadding: 0
            rightPadding: 0
            text: "?"
            Accessible.name: qsTr("Help with this page")
            onClicked: bar.helpWanted()
        }
        PushButton {
            id: more
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.running
            leftPadding: 10
            rightPadding: 10
            text: qsTr("More")
            Accessible.description: qsTr("Project page, packs, what happened, attachments, agreements, safeguarding, project details, settings, help, end the session")
            onClicked: menu.open = !menu.open
        }
        PushButton {
            id: next
            anchors.verticalCenter: parent.verticalCenter
            objectName: "Next"
            visible: bar.running
            once: true
            primary: true
            width: bar.nextWidth
            height: bar.line - (bar.low ? 6 : 12)
            leftPadding: 12
            rightPadding: 12
            topPadding: 2
            bottomPadding: 2
            text: bar.session.last ? qsTr("End the session") : qsTr("Next: %1").arg(bar.session.nextTitle)
            onClicked: bar.session.go_on()
            contentItem: Item {
                Text {
                    width: parent.width - chevron.width - 6
                    height: parent.height
                    text: next.text
                    textFormat: Text.PlainText
                    font.family: Theme.textFamily
                    font.pixelSize: Theme.normal
                    font.bold: true
                    color: next.enabled ? Theme.actionInk : Theme.quiet
                    wrapMode: Text.Wrap
                    elide: Text.ElideRight
                    maximumLineCount: 2
                    lineHeight: 0.95
                    verticalAlignment: Text.AlignVCenter
                }
                Drawing {
                    id: chevron
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(14 * Theme.textScale)
                    height: width
                    rotation: 90
                    color: next.enabled ? Theme.actionInk : Theme.quiet
                    outline: PaletteFile.mark("up")
                }
            }
        }
    }

    EscCloses {
        open: menu.open
        onLeft: menu.open = false
    }
    MouseArea {
        parent: bar.Window.contentItem
        anchors.fill: parent
        visible: menu.open
        z: 44
        onClicked: menu.open = false
    }
    /* Over the window and not the page, which may be longer than the window: so all of it is in reach. */
    Panel {
        id: menu
        property bool open: false
        property point corner
        property real room: 0
        readonly property real widest: (parent?.width ?? 0) - 48

        function go(): void {
            menu.open = false;
        }
        function stand(): void {
            if (menu.open) {
                menu.corner = more.mapToItem(menu.parent, more.width, more.height);
                menu.y = Math.max(8, menu.corner.y + 8);
                menu.room = menu.parent.height - menu.y - 12;
                menu.place();
            }
        }
        function place(): void {
            menu.x = Math.max(8, Math.min(menu.parent.width - menu.width - 8, menu.corner.x - menu.width));
        }

        parent: bar.Window.contentItem
        visible: menu.open
        enabled: menu.open
        z: 45
        width: items.width + 16 + (scroll.contentHeight > scroll.height ? 12 : 0)
        height: scroll.height + 16
        border.width: 2
        border.color: Theme.edge
        onWidthChanged: if (menu.open) {
            menu.place();
        }
        onOpenChanged: if (menu.open) {
            menu.stand();
            scroll.contentY = 0;
            first.forceActiveFocus(Qt.PopupFocusReason);
        }
        Connections {
            target: menu.open ? menu.parent : null
            function onWidthChanged(): void {
                Qt.callLater(menu.stand);
            }
            function onHeightChanged(): void {
                Qt.callLater(menu.stand);
            }
        }
        Flickable {
            id: scroll
            x: 8
            y: 8
            width: parent.width - 16
            height: Math.min(contentHeight, menu.room - 16)
            contentHeight: inside.height
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            Basic.ScrollBar.vertical: ShownBar {}

            Column {
                id: inside
                Body {
                    visible: bar.single && text !== ""
                    width: items.width
                    bottomPadding: 8
                    text: bar.project.safeguardingLead === "" ? "" : qsTr("The safeguarding lead: %1, %2").arg(bar.project.safeguardingName).arg(bar.project.safeguardingNumber)
                    color: Theme.flag
                    font.bold: true
                }
                /* In two columns where one would be too high. */
                Grid {
                    id: items
                    readonly property bool two: items.high > menu.room - 16 && menu.widest >= 480 * Theme.textScale
                    readonly property real each: Math.round(Math.min(270 * Theme.textScale, items.two ? menu.widest / 2 - 4 : menu.widest))
                    readonly property int many: 11 + (bar.wall.open ? 1 : 0) + (bar.covered ? bar.wall.open ? 2 : 1 : 0)
                    readonly property real high: items.many * (Math.max(Theme.target, 40 * Theme.textScale) + items.spacing)
                    columns: items.two ? 2 : 1
                    spacing: 4
                    PushButton {
                        id: first
                        width: items.each
                        text: qsTr("Project page")
                        onClicked: {
                            menu.go();
                            bar.projectPageWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Packs")
                        onClicked: {
                            menu.go();
                            bar.packsWanted(true);
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Before you start")
                        onClicked: {
                            menu.go();
                            bar.beforeWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("What happened")
                        onClicked: {
                            menu.go();
                            bar.happenedWanted(true);
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Attachments: film, photos, paper")
                        onClicked: {
                            menu.go();
                            bar.attachmentsWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("What they agreed to")
                        onClicked: {
                            menu.go();
                            bar.agreedWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Safeguarding")
                        onClicked: {
                            menu.go();
                            bar.safeguardingWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Project details")
                        onClicked: {
                            menu.go();
                            bar.detailsWanted();
                        }
                    }
                    Choice {
                        width: items.each
                        visible: bar.wall.open && bar.covered
                        text: qsTr("Blank screen")
                        checked: bar.wall.blank
                        onClicked: bar.wall.set_blank(!bar.wall.blank)
                    }
                    Choice {
                        width: items.each
                        visible: bar.wall.open && bar.covered
                        text: qsTr("Freeze screen")
                        checked: bar.wall.frozen
                        onClicked: bar.wall.set_frozen(!bar.wall.frozen)
                    }
                    PushButton {
                        width: items.each
                        visible: !bar.wall.open && bar.covered
                        text: qsTr("Open the big screen")
                        onClicked: {
                            menu.go();
                            bar.wall.set_open(true);
                        }
                    }
                    PushButton {
                        width: items.each
                        visible: bar.wall.open
                        text: qsTr("Close the big screen")
                        onClicked: {
                            menu.go();
                            bar.wall.set_open(false);
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Settings")
                        onClicked: {
                            menu.go();
                            bar.settingsWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("Help with this page (F1)")
                        onClicked: {
                            menu.go();
                            bar.helpWanted();
                        }
                    }
                    PushButton {
                        width: items.each
                        text: qsTr("End the session…")
                        onClicked: {
                            menu.go();
                            bar.session.ask_to_end();
                        }
                    }
                }
            }
        }
    }
}
