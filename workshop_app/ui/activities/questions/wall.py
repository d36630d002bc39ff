"""The questions on the big screen: the list, the drafts where the group looks at them, and one young person's turn."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import specification
from workshop_app.domain.drafts import own_question_key
from workshop_app.domain.kinds_of_words import NAME_SET_ASIDE
from workshop_app.domain.sessions import Activity
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.record.made_from import every_question, questions
from workshop_app.record.people import shown_names
from workshop_app.record.questions import drafts_to_talk_about, own_drafts
from workshop_app.record.sorts import category_names, category_numbers, latest_categories, names_set_aside
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.questions.parts import DRAFTS, NAMES
from workshop_app.ui.activities.questions.turns import QuestionTurns
from workshop_app.ui.activities.turn import WallTurn
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallQuestions(Page):
    """The questions, in order, with their categories. Who asks is here only while the group shows names."""

    view = "WallView"
    tables = frozenset(
        {"question", "question_origin", "category", "statement", "young_person", "individual_turn", "attendance"}
    )

    part_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._questions = KeyedModel(["wording", "category", "number", "follows", "asker"], self)
        self._categories = KeyedModel(["name", "number"], self)
        self._own = KeyedModel(["wording"], self)
        self._taking_off = TakingOff(project, self, who="wall")
        self._turn = WallTurn(QuestionTurns(project, activity), self)
        self._turn.pressed.connect(self.look_again)
        self._turn.turn_changed.connect(self.private_changed)
        self._part = ""
        self._drafting = False

    def is_private_now(self) -> bool:
        """Tell whether somebody drafts questions."""
        return self._turn.is_private()

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The private turn that was handed over, and its covers."""
        return self._turn

    @Property(KeyedModel, constant=True)
    def questions(self) -> KeyedModel:
        """The questions: wording, category (its name, or ""), number (of the category, or -1), follows, asker.

        ``follows`` is whether it follows up the one before; ``asker`` is who asks it, "" while no names show.
        """
        return self._questions

    @Property(bool, notify=part_changed)
    def ofDrafts(self) -> bool:  # noqa: N802
        """Whether the drafts are shown, for the group to choose from, instead of the list."""
        return self._part == DRAFTS

    @Property(bool, notify=part_changed)
    def drafting(self) -> bool:
        """Whether somebody has their turn; what is theirs is there by then."""
        return self._drafting

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """In a turn, what a question can be about: name, number (from 0)."""
        return self._categories

    @Property(KeyedModel, constant=True)
    def own(self) -> KeyedModel:
        """In a turn, the drafts of whose it is: wording."""
        return self._own

    @Property(str, notify=part_changed)
    def ownDraft(self) -> str:  # noqa: N802
        """What whoever has their turn has half typed."""
        whose = self._turn.whose()
        return for_qt(self.project.drafts.get(own_question_key(self.activity.id, whose))) if whose else ""

    def read(self) -> None:
        """Bring the questions in line with the record; only whoever has their turn sees what is theirs."""
        self._turn.read()
        part = self.project.wall_parts.part(self.activity.id)
        self._part = part if part in (DRAFTS, NAMES) else ""
        self._questions.sync(self._rows())
        self._fill_turn()

    def _rows(self) -> list[dict[str, object]]:
        file = self.project.file
        names, numbers = category_names(file), category_numbers(file)
        askers = shown_names(file) if self._part == NAMES else {}
        shown = drafts_to_talk_about(file, self.activity.id) if self._part == DRAFTS else questions(file)
        ids = {one.id for one in shown}
        return [
            {
                "key": one.id,
                "wording": one.wording,
                "category": names.get(one.category_id or "", ""),
                "number": numbers.get(one.category_id or "", -1),
                "follows": one.follows in ids,
                "asker": askers.get(one.asked_by or "", ""),
            }
            for one in shown
        ]

    def _fill_turn(self) -> None:
        file, whose = self.project.file, self._turn.whose()
        categories = latest_categories(file) if whose else []
        self._categories.sync(
            [{"key": one.id, "name": one.name, "number": number} for number, one in enumerate(categories)]
        )
        drafts = own_drafts(file, whose) if whose else []
        self._own.sync([{"key": one.id, "wording": one.wording} for one in drafts])
        self._drafting = bool(whose)
        self.part_changed.emit()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the questions that are shown and were not taken out; a turn that is over makes room for the next."""
        self._turn.stay()
        file = self.project.file
        there = {one.id for one in every_question(file)}
        hidden = set(names_set_aside(file).values())
        self._questions.sync(
            [
                {**row, "category": NAME_SET_ASIDE} if row["category"] in hidden else row
                for row in self._questions.rows()
                if row["key"] in there
            ]
        )
        self._fill_turn()

    @Slot(str)
    def keep_own_draft(self, wording: str) -> None:
        """Keep the half-typed question of whoever has their turn."""
        whose = self._turn.whose()
        if whose:
            self.project.drafts.keep(own_question_key(self.activity.id, whose), wording)

    @Slot(str, str, result=bool)
    def keep_own(self, wording: str, category: str) -> bool:
        """Keep a draft of whoever has their turn, about a category (its key, or "" for none)."""
        whose = self._turn.whose()
        if not whose:
            return False
        kept = self.project.done(
            lambda: specification.add_question(
                self.project.file.by("wall"),
                wording,
                category_id=category or None,
                place=QuestionPlace.DRAFT,
                said_by=whose,
            )
        )
        if kept:
            self.project.drafts.forget(own_question_key(self.activity.id, whose))
        return kept

    @Slot(str)
    def remove_own(self, question: str) -> None:
        """Take away a draft of whoever has their turn."""
        file, whose = self.project.file, self._turn.whose()
        draft = file.find(Question, id=question)
        if draft is not None and whose and draft.said_by == whose and draft.place is QuestionPlace.DRAFT:
            self.project.attempt(lambda: specification.remove_question(file.by("wall"), question))
