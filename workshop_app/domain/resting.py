"""What rests on something that was done earlier, so that it is not undone from under it.

The undo button goes back step by step, so nothing is ever done on top of what it undoes. From the list of what happened
anything may be undone, and then whatever was done since must do without it.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.dots import Dot, DotRound, DotTurn
from workshop_app.domain.feedback import Evaluation, Remark
from workshop_app.domain.people import Adult, Attendance, YoungPerson
from workshop_app.domain.row import Row
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.sorting import Category, Placement, Sort
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementOrigin
from workshop_app.domain.tendering import AskedQuestion, Criterion, Presentation, Tenderer


class WhyNot(StrEnum):
    """Why something that was done earlier cannot be undone, as a sentence."""

    GONE = "There is no such action in this file. Nothing was changed."
    ON_THE_DAY = "This happened on the day, so it cannot be undone: correct it by doing something new."
    EARLIER_VERSION = "This was done by an earlier version of the app, so it cannot be undone here."
    UNDONE = "This has already been undone. Nothing was changed."
    OVERTAKEN = "This was undone or done again since: look at the latest entry about it."
    TAKEN_BACK = "This cannot be undone: its words were taken back for good."
    SAFEGUARDING = (
        "This has to do with words set aside for safeguarding, so it cannot be undone. If setting them aside was a "
        "mistake, bring them back first."
    )
    SETTLED = "This cannot be undone: it is part of a turn that is over, or of dots that everybody has seen."
    RESTS = "This cannot be undone: something done since depends on it."
    TAKEN = "This cannot be undone: its name or its place is taken by something else now."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not undone.

    Attributes:
        why: the reason.
        by: for what rests on it, the number of the latest action that does; else None.
    """

    why: WhyNot
    by: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Together:
    """Rows of one kind that bind each other: by their order, by how many there may be, or by their names.

    Attributes:
        row: the kind.
        within: the fields that those which bind each other have in common.
    """

    row: type[Row]
    within: tuple[str, ...]


TOGETHER = (
    Together(row=Placement, within=("sort_id", "category_id")),
    Together(row=Category, within=("sort_id",)),
    Together(row=Dot, within=("dot_round_id",)),
    Together(row=DotTurn, within=("dot_round_id",)),
    Together(row=Activity, within=("session_id",)),
    Together(row=Attendance, within=("session_id", "young_person_id", "adult_id")),
)
"""Once another of them has changed since, an older change to one is not undone."""

BINDING: tuple[type[Row], ...] = (Statement, Remark, Category, Sort, SpecificationLine, Question, DotRound)
"""What others refer to for what it says: a card was put under this name, a response given to this line."""

MADE_OF = (
    (SpecificationSource, "specification_line_id", "statement_id"),
    (QuestionSource, "question_id", "statement_id"),
    (StatementOrigin, "statement_id", "from_statement_id"),
)
"""What says that one thing was made of somebody's words: its kind, and the fields that hold what, and of what."""

NAMED: tuple[tuple[type[Row], str], ...] = (
    (Tenderer, "name"),
    (Criterion, "name"),
    (Adult, "name"),
    (YoungPerson, "alias"),
)
"""What goes by a name that nothing else of its kind may look like, and the field that holds it."""

COUNTED_WITHIN: tuple[tuple[type[Row], str], ...] = (
    (AskedQuestion, "presentation_id"),
    (Presentation, "session_id"),
    (Evaluation, "session_id"),
    (Prompt, "activity_id"),
)
"""Whose places in an order are counted anew in each of what this field names; those of all others are counted once."""

VERSIONED: tuple[type[Row], ...] = (SpecificationLine,)
"""Whose versions share one place in the order."""
