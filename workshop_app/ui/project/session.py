"""The session under way: its activities, its clock, and going from one activity to the next."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import (
    Activity,
    Progress,
    Session,
    is_gone_back_to,
    lasts_as_it_stands,
    minutes_behind,
    next_activity,
    progress,
    to_come,
)
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.times import clock_text, day_text, later, today, utc_text
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.before_declared import BeforeDeclared
from workshop_app.ui.project.before_questions import BeforeQuestions
from workshop_app.ui.project.before_turn import BeforeTurn
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.setting_aside import left_told
from workshop_app.ui.project.wall_parts import WallParts

if TYPE_CHECKING:
    from workshop_app.store import ActionRecord

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"session", "activity", "tenderer"}
_NOBODY_TICKED = "No young person was ticked as here, so packs will say that it is not recorded who came."
ROLES = ["title", "tenderer", "minutes", "progress"]


def activity_rows(open_file: OpenFile, activities: list[Activity]) -> list[dict[str, object]]:
    """Return the rows of a list of activities: title, tenderer (their name, or ""), minutes, progress."""
    names = {one.id: one.name for one in open_file.file.all(Tenderer)} if activities else {}
    return [
        {
            "key": one.id,
            "title": one.title,
            "tenderer": names.get(one.tenderer_id or "", ""),
            "minutes": one.minutes,
            "progress": progress(one).value,
        }
        for one in activities
    ]


@QmlElement
@QmlUncreatable("made in Python")
class SessionUnderWay(QObject):
    """The session under way and the activity it has reached, for the console.

    Signals:
        entered: a session was started, or it is gone on with.
        activity_changed: another activity was begun, or none is under way.
        session_changed: another session was begun, ended or gone on with.
        plan_changed: its activities, or how far they have come, were read again.
        ticked: a second has passed, or something was kept.
        day_asked: it is asked what day it is, or no more.
        lead_asked: it is asked who the safeguarding lead is, or no more.
        end_asked: it is asked whether the session ends all the same, or no more.
    """

    entered = Signal()
    activity_changed = Signal()
    session_changed = Signal()
    plan_changed = Signal()
    ticked = Signal()
    day_asked = Signal()
    lead_asked = Signal()
    end_asked = Signal()

    def __init__(self, open_file: OpenFile, wall_parts: WallParts, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session: Session | None = None
        self._activity: Activity | None = None
        self._all: list[Activity] = []
        self._visit: ActionRecord | None = None
        self._begun: ActionRecord | None = None
        self._planned_minutes = 0
        self._day_question = ""
        self._before_declared = BeforeDeclared(open_file, self)
        self._before_turn = BeforeTurn(open_file, wall_parts, self)
        self._before_turn.went_on.connect(self._ask_what_is_missing)
        self._before_questions = BeforeQuestions(open_file, self)
        self._before_questions.went_on.connect(self._ask_who_declared)
        self._begins = self._end_question = self._waits_for_lead = ""
        self._activities = KeyedModel(ROLES, self)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.ticked)
        self._clock.start()
        self.plan_changed.connect(self.ticked)
        open_file.record_changed.connect(self.ticked)
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

        self._ask_day("", "")
        self._ask_lead("")
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
        self._session = self._activity = self._visit = self._begun = None
        self._all = []
        if session_id is not None and self._open_file.has_file:
            file = self._open_file.file
            found = file.find(Session, id=session_id)
            if found is not None and progress(found) is Progress.UNDER_WAY:
                self._session = found
                self._all = file.all(Activity, session_id=session_id)
        self._activity = next((one for one in reversed(self._all) if one.started_at and not one.ended_at), None)
        self._read_clock()
        self._activities.sync(activity_rows(self._open_file, self._all))
        if (self._session, self._activity) != (old_session, old_activity):
            self._ask_end("")
            self._before_declared.leave()
            self._before_questions.leave()
            self._before_turn.leave()
        if old_session != self._session:
            self.session_changed.emit()
        if (old_activity and old_activity.id) != (self._activity and self._activity.id):
            self.activity_changed.emit()
        self.plan_changed.emit()

    def _read_clock(self) -> None:
        from workshop_app.record.sessions import planned_minutes, session_start, visit_start

        if self._session is not None and self._activity is not None:
            self._visit = visit_start(self._open_file.file, self._activity)
            self._begun = session_start(self._open_file.file, self._session.id)
            self._planned_minutes = planned_minutes(self._open_file.file, self._session.id)

    @Property(KeyedModel, constant=True)
    def activities(self) -> KeyedModel:
        """The activities of the session under way: title, tenderer, minutes, progress."""
        return self._activities

    @Property(str, notify=session_changed)
    def key(self) -> str:
        """The id of the session under way; empty if none is."""
        return self._session.id if self._session else ""

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

    @Property(int, notify=plan_changed)
    def minutes(self) -> int:
        """How many minutes the activity under way has."""
        return self._activity.minutes if self._activity else 0

    @Property(int, notify=plan_changed)
    def underWayRow(self) -> int:  # noqa: N802
        """Which row of ``activities`` is under way, from 0; -1 if none is."""
        return self._activities.row_of(self._activity.id) if self._activity else -1

    @Property(str, notify=plan_changed)
    def nextTitle(self) -> str:  # noqa: N802
        """What comes next, after the name of the tenderer it is about; empty after the last."""
        following = self._following()
        if following is None or following.tenderer_id is None:
            return "" if following is None else following.title
        return f"{self._open_file.file.get(Tenderer, following.tenderer_id).name}: {following.title}"

    @Property(bool, notify=plan_changed)
    def last(self) -> bool:
        """Whether nothing comes any more."""
        return self._session is not None and self._following() is None

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds left of this visit to the activity under way; below 0 once its time has passed."""
        if self._activity is None or self._visit is None:
            return 0
        return self._activity.minutes * 60 - int(self._open_file.file.since(self._visit).total_seconds())

    def _rest(self) -> timedelta | None:
        """Return how much longer the session will take as it stands; None if unknown."""
        if self._activity is None or self._visit is None:
            return None
        return lasts_as_it_stands(self._all, self._activity, self._open_file.file.since(self._visit))

    @Property(str, notify=ticked)
    def endsAt(self) -> str:  # noqa: N802
        """What the clock in the room will show when the session ends as it stands, such as 18:42; empty if unknown."""
        rest = self._rest()
        return "" if rest is None else clock_text(utc_text(later(self._open_file.file.clock(), rest)))

    @Property(int, notify=ticked)
    def minutesBehind(self) -> int:  # noqa: N802
        """How many minutes the session is behind its plan; below 0 it is ahead."""
        rest = self._rest()
        if rest is None or self._begun is None:
            return 0
        return minutes_behind(self._open_file.file.since(self._begun), self._planned_minutes, rest)

    @Property(bool, notify=plan_changed)
    def goneBack(self) -> bool:  # noqa: N802
        """Whether the activity under way was gone back to with all the rest done: there is no plan left to go by."""
        return self._activity is not None and is_gone_back_to(self._all, self._activity)

    @Property(bool, notify=ticked)
    def canTakeBack(self) -> bool:  # noqa: N802
        """Whether what was begun just now can be taken back."""
        from workshop_app.record.sessions import can_take_start_back

        if self._session is None or not self._open_file.has_file:  # A file that closes is gone before its session is.
            return False
        return can_take_start_back(self._open_file.file, self._session.id)

    @Slot(str)
    def ask_lead_and_start(self, session_id: str) -> None:
        """Start a session as ``start`` does; where nobody is named as the safeguarding lead, that is asked first."""
        from workshop_app.record.commission import safeguarding_lead

        def lacks_lead() -> bool:
            file = self._open_file.file
            return safeguarding_lead(file) == "" and file.get(Session, session_id).started_at is None

        lacks = self._open_file.attempt(lacks_lead)
        if lacks:
            self._ask_lead(session_id)
        elif lacks is not None:
            self.start(session_id)

    def _ask_lead(self, session_id: str) -> None:
        if session_id != self._waits_for_lead:
            self._waits_for_lead = session_id
            self.lead_asked.emit()

    @Property(bool, notify=lead_asked)
    def asksLead(self) -> bool:  # noqa: N802
        """Whether a session is to start, and it is asked first who the safeguarding lead is."""
        return self._waits_for_lead != ""

    @Slot()
    def start_after_lead(self) -> None:
        """Start the session about which it was asked, whether or not somebody is named now."""
        session_id = self._waits_for_lead
        self._ask_lead("")
        if session_id:
            self.start(session_id)

    @Slot()
    def leave_lead(self) -> None:
        """Start no session; nothing is asked any more."""
        self._ask_lead("")

    @Slot(str)
    def start(self, session_id: str) -> None:
        """Start a session and its first activity; one that was started before is gone on with.

        Where the clock may be wrong about the day, that is asked first.
        """
        from workshop_app.record.sessions import day_in_doubt

        def doubt() -> str:
            file = self._open_file.file
            session = file.get(Session, session_id)
            return "" if session.started_at else day_in_doubt(file, session)

        question = self._open_file.attempt(doubt)
        if question:
            self._ask_day(session_id, question)
        elif question is not None:
            self._start(session_id, "")

    def _ask_day(self, session_id: str, question: str) -> None:
        if (session_id, question) != (self._begins, self._day_question):
            self._begins, self._day_question = session_id, question
            self.day_asked.emit()

    @Property(str, notify=day_asked)
    def dayQuestion(self) -> str:  # noqa: N802
        """Why it is asked what day it is before a session begins; empty where it is not."""
        return self._day_question

    @Property(str, notify=day_asked)
    def begins(self) -> str:
        """The id of the session that begins once it is said what day it is."""
        return self._begins

    @Property(str, notify=day_asked)
    def dayToday(self) -> str:  # noqa: N802
        """The day that it is by the clock, such as 4 March 2026."""
        return day_text(today(self._open_file.file.clock)) if self._begins else ""

    @Slot(str)
    def start_on(self, day: str) -> None:
        """Start the session about which it was asked: on a day that was typed, or "" for the clock's."""
        self._start(self._begins, day)

    @Slot()
    def leave_day(self) -> None:
        """Start no session; nothing is asked any more."""
        self._ask_day("", "")

    def _start(self, session_id: str, day: str) -> None:
        from workshop_app.actions import sessions
        from workshop_app.plans import plan_named

        def start() -> None:
            file = self._open_file.file
            session = file.get(Session, session_id)
            if session.started_at is None:
                sessions.begin_session(file, session_id, plan_named(session.plan_name), day=day)
                return
            activities = file.all(Activity, session_id=session_id)
            if activities and not any(one.started_at for one in activities):
                sessions.start_activity(file, activities[0].id)

        if self._open_file.done(start):
            self._ask_day("", "")
            self._go_to_session(session_id)
            self.entered.emit()

    @Slot(str)
    def reopen(self, session_id: str) -> None:
        """Open a session again that was ended too early."""
        from workshop_app.actions import sessions

        self._open_file.attempt(lambda: sessions.reopen_session(self._open_file.file, session_id))

    @Property(BeforeDeclared, constant=True)
    def beforeDeclared(self) -> BeforeDeclared:  # noqa: N802
        """What is asked before tenderers are named, while not everybody here has declared."""
        return self._before_declared

    @Property(BeforeTurn, constant=True)
    def beforeTurn(self) -> BeforeTurn:  # noqa: N802
        """What is asked before another activity begins, while somebody has a turn on the big screen."""
        return self._before_turn

    @Property(BeforeQuestions, constant=True)
    def beforeQuestions(self) -> BeforeQuestions:  # noqa: N802
        """What is asked before the first presentation, while there are no questions."""
        return self._before_questions

    @Slot(str)
    def go_to(self, activity_id: str) -> None:
        """Begin an activity; the one under way ends."""
        from workshop_app.actions import sessions

        self._open_file.attempt(lambda: sessions.start_activity(self._open_file.file, activity_id))

    def ask_and_go_to(self, activity_id: str) -> None:
        """Begin an activity; it is asked first while somebody has a turn, or what comes before it is missing."""
        if not self._before_turn.asks(self._activity.id if self._activity else "", activity_id):
            self._ask_what_is_missing(activity_id)

    @Slot(str)
    def _ask_what_is_missing(self, activity_id: str) -> None:
        if not self._before_questions.asks(activity_id):
            self._ask_who_declared(activity_id)

    @Slot(str)
    def _ask_who_declared(self, activity_id: str) -> None:
        if not self._before_declared.asks(activity_id):
            self.go_to(activity_id)

    @Slot()
    def go_on(self) -> None:
        """Begin what comes next, or end the session after the last.

        It is asked first while something is to be looked at or passed on, and where nobody was ticked as here.
        """
        following = self._following()
        if following is not None:
            self.ask_and_go_to(following.id)
        elif left := self._left_of_safeguarding():
            self._ask_end(f"{left} End all the same?")
        elif nobody := self._nobody_came():
            self._ask_end(f"{nobody} End all the same?")
        else:
            self.end()

    @Slot()
    def ask_to_end(self) -> None:
        """Ask once whether the session ends, wherever it has come to; what is left to do is said first."""
        coming = len(to_come(self._all))
        left = self._left_of_safeguarding()
        undone = (
            f"{coming} part{' of the plan has' if coming == 1 else 's of the plan have'} not begun." if coming else ""
        )
        again = "It can be reopened later, from the project page."
        nobody = self._nobody_came()
        self._ask_end(" ".join(one for one in (left, nobody, undone, f"End “{self.sessionTitle}” now? {again}") if one))

    @Property(bool, notify=end_asked)
    def endLeavesSafeguarding(self) -> bool:  # noqa: N802
        """Whether something is still to be looked at or passed on when it is asked about the end."""
        return self._end_question != "" and self._left_of_safeguarding() != ""

    def _left_of_safeguarding(self) -> str:
        """Return what is still to be looked at and passed on, in sentences; "" where nothing is."""
        from workshop_app.record.setting_aside import to_be_looked_at, to_be_passed_on

        file = self._open_file.file
        return left_told(len(to_be_looked_at(file)), len(to_be_passed_on(file)))

    def _nobody_came(self) -> str:
        """Return what follows where nobody was ticked as here, in a sentence; "" where somebody was."""
        from workshop_app.record.people import who_came

        session = self._session
        return "" if session is None or who_came(self._open_file.file, session.id) else _NOBODY_TICKED

    def _ask_end(self, question: str) -> None:
        if question != self._end_question:
            self._end_question = question
            self.end_asked.emit()

    @Property(str, notify=end_asked)
    def endQuestion(self) -> str:  # noqa: N802
        """What is asked before the session ends; empty where nothing is."""
        return self._end_question

    @Slot()
    def leave_end(self) -> None:
        """The session goes on; nothing is asked any more."""
        self._ask_end("")

    def _following(self) -> Activity | None:
        activity = self._activity
        if activity is None:
            return next(iter(to_come(self._all)), None)
        if self.goneBack:  # All is done: who goes back goes through it again, and ends after the last.
            return next((one for one in self._all if one.position > activity.position), None)
        return next_activity(self._all, activity)

    @Slot()
    def take_back(self) -> None:
        """Take back what was begun just now: an activity, or the session with its first one."""
        from workshop_app.actions import sessions

        session = self._session
        if session is not None:
            self._open_file.drafts.flush()
            self._open_file.attempt(lambda: sessions.take_back_start(self._open_file.file, session.id))

    @Slot()
    def give_more_minutes(self) -> None:
        """Give the activity under way five more minutes."""
        from workshop_app.actions import sessions

        activity = self._activity
        if activity is not None:
            self._open_file.attempt(lambda: sessions.give_more_minutes(self._open_file.file, activity.id))

    @Slot()
    def restart_clock(self) -> None:
        """Start the clock of the activity under way again."""
        from workshop_app.actions import sessions

        activity = self._activity
        if activity is not None:
            self._open_file.attempt(lambda: sessions.restart_clock(self._open_file.file, activity.id))

    @Slot()
    def end(self) -> None:
        """End the session under way."""
        from workshop_app.actions import sessions

        session = self._session
        if session is not None:
            self._open_file.attempt(lambda: sessions.end_session(self._open_file.file, session.id))
