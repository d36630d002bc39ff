"""Occasions: the times at which young people met a tenderer or its work. What they say belongs to one of them."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.provenance import SaidWords, WordsState
from workshop_app.domain.row import Row


class OccasionKind(StrEnum):
    """How young people met a tenderer: in what it wrote, where it works, or as it presented."""

    BID = "bid"
    VISIT = "visit"
    PRESENTATION = "presentation"


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion(Row):
    """One time at which young people met a tenderer or its work; what was said there is dated by it.

    Attributes:
        session_id: the session in which it was; None where there was none.
        held_on: the day, as YYYY-MM-DD; empty where it was not recorded.
    """

    kind: OccasionKind
    tenderer_id: str
    session_id: str | None = None
    held_on: str
    position: int


_MET = {
    OccasionKind.BID: ("on its bid", ", "),
    OccasionKind.VISIT: ("on the visit", " of "),
    OccasionKind.PRESENTATION: ("on its presentation", ", "),
}


def in_words(kind: OccasionKind, day: str = "") -> str:
    """Return on what something was said of a tenderer: ``on its bid``, ``on the visit of 11 March``.

    Args:
        kind: how young people had met it.
        day: when that was, as it is to be read; empty where nobody needs to know or it was not recorded.
    """
    met, joined = _MET[kind]
    return f"{met}{joined}{day}" if day else met


class NoteAbout(StrEnum):
    """What a note is: what was heard, what the tenderer brought, or somebody's own, which nobody else reads."""

    HEARD = "heard"
    BROUGHT = "brought"
    PRIVATE = "private"


@dataclass(frozen=True, kw_only=True, slots=True)
class Note(SaidWords):
    """What was written down on an occasion, in the words of whoever wrote it: what the tenderer said or brought.

    A private one is its young person's own and leaves in no pack.
    """

    occasion_id: str
    wording: str
    about: NoteAbout = NoteAbout.HEARD
    said_at: str
    state: WordsState = WordsState.KEPT
    position: int
