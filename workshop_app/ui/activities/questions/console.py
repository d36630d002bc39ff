"""The bank of questions at the console: making another, the list, the drafts and spares, and whose turn it is."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import question_bank, specification
from workshop_app.domain.drafts import fair_key, question_key
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.domain.specification import Fairness, Question, QuestionPlace
from workshop_app.record.made_from import every_question, lines
from workshop_app.record.people import shown_names
from workshop_app.record.planned_time import minutes_to_ask
from workshop_app.record.questions import (
    asked_already,
    closed_questions,
    closed_since,
    drafts_to_talk_about,
    in_another,
    lines_behind,
    made_from_questions,
    who_was_not_asked,
    words_behind,
)
from workshop_app.record.settings import questions_settings
from workshop_app.record.sorts import category_names, category_numbers, latest_categories, words_in
from workshop_app.ui.activities.chair import Chair
from workshop_app.ui.activities.page import WritingPage
from workshop_app.ui.activities.questions.parts import DRAFTS, NAMES
from workshop_app.ui.activities.questions.rehearsal import Rehearsal
from workshop_app.ui.activities.questions.turns import QuestionTurns
from workshop_app.ui.activities.turn import ConsoleTurns
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

LINES = "lines"
"""The key of what the next question can grow from beside the categories: the lines of the specification."""


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleQuestions(WritingPage):
    """The questions with who asks them, and the making of another: what it grows from, and its wording.

    Signals:
        source_changed: what the next question grows from, or is made of, is another.
        bank_changed: other questions are shown, or how many there are, or how long they take.
    """

    view = "ConsoleView"
    window = "console"
    tables = frozenset(
        {
            "question",
            "question_source",
            "question_line",
            "question_origin",
            "asked_question",
            "specification_line",
            "presentation",
            "individual_turn",
            "attendance",
            "sort",
            "category",
            "placement",
            "statement",
            "young_person",
        }
    )

    source_changed = Signal()
    bank_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._category = ""
        self._ticked: set[str] = set()
        self._made_of: list[str] = []
        self._place_shown = QuestionPlace.LIST
        self._counts = dict.fromkeys(QuestionPlace, 0)
        self._time_told = ""
        self._categories = KeyedModel(["name", "number"], self)
        self._cards = KeyedModel(["wording", "ticked"], self)
        self._parts_of_next = KeyedModel(["wording"], self)
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))
        self._rehearsal = Rehearsal(project, activity, self)
        self._turns = ConsoleTurns(QuestionTurns(project, activity), self)
        self._questions = KeyedModel(
            [
                "wording",
                "category",
                "number",
                "askedBy",
                "asker",
                "grewFrom",
                "grewLines",
                "madeOf",
                "partOf",
                "asked",
                "closed",
                "notAsked",
                "known",
                "gist",
                "minutes",
                "follows",
                "followsNumber",
                "fair",
                "fairWhy",
                "usedNext",
            ],
            self,
        )

    @Property(int, constant=True)
    def howMany(self) -> int:  # noqa: N802
        """How many questions the slots have time for; more may be kept as spares."""
        return questions_settings(self.activity).how_many

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """Who has had their turn at drafting questions."""
        return self._turns

    @property
    def chairsScreen(self) -> Chair:  # noqa: N802
        """What the young person in the chair sees in a rehearsal."""
        return self._rehearsal.chair

    @property
    def rehearsal(self) -> Rehearsal:
        """The rehearsal with the pretend tenderer."""
        return self._rehearsal

    @Slot()
    def rehearse(self) -> None:
        """Rehearse with the pretend tenderer, on the chair's screen; nothing of it is kept."""
        self._rehearsal.begin()

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """What the next question can grow from: the categories of the group's latest sort, then, with the number -1,
        the lines of the specification. Roles: name, number (from 0).
        """
        return self._categories

    @Property(str, notify=source_changed)
    def category(self) -> str:
        """What the next question grows from, by its key; "" for nothing."""
        return self._category

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The words or lines in that: wording, ticked (the next question grows from them)."""
        return self._cards

    @Property(KeyedModel, constant=True)
    def madeOfNext(self) -> KeyedModel:  # noqa: N802
        """The questions that the next one is another wording of, or is made of: wording."""
        return self._parts_of_next

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
        """The questions that stand where ``placeShown`` says, in order; last those that are part of another now.

        Roles: wording, category (its name, or ""), number (of the category, or -1), askedBy (a young person's id, or
        ""), asker (their name for this work), grewFrom and grewLines (the words and the lines it grew from), madeOf
        (the wordings it was made of), partOf (of which it is part now, or ""), asked (a tenderer was asked it already,
        so its words stay), closed (it stays on the list, as presentations have begun), notAsked (a sentence on who was
        not asked it, or ""), known (who said it, and how it was written down), gist, minutes (0 for nobody has said),
        follows (the key of what it follows up, or ""), followsNumber (its number, or 0), fair (or ""), fairWhy,
        usedNext (the next question is made of it).
        """
        return self._questions

    @Property(str, notify=bank_changed)
    def placeShown(self) -> str:  # noqa: N802
        """Which questions are shown: those of the list, the drafts or the spares. New ones go there."""
        return self._place_shown.value

    @Slot(str)
    def show_place(self, place: str) -> None:
        """Show the questions that stand somewhere else."""
        self._place_shown = QuestionPlace(place)
        self.read()

    @Property(int, notify=bank_changed)
    def onList(self) -> int:  # noqa: N802
        """How many are on the list."""
        return self._counts[QuestionPlace.LIST]

    @Property(int, notify=bank_changed)
    def drafts(self) -> int:
        """How many drafts there are, without those of whoever is still at their turn."""
        return self._counts[QuestionPlace.DRAFT]

    @Property(int, notify=bank_changed)
    def spares(self) -> int:
        """How many spares there are."""
        return self._counts[QuestionPlace.SPARE]

    @Property(str, notify=bank_changed)
    def timeTold(self) -> str:  # noqa: N802
        """What the minutes of the list come to, against the time each tenderer has; "" where none were given."""
        return self._time_told

    @Property(bool, notify=bank_changed)
    def closed(self) -> bool:
        """Whether presentations have begun, so that what is on the list stays on it."""
        return closed_since(self.project.file) > 0

    @Property(str, notify=bank_changed)
    def onWall(self) -> str:  # noqa: N802
        """What the big screen shows of the questions: "" (the list), names (with who asks), or drafts."""
        part = self.project.wall_parts.part(self.activity.id)
        return part if part in (NAMES, DRAFTS) else ""

    @Slot(str)
    def show_on_wall(self, part: str) -> None:
        """Have the big screen show the list, with names or without, or the drafts; what it shows already, no longer."""
        self.project.wall_parts.choose(self.activity.id, "" if part == self.onWall else part)

    def read(self) -> None:
        """Bring questions, sources, people and turns in line with the record."""
        file = self.project.file
        categories = latest_categories(file)
        rows: list[dict[str, object]] = [
            {"key": one.id, "name": one.name, "number": number} for number, one in enumerate(categories)
        ]
        written = lines(file)
        if written:
            rows.append({"key": LINES, "name": "Our lines", "number": -1})
        self._categories.sync(rows)
        if self._category not in {str(row["key"]) for row in rows}:
            self._category = ""
        chosen = next((one for one in categories if one.id == self._category), None)
        words = written if self._category == LINES else [] if chosen is None else words_in(file, chosen)
        self._ticked &= {one.id for one in words}
        self._cards.sync([{"key": one.id, "wording": one.wording, "ticked": one.id in self._ticked} for one in words])
        self._read_questions()
        self._turns.read()
        self._rehearsal.read()
        self.source_changed.emit()
        self.bank_changed.emit()

    def _read_questions(self) -> None:
        file = self.project.file
        every, used = every_question(file), in_another(file)
        shown: dict[QuestionPlace, list[Question]] = {
            place: [one for one in every if one.place is place and one.id not in used] for place in QuestionPlace
        }
        shown[QuestionPlace.DRAFT] = drafts_to_talk_about(file, self.activity.id)
        self._counts = {place: len(found) for place, found in shown.items()}
        here = self._place_shown
        rest = [] if here is QuestionPlace.LIST else [one for one in every if one.place is here and one.id in used]
        closed = closed_questions(file)
        usable = {one.id: one for found in shown.values() for one in found if one.id not in closed}
        self._made_of = [one for one in self._made_of if one in usable]
        self._parts_of_next.sync([{"key": one, "wording": usable[one].wording} for one in self._made_of])
        young_people, names, numbers = shown_names(file), category_names(file), category_numbers(file)
        asked, not_asked = asked_already(file), who_was_not_asked(file)
        places = {one.id: number for number, one in enumerate(shown[here], start=1)}
        self._questions.sync(
            [
                {
                    "key": one.id,
                    "wording": one.wording,
                    "category": names.get(one.category_id or "", ""),
                    "number": numbers.get(one.category_id or "", -1),
                    "askedBy": one.asked_by or "",
                    "asker": young_people.get(one.asked_by or "", ""),
                    "grewFrom": words_behind(file, one.id),
                    "grewLines": lines_behind(file, one.id),
                    "madeOf": [origin.wording for origin in made_from_questions(file, one.id)],
                    "partOf": used[one.id].wording if one.id in used else "",
                    "asked": one.id in asked,
                    "closed": one.id in closed,
                    "notAsked": _not_asked(not_asked.get(one.id, [])),
                    "known": ", ".join(part for part in (said_by(one, young_people), known_of(one)) if part),
                    "gist": one.exactness is Exactness.GIST,
                    "minutes": one.minutes or 0,
                    "follows": one.follows or "",
                    "followsNumber": places.get(one.follows or "", 0),
                    "fair": "" if one.fair is None else one.fair.value,
                    "fairWhy": one.fair_why,
                    "usedNext": one.id in self._made_of,
                }
                for one in [*shown[here], *rest]
            ]
        )
        self._time_told = self._told_of_time(shown[QuestionPlace.LIST])

    def _told_of_time(self, listed: list[Question]) -> str:
        given = [one.minutes for one in listed if one.minutes is not None]
        if not given:
            return ""
        there = minutes_to_ask(self.project.file, questions_settings(self.activity).asking_minutes)
        without = len(listed) - len(given)
        told = f"{sum(given)} of {there} minutes"
        if without:
            told += f", {without} without minutes"
        return f"{told}. {sum(given) - there} too many." if sum(given) > there else f"{told}."

    @Slot(str)
    def choose_category(self, category: str) -> None:
        """Let the next question grow from something else; from nothing if it was that."""
        self._category = "" if category == self._category else category
        self._ticked.clear()
        self.read()

    @Slot(str)
    def tick(self, words: str) -> None:
        """Let the next question grow from these words, or this line, too, or no longer."""
        self._ticked ^= {words}
        self.read()

    @Slot(str)
    def use_for_next(self, question: str) -> None:
        """Let the next question be made of this one too, or no longer."""
        if question in self._made_of:
            self._made_of.remove(question)
        else:
            self._made_of.append(question)
        self.read()

    @Slot()
    def use_none(self) -> None:
        """Let the next question be a new one."""
        self._made_of.clear()
        self.read()

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep a question, tied to what was chosen. The category stays chosen for the next.

        Where questions were chosen for it, it is another wording of the one, or one made of the several.
        """
        chosen, file, made_of = self._comes_from, self.project.file, list(self._made_of)
        where_from = chosen.who() | chosen.how()
        ticked = [str(row["key"]) for row in self._cards.rows() if row["ticked"]]

        def keep() -> None:
            if len(made_of) == 1:
                question_bank.reword_question(file, made_of[0], wording, **where_from)
            elif made_of:
                question_bank.merge_questions(file, made_of, wording, place=self._place_shown, **where_from)
            else:
                of_lines = self._category == LINES
                specification.add_question(
                    file,
                    wording,
                    category_id=None if of_lines else self._category or None,
                    statement_ids=[] if of_lines else ticked,
                    line_ids=ticked if of_lines else [],
                    place=self._place_shown,
                    **where_from,
                )

        kept = self.project.done(keep)
        if kept:
            chosen.begin_anew()
            self.forget_draft()
            self._ticked.clear()
            self._made_of.clear()
            self.read()
        return kept

    @Slot(str, result=str)
    def edit_draft(self, question: str) -> str:
        """Return a question's words as they were last being changed, else as they are."""
        asked = (str(row["wording"]) for row in self._questions.rows() if row["key"] == question)
        return for_qt(self.project.drafts.get(question_key(question)) or next(asked, ""))

    @Slot(str, str)
    def keep_edit_draft(self, question: str, wording: str) -> None:
        """Keep a half-changed question; "" forgets the change."""
        self.project.drafts.keep(question_key(question), wording)

    @Slot(str, str, result=bool)
    def edit(self, question: str, wording: str) -> bool:
        """Change a question's words."""
        changed = self.project.done(lambda: specification.edit_question(self.project.file, question, wording))
        if changed:
            self.project.drafts.forget(question_key(question))
        return changed

    @Slot(str, int)
    def move(self, question: str, by: int) -> None:
        """Move a question down by so many places, or up where ``by`` is below 0."""
        self.project.attempt(lambda: question_bank.move_on_list(self.project.file, question, by))

    @Slot(str, str)
    def place_question(self, question: str, place: str) -> None:
        """Move a question to the list, the spares or the drafts."""
        self.project.attempt(lambda: question_bank.place_questions(self.project.file, [question], QuestionPlace(place)))

    @Slot(str, str)
    def say_who_asks(self, question: str, young_person: str) -> None:
        """Say which young person asks a question; "" for nobody yet."""
        self.project.attempt(lambda: specification.say_who_asks(self.project.file, question, young_person or None))

    @Slot(str, int)
    def give_minutes(self, question: str, minutes: int) -> None:
        """Say for how many minutes a question is planned; 0 for nobody has said."""
        self.project.attempt(lambda: question_bank.give_question_minutes(self.project.file, question, minutes or None))

    @Slot(str, str)
    def say_what_it_follows(self, question: str, follows: str) -> None:
        """Say which question this one follows up; "" for none."""
        self.project.attempt(lambda: question_bank.say_what_it_follows(self.project.file, question, follows or None))

    @Slot(str, str, str)
    def say_whether_fair(self, question: str, fair: str, why: str) -> None:
        """Keep whether a question would be fair to everyone ("" for nobody has said), and why."""
        said = self.project.done(
            lambda: question_bank.say_whether_fair(
                self.project.file, question, Fairness(fair) if fair else None, why if fair else ""
            )
        )
        if said:
            self.project.drafts.forget(fair_key(question))

    @Slot(str, result=str)
    def fair_draft(self, question: str) -> str:
        """Return the half-typed reason why a question is fair or not; "" for none."""
        return for_qt(self.project.drafts.get(fair_key(question)))

    @Slot(str, str)
    def keep_fair_draft(self, question: str, why: str) -> None:
        """Keep that half-typed reason."""
        self.project.drafts.keep(fair_key(question), why)

    @Slot(str)
    def remove(self, question: str) -> None:
        """Take a question away."""
        self.project.attempt(lambda: specification.remove_question(self.project.file, question))


def _not_asked(names: list[str]) -> str:
    """Return a sentence on who was not asked a question; "" where everybody was."""
    if not names:
        return ""
    first = ", ".join(names[:-1])
    who = f"{first} and {names[-1]}" if first else names[0]
    return f"{who} {'were' if first else 'was'} not asked this."
