"""What a commission file is made of, and what one of each version must be made of."""

import sqlite3
from functools import cache, lru_cache

from workshop_app.store.migrations import migrate
from workshop_app.store.schema import STATE_TABLES

Structure = frozenset[tuple[str, str, str, str | None]]
"""Every table, index, trigger and view: type, name, table, and the SQL that made it."""


@cache
def references_to(table: str) -> tuple[tuple[str, str], ...]:
    """Return the state tables and their columns that refer to ``table``."""
    from sqlite_utils import Database

    db = Database(sqlite3.connect(":memory:"))
    try:
        migrate(db)
        return tuple(
            (child, column)
            for child in STATE_TABLES
            for _, _, parent, column, *_ in db.execute(f"PRAGMA foreign_key_list([{child}])")
            if parent == table
        )
    finally:
        db.close()


_WORDED_ELSEWHERE = ("_sqlite_migrations", "idx__sqlite_migrations", "statement_fts_")


def structure_of(conn: sqlite3.Connection) -> Structure:
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

    db = Database(sqlite3.connect(":memory:"))
    try:
        migrate(db, version)
        return structure_of(db.conn)
    finally:
        db.close()
