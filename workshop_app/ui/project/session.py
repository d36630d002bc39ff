"""The session under way: its activities, its clock, and going from one activity to the next."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity, Session, minutes_behind, progress
from workshop_app.domain.tendering import Tenderer
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"session", "activity", "tenderer"}


@QmlElement
@QmlUncreatable("made in Python")
class SessionUnderWay(QObject):
    """The session under way and the activity it has reached, for the console.

    Signals:
        activity_changed: another activity was begun, or none is under way.
        session_changed: another session was begun, ended or gone on with.
        ticked: a second has passed.
    """

    activity_changed = Signal()
    session_changed = Signal()
    ticked = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session: Session | None = None
        self._activity: Activity | None = None
        self._activities = KeyedModel(["title", "tenderer", "minutes", "progress"], self)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.ticked)
        self._clock.start()
        self.activity_changed.connect(self.ticked)
        open_file.file_changed.connect(self._file_changed)
        open_file.changes_in(_TABLES, self).connect(self._read_again)

    @property
    def session(self) -> Session | None:
        """The session under way."""
        return self._session

    @property
    def activity(self) -> Activity | None:
        """The activity under way."""
        return self._activity

    @Slot()
    def _file_changed(self) -> None:
        from workshop_app.record.history import sessions_under_way

        running: list[Session] = []
        if self._open_file.has_file:
            running = sessions_under_way(self._open_file.file)
        self._go_to_session(running[-1].id if running else None)

    @Slot()
    def _read_again(self) -> None:
        self._go_to_session(self._session.id if self._session else None)

    def _go_to_session(self, session_id: str | None) -> None:
        """Read a session and its activities, and tell what is another one now."""
        old_session, old_activity = self._session, self._activity
        self._session = self._activity = None
        activities: list[Activity] = []
        tenderers: dict[str, str] = {}
        if session_id is not None and self._open_file.has_file:
            file = self._open_file.file
            found = file.find(Session, id=session_id)
            if found is not None and found.ended_at is None:
                self._session = found
                activities = file.all(Activity, session_id=session_id)
                tenderers = {one.id: one.name for one in file.all(Tenderer)}
        self._activity = next((one for one in reversed(activities) if one.started_at and not one.ended_at), None)
        self._activities.sync(
            [
                {
                    "key": one.id,
                    "title": one.title,
                    "tenderer": tenderers.get(one.tenderer_id or "", ""),
                    "minutes": one.minutes,
                    "progress": progress(one.started_at, one.ended_at).value,
                }
                for one in activities
            ]
        )
        if old_session != self._session:
            self.session_changed.emit()
        if (old_activity and old_activity.id) != (self._activity and self._activity.id):
            self.activity_changed.emit()

    @Property(KeyedModel, constant=True)
    def activities(self) -> KeyedModel:
        """The activities of the session under way: title, tenderer, minutes, progress."""
        return self._activities

    @Property(str, notify=session_changed)
    def sessionTitle(self) -> str:  # noqa: N802
        """The session under way; empty if none is."""
        return self._session.title if self._session else ""

    @Property(str, notify=activity_changed)
    def title(self) -> str:
        """The title of the activity under way."""
        return self._activity.title if self._activity else ""

    @Property(str, notify=activity_changed)
    def notes(self) -> str:
        """The facilitator's notes on this activity: for the console only."""
        return self._activity.notes if self._activity else ""

    @Property(int, notify=activity_changed)
    def minutes(self) -> int:
        """How many minutes the plan gives the activity under way."""
        return self._activity.minutes if self._activity else 0

    @Property(str, notify=activity_changed)
    def nextTitle(self) -> str:  # noqa: N802
        """What comes next; empty after the last."""
        following = self._neighbour(1)
        return "" if following is None else str(self._activities.at(self._activities.row_of(following), "title"))

    @Property(bool, notify=activity_changed)
    def last(self) -> bool:
        """Whether the activity under way is the last of its session."""
        return self._activity is not None and self._neighbour(1) is None

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds left of the activity under way; below 0 once its time has passed."""
        if self._activity is None or self._activity.started_at is None:
            return 0
        gone = self._open_file.file.clock() - datetime.fromisoformat(self._activity.started_at)
        return self._activity.minutes * 60 - int(gone.total_seconds())

    @Property(int, notify=ticked)
    def minutesBehind(self) -> int:  # noqa: N802
        """How many minutes the session is behind its plan; below 0 it is ahead."""
        if self._session is None or self._activity is None:
            return 0
        if self._session.started_at is None or self._activity.started_at is None:
            return 0
        return minutes_behind(
            datetime.fromisoformat(self._session.started_at),
            self._open_file.file.all(Activity, session_id=self._session.id),
            self._activity,
            datetime.fromisoformat(self._activity.started_at),
            self._open_file.file.clock(),
        )

    @Slot(str)
    def start(self, session_id: str) -> None:
        """Start a session and its first activity; one that was started before is gone on with."""
        from workshop_app.actions import sessions
        from workshop_app.plans import plan_named

        def start() -> None:
            file = self._open_file.file
            session = file.get(Session, session_id)
            if session.started_at is None:
                sessions.begin_session(file, session_id, plan_named(session.plan_name))
                return
            activities = file.all(Activity, session_id=session_id)
            if activities and not any(one.started_at for one in activities):
                sessions.start_activity(file, activities[0].id)

        if self._open_file.done(start):
            self._go_to_session(session_id)

    @Slot(str)
    def reopen(self, session_id: str) -> None:
        """Open a session again that was ended too early."""
        from workshop_app.actions import sessions

        self._open_file.attempt(lambda: sessions.reopen_session(self._open_file.file, session_id))

    @Slot(str)
    def go_to(self, activity_id: str) -> None:
        """Begin an activity; the one under way ends."""
        from workshop_app.actions import sessions

        self._open_file.attempt(lambda: sessions.start_activity(self._open_file.file, activity_id))

    @Slot()
    def go_on(self) -> None:
        """Begin the next activity, or end the session after the last."""
        following = self._neighbour(1)
        if following is not None:
            self.go_to(following)
        else:
            self.end()

    @Slot()
    def go_back(self) -> None:
        """Go back to the activity before."""
        before = self._neighbour(-1)
        if before is not None:
            self.go_to(before)

    def _neighbour(self, step: int) -> str | None:
        keys = [row["key"] for row in self._activities.rows()]
        if self._activity is None or self._activity.id not in keys:
            return None
        at = keys.index(self._activity.id) + step
        return keys[at] if 0 <= at < len(keys) else None

    @Slot()
    def end(self) -> None:
        """End the session under way."""
        from workshop_app.actions import sessions

        session = self._session
        if session is not None:
            self._open_file.attempt(lambda: sessions.end_session(self._open_file.file, session.id))
