"""The chair's screen: what a young person in the chair sees on our laptop, with the console away meanwhile."""

from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import passed_over, tendering
from workshop_app.domain.chair_script import ChairMoment, chair_says, moment_of, next_while_listening, part_told
from workshop_app.domain.sessions import Activity, Progress, progress
from workshop_app.domain.slot_time import minutes_given
from workshop_app.domain.tendering import AskedOutcome, AskedQuestion, Presentation, stage_of
from workshop_app.ui.activities.slot_timer import SlotTimer
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


class ChairedSlot(Protocol):
    """What the chair's screen needs of the page of a slot."""

    project: Project
    activity: Activity

    @property
    def slot(self) -> Presentation | None:
        """The slot, as the record has it."""

    @property
    def questions(self) -> KeyedModel:
        """The questions of the list, then what came up."""

    @property
    def tenderer(self) -> str:
        """Whose slot it is."""

    def go_on(self) -> None:
        """Start presenting, then the questions, then end the slot."""

    def ask(self, question_id: str, young_person_id: str) -> bool:
        """Record that a question of the list was asked."""


@QmlElement
@QmlUncreatable("made in Python")
class Chair(QObject):
    """What the chair says now, the timer, the next question and who asks it; nothing private.

    Signals:
        changed: another moment, or another question.
        open_changed: the chair's screen is shown, or no more.
    """

    changed = Signal()
    open_changed = Signal()

    def __init__(self, page: ChairedSlot, timer: SlotTimer, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._timer = timer
        self._open = False
        self._moment = ChairMoment.WELCOME
        self._next: dict[str, object] | None = None
        self._dealt_with = self._listed = 0
        timer.ticked.connect(self._look)

    def read(self) -> None:
        """Follow what the page read: which question comes next, and at which moment the slot is."""
        listed = [row for row in self._page.questions.rows() if row["number"]]
        to_come = [row for row in listed if not row["askedId"]]
        self._listed, self._dealt_with = len(listed), len(listed) - len(to_come)
        self._next = next(iter(to_come), None)
        self._find_moment()
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        before = self._moment
        self._find_moment()
        if self._moment is not before:
            self.changed.emit()

    def _find_moment(self) -> None:
        slot = self._page.slot
        if slot is None:
            return
        clock = self._timer.reading()
        if clock is None:
            self._moment = moment_of(stage_of(slot), timedelta(0), timedelta(1), paused=False)
        else:
            self._moment = moment_of(stage_of(slot), clock.gone, clock.left, paused=clock.paused)

    @Property(bool, notify=open_changed)
    def open(self) -> bool:
        """Whether the chair's screen is shown, over all else on the console."""
        return self._open

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the room is at this slot, so that it can be chaired."""
        return self._page.slot is not None and progress(self._page.activity) is Progress.UNDER_WAY

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Show the chair's screen while the slot is under way, or leave it."""
        shown = shown and self.offered
        if shown != self._open:
            self._open = shown
            self.open_changed.emit()

    @Property(SlotTimer, constant=True)
    def timer(self) -> SlotTimer:
        """The timer of the slot."""
        return self._timer

    @Property(str, notify=changed)
    def tenderer(self) -> str:
        """Who presents."""
        return self._page.tenderer

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far the slot has come."""
        slot = self._page.slot
        return "" if slot is None else stage_of(slot).value

    @Property(str, notify=changed)
    def moment(self) -> str:
        """What it is time for, in a word or two."""
        return label(self._moment)

    @Property(str, notify=changed)
    def says(self) -> str:
        """What the chair says now; empty where there is only to listen."""
        return self._said(self._moment)

    @Property(str, notify=changed)
    def saysNext(self) -> str:  # noqa: N802
        """When the chair speaks next and with which words, while there is only to listen; else empty."""
        clock = self._timer.reading()
        if self._moment is not ChairMoment.LISTEN or clock is None:
            return ""
        following = next_while_listening(clock.left)
        when = "When two minutes are left" if following is ChairMoment.TWO_MINUTES else "When the time is up"
        return f"You say nothing now. {when}: “{self._said(following)}”"

    def _said(self, moment: ChairMoment) -> str:
        slot = self._page.slot
        if slot is None:
            return ""
        return chair_says(moment, self._page.activity.say, minutes_given(slot, part_told(stage_of(slot))))

    @Property(str, notify=changed)
    def question(self) -> str:
        """The next question of the list; empty where none is left."""
        return "" if self._next is None else str(self._next["wording"])

    @Property(int, notify=changed)
    def number(self) -> int:
        """Its number on the list."""
        return 0 if self._next is None else int(str(self._next["number"]))

    @Property(str, notify=changed)
    def asker(self) -> str:
        """Who asks it; empty where nobody was named."""
        return "" if self._next is None else str(self._next["asker"])

    @Property(int, notify=changed)
    def listed(self) -> int:
        """How many questions are on the list."""
        return self._listed

    @Property(int, notify=changed)
    def dealtWith(self) -> int:  # noqa: N802
        """How many of them were asked or passed over."""
        return self._dealt_with

    @Slot()
    def go_on(self) -> None:
        """Start presenting, then the questions, then end the slot."""
        self._page.go_on()

    @Slot()
    def asked(self) -> None:
        """Tick the question: it was asked."""
        if self._next is not None:
            self._page.ask(str(self._next["key"]), "")

    @Slot()
    def answered_already(self) -> None:
        """Record that they answered the question before it was asked."""
        self._pass_over(AskedOutcome.ANSWERED_ALREADY, "")

    @Slot(str, result=bool)
    def skip(self, why: str) -> bool:
        """Skip the question, for a reason; tell whether it is skipped."""
        return self._pass_over(AskedOutcome.SKIPPED, why)

    def _pass_over(self, outcome: AskedOutcome, why: str) -> bool:
        slot, question = self._page.slot, self._next
        if slot is None or question is None:
            return False
        file = self._page.project.file
        return self._page.project.done(
            lambda: passed_over.pass_over_question(file, slot.id, str(question["key"]), outcome, why=why)
        )

    @Slot()
    def take_back(self) -> None:
        """Take back the latest tick, as a slip: that question comes next again."""
        slot = self._page.slot
        if slot is None:
            return
        file = self._page.project.file
        listed = [one for one in file.all(AskedQuestion, presentation_id=slot.id) if one.question_id is not None]
        if listed and not listed[-1].answer:
            self._page.project.attempt(lambda: tendering.not_asked_after_all(file, listed[-1].id))
        elif listed:
            self._page.project.said.emit("What they answered is written down already. Change it at the console.")
