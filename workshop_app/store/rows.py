"""Turns the things of the domain into rows and back."""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from workshop_app.domain.row import Row, Value, to_value

R = TypeVar("R", bound=Row)
Reader = Callable[[Any], Any]
_READERS: dict[type[Row], dict[str, Reader]] = {}


def _readers(kind: type[Row]) -> Mapping[str, Reader]:
    """Return what turns a column's value into its field's type, for those fields whose type is another."""
    if kind in _READERS:
        return _READERS[kind]
    readers: dict[str, Reader] = {}
    for name, hint in typing.get_type_hints(kind).items():
        plain = [h for h in typing.get_args(hint) if h is not types.NoneType] or [hint]
        if plain[0] is bool or (isinstance(plain[0], type) and issubclass(plain[0], StrEnum)):
            readers[name] = plain[0]
    _READERS[kind] = readers
    return readers


def from_row(kind: type[R], row: Mapping[str, Value]) -> R:
    """Make the thing that ``row`` holds."""
    read = {name: reader(value) for name, reader in _readers(kind).items() if (value := row.get(name)) is not None}
    return kind(**{**row, **read})


def from_rows(kind: type[R], columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> list[R]:
    """Make the things that rows of the same columns hold."""
    readers = [(name, reader) for name, reader in _readers(kind).items() if name in columns]
    things = []
    for row in rows:
        fields: dict[str, Any] = dict(zip(columns, row, strict=True))
        for name, reader in readers:
            if (value := fields[name]) is not None:
                fields[name] = reader(value)
        things.append(kind(**fields))
    return things


def to_row(thing: Row) -> dict[str, Value]:
    """Make the row that holds ``thing``."""
    return {field.name: to_value(getattr(thing, field.name)) for field in dataclasses.fields(thing)}
