pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is said of the project once, and changed now and then, also while a session runs: one part at a time. */
Rectangle {
    id: view

    required property Project project
    /* Which part is open: tenderers, lead, taking back, keeping or password. */
    property string section: "tenderers"

    signal closed
    signal passOnWanted

    color: Theme.paper
    Component.onCompleted: {
        view.project.overview.show();
        Qt.callLater(Landing.page_comes, view, null, top.heading, top.text);
    }
    Component.onDestruction: view.project?.overview.hide()

    EscCloses {
        open: true
        onLeft: view.closed()
    }
    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 64, 980)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 16
        PageTop {
            id: top
            width: scroll.width - 14
            text: "Project details"
            closeName: "Close the project details"
            onClosed: view.closed()
        }
        Flow {
            width: scroll.width - 14
            spacing: 8
            Repeater {
                model: [["tenderers", "Tenderers"], ["lead", "Safeguarding lead"], ["taking back", "Taking words back"], ["keeping", "How long to keep it"], ["password", "Password"]]
                Choice {
                    required property list<string> modelData
                    text: modelData[1]
                    Accessible.name: "Details: " + text
                    checked: view.section === modelData[0]
                    onClicked: view.section = modelData[0]
                }
            }
        }
        Loader {
            width: scroll.width - 14
            sourceComponent: view.section === "lead" ? lead : view.section === "taking back" ? takingBack : view.section === "keeping" ? keeping : view.section === "password" ? password : tenderers
        }
        Item {
            width: 1
            height: 20
        }
    }
    Component {
        id: tenderers
        TenderersPanel {
            tenderers: view.project.tenderers
        }
    }
    Component {
        id: lead
        SafeguardingLeadPanel {
            project: view.project
        }
    }
    Component {
        id: takingBack
        TakenBackPanel {
            takingBack: view.project.takingBack
            onPassOnWanted: view.passOnWanted()
        }
    }
    Component {
        id: keeping
        KeepUntilPanel {
            project: view.project
        }
    }
    Component {
        id: password
        PasswordPanel {
            password: view.project.password
        }
    }
}
