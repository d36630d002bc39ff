"""What a column can hold if In Their Words wrote it. The tables bound some by CHECK; the rest is bounded here.

Whatever is out of bounds would not be read by the code that trusts it: a kind that there is none of, a time that is
none. These bounds are wider than what the actions write.
"""

import importlib
import json
import pkgutil
import re
import types
import typing
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from workshop_app import domain
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.wording import LONGEST_WORDING
from workshop_app.store.schema import added_columns

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_LONGEST_ID = 1000
_LONGEST_PLAN = 10 * LONGEST_WORDING
_MOST = 1_000_000_000
_MOST_MINUTES = 100_000
_LARGEST_FILE = 2**40
"""A tebibyte: more than any film that somebody brings."""
_PLANS = frozenset({"plan_text", "settings"})

Bound = Callable[[Any], bool]


def is_time(text: object) -> bool:
    """Tell whether ``text`` is a time as the file keeps it, of whatever year: no clock makes a file unreadable."""
    if not isinstance(text, str) or not _TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_words(text: object, longest: int = LONGEST_WORDING) -> bool:
    """Tell whether ``text`` is text, whole characters all of it, and no longer than what the app keeps."""
    if not isinstance(text, str) or len(text) > longest:
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def is_name(text: object) -> bool:
    """Tell whether ``text`` can be an id, or the name of an action, a table or a box."""
    return is_words(text, _LONGEST_ID)


def _is_plan(text: object) -> bool:
    return is_words(text, _LONGEST_PLAN)


def _is_number(value: object) -> bool:
    return type(value) is int and -_MOST <= value <= _MOST


def _is_size(value: object) -> bool:
    return type(value) is int and 0 <= value <= _LARGEST_FILE


def _is_minutes(value: object) -> bool:
    return type(value) is int and 0 <= value <= _MOST_MINUTES


def _one_of(values: frozenset[Any]) -> Bound:
    def is_one(value: object) -> bool:
        return isinstance(value, str | int) and value in values

    return is_one


def _or_nothing(bound: Bound) -> Bound:
    def is_within(value: object) -> bool:
        return value is None or bound(value)

    return is_within


def _bound(name: str, hint: Any) -> Bound:
    plain = [one for one in typing.get_args(hint) if one is not types.NoneType] or [hint]
    kind = plain[0]
    bound: Bound
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        bound = _one_of(frozenset(one.value for one in kind))
    elif kind is bool:
        bound = _one_of(frozenset({0, 1}))
    elif kind is int:
        bound = _is_minutes if name.endswith("minutes") else _is_size if name == "size" else _is_number
    elif name.endswith("_at"):
        bound = is_time
    elif name in _PLANS:
        bound = _is_plan
    elif name == "id" or name.endswith("_id"):
        bound = is_name
    else:
        bound = is_words
    return bound if plain == [hint] else _or_nothing(bound)


@cache
def kinds() -> dict[str, type[Row]]:
    """Return each thing that the domain knows, by the name of the table that holds it."""
    modules = [
        importlib.import_module(f"{domain.__name__}.{one.name}") for one in pkgutil.iter_modules(domain.__path__)
    ]
    return {
        table_of(one): one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Row) and not one.__subclasses__()
    }


@cache
def _bounds() -> dict[str, dict[str, Bound]]:
    """Return what bounds each column of each table."""
    return {
        table: {name: _bound(name, hint) for name, hint in typing.get_type_hints(kind).items()}
        for table, kind in kinds().items()
    }


def out_of_bounds(table: str, row: Mapping[str, Any], *, earlier: bool = False) -> list[str]:
    """Return the names of the columns of ``row`` that hold what cannot be, or that a row of ``table`` does not have.

    Args:
        table: the table.
        row: one of its rows.
        earlier: it is what stood there before a change: columns that a later version of the file added may hold what
            they held as they were added.
    """
    bounds = _bounds()[table]
    added = added_columns(table) if earlier else {}
    return [
        name
        for name, value in row.items()
        if (bound := bounds.get(name)) is None or not (bound(value) or (name in added and added[name] == value))
    ]


def row_in(text: object) -> dict[str, Any] | None:
    """Read a row as the journal has it; None if it is none."""
    if not isinstance(text, str):
        return None
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None
