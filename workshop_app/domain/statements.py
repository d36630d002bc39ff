"""Statements: one thing said each, verbatim."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import MadeHow, SaidWords
from workshop_app.domain.row import Row
from workshop_app.domain.wording import is_empty


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


def must_be_parts(whole: str, parts: Sequence[str]) -> None:
    """Check that words may be split in this way: each part is some of the very words.

    Raises:
        RuleBrokenError: there are fewer than two parts, one is empty, or one is not in the words as they stand.
    """
    if len(parts) < 2:
        raise RuleBrokenError("Splitting makes at least two parts. Nothing was changed.")
    for number, part in enumerate(parts, start=1):
        if is_empty(part) or part.strip() not in whole:
            raise RuleBrokenError(
                f"Part {number} is not taken word for word from them. Leave the words as they were said, or reword "
                "them instead. Nothing was changed."
            )
