pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Asks what has to be known before feedback is set aside as perhaps unfair: first of all, whether they were asked. */
Column {
    id: part

    required property UnfairRemark unfair
    readonly property bool wasAsked: part.unfair.askedFirst === "yes"
    readonly property bool ready: !factor.empty && part.unfair.askedFirst !== "" && (!part.wasAsked || !answer.empty) && !by.empty && !why.empty

    signal done

    spacing: 10

    Body {
        width: parent.width
        text: qsTr("Ask them first, just the two of you: could this rest on something that must not count? Perhaps they would say it another way. Its words stay in the project; the pack says only that one was set aside for this.")
        color: Theme.quiet
    }
    Field {
        id: factor
        width: Math.min(520, parent.width)
        label: qsTr("What it may rest on")
        isPrivate: true
        text: part.unfair.draft("factor")
        input.onTextEdited: part.unfair.keep_draft("factor", factor.text)
    }
    Choices {
        visible: part.unfair.factors.length > 0
        width: parent.width
        Repeater {
            model: part.unfair.factors
            Choice {
                id: offered
                required property string modelData
                text: offered.modelData
                checked: factor.text === offered.modelData
                onClicked: {
                    factor.text = offered.modelData;
                    part.unfair.keep_draft("factor", factor.text);
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        Body {
            text: qsTr("Were they asked?")
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
        }
        Repeater {
            model: part.unfair.askings
            Choice {
                id: asking
                required property string modelData
                text: part.unfair.asking_word(asking.modelData)
                checked: part.unfair.askedFirst === asking.modelData
                Accessible.name: qsTr("Were they asked?") + " " + text
                onClicked: part.unfair.say_asked(asking.modelData)
            }
        }
    }
    WordsBox {
        id: answer
        visible: part.wasAsked
        width: parent.width
        height: Math.min(140, Math.max(72, answer.input.implicitHeight))
        label: qsTr("What they answered")
        isPrivate: true
        hint: qsTr("What they answered, in their words")
        enterKeeps: false
        text: part.unfair.draft("answer")
        input.onTextChanged: part.unfair.keep_draft("answer", answer.text)
    }
    Field {
        id: by
        width: Math.min(320, parent.width)
        label: qsTr("Who decided")
        text: part.unfair.draft("by")
        input.onTextEdited: part.unfair.keep_draft("by", by.text)
    }
    Field {
        id: why
        width: Math.min(520, parent.width)
        label: qsTr("Why it is set aside")
        isPrivate: true
        text: part.unfair.draft("why")
        input.onTextEdited: part.unfair.keep_draft("why", why.text)
    }
    PushButton {
        once: true
        primary: true
        enabled: part.ready
        text: qsTr("Set it aside as unfair")
        onClicked: if (part.unfair.set_aside(factor.text, part.wasAsked ? answer.text : "", by.text, why.text)) {
            part.done();
        }
    }
}
