pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui.qml
import QtQuick.Controls.Basic as Basic
import QtQuick.Dialogs
import workshop_app.ui

/* Home: start a commissioning project, go on with one, or try the sample. */
Basic.ScrollView {
    id: home

    required property Desk desk
    required property Room room

    contentWidth: availableWidth

    Column {
        width: Math.min(home.availableWidth - 64, 1080)
        x: (home.availableWidth - width) / 2
        topPadding: 36
        bottomPadding: 36
        spacing: 26

        Heading {
            width: parent.width
            text: "In Their Words"
            font.pixelSize: Math.round(44 * Theme.textScale)
        }
        Body {
            width: parent.width
            text: "Young people heard exactly, when adults buy services for them."
            font.pixelSize: Theme.large
            color: Theme.quiet
        }
        Row {
            spacing: Theme.gap
            PushButton {
                text: "Open a project"
                onClicked: opening.open()
            }
            PushButton {
                text: "Try the sample"
                onClicked: home.desk.open_sample()
            }
        }
        Panel {
            visible: home.desk.recent.count > 0
            width: parent.width
            height: recent.height + 36
            Column {
                id: recent
                x: 18
                y: 18
                width: parent.width - 36
                spacing: 8
                Heading {
                    text: "Go on with"
                    font.pixelSize: Theme.large
                }
                Repeater {
                    model: home.desk.recent
                    PushButton {
                        required property string key
                        required property string name
                        required property string folder
                        width: recent.width
                        text: name + "  in  " + folder
                        onClicked: home.desk.open(key)
                    }
                }
            }
        }
        Panel {
            width: parent.width
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
                        model: home.room.plans
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
                PushButton {
                    primary: true
                    text: "Choose where to keep it, and start"
                    enabled: projectTitle.text.trim() !== "" && service.text.trim() !== ""
                    onClicked: saving.open()
                }
            }
        }
    }

    FileDialog {
        id: opening
        title: "Open a commissioning project"
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: home.desk.open(home.desk.local_path(selectedFile))
    }
    FileDialog {
        id: saving
        title: "Where to keep the project"
        fileMode: FileDialog.SaveFile
        defaultSuffix: "workshop"
        nameFilters: ["Commissioning projects (*.workshop)"]
        onAccepted: home.desk.start(home.desk.local_path(selectedFile), projectTitle.text, service.text, council.text, aboutWhom.text, plans.chosen)
    }
}
