"""The search index: derived from the statements, so that it can be made again from them whenever it is damaged."""

import contextlib

from workshop_app.store import sqlite
from workshop_app.store.schema import SEARCH_SQL_1

_TABLE = "statement_fts"
_PARTS = ("data", "idx", "docsize", "config")


def is_sound(conn: sqlite.Connection) -> bool:
    """Tell whether the index holds together, and the very words of the statements."""
    try:
        conn.execute(f"INSERT INTO {_TABLE} ({_TABLE}, rank) VALUES ('integrity-check', 1)")
    except sqlite.Error:
        return False
    return True


def rebuild(conn: sqlite.Connection) -> bool:
    """Make the index again from the statements; tell whether it is sound then."""
    try:
        _empty(conn)
        conn.execute(f"INSERT INTO {_TABLE} ({_TABLE}) VALUES ('rebuild')")
    except sqlite.Error:
        return False
    return is_sound(conn)


def _empty(conn: sqlite.Connection) -> None:
    """Put the tables that the index is made of back to what they are in a new one.

    Where they are damaged, SQLite cannot even open the index to rebuild or to drop it.
    """
    with contextlib.closing(sqlite.scratch()) as new:
        new.execute(SEARCH_SQL_1[0])
        for part in _PARTS:
            conn.execute(f"DELETE FROM {_TABLE}_{part}")
            rows = new.execute(f"SELECT * FROM {_TABLE}_{part}").fetchall()
            if rows:
                marks = ", ".join("?" for _ in rows[0])
                conn.executemany(f"INSERT INTO {_TABLE}_{part} VALUES ({marks})", rows)
