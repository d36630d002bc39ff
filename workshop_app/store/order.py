"""In which order things happened: by the numbers of the actions, never by their times."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop_app.store import journal, sqlite


@dataclass(slots=True)
class _Known:
    up_to: int = 0
    numbers: dict[str, int] = field(default_factory=dict)


class Order:
    """The numbers of the actions that gave rows of one file what they have; the journal is read once, then on."""

    def __init__(self, conn: sqlite.Connection) -> None:
        self._conn = conn
        self._known: dict[tuple[str, str, str | None], _Known] = {}

    def when_given(self, table: str, column: str, value: str | None = None) -> Mapping[str, int]:
        """Return by the id of each row the number of the action that last gave ``column`` a value that it had not.

        ``value`` is that value; without it any counts, where there was none.

        An action under way counts, and is forgotten again if it is not kept.
        """
        known = self._known.setdefault((table, column, value), _Known())
        sealed, _ = journal.last_seal(self._conn)
        if sealed > known.up_to:
            known.numbers.update(journal.when_given(self._conn, table, column, value, known.up_to, sealed))
            known.up_to = sealed
        return known.numbers | dict(journal.when_given(self._conn, table, column, value, sealed, None))
