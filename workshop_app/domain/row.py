"""What every thing in a commission file has in common."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

Value = str | int | None
"""What a column can hold."""


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


def to_value(value: Any) -> Value:
    """Make what a column holds of a field's value."""
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value


@cache
def _with_underscores(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
