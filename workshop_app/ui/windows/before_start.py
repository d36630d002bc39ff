"""Before you start: what to bring, what to see to in the room, and what to print, from the plan of one session."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.packs import Writing
from workshop_app.domain.sessions import ActivityKind, Progress, Session, progress, ready_lines
from workshop_app.domain.times import day_text, hours_text, utc_text
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.windows.screens import Screens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop_app.plans.plan import SessionPlan

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


class _Line(NamedTuple):
    """One thing to see to in the room: what it is called in the file, what it says, and how."""

    name: str
    text: str
    how: str


_STAYS_ON_BY_HAND = "Set the computer not to sleep, and not to lock, for as long as this takes."
_STAYS_ON = "The app keeps them from going to sleep while a session is under way. Locking is up to the computer."
ROOM = (
    _Line(
        "screens",
        "The display is extended, not duplicated",
        "Windows: Windows key and P, then “Extend”. Mac: System Settings, Displays. Linux: Settings, Displays.",
    ),
    _Line("quiet", "Do not disturb is on", "Mail, chat and calendar are closed: what pops up may pop up in the room."),
    _Line("power", "Plugged in, with a socket for the projector too", "No cable where somebody walks."),
    _Line("sound", "The sound is as it should be", "Play a second of the film, or turn the sound off."),
    _Line("awake", "The screens stay on", _STAYS_ON_BY_HAND),
    _Line("lead", "The safeguarding lead is the right one for today", "On paper in your pocket as well."),
)
"""What is to be seen to in every room, whatever the session plan says."""

_BRING = "bring: "


def _key_of(material: str) -> str:
    """Return what a thing to bring is called in the file: by its own words, unless a line of the room is called so."""
    return f"{_BRING}{material}" if material.startswith(_BRING) or material in {one.name for one in ROOM} else material


BLANK = "blank sheets"
"""The key of what is made of the plan alone, by no export."""
_SHEETS = {
    BLANK: "Blank sheets with the questions, to write on",
    "paper-sort": "Cards to cut out, and a sheet of categories",
    "specification": "The young people’s specification",
    "certificates": "Certificates, with real names",
}
"""What can be printed before a session, by the name of the export that makes it."""


@QmlElement
@QmlUncreatable("made in Python")
class BeforeStart(QObject):
    """The page before one session: made from its plan, with what was ticked kept in the file.

    Signals:
        changed: another session is shown, or what is said of this one is another.
        screens_changed: a screen came, went or lies elsewhere.
    """

    changed = Signal()
    screens_changed = Signal()

    def __init__(self, project: Project, screens: Screens, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._session: Session | None = None
        self._plan: SessionPlan | None = None
        self._blank_written = False
        self._bring = KeyedModel(["text", "ticked"], self)
        self._room = KeyedModel(["text", "how", "ticked"], self)
        self._sheets = KeyedModel(["text", "trouble", "written", "busy"], self)
        project.file_changed.connect(self.leave)
        project.changes_in({"session", "activity", "tenderer", "planned_slot", "question"}, self).connect(self._read)
        project.packs.progress_changed.connect(self._read_sheets)
        self._screens = screens
        screens.changed.connect(self.screens_changed)

    @Property(str, notify=changed)
    def session(self) -> str:
        """The id of the session that the page is of; "" while it is not shown."""
        return "" if self._session is None else self._session.id

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the session is called."""
        return "" if self._session is None else self._session.title

    @Property(str, notify=changed)
    def told(self) -> str:
        """Its day, and how long it takes."""
        if self._session is None:
            return ""
        when = day_text(self._session.planned_on) + (f", {self._session.place}" if self._session.place else "")
        return when if self._plan is None else f"{when} · {self._takes()}"

    def _takes(self) -> str:
        """Return how long it takes; where it goes tenderer by tenderer, with all that come on this day."""
        from workshop_app.domain.slots import day_length, slot_times
        from workshop_app.record.slots import day_parts

        parts = [] if self._session is None else day_parts(self._project.file, self._session)
        many = len(slot_times(parts))
        if not many or self._plan is None:
            return "" if self._plan is None else f"{self._plan.minutes} minutes"
        return f"{hours_text(day_length(parts).minutes)} with {many} tenderer{'' if many == 1 else 's'}"

    @Property(str, notify=changed)
    def forWhom(self) -> str:  # noqa: N802
        """How many young people, and which, as the plan says."""
        return "" if self._plan is None else self._plan.for_whom

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """What the session is for, as the plan says."""
        return "" if self._plan is None else self._plan.purpose

    @Property(bool, notify=changed)
    def toCome(self) -> bool:  # noqa: N802
        """Whether the session can still be started."""
        return self._session is not None and progress(self._session) is Progress.TO_COME

    @Property(str, notify=changed)
    def counted(self) -> str:
        """How much is ticked, such as "3 of 14 ready"."""
        lines = [*self._bring.rows(), *self._room.rows()]
        ticked = sum(bool(one["ticked"]) for one in lines)
        return "Everything is ready" if lines and ticked == len(lines) else f"{ticked} of {len(lines)} ready"

    @Property(str, notify=changed)
    def questionsTold(self) -> str:  # noqa: N802
        """What is still to be done about the questions to tenderers; "" where nothing is, or the plan asks none."""
        from workshop_app.record.questions import list_is_to_be_made

        kinds = set() if self._plan is None else {one.kind for one in self._plan.activity}
        if ActivityKind.PRESENTATION not in kinds or not list_is_to_be_made(self._project.file):
            return ""
        if ActivityKind.QUESTIONS in kinds:
            return "None yet. This session has a page for them."
        return (
            "None yet, and every tenderer is asked the same. A page for them is offered before the first presentation; "
            "it takes about 15 minutes. Or set them on an earlier day: “What matters most, and what we will ask”, or "
            "“Joining in when the bids are out”."
        )

    @Property(KeyedModel, constant=True)
    def bring(self) -> KeyedModel:
        """What to bring and put out: text, ticked."""
        return self._bring

    @Property(KeyedModel, constant=True)
    def room(self) -> KeyedModel:
        """What to see to in the room: text, how, ticked."""
        return self._room

    @Property(KeyedModel, constant=True)
    def sheets(self) -> KeyedModel:
        """What can be printed for this plan: text, trouble (why not), written, busy (it is being made)."""
        return self._sheets

    @Property(str, notify=screens_changed)
    def screens(self) -> str:
        """What screens there are now, as a sentence."""
        return self._screens.as_they_are().told()

    @Property(bool, notify=screens_changed)
    def extended(self) -> bool:
        """Whether the big screen has a screen of its own now."""
        return self._screens.as_they_are().extended

    @Slot(str)
    def show(self, session_id: str) -> None:
        """Show the page before a session."""
        from workshop_app.record.sessions import plan_of

        self._session = self._project.file.find(Session, id=session_id)
        self._plan = None if self._session is None else plan_of(self._session)
        self._blank_written = False
        self._read()
        self._read_sheets()
        self.screens_changed.emit()

    @Slot()
    def leave(self) -> None:
        """Show it no more."""
        self._session = self._plan = None
        self._read()

    @Slot()
    def _read(self) -> None:
        if self._session is not None:
            self._session = self._project.file.find(Session, id=self._session.id)
        ready = set() if self._session is None else set(ready_lines(self._session))
        materials = [] if self._plan is None else self._plan.materials
        bring = {_key_of(one): one for one in materials}
        self._bring.sync([{"key": key, "text": one, "ticked": key in ready} for key, one in bring.items()])
        self._room.sync(
            [{"key": one.name, "text": one.text, "how": self._how(one), "ticked": one.name in ready} for one in ROOM]
        )
        self.changed.emit()

    def _how(self, line: _Line) -> str:
        """Return how a line is seen to; only while the page is shown is it tried what this computer can do."""
        if line.name != "awake" or self._session is None:
            return line.how
        from workshop_app.ui.kit.awake import keeps_awake

        return _STAYS_ON if keeps_awake() else line.how

    @Slot(str, bool)
    def tick(self, line: str, ticked: bool) -> None:
        """Tick a line, by its key, or take its tick away."""
        from workshop_app.actions import readiness

        session = self._session
        if session is not None:
            self._project.attempt(lambda: readiness.tick_ready(self._project.file, session.id, line, ticked=ticked))

    @Slot()
    def _read_sheets(self) -> None:
        if self._plan is None:
            self._sheets.sync([])
            return
        packs = self._project.packs
        stages = {name: packs.stage_of(name) for name in _sheets_of(self._plan)}
        if self._blank_written:
            stages[BLANK] = Writing.WRITTEN
        self._sheets.sync(
            [
                {
                    "key": name,
                    "text": _SHEETS[name],
                    "trouble": packs.trouble_of(name),
                    "written": stage is Writing.WRITTEN,
                    "busy": stage in (Writing.WAITING, Writing.UNDER_WAY),
                }
                for name, stage in stages.items()
            ]
        )

    @Slot(str)
    def make(self, sheet: str) -> None:
        """Make a sheet to print, in the folder of the packs."""
        if sheet != BLANK:
            self._project.packs.export_one(sheet)
        elif self._project.done(self._write_blank_sheets):
            self._blank_written = True
            self._read_sheets()

    def _write_blank_sheets(self) -> None:
        from workshop_app.exports.packs import write_blank_sheets
        from workshop_app.plans.blank_sheets import blank_sheets_of
        from workshop_app.record.title import title_that_names_nobody

        if self._plan is None:
            return
        write_blank_sheets(
            blank_sheets_of(self._plan),
            f"Blank sheets, {self.title}",
            Path(self._project.packs.folder),
            title_that_names_nobody(self._project.file),
            utc_text(self._project.file.clock()),
        )

    @Slot()
    def open_folder(self) -> None:
        """Show the folder the sheets are in, to print them from there."""
        self._project.packs.open_folder()


def _sheets_of(plan: "SessionPlan") -> "Iterator[str]":
    """Yield what is printed for a plan, by the names of the exports, the blank sheets first."""
    yield BLANK
    kinds = {one.kind for one in plan.activity}
    if ActivityKind.SORT in kinds:
        yield "paper-sort"
    if kinds & {ActivityKind.QUESTIONS, ActivityKind.PRESENTATION, ActivityKind.VERDICT}:
        yield "specification"
    if any(getattr(one, "certificates", False) for one in plan.activity):
        yield "certificates"
