"""What every thing in a commission file has in common."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One thing with an identity. Every other thing of the domain is a kind of it.

    Attributes:
        id: a UUID, as text.
    """

    id: str


def table_of(kind: type[Row]) -> str:
    """Return the name of the table that holds ``kind``: its own name in small letters with underscores."""
    return _with_underscores(kind.__name__)


@cache
def _with_underscores(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
