"""Questions: what every tenderer will be asked, each tied to the category and the words it grew from."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import specification
from workshop_app.domain.drafts import question_key
from workshop_app.domain.kinds_of_words import NAME_SET_ASIDE
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.record.made_from import questions
from workshop_app.record.people import shown_names
from workshop_app.record.questions import asked_already, words_behind
from workshop_app.record.settings import questions_settings
from workshop_app.record.sorts import category_names, category_numbers, latest_categories, names_set_aside, words_in
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page, WritingPage
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside, TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallQuestions(Page):
    """The questions, in order, with their categories. Who asks is not here."""

    view = "WallView"
    tables = frozenset({"question", "category", "statement"})

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._questions = KeyedModel(["wording", "category", "number"], self)
        self._taking_off = TakingOff(project, self, who="wall")

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off

    @Property(KeyedModel, constant=True)
    def questions(self) -> KeyedModel:
        """The questions: wording, category (its name, or ""), number (of the category, or -1)."""
        return self._questions

    def read(self) -> None:
        """Bring the questions in line with the record."""
        names = category_names(self.project.file)
        numbers = category_numbers(self.project.file)
        self._questions.sync(
            [
                {
                    "key": one.id,
                    "wording": one.wording,
                    "category": names.get(one.category_id or "", ""),
                    "number": numbers.get(one.category_id or "", -1),
                }
                for one in questions(self.project.file)
            ]
        )

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the questions that are shown and were not taken out."""
        there = {one.id for one in questions(self.project.file)}
        hidden = set(names_set_aside(self.project.file).values())
        self._questions.sync(
            [
                {**row, "category": NAME_SET_ASIDE} if row["category"] in hidden else row
                for row in self._questions.rows()
                if row["key"] in there
            ]
        )


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleQuestions(WritingPage):
    """The questions with who asks them, and the making of another: a category, the words it grows from, its wording."""

    view = "ConsoleView"
    window = "console"
    tables = frozenset(
        {
            "question",
            "question_source",
            "asked_question",
            "sort",
            "category",
            "placement",
            "statement",
            "young_person",
        }
    )

    source_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._category = ""
        self._ticked: set[str] = set()
        self._categories = KeyedModel(["name", "number"], self)
        self._cards = KeyedModel(["wording", "ticked"], self)
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))
        self._questions = KeyedModel(
            ["wording", "category", "number", "askedBy", "asker", "grewFrom", "asked", "known", "gist"], self
        )

    @Property(int, constant=True)
    def howMany(self) -> int:  # noqa: N802
        """How many questions the slots have time for; more may be kept as spares."""
        return questions_settings(self.activity).how_many

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """The categories of the group's latest sort: name, number (from 0)."""
        return self._categories

    @Property(str, notify=source_changed)
    def category(self) -> str:
        """The category the next question grows from; "" for none."""
        return self._category

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The words in that category: wording, ticked (the next question grows from them)."""
        return self._cards

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
        """The questions in order.

        Roles: wording, category (its name, or ""), number (of the category, or -1), askedBy (a young person's id, or
        ""), asker (their name for this work), grewFrom (the words it grew from), asked (a tenderer was
        asked it already, so its words stay), known (who said it, and how it was written down), gist.
        """
        return self._questions

    def read(self) -> None:
        """Bring questions, sources and people in line with the record."""
        file = self.project.file
        categories = latest_categories(file)
        self._categories.sync(
            [{"key": one.id, "name": one.name, "number": number} for number, one in enumerate(categories)]
        )
        chosen = next((one for one in categories if one.id == self._category), None)
        self._category = "" if chosen is None else chosen.id
        words = [] if chosen is None else words_in(file, chosen)
        self._ticked &= {one.id for one in words}
        self._cards.sync([{"key": one.id, "wording": one.wording, "ticked": one.id in self._ticked} for one in words])
        self._read_questions()
        self.source_changed.emit()

    def _read_questions(self) -> None:
        file = self.project.file
        young_people = shown_names(file)
        names = category_names(file)
        numbers = category_numbers(self.project.file)
        asked = asked_already(file)
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
                    "asked": one.id in asked,
                    "known": ", ".join(part for part in (said_by(one, young_people), known_of(one)) if part),
                    "gist": one.exactness is Exactness.GIST,
                }
                for one in questions(file)
            ]
        )

    @Slot(str)
    def choose_category(self, category: str) -> None:
        """Let the next question grow from another category; from none if it was that one."""
        self._category = "" if category == self._category else category
        self._ticked.clear()
        self.read()

    @Slot(str)
    def tick(self, statement: str) -> None:
        """Let the next question grow from these words too, or no longer."""
        self._ticked ^= {statement}
        self.read()

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep a question, tied to what was chosen. The category stays chosen for the next."""
        chosen = self._comes_from
        kept = self.project.done(
            lambda: specification.add_question(
                self.project.file,
                wording,
                category_id=self._category or None,
                statement_ids=[row["key"] for row in self._cards.rows() if row["ticked"]],
                **chosen.who(),
                **chosen.how(),
            )
        )
        if kept:
            chosen.begin_anew()
            self.forget_draft()
            self._ticked.clear()
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
        to = self._questions.row_of(question) + by
        if 0 <= to < len(self._questions.rows()):
            self.project.attempt(lambda: specification.move_question(self.project.file, question, to))

    @Slot(str, str)
    def say_who_asks(self, question: str, young_person: str) -> None:
        """Say which young person asks a question; "" for nobody yet."""
        self.project.attempt(lambda: specification.say_who_asks(self.project.file, question, young_person or None))

    @Slot(str)
    def remove(self, question: str) -> None:
        """Take a question away."""
        self.project.attempt(lambda: specification.remove_question(self.project.file, question))


WALL = WallQuestions
CONSOLE = ConsoleQuestions
