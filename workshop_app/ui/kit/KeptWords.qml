import QtQuick
import workshop_app.ui

/* Words that belong to something kept already: Enter keeps them, unless it begins a new line there, and so does going
   elsewhere. Half-typed they are a draft. */
Column {
    id: words

    required property string label
    property string hint: ""
    property string kept: ""
    property string draft: ""
    property string unkept: qsTr("Not saved yet: press Enter")
    property bool ready: true
    property string before: ""
    readonly property alias text: box.text
    readonly property alias input: box.input
    property alias enterKeeps: box.enterKeeps
    property alias isPrivate: box.isPrivate
    property real tallest: 160
    readonly property bool differs: box.text !== words.kept

    signal typed(string wording)
    signal keep(string wording)

    function type(): void {
        box.input.forceActiveFocus();
    }
    function keepThem(): void {
        if (words.ready && words.differs && !box.input.readOnly) {
            words.keep(box.text);
        }
    }

    spacing: 2
    FontMetrics {
        id: line
        font.family: Theme.textFamily
        font.pixelSize: Theme.small
    }
    Component.onCompleted: {
        box.text = words.draft !== "" ? words.draft : words.kept;
        words.before = words.kept;
    }
    onKeptChanged: {
        /* Also while it is typed in: words that were set aside must not be kept again as one goes elsewhere. */
        if (box.text === words.before && (!box.input.activeFocus || words.kept === "" || Hiding.on || Hiding.covers(words.before))) {
            box.text = words.kept;
        }
        words.before = words.kept;
    }
    onDraftChanged: if (words.draft !== "" && !box.input.activeFocus && !words.differs) {
        box.text = words.draft;
    }

    WordsBox {
        id: box
        width: parent.width
        height: Math.min(words.tallest, Math.max(54, box.input.implicitHeight))
        label: words.label
        hint: words.hint
        input.onTextChanged: if (box.input.activeFocus) {
            words.typed(box.text);
        }
        input.onActiveFocusChanged: if (!box.input.activeFocus) {
            if (box.showsNothing && words.ready && words.differs) {
                box.accept();
            } else {
                words.keepThem();
            }
        }
        onAccepted: words.keepThem()
    }
    Body {
        width: parent.width
        height: Math.max(implicitHeight, line.height)
        text: words.differs ? words.unkept : ""
        font.pixelSize: Theme.small
        Accessible.ignored: !words.differs
        color: Theme.flag
    }
}
