"""The clock that the room sees: how much of the time for what is on now is left, and nothing else of the session."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class RoomClock(QObject):
    """The time of the activity under way."""

    changed = Signal()

    def __init__(self, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        session.ticked.connect(self.changed)
        session.plan_changed.connect(self.changed)
        session.activity_changed.connect(self.changed)

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether there is a time to show."""
        return self._session.minutes > 0

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """How many minutes the activity has."""
        return self._session.minutes

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds left; below 0 once its time has passed."""
        return self._session.secondsLeft
