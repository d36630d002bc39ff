"""Over the connection that writes nothing can be built, taken down or altered: only rows change."""

import sqlite3

import pytest

from workshop_app.store import CommissionFile


@pytest.mark.parametrize(
    "deed",
    [
        "ALTER TABLE statement ADD COLUMN more TEXT",
        "ATTACH ':memory:' AS other",
        "CREATE INDEX more ON statement (wording)",
        "CREATE TABLE more (id TEXT)",
        "CREATE TEMP TABLE statement (id TEXT)",
        "CREATE TEMP TRIGGER more AFTER INSERT ON statement BEGIN DELETE FROM draft; END",
        "CREATE TRIGGER more AFTER INSERT ON statement BEGIN DELETE FROM draft; END",
        "CREATE VIEW more AS SELECT 1",
        "CREATE VIRTUAL TABLE more USING fts5 (wording)",
        "DROP TABLE statement",
        "DROP TABLE statement_fts",
        "PRAGMA writable_schema = ON",
    ],
)
def test_nothing_is_built_or_taken_down(file: CommissionFile, deed: str) -> None:
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        file.db.conn.execute(deed)
