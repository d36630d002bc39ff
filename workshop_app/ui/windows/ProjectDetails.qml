pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is said of the project once, and changed now and then, also while a session runs: one part at a time. */
Rectangle {
    id: view

    required property Project project
    /* Which part is open: one of those listed below. */
    property string section: "tenderers"
    /* The parts, a few at a time. */
    readonly property list<var> groups: [
        {
            name: qsTr("The project"),
            parts: [["name", qsTr("Name and service")], ["sessions", qsTr("Sessions")], ["lead", qsTr("Safeguarding lead")], ["keeping", qsTr("How long to keep it")], ["password", qsTr("Password")]]
        },
        {
            name: qsTr("Young people"),
            parts: [["people", qsTr("People")], ["certificates", qsTr("Certificates")], ["taking back", qsTr("Taking words back")]]
        },
        {
            name: qsTr("What is asked for"),
            parts: [["specification", qsTr("Specification")], ["criteria", qsTr("Criteria")], ["documents", qsTr("Tender documents")], ["provider", qsTr("Present provider")]]
        },
        {
            name: qsTr("Tenderers"),
            parts: [["tenderers", qsTr("Tenderers")], ["day", qsTr("The day")], ["responses", qsTr("Tenderers’ responses")]]
        },
        {
            name: qsTr("Packs and panel"),
            parts: [["on packs", qsTr("On the packs")], ["linking", qsTr("Feedback and criteria")], ["offers", qsTr("Paper on strongest")], ["objections", qsTr("Objections")]]
        }
    ]
    readonly property var group: view.groups.find(one => one.parts.some(part => part[0] === view.section)) ?? view.groups[3]

    signal closed
    signal passOnWanted

    /* Into the box that is typed in first, where the part has one. */
    function takeFocus(): void {
        Landing.page_comes(view, (part.item as Panel)?.firstBox ?? null, top.heading, top.text);
    }

    color: Theme.paper
    Component.onCompleted: {
        view.project.overview.show();
        Qt.callLater(view.takeFocus);
    }
    onSectionChanged: Qt.callLater(view.takeFocus)
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
                model: view.groups
                Choice {
                    required property var modelData
                    text: modelData.name
                    Accessible.name: qsTr("Group: %1").arg(text)
                    checked: view.group.name === modelData.name
                    onClicked: view.section = modelData.parts[0][0]
                }
            }
        }
        Rectangle {
            width: scroll.width - 14
            height: 2
            color: Theme.hair
        }
        Flow {
            width: scroll.width - 14
            spacing: 8
            Repeater {
                model: view.group.parts
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
            id: part
            width: scroll.width - 14
            sourceComponent: view.section === "name" ? name : view.section === "people" ? people : view.section === "sessions" ? sessions : view.section === "certificates" ? certificates : view.section === "specification" ? specification : view.section === "day" ? day : view.section === "responses" ? responses : view.section === "criteria" ? criteria : view.section === "linking" ? linking : view.section === "offers" ? offers : view.section === "objections" ? objections : view.section === "documents" ? documents : view.section === "provider" ? provider : view.section === "on packs" ? onPacks : view.section === "lead" ? lead : view.section === "taking back" ? takingBack : view.section === "keeping" ? keeping : view.section === "password" ? password : tenderers
        }
        Item {
            width: 1
            height: 20
        }
    }
    Component {
        id: name
        NameAndServicePanel {
            project: view.project
        }
    }
    Component {
        id: people
        PeopleDetails {
            people: view.project.people
        }
    }
    Component {
        id: sessions
        SessionsPanel {
            sessions: view.project.sessions
        }
    }
    Component {
        id: certificates
        CertificatesPanel {
            certificates: view.project.certificates
        }
    }
    Component {
        id: specification
        SpecificationPanel {
            specification: view.project.specification
        }
    }
    Component {
        id: responses
        ResponsesPanel {
            responses: view.project.responses
        }
    }
    Component {
        id: criteria
        CriteriaPanel {
            criteria: view.project.criteria
        }
    }
    Component {
        id: linking
        LinkingPanel {
            linking: view.project.linking
        }
    }
    Component {
        id: offers
        OffersPanel {
            offers: view.project.offers
        }
    }
    Component {
        id: objections
        ObjectionsPanel {
            objections: view.project.objections
        }
    }
    Component {
        id: documents
        TenderDocumentsPanel {
            project: view.project
        }
    }
    Component {
        id: provider
        PresentProviderPanel {
            project: view.project
        }
    }
    Component {
        id: onPacks
        OnPacksPanel {
            onPacks: view.project.onPacks
        }
    }
    Component {
        id: tenderers
        TenderersPanel {
            tenderers: view.project.tenderers
        }
    }
    Component {
        id: day
        DayPanel {
            slots: view.project.slots
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
