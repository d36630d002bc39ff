"""What every thing in a commission file has in common."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One thing with an identity. Every other thing of the domain is a kind of it.

    Attributes:
        id: a UUID, as text.
    """

    id: str


def table_of(kind: type[Row]) -> str:
    """Return the name of the table that holds ``kind``: its own name in small letters with underscores."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
