pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Certificates for everybody who took part, and then the packs. Real names are seen here and on the certificates only. */
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
        Heading {
            text: "Certificates"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: view.page.people.count === 0 ? "Nobody has taken part yet: say who is here, on the right." : "The real name goes on the certificate and nowhere else. Ask each one quietly how to spell it, and whether the service may be named."
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
                height: content.height + 28
                Column {
                    id: content
                    x: 14
                    y: 14
                    width: parent.width - 28
                    spacing: 10
                    Item {
                        width: parent.width
                        height: real.height
                        Heading {
                            width: parent.width * 0.24
                            anchors.bottom: parent.bottom
                            anchors.bottomMargin: 10
                            text: person.name
                            font.pixelSize: Theme.normal
                        }
                        KeptField {
                            id: real
                            x: parent.width * 0.26
                            width: parent.width - x - award.width - 12
                            label: "Real name, for the certificate"
                            placeholder: "Else the name beside it"
                            kept: person.realName
                            draft: view.page.real_name_draft(person.key)
                            onTyped: name => view.page.keep_real_name_draft(person.key, name)
                            onKeep: name => view.page.set_real_name(person.key, name)
                        }
                        PushButton {
                            id: award
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                            text: person.open ? "Close" : person.certificates > 0 ? "Award another" : "Award a certificate"
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
                            visible: given.person === person.key
                            width: content.width
                            height: visible ? Math.max(certificate.height, withdraw.height) : 0
                            Column {
                                id: certificate
                                width: parent.width - withdraw.width - 12
                                Body {
                                    width: parent.width
                                    text: "For " + given.achievement
                                }
                                Body {
                                    width: parent.width
                                    text: given.awardedOn + ", signed by " + given.signed + (given.namesService ? ". Names the service." : ". Does not name the service.")
                                    font.pixelSize: Theme.small
                                    color: Theme.quiet
                                }
                            }
                            PushButton {
                                id: withdraw
                                once: true
                                anchors.right: parent.right
                                text: "Withdraw"
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
                                    text: "The service may be named"
                                    checked: form.namesService
                                    onClicked: form.namesService = !form.namesService
                                }
                                PushButton {
                                    primary: true
                                    text: "Award it"
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
            topPadding: 14
            text: "Packs"
            font.pixelSize: Theme.large
        }
        PacksPanel {
            width: parent.width
            packs: view.page.packs
        }
    }
}
