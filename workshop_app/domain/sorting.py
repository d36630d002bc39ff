"""Sorts, categories, placements, and what was picked."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import AnswerWords, SaidWords, WordsState
from workshop_app.domain.row import Row

NOT_SURE = "Not sure"
"""What the place is called of cards that belong in no category yet, on every page and on paper."""


class SortKind(StrEnum):
    """Who names the categories: the plan, the young people, or both."""

    CLOSED = "closed"
    OPEN = "open"
    HYBRID = "hybrid"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sort(Row):
    """One arrangement of cards, by one young person or (``young_person_id`` None) by the group.

    Attributes:
        together_id: for an individual turn, the group's sort whose categories it uses.
        shown: whether the wall shows the group's cards; they may be hidden until everybody is ready.
        finished_at: for an individual turn, when its young person was done; UTC, ISO 8601, or None.
        name_agreed: for an individual turn, whether its young person agreed that their name for this work may stand
            beside where they put the cards.
    """

    title: str
    kind: SortKind = SortKind.HYBRID
    session_id: str | None = None
    activity_id: str | None = None
    young_person_id: str | None = None
    together_id: str | None = None
    position: int
    shown: bool = True
    finished_at: str | None = None
    name_agreed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Category(SaidWords):
    """A named group in a sort; its name may be young people's words and is kept verbatim.

    Attributes:
        sort_id: the group's sort; or an individual turn, for a category that its young person alone made and sees.
        most: how many cards it holds at the most ("our top 5"), words said twice counting once; None for any number.
        first_wording: how its name was first written down, where a slip of the pen was put right since; else None.
    """

    sort_id: str
    name: str
    position: int
    most: int | None = None
    state: WordsState = WordsState.KEPT
    first_wording: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Placement(Row):
    """Where a card sits in a sort; ``category_id`` None means "not sure". A card without one is unsorted.

    Attributes:
        from_paper: the card was sorted on paper, and where it lay was typed in.
        written_down_by: the adult who typed it in, or None.
    """

    sort_id: str
    statement_id: str
    category_id: str | None
    position: int
    from_paper: bool = False
    written_down_by: str | None = None


class PickOf(StrEnum):
    """What is picked."""

    KEY_ASPECT = "key aspect"
    TITLE = "title"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick(AnswerWords):
    """What one young person (or, with ``young_person_id`` None, the group) picked, and why.

    Exactly one of ``category_id`` and ``statement_id`` is set; a title is always a statement. Where words come from is
    said of the reason.
    """

    pick_of: PickOf
    young_person_id: str | None = None
    session_id: str | None = None
    category_id: str | None = None
    statement_id: str | None = None
    why: str = ""

    @property
    def thing(self) -> str:
        """The id of what was picked."""
        return self.category_id or self.statement_id or ""


def same_words(wording: str) -> str:
    """Return what two statements have in common if they are the same words, so that a stack hides nobody's.

    Only what cannot be seen may differ: white space at the ends, and how Unicode composes a letter. A capital or a
    full stop makes other words.
    """
    return unicodedata.normalize("NFC", wording.strip())


def card_number(position: int) -> int:
    """Return the number that the statement at ``position`` carries on its paper card, from 1; it never changes."""
    return position + 1


def moved(order: Sequence[str], item: str, to: int) -> list[str]:
    """Return ``order`` with ``item`` at index ``to``; ``item`` may be new to it.

    Raises:
        RuleBrokenError: ``to`` is below 0.
    """
    if to < 0:
        raise RuleBrokenError("A place in an order starts at 1. Nothing was moved.")
    rest = [one for one in order if one != item]
    return [*rest[:to], item, *rest[to:]]
