pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* A sheet of feedback from paper, by keys alone: whose (Alt and a number), its lines, its answers, Ctrl+Enter, the next. */
ScrollPage {
    id: panel

    required property Sheet sheet
    readonly property Item typeHere: panel.sheet.whose === "" ? null : lines.input

    function keep(): void {
        if (panel.sheet.keep()) {
            panel.fill();
            lines.input.forceActiveFocus();
        }
    }
    function fill(): void {
        lines.text = panel.sheet.draft("lines");
        answers.text = panel.sheet.draft("answers");
    }

    spacing: 8
    Component.onCompleted: panel.fill()

    Connections {
        target: panel.sheet
        function onWhose_changed(): void {
            panel.fill();
            if (panel.visible && panel.sheet.whose !== "") {
                lines.input.forceActiveFocus();
            }
        }
    }
    Shortcut {
        enabled: panel.visible && panel.sheet.ready
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: panel.keep()
    }
    WhoPicker {
        width: parent.width
        label: qsTr("Whose sheet")
        byAlt: panel.visible
        people: panel.sheet.people
        chosen: panel.sheet.whose
        /* Whose it is already is chosen once more by whoever is quicker than the list. */
        onPicked: key => {
            if (key === "") {
                lines.input.forceActiveFocus();
            } else {
                panel.sheet.choose(key);
            }
        }
    }
    Body {
        width: parent.width
        text: panel.sheet.whose === "" ? qsTr("Choose whose sheet it is.") : qsTr("One line for each thing: + strong, - weak, ? to explore. After | goes what they said or showed. Begin with * what has a star on the sheet: it is shared.")
        color: Theme.quiet
    }
    WordsBox {
        id: lines
        visible: panel.sheet.whose !== ""
        width: parent.width
        height: Math.max(130, Math.min(260, lines.input.implicitHeight))
        whose: panel.sheet.whose
        label: qsTr("Lines of the sheet")
        isPrivate: true
        hint: qsTr("+ they listened | one of them wrote it down")
        enterKeeps: false
        input.onTextChanged: panel.sheet.type("lines", lines.text)
        onFill: lines.text = panel.sheet.draft("lines")
    }
    Item {
        visible: panel.sheet.whose !== "" && panel.sheet.asked.length > 0
        width: parent.width
        height: visible ? Math.max(answers.height, said.height) : 0
        Field {
            id: answers
            width: Math.min(260, 0.4 * parent.width)
            label: qsTr("Answers by keys")
            isPrivate: true
            input.onTextChanged: panel.sheet.type("answers", answers.text)
            onAccepted: panel.keep()
        }
        Body {
            id: said
            anchors.left: answers.right
            anchors.leftMargin: 12
            anchors.right: parent.right
            anchors.bottom: answers.bottom
            text: panel.sheet.answersRead === "" ? panel.sheet.keys + ": " + panel.sheet.asked.join(", ") : Hiding.on ? "" : panel.sheet.answersRead
            color: Theme.quiet
            font.pixelSize: Theme.small
        }
    }
    Flow {
        visible: panel.sheet.whose !== ""
        width: parent.width
        spacing: 8
        Body {
            text: qsTr("They share")
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
        }
        Repeater {
            model: [["ticked", qsTr("what has a star (*)")], ["all", qsTr("everything")], ["none", qsTr("nothing")]]
            Choice {
                id: shares
                required property list<string> modelData
                text: shares.modelData[1]
                checked: panel.sheet.shares === shares.modelData[0]
                Accessible.name: qsTr("They share") + " " + text
                onClicked: panel.sheet.choose_shares(shares.modelData[0])
            }
        }
    }
    WhoPicker {
        visible: panel.sheet.whose !== "" && panel.sheet.scribes.count > 0
        width: parent.width
        label: qsTr("Typed in by")
        people: panel.sheet.scribes
        chosen: panel.sheet.typedBy
        onPicked: key => panel.sheet.say_typed_by(key)
    }
    Item {
        visible: panel.sheet.whose !== ""
        width: parent.width
        height: Math.max(keep.height, trouble.height)
        Body {
            id: trouble
            width: parent.width - keep.width - 12
            anchors.verticalCenter: parent.verticalCenter
            text: panel.sheet.trouble !== "" ? Hiding.on ? qsTr("Something cannot be read yet.") : panel.sheet.trouble : qsTr("%1. It is saved as from paper; Ctrl+Enter saves it too.").arg(panel.sheet.lines.count === 1 ? qsTr("1 line") : qsTr("%1 lines").arg(panel.sheet.lines.count)) + (panel.sheet.ready && panel.sheet.choseNothing ? " " + qsTr("No star, and nothing ticked: it stays private, and you can still ask them.") : "")
            color: Theme.quiet
        }
        PushButton {
            id: keep
            once: true
            anchors.right: parent.right
            primary: true
            enabled: panel.sheet.ready
            text: qsTr("Save the sheet, next one")
            onClicked: panel.keep()
        }
    }
    /* Half-typed words are in no record yet that could say they are private. */
    Repeater {
        model: Hiding.on ? null : panel.sheet.lines
        SaidCard {
            id: line
            required property string key
            required property string kind
            required wording
            required evidence
            required property bool shared
            width: parent?.width ?? 0
            tight: true
            textSize: Theme.small
            beside: line.shared ? qsTr("shared") : qsTr("private")
            sign: RemarkSign {
                kind: line.kind
                width: 22
                height: 22
            }
        }
    }
}
