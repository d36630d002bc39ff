"""The young people's specification and their questions, each tied to the words it grew from."""

from dataclasses import dataclass

from workshop_app.domain.row import Row


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecificationLine(Row):
    """One line of the young people's specification."""

    wording: str
    category_id: str | None = None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecificationSource(Row):
    """A statement that a specification line stands on."""

    specification_line_id: str
    statement_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(Row):
    """A panel question, put in the same words to every tenderer.

    Attributes:
        asked_by: the young person who will ask it, or None.
    """

    wording: str
    category_id: str | None = None
    asked_by: str | None = None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionSource(Row):
    """A statement that a question grew from."""

    question_id: str
    statement_id: str
