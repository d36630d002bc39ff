"""The clock that the room sees: how much of the time for what is on now is left, and nothing else of the session."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class RoomClock(QObject):
    """The time of the activity that the room sees: the one under way, or while the wall is frozen the one of then."""

    changed = Signal()

    def __init__(self, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._held_id: str | None = None
        self._minutes = 0
        self._seconds_left = 0
        session.ticked.connect(self._read)
        session.plan_changed.connect(self._read)
        session.activity_changed.connect(self._read)

    def hold(self, held: bool) -> None:
        """Show the time of no other activity from now on, or again that of the one under way."""
        self._held_id = self._id() if held else None
        self._read()

    def _id(self) -> str:
        return "" if self._session.activity is None else self._session.activity.id

    @Slot()
    def _read(self) -> None:
        if self._held_id is None or self._held_id == self._id():
            self._minutes, self._seconds_left = self._session.minutes, self._session.secondsLeft
        self.changed.emit()

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether there is a time to show."""
        return self._minutes > 0

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """How many minutes the activity has."""
        return self._minutes

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds left; below 0 once its time has passed."""
        return self._seconds_left
