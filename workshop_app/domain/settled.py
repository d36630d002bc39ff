"""What is settled: what somebody did in a turn of their own that is over, and dots that everybody has seen.

Undo and redo leave it alone. Going on with the turn, or taking all dots back, opens it again.
"""

from dataclasses import dataclass

from workshop_app.domain.dots import Dot, DotRound
from workshop_app.domain.row import Row
from workshop_app.domain.sorting import Category, Placement, Sort


@dataclass(frozen=True, kw_only=True, slots=True)
class Settling:
    """What settles one kind of thing.

    Attributes:
        row: the kind of thing.
        belongs_to: its field that holds the id of what it belongs to.
        whole: what it belongs to.
        since: the field of that which holds a time once it is settled, else None.
    """

    row: type[Row]
    belongs_to: str
    whole: type[Row]
    since: str


SETTLINGS = (
    Settling(row=Dot, belongs_to="dot_round_id", whole=DotRound, since="revealed_at"),
    Settling(row=Placement, belongs_to="sort_id", whole=Sort, since="finished_at"),
    Settling(row=Category, belongs_to="sort_id", whole=Sort, since="finished_at"),
)
