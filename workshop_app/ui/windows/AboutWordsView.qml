pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One thing that somebody said, and what can be done about it: where it comes from, read it back, put a slip right, say it
   another way, split and join it, its language, setting it aside. Each deed has its own part, one open at a time. */
Rectangle {
    id: view
    objectName: "about words"

    required property AboutWords about
    required property Wall wall
    property string deed: ""
    readonly property string key: view.about.key
    readonly property bool safeguarding: view.about.place === "safeguarding"
    readonly property bool aside: view.about.place === "set aside"
    readonly property bool usable: !view.safeguarding && !view.aside

    function choose(deed: string): void {
        view.about.hide();
        view.deed = view.deed === deed ? "" : deed;
        if (view.deed === "read" && view.about.mayBeOnWall === "at once") {
            view.about.show();
        }
    }

    color: Theme.paper
    onKeyChanged: view.deed = ""
    onUsableChanged: if (!view.usable) {
        view.deed = "";
    }
    Component.onCompleted: Qt.callLater(view.takeFocus)

    /* A reason that was begun is gone on with. */
    function takeFocus(): void {
        Landing.page_comes(view, null, title, title.text);
        if (setAside.asking) {
            setAside.ask();
        }
    }

    EscCloses {
        open: true
        onLeft: {
            if (view.deed !== "") {
                view.choose(view.deed);
            } else {
                view.about.close();
            }
        }
    }
    MouseArea {
        anchors.fill: parent
    }
    ScrollPage {
        width: Math.min(parent.width - 64, 900)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter

        Item {
            width: parent.width
            height: Math.max(title.height, back.height) + 20
            PageHeading {
                id: title
                anchors.bottom: parent.bottom
                width: parent.width - back.width - 16
                text: "About these words"
            }
            PushButton {
                id: back
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                text: "Close"
                Accessible.name: "Close these words"
                onClicked: view.about.close()
            }
        }
        Item {
            visible: !view.safeguarding
            width: parent.width
            height: said.height + 31
            SaidShape {
                anchors.fill: parent
                rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
                gist: view.about.comesFrom.gist && view.about.hasOrigin
            }
            Column {
                id: said
                x: 16
                y: 14
                width: parent.width - 32
                spacing: 8
                Words {
                    id: words
                    width: parent.width
                    text: view.about.allWords
                    font.pixelSize: view.deed === "read" ? Theme.box : Theme.title
                }
                Body {
                    visible: view.aside
                    width: parent.width
                    text: qsTr("Set aside: %1").arg(view.about.reason)
                    color: Theme.flag
                }
                Body {
                    visible: text !== ""
                    width: parent.width
                    text: view.about.known
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
            }
        }
        WordsButtons {
            id: setAside
            width: parent.width
            onWentAside: view.about.close()
            most: width
            more: false
            settingAside: view.about.settingAside
            key: view.key
            place: view.about.place
            passedOn: view.about.passedOn

            PushButton {
                visible: view.aside
                once: true
                text: qsTr("Bring the words back")
                onClicked: view.about.bring_back()
            }
            PushButton {
                visible: view.about.isStatement && view.about.place === "up"
                once: true
                text: qsTr("Take down")
                onClicked: view.about.take_down()
            }
            PushButton {
                visible: view.about.isStatement && view.about.place === "waiting"
                once: true
                text: qsTr("Put up")
                onClicked: view.about.put_up()
            }
        }
        Body {
            visible: view.usable
            width: parent.width
            text: (view.about.isStatement && view.about.place === "up" ? qsTr("Take down: off the big screen, back to waiting. ") : "") + qsTr("Set aside…: kept, but not used, with your reason. Take back…: the young person wants their words gone. Set aside: safeguarding: somebody may be in danger; out of sight at once, for the safeguarding lead.")
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Flow {
            visible: view.usable && view.about.remarkKind !== ""
            width: parent.width
            spacing: 8
            Body {
                text: qsTr("It is")
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                color: Theme.quiet
            }
            Repeater {
                model: Labels.remarkKinds
                Row {
                    id: kind
                    required property string modelData
                    spacing: 6
                    rightPadding: 10
                    RemarkSign {
                        kind: kind.modelData
                        width: 26
                        height: 26
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Choice {
                        text: Labels.one_remark(kind.modelData)
                        Accessible.name: qsTr("It is %1").arg(text.charAt(0).toLowerCase() + text.slice(1))
                        checked: view.about.remarkKind === kind.modelData
                        onClicked: view.about.correct_kind(kind.modelData)
                    }
                }
            }
        }
        ComesFromRow {
            visible: view.usable && view.about.hasOrigin
            width: parent.width
            tallest: 208
            from: view.about.comesFrom
            asksWho: view.about.hasSpeaker
            speakers: view.about.people.youngPeople
            scribes: view.about.people.adults
        }
        Flow {
            visible: view.usable
            width: parent.width
            spacing: 8
            Choice {
                visible: view.about.hasOrigin
                text: "Read it back"
                checked: view.deed === "read"
                onClicked: {
                    view.choose("read");
                    if (view.deed === "read") {
                        Qt.callLater(yes.forceActiveFocus, Qt.TabFocusReason);
                    }
                }
            }
            Repeater {
                model: [["correct", "Correct a slip"], ["reword", "Say it another way"], ["split", "Split it"], ["join", "Join it"], ["language", "Language"], ["unfair", "May be unfair…"]]
                Choice {
                    id: one
                    required property var modelData
                    readonly property string deed: one.modelData[0]
                    visible: one.deed === "correct" || (one.deed === "unfair" ? view.about.remarkKind !== "" : one.deed === "language" ? view.about.hasOrigin : view.about.isStatement)
                    text: one.modelData[1]
                    checked: view.deed === one.deed
                    onClicked: view.choose(one.deed)
                }
            }
        }
        Column {
            visible: view.deed === "read"
            width: parent.width
            spacing: 8
            Body {
                width: parent.width
                text: view.about.mayBeOnWall === "never" ? "They stand on this console alone: these words are not for everybody. Read them to the person who said them." : view.about.onWall && view.wall.blank ? "The big screen is blank, so it does not show them. Read them out." : view.about.onWall && view.wall.readBack === "" ? "The big screen is frozen, so it does not show them. Read them out." : view.about.onWall ? "The big screen shows them. Is this what they said?" : "They are waiting, so they stand on this console alone. Read them out, or show them to everybody."
            }
            Flow {
                width: parent.width
                spacing: 8
                PushButton {
                    id: yes
                    once: true
                    primary: true
                    text: "Yes, that is it"
                    onClicked: if (view.about.say_yes()) {
                        view.deed = "";
                    }
                }
                PushButton {
                    text: "Not quite"
                    onClicked: view.choose("correct")
                }
                PushButton {
                    visible: view.about.mayBeOnWall === "if asked"
                    text: view.about.onWall ? "Off the big screen" : "Show them on the big screen"
                    longest: "Show them on the big screen"
                    onClicked: {
                        if (view.about.onWall) {
                            view.about.hide();
                        } else {
                            view.about.show();
                        }
                    }
                }
            }
        }
        Loader {
            active: view.deed === "correct" || view.deed === "reword" || view.deed === "split" || view.deed === "join"
            visible: active
            width: parent.width
            sourceComponent: Column {
                id: typing
                readonly property string deed: view.deed
                property bool comesDown: true

                function keep(): void {
                    const deed = typing.deed;
                    if (deed === "correct" ? view.about.correct(box.text) : deed === "reword" ? view.about.reword(box.text) : deed === "split" ? view.about.split(box.text, typing.comesDown) : view.about.join(box.text, typing.comesDown)) {
                        view.deed = "";
                    }
                }
                function load(): void {
                    box.text = view.about.draft(typing.deed);
                    box.input.forceActiveFocus(Qt.TabFocusReason);
                    box.input.cursorPosition = box.input.length;
                }

                /* The words that are joined stand in the box, until somebody words them. */
                function tick(key: string): void {
                    const untouched = box.text === view.about.joined() || box.text === view.about.wording;
                    view.about.tick(key);
                    box.text = untouched ? view.about.joined() : box.text;
                }

                spacing: 8
                onDeedChanged: typing.load()
                Component.onCompleted: typing.load()

                Body {
                    width: parent.width
                    text: typing.deed === "correct" ? "As it was really said. How it was first written down stays on record." : typing.deed === "reword" ? "Another wording. This one stays as it was." : typing.deed === "split" ? "Start a new line for each part. Each part must be taken word for word." : view.about.others.count === 0 ? "There is nothing else here to join it with." : "Tick what to join it with, and type what they say together."
                    color: Theme.quiet
                }
                RowList {
                    visible: typing.deed === "join" && view.about.others.count > 0
                    width: parent.width
                    height: Math.min(contentHeight, 170)
                    spacing: 6
                    model: visible ? view.about.others : null
                    delegate: TickCard {
                        required property string key
                        required ticked
                        width: ListView.view.width - 12
                        height: Math.max(Theme.target, implicitHeight)
                        several: true
                        textSize: Theme.normal
                        padding: 9
                        onTapped: typing.tick(key)
                    }
                }
                WordsBox {
                    id: box
                    width: parent.width
                    height: Math.min(220, Math.max(84, box.input.implicitHeight))
                    label: typing.deed === "correct" ? "As it was really said" : typing.deed === "reword" ? "Said another way" : typing.deed === "split" ? "The parts, a line each" : "What they say together"
                    enterKeeps: typing.deed !== "split"
                    whose: typing.deed
                    input.onTextChanged: if (box.input.activeFocus) {
                        view.about.keep_draft(typing.deed, box.text);
                    }
                    onAccepted: typing.keep()
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    PushButton {
                        once: true
                        primary: true
                        text: typing.deed === "correct" ? "Save the correction" : typing.deed === "reword" ? "Save the other wording" : typing.deed === "split" ? "Split it here" : "Save them as one"
                        enabled: !box.empty
                        onClicked: box.accept()
                    }
                    PushButton {
                        text: qsTr("Cancel")
                        Accessible.name: qsTr("Cancel, and leave these words as they are")
                        onClicked: {
                            view.about.keep_draft(typing.deed, "");
                            view.deed = "";
                        }
                    }
                    Choice {
                        visible: typing.deed === "split" || typing.deed === "join"
                        text: typing.deed === "split" ? "Take the whole down" : "Take these down"
                        checked: typing.comesDown
                        onClicked: typing.comesDown = !typing.comesDown
                    }
                }
            }
        }
        Loader {
            active: view.deed === "unfair"
            visible: active
            width: parent.width
            sourceComponent: UnfairPart {
                unfair: view.about.unfair
                onDone: view.about.close()
            }
        }
        Column {
            visible: view.deed === "language"
            width: parent.width
            spacing: 8
            Choices {
                width: parent.width
                tallest: 208
                Repeater {
                    model: view.about.languages
                    Choice {
                        required property string key
                        required property string name
                        text: name
                        checked: view.about.language === key
                        onClicked: view.about.mark_language(key)
                    }
                }
            }
            Field {
                id: tag
                width: 260
                label: "Another: type its tag, such as pt-BR, then press Enter"
                onAccepted: if (!tag.empty && view.about.mark_language(tag.text)) {
                    tag.text = "";
                }
            }
        }
    }
}
