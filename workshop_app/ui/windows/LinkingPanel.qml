pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* One shared remark after the other: an officer says which published criterion it bears on, by a press or by a key from
   0 to 9; for the project details. */
Panel {
    id: panel

    required property Linking linking
    readonly property bool begun: panel.linking.officer !== ""
    readonly property bool ready: panel.begun && panel.linking.count > 0

    firstBox: panel.ready ? keys : panel.begun ? null : who.input
    height: column.height + 36
    Component.onCompleted: panel.linking.show()
    Component.onDestruction: panel.linking?.hide()
    onReadyChanged: if (panel.ready) {
        Qt.callLater(keys.forceActiveFocus, Qt.TabFocusReason);
    }

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 12
        Heading {
            text: "Feedback and criteria"
            font.pixelSize: Theme.large
        }
        Body {
            visible: !panel.ready || panel.linking.criteria.count === 0
            width: parent.width
            text: panel.linking.count === 0 ? "No feedback has been shared yet. Only shared feedback comes here; private feedback never does." : panel.linking.criteria.count === 0 ? "Name the published criteria first, under “Criteria”. Until then feedback can only be linked to none of them." : "For an officer: which published criterion does each remark bear on? It can bear on none. It gives no remark any weight. The pack says who linked it, and when."
            color: Theme.quiet
        }
        Row {
            visible: !panel.begun && panel.linking.count > 0
            width: parent.width
            spacing: 12
            Field {
                id: who
                width: Math.round(0.5 * parent.width)
                label: "Your name: who links"
                onAccepted: begin.clicked()
            }
            PushButton {
                id: begin
                anchors.bottom: parent.bottom
                primary: true
                text: "Begin"
                enabled: !who.empty
                onClicked: if (enabled) {
                    panel.linking.begin(who.text);
                }
            }
        }
        FactLine {
            visible: panel.ready
            width: parent.width
            text: panel.linking.progress + ". You are " + panel.linking.officer + "."
            button: "Somebody else links"
            onPressed: {
                who.text = "";
                panel.linking.begin("");
                who.input.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        FocusScope {
            id: keys
            visible: panel.ready
            width: parent.width
            height: remark.height + 20
            activeFocusOnTab: true
            Accessible.role: Accessible.Grouping
            Accessible.name: "Remark " + panel.linking.number + " of " + panel.linking.count + ", on " + panel.linking.tenderer + ": " + panel.linking.wording + ". " + panel.linking.told
            Accessible.focusable: true
            Keys.onPressed: event => {
                const number = event.key - Qt.Key_0;
                if (event.modifiers & ~Qt.KeypadModifier || event.isAutoRepeat) {
                    return;
                }
                if (number >= 0 && number <= 9) {
                    panel.linking.link_to(number);
                    event.accepted = true;
                } else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right) {
                    panel.linking.step(event.key === Qt.Key_Left ? -1 : 1);
                    event.accepted = true;
                }
            }

            FocusRing {
                visible: keys.activeFocus
                radius: Theme.radius
            }
            Column {
                id: remark
                x: 12
                y: 10
                width: parent.width - 24
                spacing: 8
                Heading {
                    width: parent.width
                    text: panel.linking.tenderer
                    font.pixelSize: Theme.normal
                }
                SaidCard {
                    width: parent.width
                    height: implicitHeight
                    wording: panel.linking.wording
                    evidence: panel.linking.evidence
                    gist: panel.linking.gist
                    beside: panel.linking.kindName
                    textSize: Theme.large
                    sign: RemarkSign {
                        width: 22
                        height: 22
                        kind: panel.linking.sign
                    }
                }
                Body {
                    width: parent.width
                    text: panel.linking.number + " of " + panel.linking.count + " · " + panel.linking.told
                    font.pixelSize: Theme.small
                    color: Theme.quiet
                }
            }
        }
        Column {
            visible: panel.ready
            width: parent.width
            spacing: 8
            Repeater {
                model: panel.linking.criteria
                Row {
                    id: criterion
                    required property int index
                    required property string name
                    required property string plainWords
                    required property bool linked
                    width: column.width
                    spacing: 12
                    Choice {
                        id: choice
                        width: Math.min(implicitWidth, Math.round(0.45 * parent.width))
                        text: criterion.name
                        keyNumber: criterion.index < 9 ? String(criterion.index + 1) : ""
                        Accessible.name: "It bears on " + criterion.name
                        checked: criterion.linked
                        onClicked: {
                            /* The next remark comes under the finger, and nobody has read it yet. */
                            SecondPress.pass_over();
                            panel.linking.link_to(criterion.index + 1);
                            keys.forceActiveFocus(Qt.OtherFocusReason);
                        }
                    }
                    Body {
                        width: parent.width - choice.width - 12
                        height: choice.height
                        verticalAlignment: Text.AlignVCenter
                        text: criterion.plainWords
                        color: Theme.quiet
                    }
                }
            }
            Choice {
                text: "None of them"
                keyNumber: "0"
                Accessible.name: "It bears on none of them"
                checked: panel.linking.looked === "none"
                onClicked: {
                    SecondPress.pass_over();
                    panel.linking.link_to(0);
                    keys.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
            Flow {
                width: parent.width
                topPadding: 8
                spacing: 8
                PushButton {
                    text: "The one before"
                    onClicked: panel.linking.step(-1)
                }
                PushButton {
                    text: "The next one"
                    onClicked: panel.linking.step(1)
                }
                PushButton {
                    text: "Not looked at after all"
                    enabled: panel.linking.looked !== "not looked at"
                    onClicked: panel.linking.not_looked_at()
                }
            }
            Body {
                width: parent.width
                text: "By keyboard: 1 to 9 for a criterion, 0 for none of them; it goes on by itself. The left and right arrow keys go back and on."
                font.pixelSize: Theme.small
                color: Theme.quiet
            }
        }
    }
}
