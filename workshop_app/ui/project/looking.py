"""Looking: what the facilitator looks at on the console alone, while the big screen and the record stay as they are."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity, ActivityKind, Progress, Session, progress
from workshop_app.record.out_of_sight import tenderer_in_the_room
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import ROLES, SessionUnderWay, activity_rows

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Looking(QObject):
    """Another activity than the one under way, or a session that has ended, looked at on the console.

    It ends once something else is begun. Nothing of it is kept.
    """

    changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._past: Session | None = None
        self._activity: Activity | None = None
        self._activities = KeyedModel(ROLES, self)
        session.activity_changed.connect(self.stop)
        session.session_changed.connect(self._session_changed)
        open_file.file_changed.connect(self.stop)
        open_file.changes_in({"session", "activity", "tenderer"}, self).connect(self._read_again)

    @property
    def activity(self) -> Activity | None:
        """The activity that is looked at; None while the console shows what is under way."""
        return self._activity

    @property
    def past_session(self) -> Session | None:
        """The session that has ended and is looked at."""
        return self._past

    @Slot(str)
    def look(self, activity_id: str) -> None:
        """Look at an activity; at the one under way again if it is that."""
        found = self._open_file.file.find(Activity, id=activity_id)
        if found is None or progress(found) is Progress.UNDER_WAY:
            self.stop()
        elif self._must_not_be_seen(found):
            self._open_file.said.emit("You can look at this once the tenderer has left. Go on first.")
        elif found != self._activity:
            self._activity = found
            self.changed.emit()

    def _must_not_be_seen(self, activity: Activity) -> bool:
        """Tell whether an activity holds what was said of another tenderer than the one in the room."""
        here = tenderer_in_the_room(self._open_file.file)
        if here is None or progress(activity) is Progress.TO_COME:
            return False
        return activity.kind is ActivityKind.STRONGEST or activity.tenderer_id not in (None, here)

    @Slot(str)
    def look_at_session(self, session_id: str) -> None:
        """Look at a session that has ended, from its first activity."""
        session = self._open_file.file.find(Session, id=session_id)
        if session is None or session.ended_at is None or self._session.session is not None:
            return
        self._past = session
        self._activity = next(iter(self._read_past()), None)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Look at nothing else any more: show what is under way, or the sessions where none is."""
        if self._activity is not None or self._past is not None:
            self._past = self._activity = None
            self._activities.sync([])
            self.changed.emit()

    @Slot()
    def _session_changed(self) -> None:
        """End with a session that was left before anything was under way in it, and as another one begins."""
        now = self._session.session
        if self._past is not None:
            if now is not None:
                self.stop()
        elif self._activity is not None and (now is None or now.id != self._activity.session_id):
            self.stop()

    @Slot()
    def _read_again(self) -> None:
        """Follow what changed of what is looked at; what has gone or was begun is looked at no more."""
        if not self._open_file.has_file:
            return
        if self._past is not None:
            session = self._open_file.file.find(Session, id=self._past.id)
            if session is None or session.ended_at is None:
                self.stop()
            else:
                self._read_past()
        if self._activity is not None:
            found = self._open_file.file.find(Activity, id=self._activity.id)
            if found is None or progress(found) is Progress.UNDER_WAY:
                self.stop()
            elif found != self._activity:
                self._activity = found
                self.changed.emit()

    def _read_past(self) -> list[Activity]:
        assert self._past is not None
        activities = self._open_file.file.all(Activity, session_id=self._past.id)
        self._activities.sync(activity_rows(self._open_file, activities))
        return activities

    @Property(KeyedModel, constant=True)
    def activities(self) -> KeyedModel:
        """The activities of the session that has ended and is looked at: title, tenderer, minutes, progress."""
        return self._activities

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether something else than what is under way is looked at."""
        return self._activity is not None or self._past is not None

    @Property(bool, notify=changed)
    def past(self) -> bool:
        """Whether it is in a session that has ended."""
        return self._past is not None

    @Property(str, notify=changed)
    def sessionTitle(self) -> str:  # noqa: N802
        """The session that has ended and is looked at; empty if none is."""
        return self._past.title if self._past else ""

    @Property(str, notify=changed)
    def key(self) -> str:
        """The id of the activity looked at; empty if none is."""
        return self._activity.id if self._activity else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """The title of the activity looked at; empty if none is."""
        return self._activity.title if self._activity else ""

    @Property(bool, notify=changed)
    def coming(self) -> bool:
        """Whether the activity looked at has not begun, so that there is only its plan to read."""
        one = self._activity
        return one is not None and progress(one) is Progress.TO_COME

    @Property(str, notify=changed)
    def notes(self) -> str:
        """The facilitator's notes on the activity looked at."""
        return self._activity.notes if self._activity else ""

    @Slot()
    def show_on_big_screen(self) -> None:
        """Begin the activity looked at: now the big screen shows it."""
        if self._activity is not None and self._past is None:
            self._session.ask_and_go_to(self._activity.id)
