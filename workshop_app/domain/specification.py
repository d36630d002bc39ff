"""The young people's specification and their questions, each tied to the words it grew from."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.provenance import SaidWords, WordsState
from workshop_app.domain.row import Row


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecificationLine(SaidWords):
    """One version of one line of the young people's specification; what a tenderer answers is a version.

    Attributes:
        replaces: the version that this one came in the place of, which stays as it was; None for the first.
        replaced_why: why, in somebody's words; may be empty.
        changed_by: the adult who changed it, as they were named then; empty where nobody was, or young people did: then
            whose the words are says it, and their name stands nowhere else.
    """

    wording: str
    category_id: str | None = None
    state: WordsState = WordsState.KEPT
    replaces: str | None = None
    replaced_why: str = ""
    changed_by: str = ""
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecificationSource(Row):
    """A statement that a specification line stands on."""

    specification_line_id: str
    statement_id: str


class QuestionPlace(StrEnum):
    """Where a question stands: somebody's draft, the list that every tenderer gets, or a spare one."""

    DRAFT = "draft"
    LIST = "list"
    SPARE = "spare"


class Fairness(StrEnum):
    """Whether a question would be fair to every tenderer, as the group sees it."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(SaidWords):
    """A panel question, put in the same words to every tenderer.

    Attributes:
        asked_by: the young person who will ask it, or None.
        place: a draft, one of the list, or a spare.
        minutes: how long it is to take; None where nobody said.
        follows: the question that this one follows up, or None.
        fair: would it be fair to everyone? None where nobody asked.
        fair_why: why, in somebody's words; may be empty.
    """

    wording: str
    category_id: str | None = None
    asked_by: str | None = None
    place: QuestionPlace = QuestionPlace.LIST
    minutes: int | None = None
    follows: str | None = None
    fair: Fairness | None = None
    fair_why: str = ""
    state: WordsState = WordsState.KEPT
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionOrigin(Row):
    """A question that another was made from, by rewording it or by putting several into one; it stays as it was."""

    question_id: str
    from_question_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionSource(Row):
    """A statement that a question grew from."""

    question_id: str
    statement_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionLine(Row):
    """A line of the specification that a question grew from."""

    question_id: str
    specification_line_id: str
