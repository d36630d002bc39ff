pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Where feedback is written down, and all of it on this tenderer. */
Item {
    id: view

    required property ConsoleFeedback page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: words.input
    property string kind: view.page.chosen("kind") || "strength"

    onKindChanged: view.page.keep_chosen("kind", view.kind)

    function keep(): void {
        if (words.empty) {
            return;
        }
        if (view.page.keep(view.kind, words.text, evidence.text)) {
            words.text = "";
            evidence.text = "";
        }
        words.input.forceActiveFocus();
    }

    Body {
        visible: !view.page.hasTenderer
        width: parent.width
        text: "This activity belongs to no tenderer, so there is nobody to give feedback on. In the session plan, mark it as one for each tenderer."
    }

    ScrollPage {
        visible: view.page.hasTenderer
        anchors.fill: parent

        Heading {
            width: parent.width
            text: view.page.tenderer
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: view.page.met
            font.bold: true
        }
        WhoPicker {
            width: parent.width
            label: "Who is speaking"
            byAlt: true
            nobody: "nobody named"
            people: view.page.people.here
            chosen: view.page.comesFrom.saidBy
            onPicked: key => view.page.comesFrom.set_who(key)
        }
        Row {
            spacing: 8
            Repeater {
                model: Labels.remarkKinds
                Row {
                    id: one
                    required property string modelData
                    spacing: 6
                    rightPadding: 12
                    RemarkSign {
                        kind: one.modelData
                        width: 26
                        height: 26
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Choice {
                        text: Labels.one_remark(one.modelData)
                        checked: view.kind === one.modelData
                        onClicked: view.kind = one.modelData
                    }
                }
            }
        }
        WordsBox {
            id: words
            width: parent.width
            height: Math.min(180, Math.max(72, words.input.implicitHeight))
            label: "Their words"
            hint: "In their own words. Enter keeps it."
            text: view.page.draft("wording")
            input.onTextChanged: view.page.keep_draft("wording", words.text)
            onAccepted: view.keep()
        }
        Row {
            width: parent.width
            spacing: 10
            WordsBox {
                id: evidence
                width: parent.width - keep.width - 10
                height: Math.min(140, Math.max(60, evidence.input.implicitHeight))
                label: "What did they say or show?"
                hint: "What did they say or show?"
                text: view.page.draft("evidence")
                input.onTextChanged: view.page.keep_draft("evidence", evidence.text)
                onAccepted: words.accept()
            }
            PushButton {
                id: keep
                primary: true
                height: evidence.height
                text: view.page.privateFirst ? "Keep, private" : "Keep and share"
                enabled: !words.empty
                onClicked: evidence.accept()
            }
        }
        ComesFromRow {
            width: parent.width
            asksWho: false
            asksGroup: true
            from: view.page.comesFrom
            people: view.page.people.here
            scribes: view.page.people.scribes
        }
        Row {
            width: parent.width
            spacing: 12
            Heading {
                text: view.page.remarks.count === 0 ? "Nothing said yet" : view.page.remarks.count + (view.page.remarks.count === 1 ? " thing said" : " things said")
                font.pixelSize: Theme.large
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
            }
            PushButton {
                once: true
                visible: view.page.private > 0
                text: view.page.private === 1 ? "Share the private one" : "Share all " + view.page.private + " private ones"
                onClicked: view.page.share_all()
            }
            Body {
                visible: view.page.private > 0
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: "Only with their yes."
                color: Theme.quiet
            }
        }
        Repeater {
            model: view.page.remarks
            Panel {
                id: remark
                required property string key
                required property string kind
                required property string wording
                required property string evidence
                required property string saidBy
                required property string place
                required property string reason
                required property string known
                required property bool passedOn
                required property string met
                readonly property bool safeguarding: remark.place === "safeguarding"
                width: parent.width
                height: body.height + 24
                RemarkSign {
                    x: 14
                    y: 16
                    width: 24
                    height: 24
                    kind: remark.kind
                    visible: !remark.safeguarding
                }
                Column {
                    id: body
                    x: 50
                    y: 12
                    width: parent.width - 64
                    spacing: 6
                    Words {
                        visible: !remark.safeguarding
                        width: parent.width
                        text: remark.wording
                    }
                    Words {
                        visible: remark.evidence.trim() !== ""
                        width: parent.width
                        text: remark.evidence
                        font.pixelSize: Theme.normal
                        leftPadding: 14
                        Rectangle {
                            width: 4
                            height: parent.height
                            radius: 2
                            color: Theme.hair
                        }
                    }
                    Body {
                        width: parent.width
                        font.pixelSize: Theme.small
                        color: Theme.quiet
                        text: Labels.remark(remark.kind) + " " + remark.met + (remark.saidBy === "" ? "" : ", " + remark.saidBy) + ", " + Labels.place(remark.place) + (remark.reason === "" ? "" : ": " + remark.reason) + (remark.known === "" ? "" : ", " + remark.known)
                    }
                    WordsButtons {
                        width: parent.width
                        most: width
                        settingAside: view.page.settingAside
                        key: remark.key
                        place: remark.place
                        passedOn: remark.passedOn
                        where: "They will be private."
                        words: remark.wording
                        PushButton {
                            once: true
                            visible: remark.place === "private" || remark.place === "set aside"
                            text: "Share it"
                            Accessible.name: text + ": " + remark.wording
                            onClicked: view.page.share(remark.key)
                        }
                        PushButton {
                            once: true
                            visible: remark.place === "shared" || remark.place === "set aside"
                            text: remark.place === "shared" ? "Make it private again" : "Bring it back, private"
                            Accessible.name: text + ": " + remark.wording
                            onClicked: view.page.keep_private(remark.key)
                        }
                    }
                }
            }
        }
    }
}
