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
    property bool packsShown: false
    property bool agreedShown: false
    property bool attachmentsShown: false
    property bool happenedShown: false
    /* The part of the project details that is shown: see ProjectDetails; "" for none. */
    property string details: ""
    /* Something that any page gives way to for a while. */
    readonly property bool covered: view.packsShown || view.agreedShown || view.attachmentsShown || view.happenedShown || view.details !== ""
    property bool planShown: false
    readonly property bool aboutShown: view.project.aboutWords.key !== ""
    readonly property Looking looking: view.project.looking
    readonly property bool takesBack: view.project.takingBack.open

    Connections {
        target: view.session
        function onActivity_changed(): void {
            view.planShown = false;
        }
        function onSession_changed(): void {
            if (view.session.sessionTitle === "") {
                view.planShown = false;
            }
        }
    }

    /* Too narrow for the plan, the page and the people side by side: plan and people take turns in one place. */
    readonly property bool folded: view.width < 1180 * Theme.textScale || (view.atConsole.wide && view.width < 1600 * Theme.textScale)
    readonly property bool low: view.height < 660 * Theme.textScale
    readonly property int gap: view.low ? 8 : 12
    property bool peopleShown: false

    Rectangle {
        id: bar
        readonly property bool narrow: bar.width < 1180 * Theme.textScale
        readonly property real room: bar.width - screens.width - home.width - 24 - 3 * 8
        /* What is left for how the file stands, which gives way to the buttons. */
        readonly property bool tight: bar.width < 960 * Theme.textScale
        readonly property int gap: bar.tight ? 4 : 8
        readonly property int edge: bar.tight ? 6 : 12
        readonly property real forStanding: bar.width - 3 * home.width - packs.width - happened.width - bigScreen.width - blankIt.width - freezeIt.width - 2 * bar.edge - 8 * bar.gap
        readonly property bool saysWhat: Math.max(60, undone.width) + Math.max(60, redone.width) + 4 * 18 + 4 < bar.room
        width: parent.width
        height: view.low ? 52 : 60
        color: Theme.surface
        border.width: 1
        border.color: Theme.hair
        TextMetrics {
            id: undone
            font.family: Theme.textFamily
            font.pixelSize: Theme.normal
            font.weight: Font.Bold
            text: view.project.undoSentence
        }
        TextMetrics {
            id: redone
            font: undone.font
            text: view.project.redoSentence
        }
        Row {
            x: bar.edge
            anchors.verticalCenter: parent.verticalCenter
            spacing: bar.gap
            PushButton {
                id: home
                text: "Home"
                onClicked: {
                    view.packsShown = false;
                    view.agreedShown = false;
                    view.attachmentsShown = false;
                    view.happenedShown = false;
                    view.details = "";
                    view.project.close();
                }
            }
            PushButton {
                text: view.project.undoSentence === "" || !bar.saysWhat ? "Undo" : view.project.undoSentence
                Accessible.name: view.project.undoSentence === "" ? "Undo" : view.project.undoSentence
                enabled: view.project.undoSentence !== ""
                onClicked: view.project.undo()
            }
            PushButton {
                text: view.project.redoSentence === "" || !bar.saysWhat ? "Redo" : view.project.redoSentence
                Accessible.name: view.project.redoSentence === "" ? "Redo" : view.project.redoSentence
                enabled: view.project.redoSentence !== ""
                onClicked: view.project.redo()
            }
        }
        Row {
            id: screens
            anchors.right: parent.right
            anchors.rightMargin: bar.edge
            anchors.verticalCenter: parent.verticalCenter
            spacing: bar.gap
            Body {
                width: Math.max(0, Math.min(implicitWidth, 240, bar.forStanding))
                text: bar.narrow ? view.project.standingInShort : view.project.standing
                color: Theme.quiet
                font.pixelSize: Theme.small
                maximumLineCount: 1
                elide: Text.ElideLeft
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
            Choice {
                id: packs
                text: "Packs"
                checked: view.packsShown
                onClicked: {
                    view.agreedShown = false;
                    view.attachmentsShown = false;
                    view.happenedShown = false;
                    view.details = "";
                    view.packsShown = !view.packsShown;
                }
            }
            Choice {
                id: happened
                text: bar.tight ? "Happened" : "What happened"
                Accessible.name: "What happened"
                checked: view.happenedShown
                onClicked: {
                    view.packsShown = false;
                    view.agreedShown = false;
                    view.attachmentsShown = false;
                    view.details = "";
                    view.happenedShown = !view.happenedShown;
                }
            }
            Choice {
                id: bigScreen
                text: "Big screen"
                checked: view.wall.open
                onClicked: view.wall.set_open(!view.wall.open)
            }
            Choice {
                id: blankIt
                text: "Blank it"
                Accessible.name: "Blank the big screen"
                checked: view.wall.blank
                onClicked: view.wall.set_blank(!view.wall.blank)
            }
            Choice {
                id: freezeIt
                text: "Freeze it"
                Accessible.name: "Freeze the big screen"
                checked: view.wall.frozen
                onClicked: view.wall.set_frozen(!view.wall.frozen)
            }
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.session.sessionTitle === "" && !view.looking.past && !view.covered
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: ProjectPage {
            project: view.project
            onPacksWanted: view.packsShown = true
            onAgreedWanted: view.agreedShown = true
            onAttachmentsWanted: view.attachmentsShown = true
            onHappenedWanted: view.happenedShown = true
            onDetailsWanted: section => view.details = section
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.details !== ""
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: ProjectDetails {
            project: view.project
            Component.onCompleted: section = view.details
            onClosed: view.details = ""
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.packsShown
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: PacksView {
            packs: view.project.packs
            settingAside: view.project.settingAside
            onClosed: view.packsShown = false
            onAttachmentsWanted: {
                view.packsShown = false;
                view.attachmentsShown = true;
            }
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.attachmentsShown
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: AttachmentsView {
            attachments: view.project.attachments
            onClosed: view.attachmentsShown = false
        }
    }

    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.agreedShown
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: AgreementsView {
            agreements: view.project.agreements
            onClosed: view.agreedShown = false
        }
    }
    Loader {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.happenedShown
        visible: !view.aboutShown
        enabled: visible && !view.takesBack
        sourceComponent: HappenedView {
            happened: view.atConsole.happened
            onClosed: view.happenedShown = false
        }
    }

    Item {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: (view.session.sessionTitle !== "" || view.looking.past) && !view.covered && !view.aboutShown
        enabled: visible && !view.takesBack
        onVisibleChanged: if (visible) {
            Qt.callLater(page.takeFocus);
        }

        Row {
            id: sides
            visible: view.folded && !view.looking.past
            x: 12
            y: view.gap
            spacing: 8
            Choice {
                text: "Plan"
                checked: !view.peopleShown
                onClicked: view.peopleShown = false
            }
            Choice {
                text: "Who is here"
                checked: view.peopleShown
                onClicked: view.peopleShown = true
            }
        }
        SessionPanel {
            id: plan
            readonly property real start: view.folded ? sides.y + sides.height + 8 : view.gap
            x: 12
            y: plan.start
            width: Math.round(270 * Theme.textScale)
            height: parent.height - plan.start - view.gap
            visible: !view.looking.past && (!view.folded || !view.peopleShown)
            enabled: visible
            wall: view.wall
            session: view.session
            looking: view.looking
            planShown: view.planShown
            onPlanWanted: wanted => view.planShown = wanted
        }
        Loader {
            x: 12
            y: view.gap
            width: plan.width
            height: parent.height - 2 * view.gap
            active: view.looking.past
            sourceComponent: PastPanel {
                looking: view.looking
            }
        }
        Loader {
            id: changing
            anchors.fill: middle
            active: view.planShown && !view.looking.past
            sourceComponent: PlanChangesView {
                changes: view.project.planChanges
                session: view.session
                tenderers: view.project.tenderers
                onClosed: view.planShown = false
                onDetailsWanted: view.details = "tenderers"
            }
            onActiveChanged: if (!active) {
                Qt.callLater(page.takeFocus);
            }
        }
        Item {
            id: middle
            visible: !changing.active
            enabled: visible
            readonly property bool withPeople: people.visible && !view.folded
            x: plan.x + plan.width + 14
            y: view.gap
            width: (withPeople ? people.x - 14 : parent.width - 12) - x
            height: parent.height - 2 * view.gap
            LookBar {
                id: look
                width: parent.width
                visible: view.looking.open
                session: view.session
                looking: view.looking
                wall: view.wall
            }
            PageHeading {
                id: heading
                y: look.visible ? look.height + view.gap - 2 : 0
                width: parent.width - (notes.notes === "" ? 0 : toggle.width + 12)
                height: Math.max(implicitHeight, notes.notes === "" ? 0 : toggle.height)
                verticalAlignment: Text.AlignVCenter
                text: view.atConsole.view === "" ? "Choose in the plan where to go on" : view.atConsole.title
                font.pixelSize: view.low ? Math.round(0.86 * Theme.title) : Theme.title
            }
            PushButton {
                id: toggle
                visible: notes.notes !== ""
                anchors.right: parent.right
                y: heading.y
                text: notes.open ? "Close the notes" : "Notes for you"
                longest: "Close the notes"
                onClicked: notes.open = !notes.open
            }
            LeastRoom {
                anchors.top: heading.bottom
                anchors.topMargin: view.gap - 2
                anchors.bottom: notes.top
                anchors.bottomMargin: notes.visible ? 10 : 0
                width: parent.width
                leastWidth: 0
                leastHeight: page.leastHeight
                barBeside: true
                PageLoader {
                    id: page
                    anchors.fill: parent
                    heading: heading
                    title: heading.text
                    Component.onCompleted: page.show(view.atConsole.page, view.atConsole.view)
                    Connections {
                        target: view.atConsole
                        function onPage_changed(): void {
                            page.show(view.atConsole.page, view.atConsole.view);
                        }
                    }
                }
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
            x: view.folded ? plan.x : parent.width - width - 12
            y: plan.y
            width: view.folded ? plan.width : Math.round(250 * Theme.textScale)
            height: plan.height
            visible: !view.looking.past && (!view.folded || view.peopleShown)
            enabled: visible
            people: view.project.people
            onAgreedWanted: view.agreedShown = true
            safeguardingLead: view.project.safeguardingLead
            onTakesBack: view.project.takingBack.ask_whom()
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
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        active: view.aboutShown
        enabled: !view.takesBack
        sourceComponent: AboutWordsView {
            about: view.project.aboutWords
            wall: view.wall
        }
    }

    Loader {
        x: middle.x + Math.round((middle.width - width) / 2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: view.gap
        width: Math.min(middle.width, 820)
        z: 30
        active: view.project.madeFrom.count > 0 && (view.covered || !view.project.madeFrom.later)
        sourceComponent: AskMade {
            madeFrom: view.project.madeFrom
        }
    }
}
