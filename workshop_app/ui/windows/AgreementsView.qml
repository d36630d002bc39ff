pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What each young person agreed to, at any time: one of them, one purpose and one reader at a time. */
Rectangle {
    id: view

    required property Agreements agreements
    property bool formSeen: false

    signal closed

    /* Whoever agreed for them before is likely to again; whether the form was seen is asked anew. */
    function load(): void {
        view.formSeen = false;
        agreedBy.text = view.agreements.agreedBy;
    }

    color: Theme.paper
    Component.onCompleted: {
        view.agreements.open();
        Qt.callLater(Landing.page_comes, view, null, top.heading, top.text);
    }
    Component.onDestruction: view.agreements.close()

    EscCloses {
        open: true
        onLeft: view.closed()
    }
    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 64, 980)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 14
        PageTop {
            id: top
            width: scroll.width - 14
            text: "What they agreed to"
            closeName: "Close what they agreed to"
            onClosed: view.closed()
        }
        Body {
            width: parent.width
            text: "Ask about each separately: yes for one reader is not yes for another. In a pack a name stands beside words only if everybody who was there said yes for its reader."
            color: Theme.quiet
        }
        WhoPicker {
            width: parent.width
            label: "Who"
            people: view.agreements.people
            chosen: view.agreements.person
            onPicked: key => {
                view.agreements.choose(key);
                view.load();
            }
        }
        Body {
            visible: view.agreements.people.count === 0
            width: parent.width
            text: "Nobody is named yet. Add them in the project details, under “People”, or in a session, under “Who is here”."
            color: Theme.quiet
        }
        Column {
            visible: view.agreements.person !== ""
            enabled: visible
            width: parent.width
            spacing: 12
            Flow {
                width: parent.width
                spacing: 8
                Repeater {
                    model: view.agreements.ageBands
                    Choice {
                        required property string modelData
                        text: Labels.age_band(modelData)
                        checked: view.agreements.ageBand === modelData
                        onClicked: view.agreements.set_age_band(modelData)
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 8
                Body {
                    text: qsTr("Which service do they use?")
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.quiet
                }
                Repeater {
                    model: view.agreements.services
                    Choice {
                        required property string modelData
                        text: Labels.uses(modelData)
                        Accessible.name: qsTr("They use: %1").arg(text)
                        checked: !Hiding.on && view.agreements.uses === modelData
                        onClicked: view.agreements.set_uses(modelData)
                    }
                }
                Body {
                    text: qsTr("Private: with fewer than five people it is only told of the group.")
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
            }
            Item {
                width: parent.width
                height: agreedBy.height
                Field {
                    id: agreedBy
                    onFill: agreedBy.text = view.agreements.agreedBy
                    isPrivate: true
                    width: parent.width - form.width - 12
                    label: view.agreements.ownYesIsEnough ? "Who else agrees, if anybody" : "Who agrees for them: a parent or carer, or someone with delegated authority"
                    input.onTextEdited: view.agreements.keep_draft(agreedBy.text)
                }
                Choice {
                    id: form
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    text: "I saw the signed form"
                    checked: view.formSeen
                    onClicked: view.formSeen = !view.formSeen
                }
            }
            Body {
                width: parent.width
                text: "Fill this in first: it is recorded with every yes below."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
            Repeater {
                model: view.agreements.asked
                Column {
                    id: asked
                    required property string key
                    required property string purpose
                    required property string recipient
                    required property string standing
                    required property bool first
                    readonly property string told: Labels.purpose(asked.purpose) + (asked.recipient === "" ? "" : ", " + Labels.recipient(asked.recipient))
                    width: parent.width
                    spacing: 4
                    Heading {
                        visible: asked.first
                        width: parent.width
                        topPadding: 8
                        text: Labels.purpose(asked.purpose)
                        font.pixelSize: Theme.normal
                    }
                    Rectangle {
                        width: parent.width
                        height: 1
                        color: Theme.hair
                    }
                    Item {
                        width: parent.width
                        height: Math.max(stands.implicitHeight, buttons.height)
                        Body {
                            id: stands
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - buttons.width - 16
                            text: (asked.recipient === "" ? "" : Labels.recipient(asked.recipient) + ": ") + Labels.standing(asked.standing)
                            Accessible.name: asked.told + ": " + Labels.standing(asked.standing)
                        }
                        Row {
                            id: buttons
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: 8
                            Choice {
                                text: "Yes"
                                Accessible.name: asked.told + ": yes"
                                checked: asked.standing === "yes" || asked.standing === "own yes only"
                                onClicked: view.agreements.record(asked.key, true, agreedBy.text, view.formSeen)
                            }
                            Choice {
                                text: "No"
                                Accessible.name: asked.told + ": no"
                                checked: asked.standing === "no"
                                onClicked: view.agreements.record(asked.key, false, "", false)
                            }
                        }
                    }
                }
            }
            Heading {
                visible: view.agreements.history.count > 0
                topPadding: 8
                text: "Every answer, the latest first"
                font.pixelSize: Theme.normal
            }
            Repeater {
                model: view.agreements.history
                Body {
                    required property string told
                    width: scroll.width - 14
                    text: told
                    font.pixelSize: Theme.small
                }
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
}
