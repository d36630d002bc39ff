pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Where the words beside it come from, the same row wherever words are given: who said them (where that is asked), from
   paper or not, who wrote them down, how exactly, and who typed them in. What appears comes last, so that nothing moves.
   A page that folds the rest away has two of them: one that asks who, one that `asksHow`. */
Choices {
    id: row

    required property ComesFrom from
    property KeyedModel speakers: row.from.people.here
    property KeyedModel scribes: row.from.people.scribes
    property bool byAlt: false
    property bool asksWho: row.from.asksWho
    property bool asksHow: true
    property string who: "Said by"
    /* What it is about, where several boxes of a page have such a row. */
    property string about: ""

    function called(name: string): string {
        return row.about === "" ? name : row.about + ": " + name.charAt(0).toLowerCase() + name.slice(1);
    }

    signal done

    AltNumbers {
        id: numbers
        enabled: row.byAlt && row.asksWho
        people: row.speakers
        onChosen: key => {
            row.from.say_who(key);
            row.done();
        }
    }
    Body {
        visible: row.asksWho && row.speakers.count > 0
        text: row.who
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
    }
    Repeater {
        model: row.asksWho ? row.speakers : null
        Choice {
            id: person
            required property int index
            required property string key
            required property string name
            leftPadding: 12
            rightPadding: 12
            text: person.name
            keyNumber: numbers.enabled ? numbers.of(person.index) : ""
            Accessible.name: row.called(row.who + " " + person.name)
            checked: row.from.saidBy === person.key
            onClicked: row.from.say_who(person.key)
        }
    }
    Choice {
        visible: row.asksWho
        leftPadding: 12
        rightPadding: 12
        text: "The group"
        Accessible.name: row.called(row.who + " the group")
        checked: row.from.byGroup
        onClicked: row.from.say_group()
    }
    Choice {
        visible: row.asksHow
        text: "From paper"
        Accessible.name: row.called("From paper")
        checked: row.from.paper
        onClicked: row.from.toggle_paper()
    }
    Body {
        visible: row.asksHow && row.scribes.count > 0
        text: "Written down by"
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
    }
    Repeater {
        model: row.asksHow ? row.scribes : null
        Choice {
            required property string key
            required property string name
            text: name
            Accessible.name: row.called("Written down by " + name)
            checked: row.from.scribe === key
            onClicked: row.from.say_scribe(key)
        }
    }
    Choice {
        visible: row.asksHow && row.scribes.count > 0
        enabled: row.from.scribe !== ""
        text: "Not word for word"
        Accessible.name: row.called("Not word for word")
        checked: row.from.gist
        onClicked: row.from.toggle_gist()
    }
    Body {
        visible: row.asksHow && row.from.paper && row.scribes.count > 0
        text: "Typed in by"
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        color: Theme.quiet
    }
    Repeater {
        model: row.asksHow && row.from.paper ? row.scribes : null
        Choice {
            required property string key
            required property string name
            text: name
            Accessible.name: row.called("Typed in by " + name)
            checked: row.from.typedBy === key
            onClicked: row.from.say_typed_by(key)
        }
    }
}
