"""A rehearsal with a pretend tenderer: the chair's screen as on the day, in memory alone.

Nothing of it is in the file, in any table or pack: not even that it took place.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Slot

from workshop_app.domain.sessions import Activity
from workshop_app.domain.slot_time import ADDED, added_minutes, minutes_given, part_of
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import AskedOutcome, Presentation, Stage, stage_of
from workshop_app.domain.times import utc_text
from workshop_app.record.made_from import questions
from workshop_app.record.people import shown_names
from workshop_app.record.planned_time import minutes_of_each
from workshop_app.record.settings import questions_settings
from workshop_app.record.slot_clock import SlotClock
from workshop_app.ui.activities.chair import Chair
from workshop_app.ui.activities.slot_timer import SlotTimer
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.project.project import Project

PRETEND = "Pretend Ltd"
"""The tenderer of every rehearsal."""
_PRESENTING = 10
"""Minutes to present, as long as no plan says otherwise."""
_NEXT_TIMES = {
    Stage.TO_COME: ("presenting_started_at",),
    Stage.PRESENTING: ("presenting_ended_at", "questions_started_at"),
    Stage.QUESTIONS: ("questions_ended_at",),
}


class RehearsalTimer(SlotTimer):
    """The timer of a slot that is nowhere but here."""

    def __init__(self, project: Project, rehearsal: "Rehearsal") -> None:
        super().__init__(project, rehearsal)
        self._rehearsal = rehearsal
        self._began = 0.0
        self._stood = 0.0
        self._stopped: float | None = None

    def begin_part(self) -> None:
        """Count from now."""
        self._began, self._stood, self._stopped = self.seconds(), 0.0, None

    def reading(self) -> SlotClock | None:
        """Return what the clock shows; None while no part is under way."""
        slot = self._rehearsal.slot
        part = None if slot is None else part_of(slot)
        if slot is None or part is None:
            return None
        now = self.seconds() if self._stopped is None else self._stopped
        return SlotClock(
            part=part,
            given=timedelta(minutes=minutes_given(slot, part)),
            gone=timedelta(seconds=max(0.0, now - self._began - self._stood)),
            paused=self._stopped is not None,
            reopened=False,
            set_back=False,
        )

    @Slot()
    def stop(self) -> None:
        """Stop the clock."""
        if self._stopped is None and self.reading() is not None:
            self._stopped = self.seconds()
            self._rehearsal.read()

    @Slot()
    def go_on(self) -> None:
        """Let the clock go on."""
        if self._stopped is not None:
            self._stood += self.seconds() - self._stopped
            self._stopped = None
            self._rehearsal.read()

    @Slot(int)
    def add(self, minutes: int) -> None:
        """Give the part under way more minutes, or take some back that were added."""
        self._rehearsal.add(minutes)

    @Slot()
    def leave_out_sleep(self) -> None:
        """Nobody's minutes are counted here, so nothing is left out of them."""
        self.count_sleep()


class RehearsalChair(Chair):
    """The chair's screen of a rehearsal; what is ticked on it is forgotten with it."""

    def __init__(self, rehearsal: "Rehearsal", timer: RehearsalTimer) -> None:
        super().__init__(rehearsal, timer, rehearsal)
        self._rehearsal = rehearsal

    def _pass_over(self, outcome: AskedOutcome, why: str) -> bool:
        return self._next is not None and self._rehearsal.deal_with(str(self._next["key"]), outcome)

    @Slot()
    def take_back(self) -> None:
        """Take back the latest tick, as a slip: that question comes next again."""
        self._rehearsal.take_back()


class Rehearsal(QObject):
    """A slot of the pretend tenderer, from which the chair's screen is made."""

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self.activity = activity
        self._slot: Presentation | None = None
        self._dealt_with: dict[str, AskedOutcome] = {}
        self._questions = KeyedModel(["number", "wording", "asker", "askedId"], self)
        self._timer = RehearsalTimer(project, self)
        self.chair = RehearsalChair(self, self._timer)
        self.chair.open_changed.connect(self._open_changed)

    @property
    def slot(self) -> Presentation | None:
        """The slot; None while nothing is rehearsed."""
        return self._slot

    @property
    def questions(self) -> KeyedModel:
        """The questions of the list: number, wording, asker, askedId (empty until it was dealt with)."""
        return self._questions

    @property
    def tenderer(self) -> str:
        """Whose slot it is."""
        return PRETEND

    @property
    def timer(self) -> RehearsalTimer:
        """Its timer."""
        return self._timer

    def begin(self) -> None:
        """Begin anew, and show the chair's screen."""
        usual = (_PRESENTING, questions_settings(self.activity).asking_minutes)
        presenting, asking = minutes_of_each(self.project.file) or usual
        self._slot = Presentation(
            id="",
            tenderer_id="",
            session_id=self.activity.session_id,
            planned_presenting_minutes=presenting,
            planned_question_minutes=asking,
            position=0,
        )
        self._dealt_with.clear()
        self.read()
        self.chair.show(True)

    @Slot()
    def _open_changed(self) -> None:
        if not self.chair.open:
            self._slot = None
            self._dealt_with.clear()
            self._questions.sync([])
            self._timer.follow(None)

    def read(self) -> None:
        """Bring the questions in line with the list, while something is rehearsed."""
        if self._slot is None:
            return
        names = shown_names(self.project.file)
        self._questions.sync(
            [self._row(number, one, names) for number, one in enumerate(questions(self.project.file), start=1)]
        )
        self._timer.follow(self._slot)
        self.chair.read()

    def _row(self, number: int, question: Question, names: dict[str, str]) -> dict[str, object]:
        return {
            "key": question.id,
            "number": number,
            "wording": question.wording,
            "asker": names.get(question.asked_by or "", ""),
            "askedId": self._dealt_with.get(question.id, ""),
        }

    def go_on(self) -> None:
        """Start presenting, then the questions, then end the slot."""
        slot = self._slot
        if slot is not None:
            now = utc_text(self.project.file.clock())
            times: dict[str, Any] = dict.fromkeys(_NEXT_TIMES.get(stage_of(slot), ()), now)
            self._slot = replace(slot, **times)
            self._timer.begin_part()
            self.read()

    def ask(self, question_id: str, young_person_id: str) -> bool:
        """Tick a question."""
        return self.deal_with(question_id, AskedOutcome.ASKED)

    def deal_with(self, question_id: str, outcome: AskedOutcome) -> bool:
        """Note what became of a question."""
        self._dealt_with[question_id] = outcome
        self.read()
        return True

    def take_back(self) -> None:
        """Forget the latest tick."""
        if self._dealt_with:
            self._dealt_with.popitem()
            self.read()

    def add(self, minutes: int) -> None:
        """Give the part under way more minutes, or take some back that were added."""
        slot = self._slot
        part = None if slot is None else part_of(slot)
        if slot is not None and part is not None:
            added: dict[str, Any] = {ADDED[part]: max(0, added_minutes(slot, part) + minutes)}
            self._slot = replace(slot, **added)
            self.read()
