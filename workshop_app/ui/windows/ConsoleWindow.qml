pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The facilitator's own window: Home, and over it the desk once that is made, which is after Home was drawn. */
Window {
    id: window

    required property Project project
    required property CrashNotice crash
    required property AboutApp about
    /* What the desk is given of its own: the wall, the console and the live picture. */
    property var deskHas: null
    property bool settingsShown: false
    readonly property var desk: loader.item
    /* The height that what is said takes at the foot, for which everything else makes room. */
    readonly property real foot: said.visible ? said.height + 18 + 8 : 0

    width: 1280
    height: 720
    minimumWidth: 480
    minimumHeight: 320
    title: window.project.windowTitle
    color: Theme.paper
    onClosing: close => {
        close.accepted = window.project.may_close() && (window.desk?.may_leave() ?? true);
        if (close.accepted && window.desk !== null) {
            window.desk.leave();
        }
    }
    onDeskHasChanged: loader.setSource("ConsoleDesk.qml", Object.assign({
        project: window.project,
        homePage: Qt.binding(() => home.pageName),
        settingsShown: Qt.binding(() => window.settingsShown),
        foot: Qt.binding(() => window.foot)
    }, window.deskHas))
    Connections {
        target: window.desk
        function onLeaveWanted(): void {
            window.close();
        }
    }

    LeastRoom {
        anchors.fill: parent
        anchors.bottomMargin: window.desk?.laidAtFoot ?? window.foot
        visible: !window.project.fileOpen
        enabled: visible && !window.settingsShown && !home.aboutShown && !(window.desk?.coversHome ?? false)

        HomeView {
            id: home
            anchors.fill: parent
            visible: !window.project.fileOpen
            enabled: visible
            project: window.project
            onHelpWanted: {
                window.project.make_ready();
                window.desk.helpShown = true;
            }
            onSettingsWanted: window.settingsShown = true
        }
    }
    /* Under everything: a box or a page that takes what is dropped on it comes before. */
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls) {
                window.project.make_ready();
                window.project.dropped.take(drop.urls);
                drop.accept(Qt.CopyAction);
            }
        }
    }
    Loader {
        id: loader
        anchors.fill: parent
        z: window.desk?.helpShown ? 47 : 0
    }
    Connections {
        target: window.desk
        function onSettingsWanted(): void {
            window.settingsShown = true;
        }
        function onSettingsLeft(): void {
            window.settingsShown = false;
        }
    }
    Loader {
        id: settings
        anchors.fill: parent
        anchors.bottomMargin: window.desk?.laidAtFoot ?? window.foot
        z: 46
        active: window.settingsShown
        source: active ? "SettingsPage.qml" : ""
    }
    Connections {
        target: settings.item
        ignoreUnknownSignals: true
        function onClosed(): void {
            window.settingsShown = false;
        }
    }

    Loader {
        anchors.fill: parent
        anchors.bottomMargin: window.foot
        z: 45
        active: home.aboutShown
        enabled: !(window.desk?.coversHome ?? false)
        sourceComponent: AboutPage {
            about: window.about
            onClosed: home.aboutShown = false
        }
    }
    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (window.desk?.laidAtFoot ?? window.foot) + 12
        width: Math.min(parent.width - 80, 820)
        active: window.crash.shown && !(window.desk?.chairShown ?? false)
        z: 51
        sourceComponent: CrashPanel {
            notice: window.crash
        }
    }
    Panel {
        id: said
        property string sentence: ""
        /* What is said as a page comes is said on that page. */
        property double at: 0
        readonly property string place: window.desk?.place ?? home.pageName

        /* Of all that Esc closes it comes first, however long it is there. */
        function say(sentence: string): void {
            said.sentence = "";
            said.sentence = sentence;
        }

        onPlaceChanged: said.say(Date.now() - said.at < 700 ? said.sentence : "")
        visible: said.sentence !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 80, 820)
        height: sentenceText.height + 32
        color: Theme.ink
        z: 50
        Accessible.role: Accessible.AlertMessage
        Accessible.name: said.sentence
        EscCloses {
            open: said.visible
            onLeft: said.sentence = ""
        }
        Body {
            id: sentenceText
            x: 18
            y: 16
            width: parent.width - understood.width - 54
            text: said.sentence
            color: Theme.paper
        }
        PushButton {
            id: understood
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: "OK"
            onClicked: said.sentence = ""
        }
        Connections {
            target: window.project
            function onSaid(sentence: string): void {
                said.at = Date.now();
                said.say(Hiding.shown(sentence));
            }
        }
        Connections {
            target: Hiding
            function onBegan(): void {
                said.sentence = "";
            }
        }
    }
}
