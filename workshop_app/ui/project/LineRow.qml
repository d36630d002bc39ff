pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One line of the specification: its place, its words, the arrows; opened, all that is known of it and can be done. */
Rectangle {
    id: line

    required property Specification specification
    required property int count
    required property int index
    required property string key
    required property string wording
    required property string category
    required property int number
    required property string known
    required property bool gist
    required property list<string> grewFrom
    required property list<string> grewFromIds
    required property list<string> earlier
    required property list<string> earlierTold
    required property bool answered
    property bool opened: false
    property bool now: false
    property bool editing: false
    readonly property string called: "line " + (line.index + 1)

    signal toggled
    signal reworded(int at)

    function toggle(): void {
        line.editing = false;
        line.toggled();
    }

    height: content.height + (line.opened ? 12 : 0)
    radius: Theme.radius
    color: line.opened ? Theme.sunk : "transparent"
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: "Line " + (line.index + 1) + ": " + line.wording
    Accessible.description: (line.category === "" ? "" : "Under " + line.category + ". ") + "Ctrl and an arrow key move it."
    Accessible.onPressAction: line.toggle()
    Keys.onReturnPressed: line.toggle()
    Keys.onSpacePressed: line.toggle()
    Keys.onPressed: event => {
        if (event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            event.accepted = true;
            line.specification.move(line.key, event.key === Qt.Key_Up ? -1 : 1);
        }
    }

    EscCloses {
        open: line.editing
        onLeft: line.editing = false
    }
    Column {
        id: content
        width: parent.width
        spacing: 8
        Item {
            width: parent.width
            height: card.height
            NumberDisc {
                id: place
                anchors.verticalCenter: parent.verticalCenter
                x: 2
                width: Math.round(28 * Theme.textScale)
                number: line.index + 1
            }
            SaidCard {
                id: card
                x: place.x + place.width + 8
                width: arrows.x - x - 8
                height: implicitHeight
                wording: line.wording
                gist: line.gist
                now: line.now
                beside: line.earlier.length === 0 ? "" : line.earlier.length === 1 ? "changed once" : line.earlier.length === 2 ? "changed twice" : "changed " + line.earlier.length + " times"
                sign: line.number >= 0 ? grown : null
                Component {
                    id: grown
                    Symbol {
                        width: 20
                        height: 20
                        number: line.number
                        color: line.now ? Theme.markerInk : Theme.category(Math.max(0, line.number))
                    }
                }
                TapHandler {
                    onTapped: line.toggle()
                }
                FocusRing {
                    visible: line.activeFocus
                    radius: Theme.cardRadius
                }
            }
            Row {
                id: arrows
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                ArrowButton {
                    /* Forty lines would be 120 stops of Tab; the line itself is moved by keys. */
                    focusPolicy: Qt.NoFocus
                    text: "Move " + line.called + " up"
                    enabled: line.index > 0
                    onClicked: line.specification.move(line.key, -1)
                }
                ArrowButton {
                    focusPolicy: Qt.NoFocus
                    downwards: true
                    text: "Move " + line.called + " down"
                    enabled: line.index < line.count - 1
                    onClicked: line.specification.move(line.key, 1)
                }
            }
        }
        Loader {
            active: line.opened
            visible: active
            x: 46
            width: parent.width - x - 10
            sourceComponent: Column {
                id: details

                /* The words came in covered, while the room could see this screen. */
                property bool covered: false

                function load(): void {
                    changed.text = line.specification.edit_draft("wording", line.key);
                    why.text = line.specification.edit_draft("why", line.key);
                    who.text = line.specification.edit_draft("who", line.key);
                    details.covered = Hiding.covers(changed.text);
                }

                spacing: 8
                Connections {
                    target: Hiding
                    function onChanged(): void {
                        if (line.editing && details.covered && !Hiding.on) {
                            details.load();
                        }
                    }
                }
                Body {
                    visible: line.known !== ""
                    width: parent.width
                    text: "The words: " + line.known
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
                Column {
                    visible: line.editing
                    width: parent.width
                    spacing: 8
                    Body {
                        visible: line.answered
                        width: parent.width
                        text: "Tenderers have responded to this line. Their responses stay with the words they answered. Say who changes it, and why."
                        font.bold: true
                    }
                    WordsBox {
                        id: changed
                        width: parent.width
                        height: Math.max(72, Math.min(160, input.implicitHeight))
                        label: "The line, changed"
                        onAccepted: why.input.forceActiveFocus(Qt.TabFocusReason)
                        input.onTextChanged: if (line.editing) {
                            line.specification.keep_edit_draft("wording", line.key, changed.text === line.wording ? "" : changed.text);
                        }
                    }
                    Field {
                        id: why
                        width: parent.width
                        label: "Why is it changed?"
                        input.onTextEdited: line.specification.keep_edit_draft("why", line.key, why.text)
                        onAccepted: change.clicked()
                    }
                    ComesFromRow {
                        width: parent.width
                        from: line.specification.changedBy
                        who: "Changed by"
                        about: "The change"
                    }
                    Field {
                        id: who
                        width: parent.width
                        label: "Or changed by an adult: their name, such as Sue, procurement"
                        input.onTextEdited: line.specification.keep_edit_draft("who", line.key, who.text)
                        onAccepted: change.clicked()
                    }
                    Row {
                        spacing: 8
                        PushButton {
                            id: change
                            primary: true
                            text: "Save the change"
                            enabled: !changed.empty && !changed.input.readOnly && changed.text !== line.wording
                            onClicked: {
                                const at = line.index;
                                if (line.specification.edit(line.key, changed.text, why.text, who.text)) {
                                    line.reworded(at);
                                }
                            }
                        }
                        PushButton {
                            text: "Cancel"
                            onClicked: {
                                line.specification.keep_edit_draft("wording", line.key, "");
                                line.specification.keep_edit_draft("why", line.key, "");
                                line.specification.keep_edit_draft("who", line.key, "");
                                line.editing = false;
                            }
                        }
                    }
                }
                Flow {
                    visible: !line.editing
                    width: parent.width
                    spacing: 8
                    PushButton {
                        text: "Change the words"
                        onClicked: {
                            details.load();
                            line.editing = true;
                            changed.input.forceActiveFocus();
                            changed.input.cursorPosition = changed.input.length;
                        }
                    }
                    PushButton {
                        once: true
                        text: "Tie what is ticked"
                        enabled: line.specification.ticked > 0
                        onClicked: line.specification.tie(line.key)
                    }
                    PushButton {
                        once: true
                        text: "Remove"
                        Accessible.name: "Remove " + line.called
                        flag: true
                        onClicked: line.specification.remove(line.key)
                    }
                    WordsMore {
                        settingAside: line.specification.settingAside
                        key: line.key
                        place: ""
                        passedOn: false
                        about: line.wording
                    }
                }
                Column {
                    visible: line.earlier.length > 0
                    width: parent.width
                    spacing: 6
                    Repeater {
                        model: line.earlier
                        Column {
                            id: version
                            required property string modelData
                            required property int index
                            width: details.width
                            spacing: 4
                            Body {
                                width: parent.width
                                text: version.index === 0 ? "Before" : "After that, until it was changed again"
                                font.bold: true
                                font.pixelSize: Theme.small
                            }
                            SaidCard {
                                width: parent.width
                                height: implicitHeight
                                wording: version.modelData
                                textSize: Theme.small
                                tone: Theme.quiet
                            }
                            Body {
                                width: parent.width
                                text: line.earlierTold[version.index] ?? ""
                                font.pixelSize: Theme.small
                            }
                        }
                    }
                    Body {
                        width: parent.width
                        text: "After"
                        font.bold: true
                        font.pixelSize: Theme.small
                    }
                    SaidCard {
                        width: parent.width
                        height: implicitHeight
                        wording: line.wording
                        gist: line.gist
                        textSize: Theme.small
                    }
                }
                Body {
                    width: parent.width
                    text: line.grewFrom.length === 0 ? "It is not tied to anything said yet. Tick the words it grows from, then tie them to it." : "It grew from these words:"
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
                Repeater {
                    model: line.grewFrom
                    Item {
                        id: grew
                        required property string modelData
                        required property int index
                        width: details.width
                        height: Math.max(said.height, untie.height)
                        SaidCard {
                            id: said
                            width: parent.width - untie.width - 8
                            height: implicitHeight
                            wording: grew.modelData
                            textSize: Theme.small
                        }
                        PushButton {
                            id: untie
                            once: true
                            anchors.right: parent.right
                            text: "Untie"
                            Accessible.name: "Untie: " + grew.modelData
                            onClicked: line.specification.untie(line.key, line.grewFromIds[grew.index])
                        }
                    }
                }
                Choices {
                    visible: line.specification.categories.count > 0
                    width: parent.width
                    Body {
                        text: "Under"
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        color: Theme.quiet
                    }
                    Repeater {
                        model: line.specification.categories
                        Choice {
                            required property string key
                            required property string name
                            text: name
                            Accessible.name: "Put " + line.called + " under " + name
                            checked: line.category === name
                            onClicked: line.specification.put_under(line.key, key)
                        }
                    }
                }
            }
        }
    }
}
