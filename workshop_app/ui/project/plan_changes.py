"""Changing what is still to come of the session under way: one activity more, one less, another order."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import adding_key
from workshop_app.domain.occasions import OccasionKind, in_words
from workshop_app.domain.sessions import Activity, to_come
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay, activity_rows

if TYPE_CHECKING:
    from workshop_app.plans import ActivityPlan, SessionPlan

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_FIELDS = ("title", "words")
_OURS = "this session"
"""The key of the plan that the session under way was started from, as it is kept in the file."""


@QmlElement
@QmlUncreatable("made in Python")
class PlanChanges(QObject):
    """What is to come, and the activities of every session plan that can be added to it.

    What is added comes after the activity under way, and one more after the one added before it, as they were added.
    """

    read_again = Signal()
    source_changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._coming = KeyedModel(["title", "tenderer", "minutes", "place"], self)
        self._plans = KeyedModel(["title"], self)
        self._offered = KeyedModel(["title", "minutes", "forTenderer", "occasion"], self)
        self._source = ""
        self._found: dict[str, SessionPlan] = {}
        self._added: list[str] = []
        """Ids of what was added here after the activity under way, in that order."""
        session.activity_changed.connect(self._go_on)
        session.plan_changed.connect(self._read)
        session.session_changed.connect(self._begin_anew)

    @Slot()
    def _read(self) -> None:
        session = self._session.session
        activities: list[Activity] = []
        if session is not None:
            activities = to_come(self._open_file.file.all(Activity, session_id=session.id))
        rows = activity_rows(self._open_file, activities)
        names = ("key", "title", "tenderer", "minutes")
        self._coming.sync([{**{name: row[name] for name in names}, "place": at} for at, row in enumerate(rows)])
        self.read_again.emit()

    @Slot()
    def _begin_anew(self) -> None:
        self.choose("")

    @Property(KeyedModel, constant=True)
    def coming(self) -> KeyedModel:
        """The activities that are to come: title, tenderer, minutes, place (from 0)."""
        return self._coming

    @Property(KeyedModel, constant=True)
    def plans(self) -> KeyedModel:
        """The session plans whose activities can be added, this session's own first: title."""
        return self._plans

    @Property(KeyedModel, constant=True)
    def offered(self) -> KeyedModel:
        """The activities of the plan chosen.

        title, minutes, forTenderer (it is for one tenderer), occasion (what it asks about: bid, visit or presentation,
        as the plan says; "" where there is no choice).
        """
        return self._offered

    @Property(str, notify=source_changed)
    def source(self) -> str:
        """The plan whose activities are offered; empty where something new is added."""
        return self._source

    @Property(str, notify=read_again)
    def comesAfter(self) -> str:  # noqa: N802
        """After which activity one that is added comes: the one under way or added last; empty if none is."""
        before = self._before()
        return before.title if before else ""

    @Slot()
    def _go_on(self) -> None:
        """Add after the activity that is under way now."""
        self._added = []
        self.read_again.emit()

    def _before(self) -> Activity | None:
        """Return after which activity one that is added comes; one added before that has gone again does not count."""
        session = self._session.session
        coming: dict[str, Activity] = {}
        if session is not None and self._added:
            coming = {one.id: one for one in to_come(self._open_file.file.all(Activity, session_id=session.id))}
        return next((coming[one] for one in reversed(self._added) if one in coming), self._session.activity)

    @Slot()
    def find_plans(self) -> None:
        """Read which session plans there are, as the view of them opens."""
        from workshop_app.plans import available_plans, read_plan, read_plan_text

        session = self._session.session
        if session is None:
            return
        self._go_on()
        self._found = {}
        ours = self._open_file.attempt(lambda: read_plan_text(session.plan_text, session.title))
        if ours is not None:
            self._found[_OURS] = ours
        for name, path in available_plans().items():
            plan = self._open_file.attempt(partial(read_plan, path))
            if plan is not None and name != session.plan_name:
                self._found[name] = plan
        titles = {name: plan.title for name, plan in self._found.items()} | {_OURS: "This session’s own plan"}
        self._plans.sync([{"key": name, "title": titles[name]} for name in self._found])

    @Slot(str)
    def choose(self, plan: str) -> None:
        """Offer the activities of a plan; "" for something new."""
        self._source = plan
        chosen = self._found.get(plan)
        activities = [] if chosen is None else chosen.activity
        self._offered.sync(
            [
                {
                    "key": f"{plan} {number}",
                    "title": one.title,
                    "minutes": one.minutes,
                    "forTenderer": one.for_each_tenderer,
                    "occasion": getattr(one, "about", "") if one.for_each_tenderer else "",
                }
                for number, one in enumerate(activities)
            ]
        )
        self.source_changed.emit()

    @Property("QStringList", constant=True)
    def occasions(self) -> list[str]:
        """What feedback and verdicts can be about."""
        return [one.value for one in OccasionKind]

    @Slot(str, str, str, result=bool)
    def add(self, key: str, tenderer_id: str, occasion: str) -> bool:
        """Add an activity of ``offered``.

        Args:
            key: which.
            tenderer_id: for whom, where it is for one tenderer, else "".
            occasion: which of ``occasions`` it is about; "" where there is no choice. Its title says so
                where it is not the plan's own.
        """
        import msgspec

        plan, _, number = key.rpartition(" ")
        offered = self._found[plan].activity[int(number)]
        if occasion and occasion != getattr(offered, "about", ""):
            said = f"{offered.title} ({in_words(OccasionKind(occasion))})"
            offered = msgspec.structs.replace(offered, about=occasion, title=said)
        return self._add(offered, tenderer_id if offered.for_each_tenderer else "")

    @Slot(str, str, str, int, result=bool)
    def add_new(self, kind: str, title: str, words: str, minutes: int) -> bool:
        """Add something new.

        Args:
            kind: "words" to gather words, "lines" to write the specification, "explain" to explain something, or
                "break".
            title: what it is called; "" for what it is.
            words: the question that words are gathered under, or what the big screen says.
            minutes: how long it takes.
        """
        from workshop_app.plans.plan import BreakPlan, BriefingPlan, CapturePlan, LinesPlan

        plan: ActivityPlan
        if kind == "words":
            plan = CapturePlan(title=title or "Gather words", prompts=[words], minutes=minutes)
        elif kind == "lines":
            plan = LinesPlan(title=title or "Our specification", say=words, minutes=minutes)
        elif kind == "explain":
            plan = BriefingPlan(title=title or "Explain something", say=words, minutes=minutes)
        else:
            plan = BreakPlan(title=title or "Break", say=words, minutes=minutes)
        added = self._add(plan, "")
        if added:
            for field in _FIELDS:
                self._open_file.drafts.forget(self._draft_key(field))
        return added

    def _draft_key(self, field: str) -> str:
        session = self._session.session
        return adding_key(field, session.id if session else "")

    @Slot(str, result=str)
    def draft(self, field: str) -> str:
        """Return what is half typed of something new: its title, or its words."""
        return for_qt(self._open_file.drafts.get(self._draft_key(field)))

    @Slot(str, str)
    def keep_draft(self, field: str, wording: str) -> None:
        """Keep what is half typed of something new: its title, or its words."""
        self._open_file.drafts.keep(self._draft_key(field), wording)

    def _add(self, plan: "ActivityPlan", tenderer_id: str) -> bool:
        from workshop_app.actions import plan_changes

        session, before = self._session.session, self._before()
        if session is None:
            return False
        added = self._open_file.attempt(
            lambda: plan_changes.add_activity(
                self._open_file.file,
                session.id,
                plan,
                follows=before.id if before else None,
                tenderer_id=tenderer_id or None,
            )
        )
        if added is None:
            return False
        self._added.append(added)
        self.read_again.emit()
        return True

    @Slot(str)
    def leave_out(self, activity_id: str) -> None:
        """Leave out an activity that is to come."""
        from workshop_app.actions import plan_changes

        self._open_file.drafts.flush()
        self._open_file.attempt(lambda: plan_changes.leave_out(self._open_file.file, activity_id))

    @Slot(str, int)
    def move(self, activity_id: str, to: int) -> None:
        """Move an activity to place ``to``, from 0, among those to come; what is added then comes next again."""
        from workshop_app.actions import plan_changes

        self._go_on()
        self._open_file.attempt(lambda: plan_changes.move_activity(self._open_file.file, activity_id, to))
