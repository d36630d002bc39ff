"""Presentation: the chair's screen and timer, on the console alone. The wall belongs to the tenderer meanwhile."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import tendering
from workshop_app.domain.drafts import answer_key, new_question_key
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import AskedQuestion, Presentation, Stage, Tenderer, minutes_between, stage_of
from workshop_app.domain.times import at_clock, clock_text, later, utc_text
from workshop_app.record.made_from import hidden_questions
from workshop_app.record.people import shown_names
from workshop_app.record.presentations import part_under_way
from workshop_app.ui.activities.page import Page, WritingPage
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import WORDS_ROLES, SettingAside, words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallPresentation(Page):
    """The wall given up to the tenderer: it reads nothing, so it can show nothing of anybody."""

    view = "WallView"

    def read(self) -> None:
        """There is nothing to read."""


@QmlElement
@QmlUncreatable("made in Python")
class ConsolePresentation(WritingPage):
    """One tenderer's slot: who chairs, the timer for presenting and for questions, and what was really asked."""

    view = "ConsoleView"
    window = "console"
    tables = frozenset({"presentation", "asked_question", "question", "statement", "tenderer", "young_person"})

    slot_changed = Signal()
    ticked = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._slot: Presentation | None = None
        self._tenderer = ""
        self._chair = ""
        self._latest = ""
        self._questions = KeyedModel(
            ["number", "wording", "asker", "askedId", "now", "answer", "answerDraft", *WORDS_ROLES], self
        )
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()

    def read(self) -> None:
        """Bring slot, people and questions in line with the record."""
        file = self.project.file
        tenderer_id, session_id = self.activity.tenderer_id, self.activity.session_id
        if tenderer_id is not None:
            self._slot = file.find(Presentation, tenderer_id=tenderer_id, session_id=session_id)
            self._tenderer = file.get(Tenderer, tenderer_id).name
        names = shown_names(file)
        self._chair = names.get(self._slot.chaired_by or "", "") if self._slot else ""
        hidden = hidden_questions(file)
        asked = file.all(AskedQuestion, presentation_id=self._slot.id) if self._slot else []
        self._latest = asked[-1].id if asked and self._stage() is Stage.QUESTIONS else ""
        by_question = {one.question_id: one for one in asked if one.question_id is not None}
        rows = [
            self._row(number, one.id, one.wording, one.asked_by, by_question.get(one.id), names)
            for number, one in enumerate((one for one in file.all(Question) if one.id not in hidden), start=1)
        ]
        rows += [self._row(0, one.id, one.wording, None, one, names) for one in asked if one.question_id is None]
        self._questions.sync(rows)
        self.slot_changed.emit()
        self.ticked.emit()

    def _row(
        self,
        number: int,
        key: str,
        wording: str,
        planned: str | None,
        asked: AskedQuestion | None,
        names: dict[str, str],
    ) -> dict[str, object]:
        return {
            "key": key,
            "number": number,
            "wording": as_seen(asked).wording if asked else wording,
            "asker": names.get((asked.asked_by if asked else planned) or "", ""),
            "askedId": asked.id if asked else "",
            "now": asked is not None and asked.id == self._latest,
            "answer": as_seen(asked).answer if asked else "",
            "answerDraft": self._half_typed_answer(asked) if asked else "",
            **words_roles(asked),
        }

    def _half_typed_answer(self, asked: AskedQuestion) -> str:
        return next((typed for key in _answer_keys(asked) if (typed := self.project.drafts.get(key))), "")

    @Property(People, constant=True)
    def people(self) -> People:
        """Who is here, and who of them may write down."""
        return self.project.people

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words that are typed here come from."""
        return self._comes_from

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside

    @Property(KeyedModel, constant=True)
    def questions(self) -> KeyedModel:
        """The questions, then what came up in the room.

        number (0 for what came up), wording, asker, askedId (empty until it was asked), now (it is the one under way),
        answer, answerDraft, wordsId, wordsPlace and wordsPassedOn (what can be done about the words).
        """
        return self._questions

    @Property(bool, notify=slot_changed)
    def hasSlot(self) -> bool:  # noqa: N802
        """Whether this activity is a tenderer's slot."""
        return self._slot is not None

    @Property(str, notify=slot_changed)
    def tenderer(self) -> str:
        """Whose slot it is."""
        return self._tenderer

    @Property(str, notify=slot_changed)
    def chairKey(self) -> str:  # noqa: N802
        """The id of the young person who chairs, or ""."""
        return (self._slot.chaired_by or "") if self._slot else ""

    @Property(str, notify=slot_changed)
    def chair(self) -> str:
        """The name of the young person who chairs, or ""."""
        return self._chair

    @Property(str, notify=slot_changed)
    def stage(self) -> str:
        """How far the slot has come: "to come", "presenting", "questions" or "over"."""
        return self._stage().value

    def _stage(self) -> Stage:
        return Stage.TO_COME if self._slot is None else stage_of(self._slot)

    @Property(int, notify=slot_changed)
    def minutes(self) -> int:
        """How many minutes the plan gives the part under way; before the start, presenting."""
        if self._slot is None:
            return 0
        asking = self._stage() in (Stage.QUESTIONS, Stage.OVER)
        return self._slot.planned_question_minutes if asking else self._slot.planned_presenting_minutes

    @Property(int, notify=slot_changed)
    def questionMinutes(self) -> int:  # noqa: N802
        """How many minutes the plan gives the questions."""
        return self._slot.planned_question_minutes if self._slot else 0

    def _gone(self) -> timedelta | None:
        """Return how long the part under way has taken; None while none is."""
        begun = None if self._slot is None else part_under_way(self.project.file, self._slot)
        return None if begun is None else self.project.file.since(begun)

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:  # noqa: N802
        """Seconds left of the part under way; below 0 once its time has passed."""
        gone = self._gone()
        return self.minutes * 60 - (0 if gone is None else int(gone.total_seconds()))

    @Property(str, notify=slot_changed)
    def finishes(self) -> str:
        """What the clock will show when the part under way is to end; empty while none is."""
        gone = self._gone()
        if gone is None:
            return ""
        return clock_text(utc_text(later(self.project.file.clock(), timedelta(minutes=self.minutes) - gone)))

    @Property("QStringList", notify=slot_changed)
    def times(self) -> list[str]:
        """What the clock showed when presenting and questions really began and ended, each begin before its end."""
        return [clock_text(one) for one in self._moments()]

    @Property(str, notify=slot_changed)
    def used(self) -> str:
        """How many minutes the slot took; empty until it is over."""
        start, end, questions, over = self._moments()
        presenting, asking = minutes_between(start, end), minutes_between(questions, over)
        if presenting is None or asking is None:
            return ""
        return f"{presenting} min presenting, {asking} min questions"

    def _moments(self) -> list[str | None]:
        slot = self._slot
        if slot is None:
            return [None] * 4
        return [
            slot.presenting_started_at,
            slot.presenting_ended_at,
            slot.questions_started_at,
            slot.questions_ended_at,
        ]

    @Slot(str)
    def say_who_chairs(self, young_person_id: str) -> None:
        """Say who chairs; "" for nobody yet."""
        slot = self._slot
        if slot is not None:
            self.project.attempt(lambda: tendering.say_who_chairs(self.project.file, slot.id, young_person_id or None))

    @Slot()
    def go_on(self) -> None:
        """Start presenting, then the questions, then end the slot."""
        slot = self._slot
        deeds = {
            Stage.TO_COME: tendering.start_presenting,
            Stage.PRESENTING: tendering.start_questions,
            Stage.QUESTIONS: tendering.end_questions,
        }
        deed = deeds.get(self._stage())
        if slot is not None and deed is not None:
            self.project.attempt(lambda: deed(self.project.file, slot.id))

    @Slot(str, str, result=bool)
    def ask(self, question_id: str, young_person_id: str) -> bool:
        """Record that a question of the list was asked, by whoever was to ask it or, if given, a stand-in."""
        slot = self._slot
        if slot is None:
            return False

        def ask() -> None:
            file = self.project.file
            asker = young_person_id or file.get(Question, question_id).asked_by
            tendering.ask_question(file, slot.id, question_id=question_id, asked_by=asker)

        return self.project.done(ask)

    @Slot(str, str, result=bool)
    def ask_another(self, wording: str, young_person_id: str) -> bool:
        """Record a question that came up in the room, and who asked it ("" for nobody named)."""
        slot = self._slot
        if slot is None:
            return False
        kept = self.project.done(
            lambda: tendering.ask_question(
                self.project.file, slot.id, wording=wording, asked_by=young_person_id or None
            )
        )
        if kept:
            self.forget_draft()
        return kept

    @Slot(str)
    def not_asked_after_all(self, asked_id: str) -> None:
        """Correct a question that was ticked by mistake."""
        self.project.attempt(lambda: tendering.not_asked_after_all(self.project.file, asked_id))

    @Slot(str, str)
    def keep_answer(self, asked_id: str, answer: str) -> None:
        """Keep what was answered."""
        file, chosen = self.project.file, self._comes_from
        asked = file.find(AskedQuestion, id=asked_id)
        if asked is None:
            return
        if self.project.done(lambda: tendering.keep_answer(file, asked_id, answer, **chosen.who(), **chosen.how())):
            chosen.begin_anew()
            for key in _answer_keys(asked):
                self.project.drafts.forget(key)

    @Slot(str, str)
    def keep_answer_draft(self, asked_id: str, answer: str) -> None:
        """Keep a half-typed answer."""
        asked = self.project.file.find(AskedQuestion, id=asked_id)
        if asked is not None:
            self.project.drafts.keep(_answer_keys(asked)[0], answer)

    @property
    def _draft_key(self) -> str:
        return new_question_key(self.activity.id)

    @Slot(str, str, str, str, result=bool)
    def correct_minutes(self, presenting: str, presented: str, questions: str, over: str) -> bool:
        """Correct when the four moments really were, as the clock in the room showed them, such as 17:05."""
        slot = self._slot
        if slot is None:
            return False

        def correct() -> None:
            day = slot.presenting_started_at or self.activity.started_at or utc_text(self.project.file.clock())
            kept = self._moments()
            given = [
                old if old is not None and clock_text(old) == typed.strip() else at_clock(day, typed)
                for old, typed in zip(kept, (presenting, presented, questions, over), strict=True)
            ]
            tendering.correct_minutes(
                self.project.file,
                slot.id,
                presenting_started_at=given[0],
                presenting_ended_at=given[1],
                questions_started_at=given[2],
                questions_ended_at=given[3],
            )

        return self.project.done(correct)


def _answer_keys(asked: AskedQuestion) -> list[str]:
    """Return under which keys an answer is half typed: a question of the list that is ticked again keeps its own."""
    keys = [answer_key(asked.id)]
    if asked.question_id is not None:
        keys.insert(0, answer_key(f"{asked.presentation_id} {asked.question_id}"))
    return keys


WALL = WallPresentation
CONSOLE = ConsolePresentation
