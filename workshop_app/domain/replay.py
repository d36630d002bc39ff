"""How a sort unfolded: the journal's changes folded into moments, as the group's own story."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.sorting import Category, Placement

_Rows = dict[str, Placement | Category]
"""The rows of a sort by their ids."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SortChange:
    """One row of a sort that an action touched: as it was before and after, None where there was or is none."""

    row_id: str
    before: Placement | Category | None
    after: Placement | Category | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SortStep:
    """What one action changed in a sort; its undo is an action as well, and so is its redo.

    Attributes:
        seq: the action's number in the journal.
        begins: whether the sort itself was made here.
        changes: in the order in which they were made.
    """

    seq: int
    begins: bool
    changes: tuple[SortChange, ...]


class What(StrEnum):
    """What happened at a moment."""

    BEGAN = "began"
    MOVED = "moved"
    SCATTERED = "scattered"
    ORDERED = "ordered"
    ADDED = "added"
    RENAMED = "renamed"
    REARRANGED = "rearranged"
    TAKEN_AWAY = "taken away"


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """One moment of a sort.

    Attributes:
        what: what happened.
        card_ids: the cards that moved.
        category_id: where they went, or the category that it happened to; None for "not sure".
        placed: False if the cards that moved went back to unsorted.
        steps: how many of the steps had been taken then.
    """

    what: What
    card_ids: tuple[str, ...] = ()
    category_id: str | None = None
    placed: bool = True
    steps: int


class Unfolding:
    """A sort's steps as moments, and how everything lay at each of them.

    Moments at which only cards moved that are not shown now are left out, and nobody can tell that there were any.
    """

    def __init__(self) -> None:
        self._steps: list[SortStep] = []

    @property
    def last_seq(self) -> int:
        """The number of the last action taken in, 0 before the first."""
        return self._steps[-1].seq if self._steps else 0

    def go_on(self, steps: Sequence[SortStep]) -> None:
        """Take in what happened since."""
        self._steps += steps

    def moments(self, shown: Collection[str]) -> list[Moment]:
        """Return the moments: first the beginning, then each step at which something changed that can be seen.

        Args:
            shown: the ids of the cards that are shown.
        """
        begins = max((number for number, step in enumerate(self._steps) if step.begins), default=-1)
        found = [Moment(what=What.BEGAN, steps=begins + 1)]
        lying = _after({}, self._steps[: begins + 1])
        for number, step in enumerate(self._steps[begins + 1 :], start=begins + 2):
            moment = _moment(step, lying, shown, number)
            if moment is not None:
                found.append(moment)
            lying = _after(lying, [step])
        return found

    def moment_after(self, seq: int, moments: Sequence[Moment]) -> int:
        """Return which of the moments it was once an action was done, from 0, by the number of the action."""
        taken = sum(step.seq <= seq for step in self._steps)
        return max((number for number, moment in enumerate(moments) if moment.steps <= taken), default=0)

    def lies_at(self, moment: Moment) -> tuple[list[Category], dict[str, Placement]]:
        """Return the categories in their order, and each card's placement by card, as they were at a moment."""
        rows = _after({}, self._steps[: moment.steps])
        categories = [row for row in rows.values() if isinstance(row, Category)]
        placements = {row.card: row for row in rows.values() if isinstance(row, Placement)}
        return sorted(categories, key=lambda one: (one.position, one.id)), placements


def _after(rows: _Rows, steps: Iterable[SortStep]) -> _Rows:
    """Change ``rows`` as the steps did, and return them."""
    for step in steps:
        for change in step.changes:
            if change.after is None:
                rows.pop(change.row_id, None)
            else:
                rows[change.row_id] = change.after
    return rows


def _moment(step: SortStep, lying: _Rows, shown: Collection[str], number: int) -> Moment | None:
    """Return what a step showed, or None if there was nothing to see."""
    ends: dict[str, SortChange] = {}
    for change in step.changes:
        first = ends.get(change.row_id, change)
        ends[change.row_id] = SortChange(row_id=change.row_id, before=first.before, after=change.after)
    changes = [change for change in ends.values() if change.before != change.after]
    for change in changes:
        if isinstance(change.before, Category) or isinstance(change.after, Category):
            return Moment(what=_happened_to_category(change), category_id=change.row_id, steps=number)
    cards = [change for change in changes if _card(change) in shown]
    went = [change for change in cards if _place(change.before) != _place(change.after)]
    if went:
        places = {_place(change.after) for change in went}
        moved = tuple(_card(change) for change in went)
        if len(places) > 1:
            return Moment(what=What.SCATTERED, card_ids=moved, steps=number)
        ((placed, category_id),) = places
        return Moment(what=What.MOVED, card_ids=moved, category_id=category_id, placed=placed, steps=number)
    for category_id in dict.fromkeys(_place(change.after)[1] for change in cards):
        before = _order(lying, category_id, shown)
        if _order(_after(dict(lying), [step]), category_id, shown) != before:
            return Moment(what=What.ORDERED, category_id=category_id, steps=number)
    return None


def _order(rows: _Rows, category_id: str | None, shown: Collection[str]) -> list[str]:
    """Return the cards shown in a category, in their order there."""
    inside = [one for one in rows.values() if isinstance(one, Placement) and one.category_id == category_id]
    return [one.card for one in sorted(inside, key=lambda one: one.position) if one.card in shown]


def _happened_to_category(change: SortChange) -> What:
    if change.before is None:
        return What.ADDED
    if change.after is None:
        return What.TAKEN_AWAY
    assert isinstance(change.before, Category)
    assert isinstance(change.after, Category)
    return What.RENAMED if change.before.name != change.after.name else What.REARRANGED


def _card(change: SortChange) -> str:
    row = change.after or change.before
    return row.card if isinstance(row, Placement) else ""


def _place(row: Placement | Category | None) -> tuple[bool, str | None]:
    return (False, None) if row is None else (True, row.category_id if isinstance(row, Placement) else None)
