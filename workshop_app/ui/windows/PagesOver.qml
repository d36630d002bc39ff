pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The pages that lie over the project page, or over the session under way, for a while: one at a time. */
Item {
    id: pages

    required property Project project
    required property Console atConsole
    /* Which is shown: packs, leaving, pack pages, agreements, missed, attachments, happened or safeguarding; "" for none of them. */
    property string shown: ""
    /* The part of the project details that is shown: see ProjectDetails; "" for none. */
    property string details: ""
    /* The words for which the page of safeguarding was opened; "" for none. */
    property string safeguardingAt: ""
    readonly property bool beforeShown: pages.atConsole.beforeStart.session !== ""
    /* What the help calls the page; "" for none. */
    readonly property string name: pages.details !== "" ? "details: " + pages.details : pages.beforeShown ? "before you start" : pages.shown

    /* What the page of what might tell who somebody is, or of a pack's pages, was opened from; "" for the activity below. */
    property string openedFrom: ""
    /* How far down the packs were then: whoever goes back finds the same pack there. */
    property real packsAt: 0

    function goTo(page: string): void {
        pages.packsAt = (packsPage.item as PacksView)?.place ?? 0;
        pages.openedFrom = pages.shown;
        pages.shown = page;
    }

    onShownChanged: {
        if (pages.shown !== "leaving") {
            pages.project.leaving.close();
        }
        if (pages.shown !== "pack pages") {
            pages.project.packs.pages.close();
        }
    }
    Connections {
        target: pages.project.packs.pages
        function onOpened(): void {
            if (pages.shown !== "pack pages") {
                pages.goTo("pack pages");
            }
        }
    }
    Connections {
        target: pages.project.leaving
        function onOpened(): void {
            if (pages.shown !== "leaving") {
                pages.goTo("leaving");
            }
        }
    }

    function leave(): void {
        pages.packsAt = 0;
        pages.shown = "";
        pages.details = "";
        pages.atConsole.beforeStart.leave();
    }
    function show(page: string): void {
        pages.leave();
        pages.shown = page;
    }
    function showDetails(part: string): void {
        pages.leave();
        pages.details = part;
    }
    function showBefore(session: string): void {
        pages.leave();
        pages.atConsole.beforeStart.show(session);
    }
    function showSafeguarding(key: string): void {
        pages.leave();
        pages.safeguardingAt = key;
        pages.shown = "safeguarding";
    }

    Loader {
        anchors.fill: parent
        active: pages.details !== ""
        sourceComponent: ProjectDetails {
            project: pages.project
            Component.onCompleted: section = pages.details
            onSectionChanged: pages.details = section
            onClosed: pages.details = ""
            onPassOnWanted: pages.project.settingAside.open_page("")
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.beforeShown
        sourceComponent: BeforeStartView {
            project: pages.project
            before: pages.atConsole.beforeStart
            onClosed: pages.atConsole.beforeStart.leave()
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "safeguarding"
        sourceComponent: SafeguardingView {
            project: pages.project
            at: pages.safeguardingAt
            onClosed: pages.shown = ""
            onLeadWanted: pages.showDetails("lead")
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "leaving"
        sourceComponent: LeavingView {
            leaving: pages.project.leaving
            onClosed: pages.shown = pages.openedFrom
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "pack pages"
        sourceComponent: PackPagesView {
            pages: pages.project.packs.pages
            onClosed: pages.shown = pages.openedFrom
        }
    }
    Loader {
        id: packsPage
        anchors.fill: parent
        active: pages.shown === "packs"
        sourceComponent: PacksView {
            startAt: pages.packsAt
            packs: pages.project.packs
            leaving: pages.project.leaving
            settingAside: pages.project.settingAside
            onClosed: pages.leave()
            onAttachmentsWanted: pages.shown = "attachments"
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "attachments"
        sourceComponent: AttachmentsView {
            attachments: pages.project.attachments
            settingAside: pages.project.settingAside
            onClosed: pages.shown = ""
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "agreements"
        sourceComponent: AgreementsView {
            agreements: pages.project.agreements
            onClosed: pages.shown = ""
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "missed"
        sourceComponent: CatchUpView {
            catchingUp: pages.project.catchingUp
            onClosed: pages.shown = ""
        }
    }
    Loader {
        anchors.fill: parent
        active: pages.shown === "happened"
        sourceComponent: HappenedView {
            happened: pages.atConsole.happened
            onClosed: pages.shown = ""
        }
    }
}
