pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Dialogs

/* Home: start a commissioning project, go on with one, or try the sample. */
ScrollPage {
    id: home
    objectName: "home"

    required property Project project
    property bool backupsShown: false

    function takeFocus(): void {
        Landing.page_comes(home, projectTitle.input, heading, heading.text);
    }

    Component.onCompleted: Qt.callLater(home.takeFocus)
    onVisibleChanged: {
        home.backupsShown = false;
        if (home.visible) {
            Qt.callLater(home.takeFocus);
        }
    }

    Item {
        width: home.width - 14
        height: Math.max(home.height, page.height)

        Column {
            id: page
            width: Math.min(parent.width - 64, 1180)
            anchors.centerIn: parent
            topPadding: 28
            bottomPadding: 28
            spacing: 24

            Item {
                width: parent.width
                height: Math.max(name.height, ways.height)
                Column {
                    id: name
                    width: parent.width - ways.width - 24
                    spacing: 6
                    PageHeading {
                        id: heading
                        width: parent.width
                        text: "In Their Words"
                        font.pixelSize: Math.round(46 * Theme.textScale)
                    }
                    Body {
                        width: parent.width
                        text: "Young people heard exactly, when adults buy services for them."
                        font.pixelSize: Theme.large
                        color: Theme.quiet
                    }
                }
                Row {
                    id: ways
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    spacing: Theme.gap
                    PushButton {
                        visible: home.project.backups.some && !home.backupsShown
                        text: "Backups"
                        onClicked: home.backupsShown = true
                    }
                    PushButton {
                        text: "Open a project"
                        onClicked: opening.open()
                    }
                    PushButton {
                        text: home.project.makingSample ? "Writing the sample" : "Try the sample"
                        enabled: !home.project.makingSample
                        onClicked: home.project.open_sample()
                    }
                }
            }
            Loader {
                width: parent.width
                active: home.backupsShown && home.visible
                visible: active
                sourceComponent: BackupsPanel {
                    backups: home.project.backups
                    onClosed: {
                        home.backupsShown = false;
                        Qt.callLater(home.takeFocus);
                    }
                }
            }
            Repeater {
                model: home.project.passed
                Panel {
                    id: passed
                    required property string key
                    required property string name
                    required property string day
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
            Row {
                visible: !home.backupsShown
                width: parent.width
                spacing: 20
                Panel {
                    id: start
                    width: parent.width - (recent.visible ? recent.width + parent.spacing : 0)
                    height: making.height + 40
                    Column {
                        id: making
                        x: 20
                        y: 20
                        width: parent.width - 40
                        spacing: 14
                        Heading {
                            text: "Start a new commissioning project"
                            font.pixelSize: Theme.large
                        }
                        Row {
                            width: parent.width
                            spacing: 16
                            Field {
                                id: projectTitle
                                width: (parent.width - 16) / 2
                                label: "What the young people call it"
                            }
                            Field {
                                id: service
                                width: (parent.width - 16) / 2
                                label: "The service being bought"
                            }
                        }
                        Row {
                            width: parent.width
                            spacing: 16
                            Field {
                                id: council
                                width: (parent.width - 16) / 2
                                label: "Who buys it"
                            }
                            Field {
                                id: aboutWhom
                                width: (parent.width - 16) / 2
                                label: "Which young people it is for"
                            }
                        }
                        Body {
                            text: "Begin with this session plan"
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                        Flow {
                            id: plans
                            property string chosen: "initial-workshop"
                            width: parent.width
                            spacing: 8
                            Repeater {
                                model: home.project.sessions.plans
                                Choice {
                                    required property string key
                                    required property string title
                                    required property int minutes
                                    text: title + " (" + minutes + " min)"
                                    checked: plans.chosen === key
                                    onClicked: plans.chosen = key
                                }
                            }
                        }
                        Flow {
                            id: secrets
                            property bool wanted: false
                            width: parent.width
                            spacing: 8
                            Body {
                                height: Theme.target
                                verticalAlignment: Text.AlignVCenter
                                text: "Whoever gets hold of the file"
                                font.pixelSize: Theme.small
                                color: Theme.quiet
                            }
                            Choice {
                                text: "Can read it"
                                checked: !secrets.wanted
                                onClicked: secrets.wanted = false
                            }
                            Choice {
                                text: "Needs a password"
                                checked: secrets.wanted
                                onClicked: secrets.wanted = true
                            }
                        }
                        Loader {
                            id: secret
                            readonly property NewPassword fields: secret.item as NewPassword
                            readonly property string password: secret.fields === null ? "" : secret.fields.password
                            visible: secrets.wanted
                            active: secrets.wanted
                            width: parent.width
                            sourceComponent: NewPassword {
                                onAccepted: if (begin.enabled) {
                                    begin.clicked();
                                }
                            }
                        }
                        PushButton {
                            id: begin
                            primary: true
                            text: "Choose where to keep it, and start"
                            enabled: !projectTitle.empty && !service.empty && (secret.fields === null || !secret.fields.blank)
                            onClicked: if (secret.fields === null || home.project.password.may_be(secret.fields.password, secret.fields.again)) {
                                saving.open();
                            }
                        }
                    }
                }
                Panel {
                    id: recent
                    visible: home.project.recent.count > 0
                    width: Math.round(parent.width * 0.32)
                    height: Math.max(start.height, files.height + 40)
                    Column {
                        id: files
                        x: 18
                        y: 20
                        width: parent.width - 36
                        spacing: 8
                        Heading {
                            text: "Go on with"
                            font.pixelSize: Theme.large
                            bottomPadding: 6
                        }
                        Repeater {
                            model: home.project.recent
                            FileButton {
                                required property string key
                                width: files.width
                                onClicked: home.project.open(key)
                            }
                        }
                    }
                }
            }
        }
    }

    FileDialog {
        id: opening
        title: "Open a commissioning project"
        currentFolder: home.project.startIn
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: home.project.open(home.project.local_path(selectedFile))
    }
    FileDialog {
        id: saving
        title: "Where to keep the project"
        currentFolder: home.project.startIn
        fileMode: FileDialog.SaveFile
        defaultSuffix: "workshop"
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: home.project.start(home.project.local_path(selectedFile), projectTitle.text, service.text, council.text, aboutWhom.text, plans.chosen, secret.password)
    }
    Connections {
        target: home.project
        function onFile_changed(): void {
            secrets.wanted = false;
        }
    }
}
