pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What each session is called, its day and its place, before it is held and afterwards; for the project details. */
Panel {
    id: panel

    required property Sessions sessions

    height: column.height + 36

    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 14
        Heading {
            text: "Sessions"
            font.pixelSize: Theme.large
        }
        Body {
            width: parent.width
            text: panel.sessions.listed.count === 0 ? "No sessions yet. Add one on the project page." : "Correct what a session is called, its date and its place. Packs print this date with what was said. One that was added by mistake can be removed before it starts, and a sort that was begun by mistake while no card lies in it."
            color: Theme.quiet
        }
        Repeater {
            model: panel.sessions.listed
            Column {
                id: session
                required property string key
                required property string title
                required property string day
                required property string place
                required property string progress
                required property int index
                readonly property string named: "Session " + (session.index + 1)
                width: column.width
                spacing: 6
                KeptField {
                    width: parent.width
                    label: session.named + ", " + Labels.progress(session.progress)
                    kept: session.title
                    onKeep: text => panel.sessions.change(session.key, text, session.day, session.place)
                }
                Row {
                    width: parent.width
                    spacing: 12
                    KeptField {
                        width: (parent.width - remove.width - 24) * 0.36
                        label: session.named + ": date"
                        kept: session.day
                        onKeep: text => panel.sessions.change(session.key, session.title, text, session.place)
                    }
                    KeptField {
                        width: (parent.width - remove.width - 24) * 0.64
                        label: session.named + ": place"
                        kept: session.place
                        onKeep: text => panel.sessions.change(session.key, session.title, session.day, text)
                    }
                    PushButton {
                        id: remove
                        once: true
                        anchors.bottom: parent.bottom
                        text: "Remove"
                        Accessible.name: session.title + ": remove"
                        enabled: session.progress === "to come"
                        onClicked: panel.sessions.remove(session.key)
                    }
                }
                Repeater {
                    model: panel.sessions.sorts
                    Row {
                        id: sort
                        required property string key
                        required property string title
                        required property string session
                        visible: sort.session === session.key
                        width: session.width
                        spacing: 12
                        KeptField {
                            width: parent.width - away.width - 12
                            label: session.named + ": sort"
                            kept: sort.title
                            onKeep: text => panel.sessions.rename_sort(sort.key, text)
                        }
                        PushButton {
                            id: away
                            once: true
                            anchors.bottom: parent.bottom
                            text: "Remove"
                            Accessible.name: sort.title + ": remove the sort"
                            onClicked: panel.sessions.remove_sort(sort.key)
                        }
                    }
                }
            }
        }
    }
}
