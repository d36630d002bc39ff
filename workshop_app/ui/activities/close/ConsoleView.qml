pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Certificates for everybody who took part, and then the packs, while no certificate is being awarded: there is one main
   action at a time. Real names are seen here and on the certificates only. */
Item {
    id: view

    required property ConsoleClose page
    property real unit: 1
    property bool wall: false
    property string awarding: ""

    EscCloses {
        open: view.awarding !== ""
        onLeft: view.awarding = ""
    }

    ScrollPage {
        id: scroll
        anchors.fill: parent
        spacing: 8
        Heading {
            text: qsTr("Certificates")
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: view.page.people.count === 0 ? qsTr("Nobody has taken part yet. Say who is here, and they can have a certificate.") : qsTr("The real name goes on the certificate and nowhere else; without one, the name for this work does. Ask each one quietly how to spell it, and whether the service may be named.")
            color: Theme.quiet
        }
        Repeater {
            model: view.page.people
            Panel {
                id: person
                required property string key
                required property string name
                required property string realName
                required property int certificates
                readonly property bool open: view.awarding === person.key
                width: scroll.width - 14
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
                            labelShown: real.warning !== ""
                            placeholder: qsTr("Real name")
                            kept: person.realName
                            draft: view.page.real_name_draft(person.key)
                            onTyped: name => view.page.keep_real_name_draft(person.key, name)
                            onKeep: name => view.page.set_real_name(person.key, name)
                        }
                        PushButton {
                            id: award
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            longest: qsTr("Award a certificate")
                            text: person.open ? qsTr("Close") : person.certificates > 0 ? qsTr("Award another") : qsTr("Award a certificate")
                            Accessible.name: text + ", " + person.name
                            onClicked: view.awarding = person.open ? "" : person.key
                        }
                    }
                    Repeater {
                        model: view.page.certificates
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
                                onClicked: view.page.withdraw(given.key)
                            }
                        }
                    }
                    Loader {
                        width: parent.width
                        active: person.open
                        visible: active
                        sourceComponent: Column {
                            id: form
                            property bool namesService: false
                            Component.onCompleted: {
                                achievement.input.forceActiveFocus();
                                achievement.input.cursorPosition = 0;
                                role.input.cursorPosition = 0;
                            }
                            width: content.width
                            spacing: 10
                            Field {
                                id: achievement
                                width: parent.width
                                label: "What it is for"
                                placeholder: "speaking up so that …"
                                text: view.page.last_used("achievement")
                                input.onTextEdited: view.page.keep_draft("achievement", text)
                            }
                            Row {
                                width: parent.width
                                spacing: 12
                                Field {
                                    id: signatory
                                    width: (parent.width - 12) / 2
                                    label: "Who signs it"
                                    text: view.page.last_used("signatory")
                                    input.onTextEdited: view.page.keep_draft("signatory", text)
                                }
                                Field {
                                    id: role
                                    width: (parent.width - 12) / 2
                                    label: "What they are"
                                    text: view.page.last_used("signatory_role")
                                    input.onTextEdited: view.page.keep_draft("signatory_role", text)
                                }
                            }
                            Row {
                                spacing: 10
                                Choice {
                                    text: qsTr("The service may be named")
                                    checked: form.namesService
                                    onClicked: form.namesService = !form.namesService
                                }
                                PushButton {
                                    primary: true
                                    text: qsTr("Award it")
                                    enabled: !achievement.empty && !signatory.empty
                                    onClicked: if (view.page.award(person.key, achievement.text, signatory.text, role.text, form.namesService)) {
                                        view.awarding = "";
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        Heading {
            visible: view.awarding === ""
            topPadding: 14
            text: qsTr("Packs")
            font.pixelSize: Theme.large
        }
        PacksPanel {
            visible: view.awarding === ""
            width: parent.width
            packs: view.page.packs
        }
    }
}
