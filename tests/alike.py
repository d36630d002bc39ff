"""Compares two commission files row for row, apart from what no two of them share: ids and times."""

from typing import Any

from tests.conftest import changes_of
from workshop_app.store import CommissionFile
from workshop_app.store.schema import STATE_TABLES

Rows = dict[str, list[dict[str, Any]]]


def rows_apart_from_ids_and_times(file: CommissionFile) -> Rows:
    """Return every row of every state table; an id reads as its table and its place in the order of making.

    Rows that were made and taken out again count in that order, so both files must have been filled alike.
    """
    names: dict[str, str] = {}
    made: dict[str, int] = {}
    for action in file.actions():
        for row in changes_of(file, action):
            if row.before is None and row.row_id not in names:
                made[row.table] = made.get(row.table, 0) + 1
                names[row.row_id] = f"{row.table} {made[row.table]}"

    def plain(row: dict[str, Any]) -> dict[str, Any]:
        return {
            field: None if field.endswith("_at") and value is None else "a time" if field.endswith("_at") else value
            for field, value in ((field, names.get(value, value)) for field, value in row.items())
        }

    return {
        table: sorted((plain(row) for row in file.db.table(table).rows), key=lambda row: str(row["id"]))
        for table in STATE_TABLES
    }
