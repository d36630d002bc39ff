"""Compares two commission files row for row, apart from ids and times."""

import json
from typing import Any

State = dict[str, dict[str, dict[str, Any]]]


def without_ids_and_times(state: State) -> dict[str, list[str]]:
    """Return the rows of every table, in an order of their own, with each id replaced by the row that it means.

    Of a time (a field that ends in ``_at``) only whether there is one is kept.
    """
    rows = {row_id: row for table in state.values() for row_id, row in table.items()}

    def meaning(row: dict[str, Any]) -> dict[str, Any]:
        return {
            name: (value is not None) if name.endswith("_at") else meaning(rows[value]) if value in rows else value
            for name, value in row.items()
            if name != "id"
        }

    return {
        table: sorted(json.dumps(meaning(row), ensure_ascii=False, sort_keys=True) for row in kept.values())
        for table, kept in state.items()
    }
