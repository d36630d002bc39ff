"""The room: the session that is running, its activities and clock, and who is here."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.actions import people, sessions
from workshop_app.domain.people import Adult, AdultRole, Attendance, YoungPerson
from workshop_app.domain.sessions import Activity, Session, minutes_behind
from workshop_app.domain.tendering import Tenderer
from workshop_app.ui.desk import Desk
from workshop_app.ui.keyed_model import KeyedModel
from workshop_app.ui.tenderers import Tenderers

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_FRAME = 60
"""Milliseconds after which the first window is on the screen, so that what it can show a little later is read then."""


@QmlElement
@QmlUncreatable("made in Python")
class Room(QObject):
    """The session under way and the activity it has reached, for the console.

    Signals:
        activity_changed: another activity was begun, or none is under way.
        session_changed: another session was begun, ended or added.
        ticked: a second has passed.
    """

    activity_changed = Signal()
    session_changed = Signal()
    ticked = Signal()
    models_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self._activity: Activity | None = None
        self._activities = KeyedModel(["kind", "title", "tenderer", "minutes", "progress"], self)
        self._sessions = KeyedModel(["title", "plannedOn", "progress"], self)
        self._young_people = KeyedModel(["name", "here", "briefed"], self)
        self._adults = KeyedModel(["name", "role", "here"], self)
        self._plans = KeyedModel(["title", "minutes", "purpose"], self)
        self._plans_asked = False
        self._tenderers = Tenderers(desk, self)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.ticked)
        self.activity_changed.connect(self.ticked)
        self._clock.start()
        self.activity_changed.connect(self.ticked)
        desk.file_changed.connect(self._file_changed)
        desk.rows_changed.connect(self._rows_changed)

    @property
    def session(self) -> Session | None:
        """The session under way."""
        return self._session

    @property
    def activity(self) -> Activity | None:
        """The activity under way."""
        return self._activity

    def _file_changed(self) -> None:
        self._session = self._activity = None
        if self._desk.has_file:
            running = [one for one in self._desk.file.all(Session) if one.started_at and not one.ended_at]
            self._session = running[-1] if running else None
            self._read_file()
        else:
            self._empty()
        self.session_changed.emit()
        self.activity_changed.emit()

    def _empty(self) -> None:
        for model in (self._activities, self._sessions, self._young_people, self._adults):
            model.sync([])
        self._session = self._activity = None

    def _rows_changed(self, tables: object) -> None:
        if isinstance(tables, set) and tables & {
            "session",
            "activity",
            "attendance",
            "young_person",
            "adult",
            "tenderer",
        }:
            self.read()

    def read(self) -> None:
        """Bring sessions, activities and people in line with the record."""
        before = (self._session, self._activity)
        if not self._desk.has_file:
            self._empty()
        else:
            self._read_file()
        if (before[0] and before[0].id) != (self._session and self._session.id) or before[0] != self._session:
            self.session_changed.emit()
        if (before[1] and before[1].id) != (self._activity and self._activity.id):
            self.activity_changed.emit()

    def _read_file(self) -> None:
        file = self._desk.file
        if self._session is not None:
            self._session = file.find(Session, id=self._session.id)
        session_id = self._session.id if self._session else ""
        activities = file.all(Activity, session_id=session_id)
        running = [one for one in activities if one.started_at and not one.ended_at]
        self._activity = running[-1] if running else None
        tenderers = {one.id: one.name for one in file.all(Tenderer)}
        self._activities.sync(
            [
                {
                    "key": one.id,
                    "kind": one.kind.value,
                    "title": one.title,
                    "tenderer": tenderers.get(one.tenderer_id or "", ""),
                    "minutes": one.minutes,
                    "progress": _progress(one.started_at, one.ended_at),
                }
                for one in activities
            ]
        )
        self._sessions.sync(
            [
                {
                    "key": one.id,
                    "title": one.title,
                    "plannedOn": _day(one.planned_on),
                    "progress": _progress(one.started_at, one.ended_at),
                }
                for one in file.all(Session)
            ]
        )
        attendances = file.all(Attendance, session_id=session_id)
        young = {one.young_person_id: one for one in attendances if one.left_at is None}
        grown = {one.adult_id for one in attendances if one.left_at is None}
        self._young_people.sync(
            [
                {
                    "key": one.id,
                    "name": one.alias,
                    "here": one.id in young,
                    "briefed": one.id in young and young[one.id].briefed_at is not None,
                }
                for one in file.all(YoungPerson)
            ]
        )
        self._adults.sync(
            [
                {"key": one.id, "name": one.name, "role": one.role.value, "here": one.id in grown}
                for one in file.all(Adult)
            ]
        )

    @Property(KeyedModel, constant=True)
    def activities(self) -> KeyedModel:
        """The activities of the session under way: kind, title, tenderer, minutes, progress."""
        return self._activities

    @Property(KeyedModel, constant=True)
    def sessions(self) -> KeyedModel:
        """The sessions of this commission: title, plannedOn, progress."""
        return self._sessions

    @Property(KeyedModel, constant=True)
    def youngPeople(self) -> KeyedModel:  # noqa: N802
        """The young people: name (for this work), here, briefed."""
        return self._young_people

    @Property(KeyedModel, constant=True)
    def adults(self) -> KeyedModel:
        """The adults: name, role, here."""
        return self._adults

    @Property(KeyedModel, constant=True)
    def plans(self) -> KeyedModel:
        """The session plans there are: title, minutes, purpose. They are read once the first window is there."""
        if not self._plans_asked:
            self._plans_asked = True
            QTimer.singleShot(_FIRST_FRAME, self._read_plans)
        return self._plans

    def _read_plans(self) -> None:
        from workshop_app.plans import available_plans, read_plan

        rows = []
        for name, path in available_plans().items():
            plan = self._desk.attempt(partial(read_plan, path))
            if plan is not None:
                rows.append({"key": name, "title": plan.title, "minutes": plan.minutes, "purpose": plan.purpose})
        self._plans.sync(rows)

    @Property(Tenderers, constant=True)
    def tenderers(self) -> Tenderers:
        """Who presents."""
        return self._tenderers

    @Property(str, notify=session_changed)
    def sessionTitle(self) -> str:  # noqa: N802
        """The session under way; empty if none is."""
        return self._session.title if self._session and not self._session.ended_at else ""

    @Property(str, notify=activity_changed)
    def kind(self) -> str:
        """The kind of the activity under way; empty if none is."""
        return self._activity.kind.value if self._activity else ""

    @Property(str, notify=activity_changed)
    def title(self) -> str:
        """The title of the activity under way."""
        return self._activity.title if self._activity else ""

    @Property(str, notify=activity_changed)
    def say(self) -> str:
        """What the wall shows young people in this activity."""
        return self._activity.say if self._activity else ""

    @Property(str, notify=activity_changed)
    def notes(self) -> str:
        """The facilitator's notes on this activity: for the console only."""
        return self._activity.notes if self._activity else ""

    @Property(str, notify=activity_changed)
    def activityKey(self) -> str:  # noqa: N802
        """The id of the activity under way."""
        return self._activity.id if self._activity else ""

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
        gone = self._desk.file.clock() - datetime.fromisoformat(self._activity.started_at)
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
            self._desk.file.all(Activity, session_id=self._session.id),
            self._activity,
            datetime.fromisoformat(self._activity.started_at),
            self._desk.file.clock(),
        )

    @Slot(str, str)
    def add_session(self, plan: str, title: str) -> None:
        """Add a session from ``plan`` for today, called ``title`` or, if that is empty, as the plan is."""
        from workshop_app.plans import plan_named

        def add() -> None:
            session_plan = plan_named(plan)
            sessions.add_session(
                self._desk.file, plan, title=title or session_plan.title, planned_on=date.today().isoformat()
            )

        self._desk.attempt(add)

    @Slot(str)
    def start_session(self, session_id: str) -> None:
        """Start a session and its first activity; one that was started before is gone on with."""
        from workshop_app.plans import plan_named

        def start() -> None:
            file = self._desk.file
            session = file.get(Session, session_id)
            if session.started_at is None:
                sessions.start_session(file, session_id, plan_named(session.plan_name))
            self._session = file.get(Session, session_id)
            activities = file.all(Activity, session_id=session_id)
            if activities and not any(one.started_at for one in activities):
                sessions.start_activity(file, activities[0].id)

        self._desk.attempt(start)
        self.read()
        self.session_changed.emit()
        self.activity_changed.emit()

    @Slot(str)
    def go_to(self, activity_id: str) -> None:
        """Begin an activity; the one under way ends."""
        self._desk.attempt(lambda: sessions.start_activity(self._desk.file, activity_id))

    @Slot()
    def go_on(self) -> None:
        """Begin the next activity, or end the session after the last."""
        following = self._neighbour(1)
        if following is not None:
            self.go_to(following)
        elif self._session is not None:
            self.end_session()

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

    @Slot(str)
    def reopen_session(self, session_id: str) -> None:
        """Go on with a session that was ended too early."""
        self._desk.attempt(lambda: sessions.reopen_session(self._desk.file, session_id))

    @Slot()
    def end_session(self) -> None:
        """End the session under way."""
        session = self._session
        if session is not None:
            self._desk.attempt(lambda: sessions.end_session(self._desk.file, session.id))
            self._session = self._activity = None
            self.read()
            self.session_changed.emit()
            self.activity_changed.emit()

    @Slot(str, result=bool)
    def add_young_person(self, alias: str) -> bool:
        """Add a young person, who is here; tell whether they were added."""

        def add() -> bool:
            person_id = people.add_young_person(self._desk.file, alias)
            if self._session is not None:
                people.arrive(self._desk.file, self._session.id, young_person_id=person_id)
            return True

        return self._desk.attempt(add) is not None

    @Slot(str, str, result=bool)
    def add_adult(self, name: str, role: str) -> bool:
        """Add an adult, who is here; ``role`` is facilitator, support worker or observer. Tell whether it was done."""

        def add() -> bool:
            adult_id = people.add_adult(self._desk.file, name, AdultRole(role))
            if self._session is not None:
                people.arrive(self._desk.file, self._session.id, adult_id=adult_id)
            return True

        return self._desk.attempt(add) is not None

    @Slot(str, bool)
    def set_here(self, person_id: str, here: bool) -> None:
        """Say that a young person or an adult is here, or has left."""
        session = self._session
        if session is None:
            self._desk.said.emit("Start a session first; then say who is here.")
            return

        def change() -> None:
            file = self._desk.file
            young = file.find(YoungPerson, id=person_id) is not None
            who = {"young_person_id": person_id} if young else {"adult_id": person_id}
            if here:
                people.arrive(file, session.id, **who)
                return
            attendance = file.find(Attendance, session_id=session.id, left_at=None, **who)
            if attendance is not None:
                people.leave(file, attendance.id)

        self._desk.attempt(change)

    @Slot(str)
    def brief(self, young_person_id: str) -> None:
        """Record that a young person has had the briefing."""
        session = self._session
        if session is None:
            return

        def change() -> None:
            attendance = self._desk.file.find(
                Attendance, session_id=session.id, young_person_id=young_person_id, left_at=None
            )
            if attendance is not None:
                people.brief(self._desk.file, attendance.id)

        self._desk.attempt(change)


def _progress(started_at: str | None, ended_at: str | None) -> str:
    if started_at is None:
        return "to come"
    return "under way" if ended_at is None else "done"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
