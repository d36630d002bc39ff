"""Sorts, categories, placements, and what was picked."""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

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


class SortOf(StrEnum):
    """What the cards of a sort are: all that was said, the lines of the specification, or words chosen for it."""

    WORDS = "words"
    LINES = "lines"
    CHOSEN = "chosen"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sort(Row):
    """One arrangement of cards, by one young person or (``young_person_id`` None) by the group.

    Attributes:
        together_id: for an individual turn, the group's sort whose categories it uses.
        shown: whether the wall shows the group's cards; they may be hidden until everybody is ready.
        finished_at: for an individual turn, when its young person was done; UTC, ISO 8601, or None.
        name_agreed: for an individual turn, whether its young person agreed that their name for this work may stand
            beside where they put the cards.
        takes: what its cards are.
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
    takes: SortOf = SortOf.WORDS


@dataclass(frozen=True, kw_only=True, slots=True)
class ChosenCard(Row):
    """A statement that was chosen to be a card of a sort that takes chosen words."""

    sort_id: str
    statement_id: str


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

    The card is a statement or a line of the specification: exactly one of ``statement_id`` and
    ``specification_line_id`` is set.

    Attributes:
        from_paper: the card was sorted on paper, and where it lay was typed in.
        written_down_by: the adult who typed it in, or None.
    """

    sort_id: str
    statement_id: str | None = None
    specification_line_id: str | None = None
    category_id: str | None
    position: int
    from_paper: bool = False
    written_down_by: str | None = None

    @property
    def card(self) -> str:
        """The id of the statement or the line."""
        return self.statement_id or self.specification_line_id or ""


class PickOf(StrEnum):
    """What is picked."""

    KEY_ASPECT = "key aspect"
    TITLE = "title"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick(AnswerWords):
    """What one young person (or, with ``young_person_id`` None, the group) picked, and why.

    Exactly one of ``category_id``, ``statement_id`` and ``specification_line_id`` is set; a title is always a
    statement. Where words come from is said of the reason.
    """

    pick_of: PickOf
    young_person_id: str | None = None
    session_id: str | None = None
    category_id: str | None = None
    statement_id: str | None = None
    specification_line_id: str | None = None
    why: str = ""

    @property
    def thing(self) -> str:
        """The id of what was picked."""
        return self.category_id or self.statement_id or self.specification_line_id or ""


def same_words(wording: str) -> str:
    """Return what two statements have in common if they are the same words, so that a stack hides nobody's.

    Only what cannot be seen may differ: white space at the ends, and how Unicode composes a letter. A capital or a
    full stop makes other words.
    """
    return unicodedata.normalize("NFC", wording.strip())


@cache
def card_number(position: int, secret: str) -> int:
    """Return the number that the statement at ``position`` carries on its paper card; it never changes.

    The first 900 statements share the numbers from 100 to 999, the next 9,000 those from 1000 to 9999, and so on, each
    in an order of its own: neither who spoke first nor what was removed can be told from the numbers.

    Args:
        position: its place among all that were said, from 0.
        secret: what the order comes from, such as the id of the commission, which never leaves the file.
    """
    first, many = 100, 900
    while position >= many:
        position, first, many = position - many, first * 10, many * 10
    return first + _shuffled(position, many, secret)


_ROUNDS = 8


def _shuffled(place: int, many: int, secret: str) -> int:
    """Return where ``place`` goes when so ``many`` are shuffled: no two go to one place (a Feistel network)."""
    half = ((many - 1).bit_length() + 1) // 2
    mask = (1 << half) - 1
    while True:
        left, right = place >> half, place & mask
        for turn in range(_ROUNDS):
            mixed = hashlib.blake2b(f"{many} {turn} {right}".encode(), key=secret.encode()[:64], digest_size=4)
            left, right = right, left ^ int.from_bytes(mixed.digest(), "big") & mask
        place = left << half | right
        if place < many:
            return place


def moved(order: Sequence[str], item: str, to: int) -> list[str]:
    """Return ``order`` with ``item`` at index ``to``; ``item`` may be new to it.

    Raises:
        RuleBrokenError: ``to`` is below 0.
    """
    if to < 0:
        raise RuleBrokenError("A place in an order starts at 1. Nothing was moved.")
    rest = [one for one in order if one != item]
    return [*rest[:to], item, *rest[to:]]
