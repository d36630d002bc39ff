"""What a commission file is made of, and what one of each version must be made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from workshop_app.store import sqlite
from workshop_app.store.migrations import migrate
from workshop_app.store.schema import STATE_TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database

Structure = frozenset[tuple[str, str, str, str | None]]
"""Every table, index, trigger and view: type, name, table, and the SQL that made it."""


@cache
def _references() -> tuple[tuple[str, str, str], ...]:
    """Return every column of a state table that refers to another: the table, the column, and what it refers to."""
    from sqlite_utils import Database

    db = Database(sqlite.scratch())
    try:
        migrate(db)
        return tuple(
            (child, column, parent)
            for child in STATE_TABLES
            for _, _, parent, column, *_ in db.execute(f"PRAGMA foreign_key_list([{child}])")
        )
    finally:
        db.close()


@cache
def references_to(table: str) -> tuple[tuple[str, str], ...]:
    """Return the state tables and their columns that refer to ``table``."""
    return tuple((child, column) for child, column, parent in _references() if parent == table)


@cache
def references_of(table: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of ``table`` that refer to another, each with the table it refers to."""
    return tuple((column, parent) for child, column, parent in _references() if child == table)


@dataclass(frozen=True, slots=True)
class UniqueKey:
    """What no two rows of a table may share: SQL expressions over its columns, and for which rows it counts."""

    expressions: str
    counts: str


_WORDED_KEY = re.compile(r"CREATE UNIQUE INDEX \w+ ON \w+ \((.*)\)(?:\s+WHERE (.*))?\s*", re.DOTALL)


def unique_keys(table: str) -> tuple[UniqueKey, ...]:
    """Return the unique keys of a state table beside its ids."""
    return _unique_keys()[table]


@cache
def _unique_keys() -> dict[str, tuple[UniqueKey, ...]]:
    from sqlite_utils import Database

    db = Database(sqlite.scratch())
    try:
        migrate(db)
        return {table: tuple(_unique_keys_in(db, table)) for table in STATE_TABLES}
    finally:
        db.close()


def _unique_keys_in(db: "Database", table: str) -> Iterator[UniqueKey]:
    for _, name, unique, origin, _ in db.execute(f"PRAGMA index_list([{table}])").fetchall():
        if not unique or origin == "pk":
            continue
        ((sql,),) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchall()
        if sql is None:
            columns = [column for _, _, column in db.execute(f"PRAGMA index_info([{name}])")]
            yield UniqueKey(", ".join(f"[{column}]" for column in columns), "1")
            continue
        worded = _WORDED_KEY.fullmatch(sql)
        assert worded is not None, sql
        yield UniqueKey(worded[1], worded[2] or "1")


_WORDED_ELSEWHERE = ("_sqlite_migrations", "idx__sqlite_migrations", "statement_fts_")


def structure_of(conn: sqlite.Connection) -> Structure:
    """Read the structure of a file.

    The tables that sqlite-utils and SQLite's search index make for themselves are known by name only, since another
    version of either may word them otherwise.
    """
    return frozenset(
        (kind, name, table, None if kind != "trigger" and name.startswith(_WORDED_ELSEWHERE) else sql)
        for kind, name, table, sql in conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
    )


@lru_cache(maxsize=2)
def expected_structure(version: int) -> Structure:
    """Return the structure that a file of schema ``version`` must have, to the letter."""
    from sqlite_utils import Database

    db = Database(sqlite.scratch())
    try:
        migrate(db, version)
        return structure_of(db.conn)
    finally:
        db.close()
