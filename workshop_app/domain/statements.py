"""Statements: one thing said each, verbatim."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
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


class Exactness(StrEnum):
    """Whether the words are the very ones or only their gist; an adult who writes down has to say."""

    EXACT = "exact"
    GIST = "gist"


class Source(StrEnum):
    """How words came into the file."""

    TYPED = "typed"
    PAPER = "paper"
    IMPORTED = "imported"


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement(Row):
    """One thing said.

    Attributes:
        wording: the words, never altered.
        said_by: the young person, or None where nobody asked.
        written_down_by: the adult who wrote it down, or None where young people wrote it themselves.
        said_at: UTC, ISO 8601.
        set_aside_reason: why it was set aside; empty otherwise.
        passed_on_at: when the facilitator confirmed that words set aside for safeguarding were passed to the
            safeguarding lead; until then they cannot be erased.
        rewording_of: the statement it rewords; rewording never alters the old one.
        position: its place in the order in which things were said.
    """

    wording: str
    said_by: str | None = None
    written_down_by: str | None = None
    exactness: Exactness = Exactness.EXACT
    source: Source = Source.TYPED
    session_id: str | None = None
    prompt_id: str | None = None
    said_at: str
    state: StatementState = StatementState.WAITING
    set_aside_reason: str = ""
    passed_on_at: str | None = None
    rewording_of: str | None = None
    position: int


def must_be_up(statement: Statement, what: str) -> None:
    """Check that a statement may be used; ``what`` ends the sentence, such as "be sorted".

    Raises:
        RuleBrokenError: it waits, or is set aside.
    """
    if statement.state is not StatementState.UP:
        raise RuleBrokenError(f"Only words that are up can {what}. Put them up first.")
