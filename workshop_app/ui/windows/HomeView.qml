pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Home: go on with a project, open or start one; for a newcomer, the sample first. */
ScrollPage {
    id: home
    objectName: "home"

    required property Project project
    property bool backupsShown: false
    property bool newShown: false
    property bool aboutShown: false
    /* What was typed for a new project stays until that was made. */
    property bool newBegun: false
    /* Which page the help is asked about. */
    readonly property string pageName: home.aboutShown ? "about" : home.newShown ? "new project" : home.backupsShown ? "backups" : "home"
    readonly property bool newcomer: home.project.recent.count === 0

    signal helpWanted
    signal settingsWanted

    function takeFocus(): void {
        if (home.newShown && more.shown !== null) {
            more.shown.takeFocus();
        } else {
            Landing.page_comes(home, null, heading, heading.text);
        }
    }
    /* Make the project that was described, at the path that the file dialog gave; the next one is described anew. */
    function create(path: string): void {
        const form = more.shown?.form ?? null;
        if (form !== null && home.project.start(path, form.title, form.service, form.council, form.aboutWhom, form.plan, form.password, form.leadName, form.leadContact)) {
            home.newShown = false;
            home.newBegun = false;
        }
    }

    Component.onCompleted: Qt.callLater(home.takeFocus)
    onNewShownChanged: if (home.newShown) {
        home.project.make_ready();
        home.newBegun = true;
    }
    onBackupsShownChanged: if (home.backupsShown) {
        home.project.make_ready();
    }
    onVisibleChanged: {
        home.backupsShown = false;
        home.aboutShown = false;
        if (home.visible) {
            Qt.callLater(home.takeFocus);
        }
    }

    Item {
        width: home.width - 14
        height: Math.max(home.height, page.height)

        Column {
            id: page
            width: Math.min(parent.width - 64, 1080)
            anchors.centerIn: parent
            topPadding: 28
            bottomPadding: 28
            spacing: 24

            Column {
                visible: !home.newShown
                width: parent.width
                spacing: 6
                Item {
                    width: parent.width
                    height: heading.height
                    PageHeading {
                        id: heading
                        width: parent.width - about.width - 16
                        text: "In Their Words"
                        font.pixelSize: Math.round(46 * Theme.textScale)
                    }
                    PushButton {
                        id: about
                        quiet: true
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: "About"
                        Accessible.name: "About the app"
                        onClicked: home.aboutShown = true
                    }
                }
                Body {
                    width: parent.width
                    text: "Young people heard exactly, when adults buy services for them."
                    font.pixelSize: Theme.large
                    color: Theme.quiet
                }
            }
            Loader {
                id: more
                readonly property var shown: more.item
                width: parent.width
                visible: home.newShown || home.backupsShown
                enabled: visible
                Component.onCompleted: more.follow()
                Connections {
                    target: home.project
                    function onMade_ready(): void {
                        more.follow();
                    }
                }
                function follow(): void {
                    if (home.project.ready) {
                        more.setSource("HomeMore.qml", {
                            home: home
                        });
                    }
                }
            }
            Repeater {
                model: home.project?.passed ?? null
                Panel {
                    id: passed
                    required property string key
                    required property string name
                    required property string day
                    visible: !home.newShown
                    width: page.width
                    height: Math.max(asked.height, look.height) + 32
                    border.width: 3
                    border.color: Theme.flag
                    Body {
                        id: asked
                        x: 20
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - look.width - 60
                        text: "“" + passed.name + "” was to be kept until " + passed.day + ". Is it still needed? If not, delete its file, its backups and its packs; if so, open it and set another day."
                    }
                    PushButton {
                        id: look
                        anchors.right: parent.right
                        anchors.rightMargin: 20
                        anchors.verticalCenter: parent.verticalCenter
                        text: "Open it"
                        Accessible.name: "Open " + passed.name + ", which was to be kept until " + passed.day
                        onClicked: home.project.open(passed.key)
                    }
                }
            }
            Rectangle {
                visible: home.newcomer && !home.newShown && !home.backupsShown
                width: parent.width
                height: trying.height + 44
                radius: Theme.radius
                color: Theme.wash
                border.width: 2
                border.color: Theme.ink
                Column {
                    id: trying
                    x: 24
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 48
                    spacing: 10
                    Heading {
                        width: parent.width
                        text: "New here? Look at a project that is finished."
                        color: Theme.markerInk
                    }
                    Body {
                        width: parent.width
                        text: "The sample is a complete, made-up project: what five young people said, how they sorted it, the questions they asked, and the packs made from it. You can change anything in it."
                        color: Theme.markerInk
                    }
                    PushButton {
                        primary: true
                        washed: true
                        text: home.project.makingSample ? "Writing the sample" : "Try the sample"
                        longest: "Writing the sample"
                        enabled: !home.project.makingSample
                        onClicked: home.project.open_sample()
                    }
                }
            }
            Flow {
                visible: !home.backupsShown && !home.newShown
                width: parent.width
                spacing: 20
                Panel {
                    id: recent
                    visible: !home.newcomer
                    width: page.width >= 760 * Theme.textScale ? parent.width - ways.width - parent.spacing : parent.width
                    height: files.height + 40
                    Column {
                        id: files
                        x: 20
                        y: 20
                        width: parent.width - 40
                        spacing: 8
                        Heading {
                            text: "Recent projects"
                            font.pixelSize: Theme.large
                            bottomPadding: 6
                        }
                        Repeater {
                            model: home.project.recent
                            FileButton {
                                required property int index
                                required property string key
                                latest: index === 0
                                width: files.width
                                onClicked: home.project.open(key)
                            }
                        }
                    }
                }
                Panel {
                    id: ways
                    width: home.newcomer || page.width < 760 * Theme.textScale ? parent.width : Math.round(380 * Math.max(1, 0.8 * Theme.textScale))
                    height: actions.height + 40
                    Flow {
                        id: actions
                        readonly property int columns: home.newcomer && page.width >= 760 * Theme.textScale ? 2 : 1
                        x: 20
                        y: 20
                        width: parent.width - 40
                        spacing: 18
                        Way {
                            text: "Start a new project"
                            about: "Asks eight things, one at a time."
                            onPressed: {
                                home.newShown = true;
                                Qt.callLater(home.takeFocus);
                            }
                        }
                        Way {
                            text: "Open a project"
                            about: "A file whose name ends in .workshop, on this computer or on a stick."
                            onPressed: {
                                home.project.make_ready();
                                more.shown.askWhichToOpen();
                            }
                        }
                        Way {
                            visible: !home.newcomer
                            text: home.project.makingSample ? "Writing the sample" : "Try the sample"
                            about: "A complete, made-up project to look at and practise with."
                            enabled: !home.project.makingSample
                            onPressed: home.project.open_sample()
                        }
                        Way {
                            text: "Help"
                            about: "What a page is for, and what the keys do. On every page: F1."
                            onPressed: home.helpWanted()
                        }
                        Way {
                            visible: home.project.mayHaveBackups
                            text: "Backups"
                            about: "Earlier copies of your projects."
                            onPressed: home.backupsShown = true
                        }
                        Way {
                            text: "Settings"
                            about: "Colours, text size, touch, where backups go."
                            onPressed: home.settingsWanted()
                        }
                    }
                }
            }
        }
    }

    component Way: Column {
        id: way

        required property string text
        required property string about

        signal pressed

        width: (actions.width - (actions.columns - 1) * actions.spacing) / actions.columns
        spacing: 4
        PushButton {
            width: parent.width
            text: way.text
            onClicked: way.pressed()
        }
        Body {
            width: parent.width
            text: way.about
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
    }
}
