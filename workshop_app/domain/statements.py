"""Statements: one thing said each, verbatim."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import MadeHow, SaidWords
from workshop_app.domain.row import Row


class StatementState(StrEnum):
    """Where a statement may be seen.

    A waiting statement is on the console only; one that is up may be shown and leave in packs; one set aside
    is kept with a reason; one set aside for safeguarding is on no wall, in no search there and in no pack.
    """

    WAITING = "waiting"
    UP = "up"
    SET_ASIDE = "set aside"
    SAFEGUARDING = "safeguarding"


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement(SaidWords):
    """One thing said.

    Attributes:
        wording: the words, never altered.
        said_at: UTC, ISO 8601.
        made_how: how it was made from others, if it was.
        rewording_of: the one statement it was made from, as another wording, a part or a correction; making it never
            alters the old one. What several were joined into has a ``StatementOrigin`` for each instead.
        position: its place in the order in which things were said.
    """

    wording: str
    session_id: str | None = None
    said_at: str
    state: StatementState = StatementState.WAITING
    made_how: MadeHow = MadeHow.SAID
    rewording_of: str | None = None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementOrigin(Row):
    """One of the statements that were joined into another, which stay as they were."""

    statement_id: str
    from_statement_id: str


def must_be_up(statement: Statement, what: str) -> None:
    """Check that a statement may be used; ``what`` ends the sentence, such as "be sorted".

    Raises:
        RuleBrokenError: it waits, or is set aside.
    """
    if statement.state is not StatementState.UP:
        raise RuleBrokenError(f"Only words that are up can {what}. Put them up first.")
