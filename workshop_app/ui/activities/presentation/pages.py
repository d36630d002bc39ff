"""Presentation: the chair's screen and timer, on the console alone. The wall belongs to the tenderer meanwhile."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import passed_over, slot_clock, specification, tendering
from workshop_app.domain.drafts import answer_key, new_question_key
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen, is_hidden
from workshop_app.domain.slot_time import SlotMoment, corrected_moments, minutes_used, time_of
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import (
    AskedOutcome,
    AskedQuestion,
    Presentation,
    SlotPart,
    SlotPause,
    Stage,
    Tenderer,
    YoungPeopleBrought,
    stage_of,
)
from workshop_app.domain.times import at_clock, clock_text, utc_text
from workshop_app.record.day_roles import who_chairs
from workshop_app.record.people import shown_names
from workshop_app.record.questions import closed_since, questions_of_slot
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.chair import Chair
from workshop_app.ui.activities.page import Page, WritingPage
from workshop_app.ui.activities.presentation.brought import TABLES, WhatTheyBrought
from workshop_app.ui.activities.presentation.own_notes import ConsoleNotes, WallNotes
from workshop_app.ui.activities.slot_timer import SlotTimer
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
    """The wall given up to the tenderer: it shows nothing of anybody, but their own notes to whoever has their turn."""

    view = "WallView"
    tables = frozenset({"note", "attendance", "young_person"})

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._notes = WallNotes(project, activity, self)
        self._notes.turn.turn_changed.connect(self.private_changed)
        self._notes.turn.pressed.connect(self.look_again)

    def is_private_now(self) -> bool:
        """Tell whether somebody writes notes."""
        return self._notes.turn.is_private()

    def read(self) -> None:
        """Follow the console: whoever has their turn sees what they wrote."""
        self._notes.read()

    def stay(self, own: ActionRecord | None) -> None:
        """Stay as it is, for a wall that is frozen; a turn that is over makes room for the page between two."""
        self._notes.stay()

    @Property(WallNotes, constant=True)
    def notes(self) -> WallNotes:
        """The notes of whoever has their turn."""
        return self._notes


@QmlElement
@QmlUncreatable("made in Python")
class ConsolePresentation(WritingPage):
    """One tenderer's slot: who chairs, the timer for presenting and for questions, and what was really asked."""

    view = "ConsoleView"
    window = "console"
    tables = TABLES | {
        *(
            "presentation",
            "slot_pause",
            "asked_question",
            "question",
            "statement",
            "tenderer",
            "young_person",
            "day_role",
        ),
    }

    slot_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._slot: Presentation | None = None
        self._tenderer = ""
        self._chairs = self._chair = ""
        self._latest = ""
        self._questions = KeyedModel(
            ["number", "wording", "asker", "askedId", "outcome", "why", "now", "answer", "answerDraft", *WORDS_ROLES],
            self,
        )
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))
        self._brought = WhatTheyBrought(project, activity, self._comes_from, self)
        self._notes = ConsoleNotes(project, activity, self._place, self)
        self._moments = KeyedModel(["clock", "corrected"], self)
        self._timer = SlotTimer(project, self)
        self._chairs_screen = Chair(self, self._timer, self)

    def read(self) -> None:
        """Bring slot, people and questions in line with the record."""
        file = self.project.file
        tenderer_id, session_id = self.activity.tenderer_id, self.activity.session_id
        if tenderer_id is not None:
            self._slot = file.find(Presentation, tenderer_id=tenderer_id, session_id=session_id)
            self._tenderer = file.get(Tenderer, tenderer_id).name
        names = shown_names(file)
        self._chairs = (who_chairs(file, self._slot) or "") if self._slot else ""
        self._chair = names.get(self._chairs, "")
        asked = file.all(AskedQuestion, presentation_id=self._slot.id) if self._slot else []
        put = [one for one in asked if one.outcome is AskedOutcome.ASKED]
        self._latest = put[-1].id if put and self._stage() is Stage.QUESTIONS else ""
        by_question = {one.question_id: one for one in asked if one.question_id is not None}
        rows = [
            self._row(number, one.id, one.wording, one.asked_by, by_question.get(one.id), names)
            for number, one in enumerate(questions_of_slot(file, self._slot), start=1)
        ]
        rows += [self._row(0, one.id, one.wording, None, one, names) for one in asked if one.question_id is None]
        self._questions.sync(rows)
        slot = self._slot
        corrected = corrected_moments(slot) if slot else []
        self._moments.sync(
            [
                {"key": one.value, "clock": clock_text(time_of(slot, one)), "corrected": one in corrected}
                for one in SlotMoment
                if slot is not None
            ]
        )
        self._timer.follow(slot)
        self._brought.read()
        self._notes.read()
        self.slot_changed.emit()
        self._chairs_screen.read()

    @property
    def slot(self) -> Presentation | None:
        """The slot, as the record has it."""
        return self._slot

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
            "outcome": asked.outcome.value if asked else "",
            "why": asked.outcome_why if asked and not is_hidden(asked) else "",
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

        number (0 for what came up), wording, asker, askedId (empty until it was asked or passed over), outcome and why
        (what became of it, and why it was skipped), now (it is the one under way), answer, answerDraft, wordsId,
        wordsPlace and wordsPassedOn (what can be done about the words).
        """
        return self._questions

    @Property(WhatTheyBrought, constant=True)
    def brought(self) -> WhatTheyBrought:
        """What the tenderer brought on the day."""
        return self._brought

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
        """The id of the young person who chairs, or is to; or ""."""
        return self._chairs

    @Property(str, notify=slot_changed)
    def chair(self) -> str:
        """The name of the young person who chairs, or is to; or ""."""
        return self._chair

    @Property(str, notify=slot_changed)
    def stage(self) -> str:
        """How far the slot has come: "to come", "presenting", "questions" or "over"."""
        return self._stage().value

    def _stage(self) -> Stage:
        return Stage.TO_COME if self._slot is None else stage_of(self._slot)

    @Property(int, notify=slot_changed)
    def questionMinutes(self) -> int:  # noqa: N802
        """How many minutes the plan gives the questions."""
        return self._slot.planned_question_minutes if self._slot else 0

    @Property(ConsoleNotes, constant=True)
    def notes(self) -> ConsoleNotes:
        """Each young person's own notes, one at a time."""
        return self._notes

    @Property(SlotTimer, constant=True)
    def timer(self) -> SlotTimer:
        """The timer of the slot."""
        return self._timer

    @Property(Chair, constant=True)
    def chairsScreen(self) -> Chair:  # noqa: N802
        """What the young person in the chair sees."""
        return self._chairs_screen

    @Property(KeyedModel, constant=True)
    def moments(self) -> KeyedModel:
        """When presenting and questions really began and ended: key, clock (empty before), corrected."""
        return self._moments

    @Property(str, notify=slot_changed)
    def used(self) -> str:
        """How many minutes the slot took; empty until it is over."""
        slot = self._slot
        if slot is None:
            return ""
        pauses = self.project.file.all(SlotPause, presentation_id=slot.id)
        presenting, asking = (minutes_used(slot, part, pauses) for part in SlotPart)
        if presenting is None or asking is None:
            return ""
        return f"{presenting} min presenting, {asking} min questions"

    @Property(int, notify=slot_changed)
    def notAsked(self) -> int:  # noqa: N802
        """How many questions of the list were neither asked nor passed over so far."""
        return sum(row["askedId"] == "" for row in self._questions.rows())

    @Property(bool, notify=slot_changed)
    def listOpen(self) -> bool:  # noqa: N802
        """Whether what is typed here joins the list that every tenderer is asked: before anybody has presented."""
        return self._stage() is Stage.TO_COME and self.hasSlot and not closed_since(self.project.file)

    @Slot(str, str, result=bool)
    def add_to_list(self, wording: str, young_person_id: str) -> bool:
        """Put a question on the list that every tenderer is asked, and who asks it ("" for nobody yet)."""
        kept = self.project.done(
            lambda: specification.add_question(self.project.file, wording, asked_by=young_person_id or None)
        )
        if kept:
            self.forget_draft()
        return kept

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

    @Slot(str, str, str, result=bool)
    def pass_over(self, question_id: str, outcome: str, why: str) -> bool:
        """Record that a question of the list was answered already, or is skipped for a reason."""
        slot = self._slot
        if slot is None:
            return False
        became = AskedOutcome(outcome)
        return self.project.done(
            lambda: passed_over.pass_over_question(self.project.file, slot.id, question_id, became, why=why)
        )

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

    @Slot(str, str, str, result=bool)
    def correct_time(self, moment: str, typed: str, why: str) -> bool:
        """Correct when one of the four moments really was, as the clock in the room showed it, such as 17:05."""
        slot = self._slot
        if slot is None:
            return False

        def correct() -> None:
            day = slot.presenting_started_at or self.activity.started_at or utc_text(self.project.file.clock())
            which = SlotMoment(moment)
            slot_clock.correct_time(self.project.file, slot.id, which, at_clock(day, typed), why=why)

        return self.project.done(correct)

    @Slot(str, str, result=bool)
    def say_young_people_brought(self, brought: str, minutes: str) -> bool:
        """Record whether the tenderer brought young people, and for how many minutes they spoke ("" for not known)."""
        slot = self._slot
        if slot is None:
            return False
        known = YoungPeopleBrought(brought) if brought else None
        given = minutes.strip() if known is YoungPeopleBrought.SPOKE else ""
        number = None if given == "" else int(given) if given.isascii() and given.isdigit() and len(given) < 5 else -1
        return self.project.done(
            lambda: passed_over.say_young_people_brought(self.project.file, slot.id, known, number)
        )

    @Property(str, notify=slot_changed)
    def youngPeople(self) -> str:  # noqa: N802
        """Whether the tenderer brought young people: "none", "came" or "spoke"; empty where nobody said so."""
        found = self._slot.young_people_brought if self._slot else None
        return "" if found is None else found.value

    @Property(str, notify=slot_changed)
    def youngPeopleMinutes(self) -> str:  # noqa: N802
        """For how many minutes they spoke; empty where nobody said so."""
        found = self._slot.young_people_minutes if self._slot else None
        return "" if found is None else str(found)


def _answer_keys(asked: AskedQuestion) -> list[str]:
    """Return under which keys an answer is half typed: a question of the list that is ticked again keeps its own."""
    keys = [answer_key(asked.id)]
    if asked.question_id is not None:
        keys.insert(0, answer_key(f"{asked.presentation_id} {asked.question_id}"))
    return keys


WALL = WallPresentation
CONSOLE = ConsolePresentation
