pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Certificates: one for everybody who was there in one press, or for each their own. Real names are seen here and on the
   certificates only. */
Column {
    id: panel
    objectName: "certificates"

    required property Certificates certificates
    /* To whom one is being awarded: a young person, "everybody", or "" for nobody. */
    property string awarding: ""
    readonly property bool awards: panel.awarding !== ""

    spacing: 8
    Component.onCompleted: panel.certificates.show(true)
    Component.onDestruction: panel.certificates?.show(false)

    EscCloses {
        open: panel.awarding !== ""
        onLeft: panel.awarding = ""
    }

    /* What it is for, who signs it, and the date; what stands here last is there for the next one. */
    component Form: Column {
        id: form
        readonly property bool complete: !achievement.empty && !signatory.empty
        readonly property alias achievementText: achievement.text
        readonly property alias signatoryText: signatory.text
        readonly property alias roleText: role.text
        readonly property alias dayText: day.text
        Component.onCompleted: {
            achievement.input.forceActiveFocus();
            achievement.input.cursorPosition = 0;
            role.input.cursorPosition = 0;
        }
        spacing: 10
        Field {
            id: achievement
            width: parent.width
            label: "What it is for"
            placeholder: "speaking up so that …"
            text: panel.certificates.last_used("achievement")
            input.onTextEdited: panel.certificates.keep_draft("achievement", text)
        }
        Row {
            width: parent.width
            spacing: 12
            Field {
                id: signatory
                width: (parent.width - 24) / 3
                label: "Who signs it"
                text: panel.certificates.last_used("signatory")
                input.onTextEdited: panel.certificates.keep_draft("signatory", text)
            }
            Field {
                id: role
                width: (parent.width - 24) / 3
                label: "Job title"
                text: panel.certificates.last_used("signatory_role")
                input.onTextEdited: panel.certificates.keep_draft("signatory_role", text)
            }
            Field {
                id: day
                width: (parent.width - 24) / 3
                label: "Date on it"
                text: panel.certificates.today()
            }
        }
    }

    Heading {
        text: qsTr("Certificates")
        font.pixelSize: Theme.large
    }
    Body {
        width: parent.width
        text: panel.certificates.people.count === 0 ? qsTr("Nobody has taken part yet. Say who is here, and they can have a certificate.") : qsTr("The real name goes on the certificate and nowhere else; without one, the name for this work does. Ask each one quietly how to spell it, and whether the service may be named.")
        color: Theme.quiet
    }
    PushButton {
        visible: panel.certificates.howMany > 1
        enabled: panel.awarding !== "everybody"
        text: "Award all " + panel.certificates.howMany + " at once"
        Accessible.name: "Award everybody who was there a certificate"
        onClicked: panel.awarding = "everybody"
    }
    Loader {
        width: panel.width - 14
        active: panel.awarding === "everybody"
        visible: active
        sourceComponent: Panel {
            height: together.height + 24
            border.width: 2
            border.color: Theme.ink
            Column {
                id: together
                x: 12
                y: 12
                width: parent.width - 24
                spacing: 10
                Body {
                    width: parent.width
                    text: "Everybody who was there gets one; nobody gets the same one twice. The service is not named on these. If somebody wants it named, award theirs separately, below."
                    color: Theme.quiet
                }
                Form {
                    id: every
                    width: parent.width
                }
                Row {
                    anchors.right: parent.right
                    spacing: 8
                    PushButton {
                        once: true
                        text: "Cancel"
                        Accessible.name: "Close the certificate for everybody"
                        onClicked: panel.awarding = ""
                    }
                    PushButton {
                        primary: true
                        once: true
                        text: "Award it to all " + panel.certificates.howMany
                        enabled: every.complete
                        onClicked: if (panel.certificates.award_everybody(every.achievementText, every.signatoryText, every.roleText, every.dayText)) {
                            panel.awarding = "";
                        }
                    }
                }
            }
        }
    }
    Repeater {
        model: panel.certificates.people
        Panel {
            id: person
            required property string key
            required property string name
            required property string realName
            required property int certificates
            readonly property bool open: panel.awarding === person.key
            width: panel.width - 14
            height: content.height + 12
            border.width: person.open ? 2 : 1
            border.color: person.open ? Theme.ink : Theme.hair
            Column {
                id: content
                x: 12
                y: 6
                width: parent.width - 24
                spacing: 8
                Item {
                    width: parent.width
                    height: Math.max(called.height, real.height, award.height)
                    Column {
                        id: called
                        width: parent.width * 0.24
                        anchors.verticalCenter: parent.verticalCenter
                        Heading {
                            width: parent.width
                            text: person.name
                            font.pixelSize: Theme.normal
                        }
                        Body {
                            width: parent.width
                            text: person.certificates === 0 ? qsTr("none yet") : person.certificates === 1 ? qsTr("1 certificate") : qsTr("%1 certificates").arg(person.certificates)
                            font.pixelSize: Theme.small
                            color: Theme.quiet
                        }
                    }
                    KeptField {
                        id: real
                        x: parent.width * 0.26
                        anchors.verticalCenter: parent.verticalCenter
                        width: award.x - x - 10
                        label: "Real name, for the certificate"
                        isPrivate: true
                        labelShown: real.warning !== ""
                        placeholder: qsTr("Real name")
                        kept: person.realName
                        draft: panel.certificates.real_name_draft(person.key)
                        onTyped: name => panel.certificates.keep_real_name_draft(person.key, name)
                        onKeep: name => panel.certificates.set_real_name(person.key, name)
                    }
                    PushButton {
                        id: award
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        longest: qsTr("Award a certificate")
                        text: person.open ? qsTr("Close") : person.certificates > 0 ? qsTr("Award another") : qsTr("Award a certificate")
                        Accessible.name: text + ", " + person.name
                        onClicked: panel.awarding = person.open ? "" : person.key
                    }
                }
                Repeater {
                    model: panel.certificates.awarded
                    Item {
                        id: given
                        required property string key
                        required property string person
                        required property string achievement
                        required property string signed
                        required property string awardedOn
                        required property bool namesService
                        visible: person.open && given.person === person.key
                        width: content.width
                        height: visible ? Math.max(certificate.height, withdraw.height) : 0
                        Column {
                            id: certificate
                            width: parent.width - withdraw.width - 12
                            Body {
                                width: parent.width
                                text: qsTr("For %1").arg(given.achievement)
                            }
                            Body {
                                width: parent.width
                                text: (given.namesService ? qsTr("%1, signed by %2. Names the service.") : qsTr("%1, signed by %2. Does not name the service.")).arg(given.awardedOn).arg(given.signed)
                                font.pixelSize: Theme.small
                                color: Theme.quiet
                            }
                        }
                        PushButton {
                            id: withdraw
                            once: true
                            anchors.right: parent.right
                            text: qsTr("Withdraw")
                            Accessible.name: "Withdraw, " + person.name
                            onClicked: panel.certificates.withdraw(given.key)
                        }
                    }
                }
                Loader {
                    width: parent.width
                    active: person.open
                    visible: active
                    sourceComponent: Column {
                        id: own
                        property bool namesService: false
                        width: content.width
                        spacing: 10
                        Form {
                            id: form
                            width: parent.width
                        }
                        Row {
                            spacing: 10
                            Choice {
                                text: qsTr("The service may be named")
                                checked: own.namesService
                                onClicked: own.namesService = !own.namesService
                            }
                            PushButton {
                                primary: true
                                text: qsTr("Award it")
                                enabled: form.complete
                                onClicked: if (panel.certificates.award(person.key, form.achievementText, form.signatoryText, form.roleText, form.dayText, own.namesService)) {
                                    panel.awarding = "";
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
