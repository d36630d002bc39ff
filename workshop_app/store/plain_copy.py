"""Writes plain tables as a SQLite file of its own, for the data copy that leaves the room."""

from collections.abc import Mapping, Sequence

from workshop_app.domain.row import Value
from workshop_app.store import sqlite

PlainTables = Mapping[str, Sequence[Mapping[str, Value]]]
"""Rows by table. Every row of a table has the same columns."""

WHAT_THIS_IS = (
    "a copy of what young people said, made by In Their Words to be shared; it is advice, "
    "not a score, and it is not the record itself"
)
"""What its table ``about`` says of itself."""


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
