"""Writes plain tables as a SQLite file of its own, for the data copy that leaves the room."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from workshop_app.store import sqlite
from workshop_app.store.rows import Value

PlainTables = Mapping[str, Sequence[Mapping[str, Value]]]
"""Rows by table. Every row of a table has the same columns."""

WHAT_THIS_IS = (
    "a copy of what young people said, made by In Their Words to be shared; it is advice, "
    "not a score, and it is not the record itself"
)
"""What its table ``about`` says of itself."""

_SQLITE = b"SQLite format 3\x00"
_ABOUT = f"what this is{WHAT_THIS_IS}".encode()
_BEGINNING = 1024 * 1024


def is_a_plain_copy(path: Path) -> bool:
    """Tell whether a data copy of ours lies at ``path``, by the first row of its first table as SQLite lays it down.

    It is not opened by SQLite: whatever lies there is somebody's, and looking must leave nothing beside it.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(_BEGINNING)
    return content.startswith(_SQLITE) and _ABOUT in content


def plain_copy(tables: PlainTables) -> bytes:
    """Return a SQLite file holding ``tables`` and nothing else: no journal, no search index, no free pages.

    A table without rows is left out.
    """
    from sqlite_utils import Database

    db = Database(sqlite.connect(":memory:"))
    try:
        with db.atomic():
            for name, rows in tables.items():
                if rows:
                    db.table(name).insert_all([dict(row) for row in rows], strict=True)
        return db.conn.serialize()
    finally:
        db.close()
