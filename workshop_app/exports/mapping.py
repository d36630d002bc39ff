"""One way out for data: flat tables made of dataclasses, their columns taken from the fields.

A field that is added to what is gathered leaves by itself, as a column or a table of its own. What kind of thing it
is decides how:

- text, whole numbers, yes or no and choices (``StrEnum``) are a column;
- numbers by choice are a column for each choice; numbers by free text are one column of text, "1 observer, 2 ...";
- a dataclass becomes columns of its owner, led by the field's name unless it is marked ``INLINE``;
- a list of dataclasses is a table, and so is a list of plain values; its rows carry what its owners mark as ``key``.

How a field is called outside, and what is told otherwise, stands beside the field as its metadata.
"""

import dataclasses
import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Any

from workshop_app.domain.row import Value, to_value

PlainRow = dict[str, Value]
Tables = dict[str, list[PlainRow]]
Metadata = Mapping[str, Any]

INLINE: Metadata = {"inline": True}
"""The dataclass in this field is part of its owner: its columns carry their own names."""

APART: Metadata = {"apart": True}
"""This field is for papers alone and in no table."""


PARTS_ALONE: Metadata = {"parts_alone": True}
"""The things in this list make no rows themselves, but what they hold in lists does, with their keys."""


def called(name: str) -> Metadata:
    """Call a column or table ``name``; with an empty name a column goes by the name of what it is in."""
    return {"name": name}


def key(name: str) -> Metadata:
    """Mark a field that tells its owner apart: the tables below it carry it as the column ``name``."""
    return {"key": name}


def refers(table: str) -> Metadata:
    """Mark a list of things that have their own table: only their keys stand in ``table``, beside the owner's."""
    return {"name": table, "refers": True}


class _Role(Enum):
    PLAIN = auto()
    BY_CHOICE = auto()
    BY_TEXT = auto()
    PART = auto()
    ROWS = auto()
    VALUES = auto()


@dataclass(frozen=True, slots=True)
class _Field:
    """One field as it leaves: ``of`` is the dataclass or choice it holds, ``key`` its name in the tables below."""

    attribute: str
    name: str
    role: _Role
    of: type = str
    key: str | None = None
    inline: bool = False
    refers: bool = False
    parts_alone: bool = False

    def columns(self) -> tuple[str, ...]:
        """Return the columns it gives its owner."""
        match self.role:
            case _Role.BY_CHOICE:
                return tuple(_choice_column(one) for one in self.choices())
            case _Role.PART:
                return tuple(self.within(column) for column in own_columns(self.of))
            case _Role.ROWS | _Role.VALUES:
                return ()
        return (self.name,)

    def choices(self) -> Iterator[StrEnum]:
        """Return every choice, whether or not it was made."""
        return iter(typing.cast(type[StrEnum], self.of))

    def within(self, name: str) -> str:
        """Return what a column or table of this part is called outside."""
        return name if self.inline else "_".join(one for one in (self.name, name) if one)


def own_columns(kind: type) -> tuple[str, ...]:
    """Return the columns of a row made of ``kind``, those of its owners aside.

    Raises:
        TypeError: a field holds what no table can, or two fields would share a column.
    """
    columns = tuple(column for field in _fields(kind) for column in field.columns())
    if len(set(columns)) < len(columns):
        raise TypeError(f"two fields of {kind.__name__} share a column: {', '.join(columns)}")
    return columns


def row_of(thing: Any, kind: type | None = None) -> PlainRow:
    """Return the row that one thing makes; of None one with every column of ``kind`` empty."""
    kind = kind or type(thing)
    if thing is None:
        return dict.fromkeys(own_columns(kind))
    row: PlainRow = {}
    for field in _fields(kind):
        value = getattr(thing, field.attribute)
        match field.role:
            case _Role.PLAIN:
                row[field.name] = to_value(value)
            case _Role.BY_CHOICE:
                row |= {_choice_column(one): value.get(one, 0) for one in field.choices()}
            case _Role.BY_TEXT:
                row[field.name] = ", ".join(f"{number} {text}" for text, number in value.items())
            case _Role.PART:
                row |= {field.within(column): cell for column, cell in row_of(value, field.of).items()}
    return row


