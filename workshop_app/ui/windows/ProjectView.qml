pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* An open commissioning project on the console: the bar, and the sessions, the packs or the session under way. */
Item {
    id: view
    objectName: "project"

    required property Project project
    readonly property SessionUnderWay session: view.project.session
    required property Wall wall
    required property Console atConsole
    required property LivePicture livePicture
    required property Placing placing
    /* How much of it is seen at a time, in a window that is lower than it needs. */
    property real seen: view.height
    property bool screensShown: false
    /* Whether all of it is one column: what the big screen shows and the plan lie below the page then. */
    property bool single: false
    readonly property real leastHeight: !view.single || !view.inSession || view.away ? 0 : Theme.textScale * (120 + left.beneath + (page.item === null ? 160 : Math.max(520, view.around + view.pageWants / Theme.textScale)))
    /* In one column a page has all the height it wants, so that one bar scrolls all of it. */
    property real pageWants: 0
    readonly property real around: 130 + (view.looking.open ? 110 : 0) + (view.project.settingAside.toLookAt > 0 ? 80 : 0)
    /* What any page gives way to for a while: see PagesOver. */
    property alias over: pages.shown
    property alias details: pages.details
    readonly property bool covered: pages.name !== ""
    /* The project page, looked at while a session runs. */
    property bool pageShown: false
    /* It is asked whether the project is closed while a session runs. */
    property bool homeAsked: false
    /* What closing the project would stop, in sentences; "" for nothing. */
    readonly property string stops: [view.project.packs.closingStops, view.project.attachments.files.closingStops].filter(one => one !== "").join(" ")
    /* Whether something else is shown than what is under way, or looked at. */
    readonly property bool away: view.covered || view.pageShown
    property bool planShown: false
    /* The height of what is asked at the foot, and does not keep from going on: everything else ends above it. */
    readonly property real askedAtFoot: made.active ? made.height + view.gap : 0
    readonly property bool aboutShown: view.project.aboutWords.key !== ""
    readonly property Looking looking: view.project.looking
    readonly property bool inSession: view.session.sessionTitle !== "" || view.looking.past
    readonly property bool takesBack: view.project.takingBack.open

    /* Which page the help is asked about. */
    readonly property string pageName: view.takesBack ? "taking back" : view.aboutShown ? "about words" : view.covered ? pages.name : view.pageShown ? "project" : view.screensShown ? "screens" : view.looking.past && view.atConsole.kind === "" ? "looking back" : !view.inSession ? "project" : view.planShown ? "change the plan" : view.atConsole.kind === "" ? "no activity" : view.atConsole.kind

    signal helpWanted
    signal sharingWanted
    signal settingsWanted

    function backToSession(): void {
        view.pageShown = false;
        view.homeAsked = false;
    }
    function showProjectPage(): void {
        pages.leave();
        view.project.aboutWords.close();
        view.homeAsked = false;
        view.pageShown = true;
    }
    function showSafeguarding(key: string): void {
        view.session.leave_end();
        view.project.aboutWords.close();
        pages.showSafeguarding(key);
    }

    Connections {
        target: view.project.settingAside
        function onPage_asked(key: string): void {
            view.showSafeguarding(key);
        }
    }

    /* Pages hold words of which they were given a copy: once names are hidden, they begin anew. */
    Connections {
        target: Hiding
        function onBegan(): void {
            pages.leave();
            view.project.aboutWords.close();
            page.show(view.atConsole.page, view.atConsole.view);
        }
    }
    Connections {
        target: view.session
        function onEntered(): void {
            view.backToSession();
        }
        function onActivity_changed(): void {
            view.backToSession();
            view.planShown = false;
            view.project.aboutWords.close();
        }
        function onSession_changed(): void {
            if (view.session.sessionTitle === "") {
                view.backToSession();
                view.planShown = false;
                view.screensShown = false;
            }
        }
    }

    /* Too narrow for the plan, the page and the people side by side: the people take the place of the plan when asked. */
    readonly property bool folded: view.width < 1200 * Theme.textScale || (view.atConsole.wide && view.width < 1600 * Theme.textScale)
    readonly property bool low: view.height < 660 * Theme.textScale
    readonly property bool large: view.width >= 1700 * Theme.textScale
    readonly property int gap: view.low ? 8 : 12
    property bool peopleShown: false

    ConsoleBar {
        id: bar
        width: parent.width
        height: bar.line * (view.single ? 2 : 1)
        line: Math.round((view.low ? 52 : 60) * Math.max(1, Theme.textScale))
        single: view.single
        z: view.takesBack ? 0 : 1
        enabled: !view.takesBack && !view.session.asksLead
        project: view.project
        wall: view.wall
        atConsole: view.atConsole
        low: view.low
        seen: view.seen
        covered: view.away || view.single
        pageShown: view.pageShown
        packsShown: view.over === "packs"
        happenedShown: view.over === "happened"
        onHomeWanted: {
            if (view.session.sessionTitle !== "" || view.stops !== "") {
                view.homeAsked = true;
            } else {
                pages.leave();
                view.project.close();
            }
        }
        onProjectPageWanted: view.showProjectPage()
        onPacksWanted: shown => pages.show(shown ? "packs" : "")
        onHappenedWanted: shown => pages.show(shown ? "happened" : "")
        onAttachmentsWanted: pages.show("attachments")
        onAgreedWanted: pages.show("agreements")
        onDetailsWanted: pages.showDetails("tenderers")
        onSafeguardingWanted: view.showSafeguarding("")
        onBeforeWanted: pages.showBefore(view.session.key)
        onHelpWanted: view.helpWanted()
        onSettingsWanted: view.settingsWanted()
    }

    Rectangle {
        id: running
        anchors.top: bar.bottom
        width: parent.width
        height: visible ? Math.max(stillRunning.height, back.height) + 16 : 0
        visible: view.pageShown && !view.covered && !view.aboutShown
        enabled: visible && !view.takesBack
        color: Theme.wash
        Body {
            id: stillRunning
            x: 24
            width: parent.width - back.width - 60
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("The session is still running: %1").arg(view.session.sessionTitle)
            color: Theme.markerInk
            font.bold: true
        }
        PushButton {
            id: back
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            washed: true
            primary: true
            text: qsTr("Back to the session")
            onClicked: view.backToSession()
        }
        EscCloses {
            open: running.visible
            onLeft: view.backToSession()
        }
    }
    Loader {
        anchors.top: running.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: view.askedAtFoot
        width: parent.width
        active: (view.pageShown || view.session.sessionTitle === "" && !view.looking.past) && !view.covered
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: ProjectPage {
            project: view.project
            onPacksWanted: pages.show("packs")
            onAgreedWanted: pages.show("agreements")
            onAttachmentsWanted: pages.show("attachments")
            onHappenedWanted: pages.show("happened")
            onScreensWanted: view.screensShown = !view.screensShown
            onBeforeWanted: session => pages.showBefore(session)
            onHelpWanted: view.helpWanted()
            onDetailsWanted: section => pages.showDetails(section)
            onSettingsWanted: view.settingsWanted()
        }
    }

    PagesOver {
        id: pages
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: view.askedAtFoot
        width: parent.width
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        project: view.project
        atConsole: view.atConsole
    }

    Item {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: view.single ? view.askedAtFoot : 0
        width: parent.width
        visible: view.inSession && !view.away
        enabled: visible && !view.takesBack
        onVisibleChanged: if (visible) {
            Qt.callLater(page.takeFocus);
        }

        Item {
            id: left
            readonly property bool peopleHere: view.folded && view.peopleShown
            readonly property real column: Math.round((view.large ? 280 : 232) * Theme.textScale)
            readonly property real beneath: 330
            x: 12
            y: view.single ? parent.height - height - view.gap : view.gap
            width: view.single ? parent.width - 24 : left.column
            height: view.single ? Math.round(left.beneath * Theme.textScale) : parent.height - 2 * view.gap
            visible: !view.looking.past && !left.peopleHere
            enabled: visible

            BigScreenPanel {
                id: bigScreen
                width: left.column
                wall: view.wall
                livePicture: view.livePicture
                placing: view.placing
                screensShown: view.screensShown
                low: view.low && !view.single
                bare: low && view.project.settingAside.toLookAt > 0 && view.height < 470 * Theme.textScale
                onScreensWanted: shown => view.screensShown = shown
            }
            SessionPanel {
                x: view.single ? left.column + 12 : 0
                y: view.single ? 0 : bigScreen.height + view.gap - 2
                width: parent.width - x
                height: (lead.visible ? lead.y - view.gap + 2 : parent.height) - y
                session: view.session
                looking: view.looking
                planShown: view.planShown
                low: view.low && !view.single
                here: view.folded ? view.project.people.here.count : -1
                onPlanWanted: wanted => {
                    view.project.aboutWords.close();
                    view.planShown = wanted;
                }
                onPeopleWanted: view.peopleShown = true
            }
            SafeguardingLead {
                id: lead
                visible: view.folded || view.aboutShown
                /* The strip leads to all that is to be passed on. */
                remindsOn: view.project.settingAside.toLookAt === 0 || !view.low || view.single
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                width: view.single ? parent.width - left.column - 12 : parent.width
                project: view.project
                short: true
                leadsOn: !lead.named
                onChangeWanted: pages.showDetails("lead")
            }
        }
        Loader {
            x: 12
            y: left.y
            width: left.width
            height: left.height
            active: view.looking.past
            sourceComponent: PastPanel {
                looking: view.looking
            }
        }
        Loader {
            id: changing
            anchors.fill: middle
            active: view.planShown && !view.looking.past
            visible: !view.aboutShown
            enabled: visible
            sourceComponent: PlanChangesView {
                changes: view.project.planChanges
                session: view.session
                tenderers: view.project.tenderers
                rest: view.project.restOfDay
                onClosed: view.planShown = false
                onDetailsWanted: pages.showDetails("tenderers")
            }
            onActiveChanged: if (!active) {
                Qt.callLater(page.takeFocus);
            }
        }
        Item {
            id: middle
            visible: !changing.active && !view.aboutShown
            enabled: visible
            onVisibleChanged: if (visible) {
                Qt.callLater(page.takeFocus);
            }
            readonly property real room: view.single ? parent.width - 24 : (people.beside ? people.x - 12 : parent.width - 12) - left.x - left.width - 12
            readonly property real most: view.atConsole.wide ? middle.room : 1240 * Theme.textScale
            width: Math.min(middle.room, middle.most)
            x: (view.single ? 12 : left.x + left.width + 12) + Math.round((middle.room - width) / 2)
            y: view.gap
            height: (view.single ? left.y : parent.height - view.askedAtFoot) - 2 * view.gap
            LookBar {
                id: look
                width: parent.width
                visible: view.looking.open
                session: view.session
                looking: view.looking
                wall: view.wall
            }
            LeastRoom {
                y: look.visible ? look.height + view.gap - 2 : 0
                height: notes.y - (notes.visible ? view.gap - 2 : 0) - y
                width: parent.width
                leastWidth: 0
                leastHeight: page.leastHeight
                barBeside: true
                PageLoader {
                    id: page
                    anchors.fill: parent
                    heading: bar.heading
                    title: view.atConsole.title
                    onLeastHeightChanged: Qt.callLater(page.tellHeight)
                    /* A function of its own: one that is called later is not, once this is gone. */
                    function tellHeight(): void {
                        view.pageWants = page.leastHeight;
                    }
                    Component.onCompleted: page.show(view.atConsole.page, view.atConsole.view)
                    Connections {
                        target: view.atConsole
                        function onPage_changed(): void {
                            page.show(view.atConsole.page, view.atConsole.view);
                        }
                    }
                }
            }
            Body {
                anchors.centerIn: parent
                visible: page.item === null
                width: Math.min(parent.width, (view.single ? 560 : 420) * Theme.textScale)
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.large
                color: Theme.quiet
                text: qsTr("No activity is under way. Choose one in the plan, or end the session: “More”, “End the session”.")
            }
            NotesPanel {
                id: notes
                anchors.bottom: parent.bottom
                width: parent.width
                tallest: parent.height * 0.4
                notes: !view.looking.open ? view.session.notes : view.looking.coming ? "" : view.looking.notes
            }
        }
        PeoplePanel {
            id: people
            readonly property bool beside: !view.looking.past && !view.folded
            x: view.folded ? left.x : parent.width - width - 12
            y: view.folded ? left.y : view.gap
            width: view.folded ? left.width : Math.round((view.large ? 264 : 236) * Theme.textScale)
            height: view.folded ? left.height : parent.height - 2 * view.gap
            visible: !view.looking.past && (view.folded ? view.peopleShown : !view.aboutShown)
            enabled: visible
            mayClose: view.folded
            project: view.project
            onClosed: view.peopleShown = false
            onAgreedWanted: pages.show("agreements")
            onMissedWanted: pages.show("missed")
            onTakesBack: view.project.takingBack.ask_whom()
            onLeadWanted: pages.showDetails("lead")
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        z: 40
        active: view.takesBack
        sourceComponent: TakeBackView {
            takingBack: view.project.takingBack
        }
        onActiveChanged: if (!active) {
            Qt.callLater(page.takeFocus);
        }
    }

    Loader {
        id: about
        /* The big screen is still blanked in one touch beside it. */
        readonly property real beside: view.inSession && !view.away && !view.single ? left.x + left.width : 0
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        x: about.beside
        width: parent.width - x
        active: view.aboutShown
        enabled: !view.takesBack
        sourceComponent: AboutWordsView {
            about: view.project.aboutWords
            wall: view.wall
        }
    }

    Loader {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.top: bar.bottom
        anchors.topMargin: 4
        width: Math.min(parent.width - 24, 660 * Theme.textScale)
        z: 35
        active: view.session.endQuestion !== ""
        sourceComponent: AskEnd {
            session: view.session
            onSafeguardingWanted: view.showSafeguarding("")
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.top: bar.bottom
        anchors.topMargin: 4
        width: Math.min(parent.width - 24, 660 * Theme.textScale)
        z: 35
        active: view.session.beforeTurn.question !== ""
        sourceComponent: AskTurn {
            before: view.session.beforeTurn
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.top: bar.bottom
        anchors.topMargin: 4
        width: Math.min(parent.width - 24, 660 * Theme.textScale)
        z: 35
        active: view.session.beforeQuestions.question !== ""
        sourceComponent: AskQuestions {
            before: view.session.beforeQuestions
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.top: bar.bottom
        anchors.topMargin: 4
        width: Math.min(parent.width - 24, 660 * Theme.textScale)
        z: 35
        active: view.session.beforeDeclared.question !== ""
        sourceComponent: AskDeclared {
            before: view.session.beforeDeclared
        }
    }

    Loader {
        x: view.single ? 12 : left.x + left.width + 8
        y: bar.height + view.gap
        width: Math.min(view.width - x - 12, 620 * Theme.textScale)
        z: 34
        active: view.screensShown && !view.covered && !view.aboutShown
        sourceComponent: ScreensPanel {
            placing: view.placing
            tallest: view.height - bar.height - 2 * view.gap
            onClosed: view.screensShown = false
            onSharingWanted: {
                view.screensShown = false;
                view.sharingWanted();
            }
        }
    }

    Loader {
        x: 12
        anchors.top: bar.bottom
        anchors.topMargin: 4
        width: Math.min(parent.width - 24, 700 * Theme.textScale)
        z: 35
        active: view.homeAsked
        sourceComponent: AskHome {
            title: view.session.sessionTitle
            stops: view.stops
            onStays: view.homeAsked = false
            onPageWanted: view.showProjectPage()
            onEndWanted: {
                view.homeAsked = false;
                view.session.ask_to_end();
            }
            onCloses: {
                pages.leave();
                view.project.close();
            }
        }
        onActiveChanged: if (!active) {
            Qt.callLater(page.takeFocus);
        }
    }

    Loader {
        id: made
        x: middle.x + Math.round((middle.width - width) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: view.gap
        width: Math.min(middle.width, 820)
        z: 30
        active: view.project.madeFrom.count > 0 && view.over !== "safeguarding" && (view.covered || !view.project.madeFrom.later)
        sourceComponent: AskMade {
            madeFrom: view.project.madeFrom
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        z: 38
        active: view.session.asksLead
        sourceComponent: AskLead {
            project: view.project
        }
    }
}
