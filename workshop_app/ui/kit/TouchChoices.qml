import QtQuick
import workshop_app.ui

/* How hands work on the boards of this computer: when a choice ends, what is a drag, how long a long press is. */
Column {
    id: hands

    property real size: 1
    property bool wall: false

    spacing: Theme.gap * hands.size

    SettingChoice {
        width: parent.width
        size: hands.size
        wall: hands.wall
        name: "Let go of a tapped card"
        about: "If it was chosen by a tap and nothing more is done with it. Never in an individual turn."
        now: Settings.choiceLasts
        values: [[5, "after 5 s"], [10, "10 s"], [20, "20 s"], [30, "30 s"], [60, "60 s"], [0, "never"]]
        onChose: value => Settings.end_choice_after(value)
    }
    SettingChoice {
        width: parent.width
        size: hands.size
        wall: hands.wall
        name: "A touch drags"
        about: "Let shaky hands move further before a tap becomes a drag."
        now: Settings.dragDistance
        values: [[8, "after 8 pixels"], [12, "12"], [16, "16"], [24, "24"], [32, "32"]]
        onChose: value => Settings.drag_after(value)
    }
    SettingChoice {
        width: parent.width
        size: hands.size
        wall: hands.wall
        name: "A long press opens the menu"
        about: "Without it, use the right mouse button, the menu key, or “Move to…” once a card is chosen."
        now: Settings.longPress
        values: [[500, "after 0.5 s"], [1000, "1 s"], [1500, "1.5 s"], [2000, "2 s"], [0, "never"]]
        onChose: value => Settings.open_menu_after(value)
    }
}