def layout_of(kind: type) -> dict[str, tuple[str, ...]]:
    """Return every table that can be made of what ``kind`` holds in lists, with its columns, in order."""
    tables: dict[str, tuple[str, ...]] = {}
    for table, columns in _layout(kind, ()):
        if tables.setdefault(table, columns) != columns:
            raise TypeError(f"two lists would make the table {table} with different columns")
    return tables


def tables_of(thing: Any) -> Tables:
    """Return every table that ``thing`` makes of its lists, also those without rows, each with its columns in order."""
    tables: Tables = {table: [] for table in layout_of(type(thing))}
    for table, row in _rows(thing, type(thing), {}):
        tables[table].append(row)
    return tables


def _layout(kind: type, keys: tuple[str, ...], within: _Field | None = None) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field in _fields(kind):
        table = within.within(field.name) if within else field.name
        if field.role is _Role.PART:
            yield from _layout(field.of, keys, field)
        elif field.role is _Role.VALUES:
            yield table, (*keys, "value")
        elif field.refers:
            yield table, (*keys, *_key_names(field.of))
        elif field.parts_alone:
            yield from _layout(field.of, (*keys, *_key_names(field.of)))
        elif field.role is _Role.ROWS:
            columns = (*keys, *own_columns(field.of))
            if len(set(columns)) < len(columns):
                raise TypeError(f"the table {table} would have a column twice: {', '.join(columns)}")
            yield table, columns
            yield from _layout(field.of, (*keys, *_key_names(field.of)))


def _rows(thing: Any, kind: type, keys: PlainRow, within: _Field | None = None) -> Iterator[tuple[str, PlainRow]]:
    for field in _fields(kind):
        value = getattr(thing, field.attribute)
        table = within.within(field.name) if within else field.name
        if field.role is _Role.PART and value is not None:
            yield from _rows(value, field.of, keys, field)
        elif field.role is _Role.VALUES:
            yield from ((table, keys | {"value": to_value(one)}) for one in value)
        elif field.refers:
            yield from ((table, keys | _keys(one)) for one in value)
        elif field.role is _Role.ROWS:
            for one in value:
                if not field.parts_alone:
                    yield table, keys | row_of(one)
                yield from _rows(one, field.of, keys | _keys(one))


def _key_names(kind: type) -> tuple[str, ...]:
    return tuple(field.key for field in _fields(kind) if field.key is not None)


def _keys(thing: Any) -> PlainRow:
    kind: type = type(thing)
    return {one.key: to_value(getattr(thing, one.attribute)) for one in _fields(kind) if one.key is not None}


def _choice_column(choice: StrEnum) -> str:
    return choice.value.replace(" ", "_")


@cache
def _fields(kind: type) -> tuple[_Field, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(
        _field(kind, field, hints[field.name]) for field in dataclasses.fields(kind) if not field.metadata.get("apart")
    )


def _field(kind: type, field: "dataclasses.Field[Any]", hint: Any) -> _Field:
    told = field.metadata
    name: str = told.get("name", field.name)
    plain = _without_none(hint)
    if _is_plain(plain):
        return _Field(field.name, name, _Role.PLAIN, key=told.get("key"))
    if isinstance(plain, type) and dataclasses.is_dataclass(plain):
        return _Field(field.name, name, _Role.PART, plain, inline=told.get("inline", False))
    holder, inner = typing.get_origin(plain), typing.get_args(plain)
    if holder is dict and inner[1] is int and issubclass(inner[0], StrEnum):
        return _Field(field.name, name, _Role.BY_CHOICE, inner[0])
    if holder is dict and inner == (str, int):
        return _Field(field.name, name, _Role.BY_TEXT)
    if holder is list and isinstance(inner[0], type) and dataclasses.is_dataclass(inner[0]):
        name = told.get("name", _table_name(inner[0]))
        refers_alone, parts_alone = told.get("refers", False), told.get("parts_alone", False)
        return _Field(field.name, name, _Role.ROWS, inner[0], refers=refers_alone, parts_alone=parts_alone)
    if holder is list and _is_plain(inner[0]):
        return _Field(field.name, name, _Role.VALUES)
    raise TypeError(f"{kind.__name__}.{field.name} is {hint}, which no table can hold")


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        others = [one for one in typing.get_args(hint) if one is not types.NoneType]
        return others[0] if len(others) == 1 else hint
    return hint


def _is_plain(hint: Any) -> bool:
    return hint in (str, int, bool) or (isinstance(hint, type) and issubclass(hint, StrEnum))


def _table_name(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__.removeprefix("Gathered")).lower()
