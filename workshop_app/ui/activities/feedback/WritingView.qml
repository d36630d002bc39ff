pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Where feedback is written down as it is said, and all of it on this tenderer, the latest first. */
Item {
    id: view

    required property ConsoleFeedback page
    property real unit: 1
    property bool wall: false
    readonly property Item typeHere: words.input
    readonly property bool low: view.Window.height < 760 * Theme.textScale
    readonly property real leastHeight: writing.height + 190
    property string kind: view.page.chosen("kind") || "strength"

    property string subject: view.page.chosen_of("subject", view.page.subjects)

    onKindChanged: view.page.keep_chosen("kind", view.kind)
    onSubjectChanged: view.page.keep_chosen("subject", view.subject)

    function keep(): void {
        if (words.empty && view.subject === "") {
            return;
        }
        if (view.page.keep(view.kind, words.text, evidence.text, view.subject)) {
            words.text = "";
            evidence.text = "";
            view.subject = "";
            list.goToTop();
        }
        words.input.forceActiveFocus();
    }

    Column {
        id: writing
        width: parent.width
        spacing: view.low ? 6 : 10

        Item {
            width: parent.width
            height: about.visible ? Math.max(kinds.height, about.y + about.height) : kinds.height
            Flow {
                id: kinds
                width: about.visible && about.beside ? Math.round(0.58 * parent.width) : parent.width
                spacing: 8
                Repeater {
                    model: Labels.remarkKinds
                    Row {
                        id: one
                        required property string modelData
                        spacing: 4
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
            WhoPicker {
                id: about
                readonly property bool beside: !about.open && view.width > 620 * Theme.textScale
                visible: about.people.count > 0
                x: about.beside ? kinds.width + 8 : 0
                y: about.beside ? 0 : kinds.height + 6
                width: parent.width - x
                label: qsTr("About")
                nobody: qsTr("nothing in particular")
                most: 0
                people: view.page.subjects
                chosen: view.subject
                onPicked: key => {
                    view.subject = key;
                    words.input.forceActiveFocus();
                }
            }
        }
        WhoPicker {
            width: parent.width
            label: qsTr("Who is speaking")
            byAlt: true
            nobody: qsTr("nobody named")
            people: view.page.comesFrom.people.here
            chosen: view.page.comesFrom.byGroup ? "group" : view.page.comesFrom.saidBy
            onPicked: key => view.page.comesFrom.set_who(key)
            Choice {
                text: qsTr("The group")
                checked: view.page.comesFrom.byGroup
                onClicked: view.page.comesFrom.say_group()
            }
        }
        Item {
            width: parent.width
            height: boxes.height
            /* In a low window the boxes are side by side, so that what was said before has the room. */
            Grid {
                id: boxes
                columns: view.low && view.width > 700 * Theme.textScale ? 2 : 1
                width: parent.width - keep.width - 10
                spacing: 6
                WordsBox {
                    id: words
                    width: boxes.columns === 2 ? Math.round(0.6 * boxes.width) : boxes.width
                    height: Math.min(160, Math.max(view.low ? 60 : 72, words.input.implicitHeight))
                    tight: view.low
                    size: view.low ? 1 : Theme.box / Theme.large
                    label: "Their words"
                    isPrivate: true
                    hint: qsTr("Type exactly what was said, then press Enter")
                    text: view.page.draft("wording")
                    input.onTextChanged: view.page.keep_draft("wording", words.text)
                    onAccepted: view.keep()
                }
                WordsBox {
                    id: evidence
                    width: boxes.columns === 2 ? boxes.width - words.width - 6 : boxes.width
                    height: boxes.columns === 2 ? words.height : Math.min(120, Math.max(Theme.target, evidence.input.implicitHeight))
                    tight: true
                    label: qsTr("What did they say or show?")
                    isPrivate: true
                    hint: qsTr("What did they say or show?")
                    text: view.page.draft("evidence")
                    input.onTextChanged: view.page.keep_draft("evidence", evidence.text)
                    onAccepted: words.accept()
                }
            }
            PushButton {
                id: keep
                anchors.right: parent.right
                width: Math.min(implicitWidth, Math.round(110 * Theme.textScale))
                height: boxes.height
                primary: true
                leftPadding: 8
                rightPadding: 8
                topPadding: 2
                bottomPadding: 2
                text: view.page.privateFirst ? qsTr("Save privately") : qsTr("Save and share")
                enabled: !words.empty || view.subject !== ""
                onClicked: evidence.accept()
            }
        }
        Item {
            width: parent.width
            height: Math.max(so.visible ? so.height : 0, how.height)
            Flow {
                id: so
                width: parent.width - how.width - 12
                spacing: 12
                visible: view.page.remarks.count > 0
                Heading {
                    /* It only tells; the question about leaving lies over it. */
                    enabled: false
                    text: view.page.remarks.count === 1 ? qsTr("1 thing said") : qsTr("%1 things said").arg(view.page.remarks.count)
                    font.pixelSize: Theme.large
                    height: view.page.private > 0 ? Theme.target : contentHeight + 4
                    verticalAlignment: Text.AlignVCenter
                }
                PushButton {
                    once: true
                    visible: view.page.private > 0
                    text: view.page.private === 1 ? qsTr("Share the private one") : qsTr("Share all %1 private ones").arg(view.page.private)
                    onClicked: view.page.share_all()
                }
                Body {
                    visible: view.page.private > 0
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Only if they agree")
                    color: Theme.quiet
                }
            }
            WrittenDown {
                id: how
                anchors.right: parent.right
                y: so.visible ? Math.round((Math.min(so.height, Theme.target) - height) / 2) : 0
                width: Math.min(implicitWidth, 0.4 * parent.width)
                from: view.page.comesFrom
            }
        }
        ComesFromRow {
            visible: how.open
            width: parent.width
            asksWho: false
            from: view.page.comesFrom
        }
    }
    Body {
        visible: view.page.remarks.count === 0
        anchors.top: writing.bottom
        anchors.topMargin: 24
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: view.page.privateFirst ? qsTr("No feedback yet. Press Enter to save the first, and it stays private until you share it.") : qsTr("No feedback yet. Press Enter to save the first, and it is shared.")
        font.pixelSize: Theme.large
        color: Theme.quiet
    }
    RestingList {
        id: list
        /* As the rows say it, where it begins no sentence. */
        readonly property string said: view.page.met.charAt(0).toLowerCase() + view.page.met.slice(1)
        anchors.top: writing.bottom
        anchors.topMargin: 2
        anchors.bottom: parent.bottom
        width: parent.width
        rows: view.page.remarks
        spacing: view.low ? 4 : 6
        delegate: RestingRow {
            id: remark
            required property string kind
            required property string wording
            required property string evidence
            required property string saidBy
            required property string place
            required property string reason
            required property string known
            required property bool gist
            required property bool passedOn
            required property string met
            required property string about
            readonly property bool safeguarding: remark.place === "safeguarding"
            readonly property bool narrow: !remark.safeguarding && buttons.implicitWidth > 0.5 * remark.width
            width: list.width - 12
            height: remark.safeguarding ? buttons.height + 16 : remark.narrow ? card.implicitHeight + 6 + buttons.height : Math.max(card.implicitHeight, buttons.height)
            color: remark.safeguarding ? Theme.surface : "transparent"
            border.width: remark.safeguarding ? 1.5 : 0
            border.color: Theme.flag
            SaidCard {
                id: card
                visible: !remark.safeguarding
                width: remark.narrow ? parent.width : buttons.x - 8
                height: remark.narrow ? implicitHeight : parent.height
                wording: remark.wording
                evidence: remark.evidence
                tight: view.low
                gist: remark.gist
                textSize: view.low ? Theme.small : Theme.large
                /* Where the room sees it too, names stand here for everybody or for nobody. */
                beside: [Hiding.roomSees && !view.page.namesAreOfAll ? "" : remark.saidBy, Labels.place(remark.place)].filter(one => one !== "").join("\n")
                below: [remark.about, remark.met === list.said ? "" : remark.met, remark.reason, remark.known].filter(one => one !== "").join(", ")
                Accessible.role: Accessible.StaticText
                Accessible.name: Labels.remark(remark.kind) + " " + remark.met + ", " + Labels.place(remark.place)
                sign: RemarkSign {
                    kind: remark.kind
                    width: 24
                    height: 24
                }
            }
            WordsButtons {
                id: buttons
                x: remark.safeguarding ? 14 : remark.narrow ? 0 : parent.width - width
                y: remark.narrow ? card.height + 6 : (parent.height - height) / 2
                width: remark.safeguarding ? parent.width - 28 : implicitWidth
                settingAside: view.page.settingAside
                key: remark.key
                place: remark.place
                passedOn: remark.passedOn
                words: remark.wording
                PushButton {
                    once: true
                    visible: remark.place === "private" || remark.place === "set aside"
                    font.bold: true
                    text: qsTr("Share it")
                    Accessible.name: text + ": " + remark.wording
                    onClicked: view.page.share(remark.key)
                }
                PushButton {
                    once: true
                    quiet: remark.place === "shared"
                    visible: remark.place === "shared" || remark.place === "set aside"
                    text: remark.place === "shared" ? qsTr("Make private") : qsTr("Bring it back, private")
                    Accessible.name: text + ": " + remark.wording
                    onClicked: view.page.keep_private(remark.key)
                }
            }
        }
    }
}
