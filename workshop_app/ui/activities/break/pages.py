"""Break: when we start again, as the clock on the wall says it and in minutes left."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity
from workshop_app.domain.times import clock_text, later, utc_text
from workshop_app.record.sessions import visit_start
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class BreakPage(Page):
    """A break, the same in both windows; it knows nobody."""

    view = "BreakView"
    tables = frozenset({"activity"})

    ticked = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._visit: ActionRecord | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.ticked)

    def begin(self) -> None:
        """Read the record and look at the clock every second."""
        super().begin()
        self._timer.start()

    def read(self) -> None:
        """Read again when this break began."""
        self.activity = self.project.file.find(Activity, id=self.activity.id) or self.activity
        self._visit = visit_start(self.project.file, self.activity)
        self.ticked.emit()

    def _left(self) -> timedelta:
        gone = self.project.file.since(self._visit) if self._visit is not None else timedelta(0)
        return timedelta(minutes=self.activity.minutes) - gone

    @Property(str, notify=ticked)
    def startsAgain(self) -> str:  # noqa: N802
        """When we start again by the clock in the room, such as 14:35."""
        if not self.project.has_file:
            return ""
        return clock_text(utc_text(later(self.project.file.clock(), self._left())))

    @Property(int, notify=ticked)
    def minutesLeft(self) -> int:  # noqa: N802
        """Minutes left, a begun one counted whole; 0 once it is over."""
        if not self.project.has_file:
            return 0
        return max(0, -int(-(self._left() / timedelta(minutes=1)) // 1))

    @Property(float, notify=ticked)
    def shareLeft(self) -> float:  # noqa: N802
        """How much of the break is left, from 1 down to 0."""
        if not self.project.has_file:
            return 0.0
        return min(1.0, max(0.0, self._left() / timedelta(minutes=max(1, self.activity.minutes))))


WALL = CONSOLE = BreakPage
