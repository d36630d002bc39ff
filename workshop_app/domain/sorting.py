"""Sorts, categories, placements, and what was picked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.row import Row


class SortKind(StrEnum):
    """Who names the categories: the plan, the young people, or both."""

    CLOSED = "closed"
    OPEN = "open"
    HYBRID = "hybrid"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sort(Row):
    """One arrangement of cards, by one young person or (``young_person_id`` None) by the group.

    Attributes:
        together_id: for a young person's own turn, the group's sort whose categories it uses.
    """

    title: str
    kind: SortKind = SortKind.HYBRID
    session_id: str | None = None
    activity_id: str | None = None
    young_person_id: str | None = None
    together_id: str | None = None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Category(Row):
    """A named group in a group's sort; its name may be young people's words and is kept verbatim."""

    sort_id: str
    name: str
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Placement(Row):
    """Where a card sits in a sort; ``category_id`` None means "not sure". A card without one is unsorted."""

    sort_id: str
    statement_id: str
    category_id: str | None
    position: int


class PickOf(StrEnum):
    """What is picked."""

    KEY_ASPECT = "key aspect"
    TITLE = "title"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick(Row):
    """What one young person (or, with ``young_person_id`` None, the group) picked, and why.

    Exactly one of ``category_id`` and ``statement_id`` is set; a title is always a statement.
    """

    pick_of: PickOf
    young_person_id: str | None = None
    session_id: str | None = None
    category_id: str | None = None
    statement_id: str | None = None
    why: str = ""


def moved(order: Sequence[str], item: str, to: int) -> list[str]:
    """Return ``order`` with ``item`` at index ``to``; ``item`` may be new to it.

    Raises:
        RuleBrokenError: ``to`` is below 0.
    """
    if to < 0:
        raise RuleBrokenError("A place in an order starts at 1. Nothing was moved.")
    rest = [one for one in order if one != item]
    return [*rest[:to], item, *rest[to:]]
