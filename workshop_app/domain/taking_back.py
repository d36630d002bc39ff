"""Taking words back: what was asked for, and what became of each thing it reached.

Before a pack with the words has left, they are destroyed. Afterwards the link to their young person is destroyed at
once, and an officer decides on the words: a council must keep records that explain its decisions (Procurement Act
2023, section 98), and copies that were sent cannot be recalled.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.row import Row


class TakingBackOf(StrEnum):
    """What was asked to be taken back."""

    WORDS = "words"
    EVERYTHING = "everything"
    REAL_NAME = "real name"


class Outcome(StrEnum):
    """What became of one thing: destroyed, waiting for an officer's decision, or kept by that decision."""

    DESTROYED = "destroyed"
    WAITING = "waiting"
    KEPT = "kept"


@dataclass(frozen=True, kw_only=True, slots=True)
class TakingBack(Row):
    """One request. It names nobody: the link to the young person is what it destroys.

    Attributes:
        asked_at: UTC, ISO 8601.
        had_left: whether a pack with these words had left by then, recorded or not.
    """

    what: TakingBackOf
    asked_at: str
    had_left: bool
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenBack(Row):
    """One thing that a request reached; the journal's entries on it may be emptied.

    Attributes:
        table_name, row_id: which row of the file it is or was.
        decided_by: the officer who decided on words that had left, as they gave their name; else empty.
        decided_at: when, UTC, or None.
        reason: why; else empty.
    """

    taking_back_id: str
    table_name: str
    row_id: str
    outcome: Outcome
    decided_by: str = ""
    decided_at: str | None = None
    reason: str = ""
