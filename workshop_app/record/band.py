"""The band: one tile for each thing said that is up."""

from dataclasses import dataclass

from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.sorts import category_numbers, latest_places
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class BandTile:
    """One thing said that is up.

    Attributes:
        statement_id: which it is.
        category: the number of the category it lies in, in the group's latest sort, from 0; None for none.
    """

    statement_id: str
    category: int | None


def as_they_went_up(file: Reading) -> list[BandTile]:
    """Return the tiles in the order in which the words went up, for the screens of those who saw them go up."""
    went_up = file.when_given(Statement, "state", StatementState.UP)
    return sorted(in_order_of_ids(file), key=lambda one: went_up.get(one.statement_id, 0))


def in_order_of_ids(file: Reading) -> list[BandTile]:
    """Return the tiles for what leaves the room, where nobody is to tell who spoke when."""
    numbers, places = category_numbers(file), latest_places(file)
    up = sorted(one.id for one in file.all(Statement, state=StatementState.UP))
    lies_in = {one: places.get(one) for one in up}
    return [
        BandTile(statement_id=one, category=numbers.get(where) if where else None) for one, where in lies_in.items()
    ]
