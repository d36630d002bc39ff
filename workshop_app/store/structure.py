"""What a commission file is made of, and what one of each version must be made of."""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workshop_app.store import sqlite
from workshop_app.store.migrations import migrate
from workshop_app.store.schema import SCHEMA_VERSION, STATE_TABLES

Structure = frozenset[tuple[str, str, str, str | None]]
"""Every table, index, trigger and view: type, name, table, and the SQL that made it."""


@cache
def _references() -> tuple[tuple[str, str, str], ...]:
    """Return every column of a state table that refers to another: the table, the column, and what it refers to."""
    with contextlib.closing(empty()) as conn:
        return tuple(
            (child, column, parent)
            for child in STATE_TABLES
            for _, _, parent, column, *_ in conn.execute(f"PRAGMA foreign_key_list([{child}])")
        )


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
    with contextlib.closing(empty()) as conn:
        return {table: tuple(_unique_keys_in(conn, table)) for table in STATE_TABLES}


def _unique_keys_in(conn: sqlite.Connection, table: str) -> Iterator[UniqueKey]:
    for _, name, unique, origin, _ in conn.execute(f"PRAGMA index_list([{table}])").fetchall():
        if not unique or origin == "pk":
            continue
        ((sql,),) = conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchall()
        if sql is None:
            columns = [column for _, _, column in conn.execute(f"PRAGMA index_info([{name}])")]
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


@cache
def nothing_yet(version: int = SCHEMA_VERSION) -> bytes:
    """Return what is in a file of schema ``version`` before anything is done in it: its tables and triggers."""
    from sqlite_utils import Database

    db = Database(sqlite.scratch())
    try:
        db.execute("PRAGMA secure_delete = ON")
        migrate(db, version)
        return db.conn.serialize()
    finally:
        db.close()


def empty(version: int = SCHEMA_VERSION) -> sqlite.Connection:
    """Open a database in memory that is as a file of schema ``version`` before anything is done in it."""
    conn = sqlite.scratch()
    conn.deserialize(nothing_yet(version))
    return conn


@cache
def expected_structure(version: int) -> Structure:
    """Return the structure that a file of schema ``version`` must have, to the letter."""
    with contextlib.closing(empty(version)) as conn:
        return structure_of(conn)
