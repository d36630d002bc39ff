pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Everything at the console but Home: the open project, what is asked and said about its file, and the keys. */
Item {
    id: desk
    objectName: "desk"

    required property Project project
    required property Wall wall
    required property Console atConsole
    required property LivePicture livePicture
    required property Placing placing
    required property SharedScreen shared
    /* The height that what is said takes at the foot of the window. */
    property real foot: 0
    /* Which page Home is at. */
    property string homePage: ""
    property bool settingsShown: false
    property bool helpShown: false
    /* While a young person has the chair's screen, nothing else of the console is to be seen or pressed. */
    readonly property Chair chair: desk.atConsole.chair as Chair
    readonly property bool chairShown: desk.chair?.open ?? false
    signal settingsWanted
    /* Something else is to be seen in their place. */
    signal settingsLeft
    /* Too narrow for two columns, whatever bar lies at the side: all of it is one column then, which scrolls. */
    readonly property bool single: desk.width < 900 * Theme.textScale
    readonly property string pageName: desk.settingsShown ? "settings" : !desk.project.fileOpen ? (desk.asking ? "password" : desk.homePage) : (opened.item as ProjectView)?.pageName ?? "project"
    readonly property bool asking: desk.project.password.asked !== ""
    readonly property bool coversHome: desk.helpShown || desk.asking

    /* Whether it is asked if the windows are closed all the same; said yes to, it is not asked again. */
    property bool leaveAsked: false
    property bool leaves: false
    /* All that lies at the foot of the window, from below: what is said, who can see this screen, and what was taken off
       the big screen. Everything else ends above it. */
    readonly property real laidAtFoot: desk.foot + (hidingBar.visible ? hidingBar.height : 0) + strip.height
    /* What is asked or told above that, and does not keep from going on: the page under it ends there too. */
    readonly property real toldAtFoot: Math.max(0, ...[damaged, sheet].map(one => one.active ? one.height + 12 : 0))
    property bool sharingShown: false

    /* The page that is looked at, and which of its kind: what was said goes with it. */
    readonly property string place: desk.pageName + "\n" + desk.atConsole.title + "\n" + desk.helpShown

    /* What closing would stop, in sentences; "" for nothing. */
    readonly property string stops: (opened.item as ProjectView)?.stops ?? ""

    signal leaveWanted

    function may_leave(): bool {
        const due = desk.project.fileOpen && (desk.project.session.sessionTitle !== "" || desk.project.settingAside.leftTold !== "" || desk.stops !== "");
        const asks = due && !desk.leaves && !desk.placing.computer_goes_off();
        desk.leaveAsked = asks;
        if (asks) {
            desk.settingsLeft();
        }
        return !asks;
    }
    function leave(): void {
        desk.wall.set_open(false);
    }

    HidingBar {
        id: hidingBar
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.foot
        width: parent.width
        visible: !desk.chairShown && (desk.shared.consoleUp || (Hiding.roomSees && desk.project.fileOpen))
        enabled: visible
        placing: desk.placing
        shared: desk.shared
        onSharingWanted: desk.sharingShown = true
    }
    LeastRoom {
        anchors.fill: parent
        anchors.bottomMargin: desk.laidAtFoot + desk.toldAtFoot
        /* In a low window what is said has the page scroll, and not laid out anew. */
        leastHeight: Math.max((hidingBar.visible ? 516 : 540) * Theme.textScale - strip.height, Math.min(desk.height - desk.laidAtFoot + desk.foot - desk.toldAtFoot, 620 * Theme.textScale), (opened.item as ProjectView)?.leastHeight ?? 0)
        visible: !desk.chairShown && (desk.project.fileOpen || desk.asking)
        enabled: visible && !desk.helpShown && !desk.sharingShown && !desk.settingsShown

        Loader {
            anchors.fill: parent
            active: !desk.project.fileOpen && desk.asking
            sourceComponent: AskPassword {
                password: desk.project.password
            }
        }
        Loader {
            id: opened
            anchors.fill: parent
            active: desk.project.fileOpen
            sourceComponent: ProjectView {
                single: desk.single
                seen: desk.height - desk.laidAtFoot - desk.toldAtFoot
                project: desk.project
                wall: desk.wall
                atConsole: desk.atConsole
                livePicture: desk.livePicture
                placing: desk.placing
                onSharingWanted: desk.sharingShown = true
                onHelpWanted: desk.helpShown = true
                onSettingsWanted: desk.settingsWanted()
            }
        }
    }

    Loader {
        id: strip
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.laidAtFoot - height
        width: parent.width
        height: (strip.item as LookAtStrip)?.height ?? 0
        active: !desk.chairShown && desk.project.fileOpen && desk.project.settingAside.toLookAt > 0 && (opened.item as ProjectView)?.over !== "safeguarding"
        enabled: !((opened.item as ProjectView)?.takesBack ?? false)
        sourceComponent: LookAtStrip {
            settingAside: desk.project.settingAside
        }
    }
    Connections {
        target: desk.project.fileOpen ? desk.project.settingAside : null
        function onPage_asked(): void {
            desk.helpShown = false;
            desk.settingsLeft();
        }
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.laidAtFoot + 12
        width: Math.min(parent.width - 80, 820)
        active: !desk.chairShown && desk.project.misplaced !== ""
        z: 45
        enabled: !desk.settingsShown
        sourceComponent: MisplacedFile {
            project: desk.project
        }
    }
    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.laidAtFoot + 12
        width: Math.min(parent.width - 80, 820)
        active: !desk.chairShown && desk.project.dropped.question !== "" && desk.project.misplaced === ""
        z: 46
        enabled: !desk.settingsShown
        sourceComponent: AskOpen {
            dropped: desk.project.dropped
        }
    }
    Loader {
        id: damaged
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.laidAtFoot + 12
        width: Math.min(parent.width - 80, 820)
        active: !desk.chairShown && desk.project.damagedFile.told !== "" && desk.project.misplaced === ""
        z: 45
        enabled: !desk.settingsShown
        sourceComponent: DamagedFilePanel {
            project: desk.project
        }
    }

    Loader {
        id: sheet
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.laidAtFoot + 12
        width: Math.min(parent.width - 80, 820)
        active: !desk.chairShown && desk.project.password.sheetDue && desk.project.misplaced === ""
        z: 45
        enabled: !desk.settingsShown
        sourceComponent: RecoverySheet {
            password: desk.project.password
        }
    }

    Shortcut {
        sequence: "F6"
        enabled: !desk.wall.blank && !desk.chairShown
        onActivated: Keyboard.lend()
    }
    Shortcut {
        sequence: "F1"
        enabled: !desk.chairShown
        onActivated: desk.helpShown = !desk.helpShown
    }
    Shortcut {
        sequence: "F5"
        enabled: desk.project.fileOpen && !desk.chairShown
        onActivated: desk.wall.set_blank(!desk.wall.blank)
    }
    Shortcut {
        sequence: "F11"
        enabled: desk.project.fileOpen && !desk.shared.on && !desk.chairShown
        onActivated: desk.wall.set_open(!desk.wall.open)
    }
    Connections {
        target: Landing
        function onUndo_asked(): void {
            if (!desk.helpShown && !desk.chairShown && desk.project.undoSentence !== "") {
                desk.project.undo();
            }
        }
        function onRedo_asked(): void {
            if (!desk.helpShown && !desk.chairShown && desk.project.redoSentence !== "") {
                desk.project.redo();
            }
        }
    }
    Loader {
        anchors.centerIn: parent
        width: Math.min(parent.width - 40, 620 * Theme.textScale)
        active: desk.leaveAsked
        z: 46
        sourceComponent: AskLeave {
            title: desk.project.session.sessionTitle
            stillToDo: desk.project.settingAside.leftTold
            stops: desk.stops
            onStays: desk.leaveAsked = false
            onSafeguardingWanted: desk.project.settingAside.open_page("")
            onLeaves: {
                desk.leaves = true;
                desk.leaveWanted();
            }
        }
    }
    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(12, (desk.height - desk.laidAtFoot - height) / 2)
        active: desk.sharingShown
        z: 47
        sourceComponent: ShareScreen {
            shared: desk.shared
            tallest: desk.height - desk.laidAtFoot - 24
            onDismissed: desk.sharingShown = false
        }
    }
    Loader {
        anchors.fill: parent
        anchors.bottomMargin: desk.laidAtFoot
        active: desk.helpShown
        z: 40
        sourceComponent: HelpPage {
            about: desk.atConsole.help_on(desk.pageName)
            bigScreen: desk.project.fileOpen ? desk.wall.help_on(desk.placing.shared) : ""
            onClosed: desk.helpShown = false
        }
    }
    Panel {
        visible: Keyboard.atWall
        anchors.bottom: parent.bottom
        anchors.bottomMargin: desk.laidAtFoot + 12
        anchors.horizontalCenter: parent.horizontalCenter
        width: away.width + 36
        height: away.height + 24
        border.width: 3
        border.color: Theme.flag
        z: 50
        Accessible.role: Accessible.AlertMessage
        Accessible.name: away.text
        Body {
            id: away
            anchors.centerIn: parent
            width: Math.min(implicitWidth, desk.width - 60)
            font.pixelSize: Theme.title
            text: "The big screen has the keyboard. F6 brings it back."
        }
    }
    Loader {
        anchors.fill: parent
        anchors.bottomMargin: desk.foot
        z: 44
        active: desk.chairShown
        sourceComponent: ChairOver {
            chair: desk.chair
            shared: desk.shared
        }
    }
}
