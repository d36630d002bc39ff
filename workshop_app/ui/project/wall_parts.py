"""What the console has the wall show of an activity that has several parts."""

from PySide6.QtCore import QObject, Signal

from workshop_app.ui.kit.playback import Playback


class WallParts(QObject):
    """The part of each activity that the wall shows, as the console chose it; not kept in the file.

    A part is a name that the activity's pages know, such as ``"turn"``; its detail says which, such as whose. "" is
    the activity's first part, which every start begins with, so that nothing private comes up by itself.

    Attributes:
        playback: which moment of a sort's story both windows show.

    Signals:
        changed: another part of an activity was chosen; the activity's id.
        prompt_chosen: the console chose a prompt of an activity: the activity's id, and which, from 0.
    """

    changed = Signal(str)
    prompt_chosen = Signal(str, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: dict[str, tuple[str, str]] = {}
        self._turns: dict[str, str] = {}
        self.playback = Playback(self)

    def part(self, activity_id: str) -> str:
        """Return the part shown of an activity."""
        return self._parts.get(activity_id, ("", ""))[0]

    def detail(self, activity_id: str) -> str:
        """Return which of several is shown."""
        return self._parts.get(activity_id, ("", ""))[1]

    def has_turn(self, activity_id: str) -> str:
        """Return who has the wall for a turn in an activity, before it is over; "" for nobody."""
        return self._turns.get(activity_id, "")

    def keep_turn(self, activity_id: str, young_person_id: str) -> None:
        """Keep who has the wall for a turn in an activity, as its page there has it; "" for nobody."""
        self._turns[activity_id] = young_person_id

    def choose(self, activity_id: str, part: str, detail: str = "") -> None:
        """Show a part of an activity."""
        if self._parts.get(activity_id, ("", "")) != (part, detail):
            self._parts[activity_id] = (part, detail)
            self.changed.emit(activity_id)

    def forget(self) -> None:
        """Begin anew, for another file."""
        self._parts.clear()
        self._turns.clear()
        self.playback.tell("", 0)
