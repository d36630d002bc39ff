import QtQml
import workshop_app.ui

/* Something that Esc closes while it is open; of several, the one that was opened last. */
QtObject {
    id: closes

    property bool open: false

    signal left

    onOpenChanged: Landing.note_open(closes, closes.open)
    Component.onDestruction: Landing.note_open(closes, false)
}
