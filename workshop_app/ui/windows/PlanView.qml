pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* The plan page: the sessions of this project, what comes next, and starting one. */
Basic.ScrollView {
    id: view

    required property Project project

    signal packsWanted
    signal agreedWanted
    signal attachmentsWanted
    signal happenedWanted

    function takeFocus(): void {
        Landing.page_comes(view, null, heading, heading.text);
    }

    function toItsEnd(): void {
        const all = view.contentItem as Flickable;
        all.contentY = Math.max(0, all.contentHeight - all.height);
    }

    contentWidth: availableWidth
    Component.onCompleted: Qt.callLater(view.takeFocus)
    onVisibleChanged: if (view.visible) {
        Qt.callLater(view.takeFocus);
    }

    Column {
        width: Math.min(view.availableWidth - 64, 980)
        x: (view.availableWidth - width) / 2
        topPadding: 30
        bottomPadding: 30
        spacing: 20

        PageHeading {
            id: heading
            width: parent.width
            text: view.project.title
            font.pixelSize: Math.round(36 * Theme.textScale)
        }
        Body {
            width: parent.width
            text: view.project.service
            color: Theme.quiet
            font.pixelSize: Theme.large
        }
        Loader {
            width: parent.width
            active: view.project.backups.asks
            visible: active
            sourceComponent: AskBackups {
                backups: view.project.backups
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            PushButton {
                text: "Packs: write them, hand them over"
                onClicked: view.packsWanted()
            }
            PushButton {
                text: "What they agreed to"
                onClicked: view.agreedWanted()
            }
            PushButton {
                text: "Attachments: film, photos, paper"
                onClicked: view.attachmentsWanted()
            }
            PushButton {
                text: "What happened, and undoing it"
                onClicked: view.happenedWanted()
            }
        }
        Heading {
            text: "Sessions"
            font.pixelSize: Theme.large
        }
        Repeater {
            model: view.project.sessions.listed
            Panel {
                id: session
                required property string key
                required property string title
                required property string plannedOn
                required property string progress
                width: parent.width
                height: 84
                z: asking.active ? 1 : 0
                Column {
                    x: 18
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - buttons.width - 54
                    Body {
                        width: parent.width
                        text: session.title
                        font.bold: true
                    }
                    Body {
                        width: parent.width
                        text: session.plannedOn + ", " + Labels.progress(session.progress)
                        font.pixelSize: Theme.small
                        color: Theme.quiet
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.rightMargin: 18
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        visible: session.progress === "done"
                        once: true
                        text: "Look"
                        Accessible.name: "Look at " + session.title
                        onClicked: view.project.looking.look_at_session(session.key)
                    }
                    PushButton {
                        once: true
                        primary: session.progress !== "done"
                        text: session.progress === "to come" ? "Start" : session.progress === "done" ? "Open it again" : "Go on"
                        onClicked: {
                            if (session.progress === "done") {
                                view.project.session.reopen(session.key);
                            } else {
                                view.project.session.start(session.key);
                            }
                        }
                    }
                }
                Loader {
                    id: asking
                    width: parent.width
                    active: view.project.session.begins === session.key
                    sourceComponent: AskDay {
                        session: view.project.session
                        title: session.title
                    }
                }
            }
        }
        Heading {
            text: "Add a session"
            font.pixelSize: Theme.large
        }
        Flow {
            width: parent.width
            spacing: 8
            Repeater {
                model: view.project.sessions.plans
                PushButton {
                    required property string key
                    required property string title
                    required property int minutes
                    once: true
                    text: title + " (" + minutes + " min)"
                    onClicked: view.project.sessions.add(key, "")
                }
            }
        }
        TenderersPanel {
            width: parent.width
            tenderers: view.project.tenderers
        }
        TakenBackPanel {
            width: parent.width
            takingBack: view.project.takingBack
        }
        KeepUntilPanel {
            width: parent.width
            project: view.project
        }
        Panel {
            width: parent.width
            height: lead.height + 36
            Column {
                id: lead
                function keep(): void {
                    if (keepLead.enabled) {
                        view.project.set_safeguarding_lead(leadName.text, leadContact.text);
                    }
                    leadName.input.forceActiveFocus();
                }
                x: 18
                y: 18
                width: parent.width - 36
                spacing: 10
                Heading {
                    text: "Safeguarding lead"
                    font.pixelSize: Theme.large
                }
                Row {
                    spacing: 12
                    width: parent.width
                    Field {
                        id: leadName
                        label: "Name"
                        onAccepted: leadContact.empty ? leadContact.input.forceActiveFocus() : lead.keep()
                        width: (parent.width - keepLead.width - 24) / 2
                    }
                    Field {
                        id: leadContact
                        label: "How to reach them today"
                        width: leadName.width
                        onAccepted: lead.keep()
                    }
                    PushButton {
                        id: keepLead
                        anchors.bottom: parent.bottom
                        text: "Keep"
                        enabled: !leadName.empty
                        onClicked: lead.keep()
                    }
                }
                /* Beneath them: however long it is, it moves neither the boxes nor the button. */
                Body {
                    width: parent.width
                    text: view.project.safeguardingLead === "" ? "Say who it is before the first session. This app is not the safeguarding record." : view.project.safeguardingLead
                    color: Theme.quiet
                }
            }
        }
        PasswordPanel {
            width: parent.width
            password: view.project.password
            onHeightChanged: if (doing !== "") {
                Qt.callLater(view.toItsEnd);
            }
        }
    }
}
