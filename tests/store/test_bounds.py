"""Every column of every table is bounded: one that was forgotten would make every file look as if it was altered."""

import pytest

from tests.conftest import MakeFile
from workshop_app.store.bounds import is_time, out_of_bounds
from workshop_app.store.schema import STATE_TABLES


def test_every_column_of_every_table_is_bounded(commission_file: MakeFile) -> None:
    file = commission_file()
    for table in STATE_TABLES:
        columns = [row[1] for row in file.db.execute(f"PRAGMA table_info([{table}])")]
        nothing_bounds = object()
        refused = out_of_bounds(table, dict.fromkeys(columns, nothing_bounds))
        assert refused == columns, table
    assert out_of_bounds("tenderer", {"id": "a", "name": "Oak Barn", "position": 0}) == []
    assert out_of_bounds("tenderer", {"id": "a", "weight": 3}) == ["weight"]


@pytest.mark.parametrize("text", ["2026-03-04T17:05:00.000Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"])
def test_whatever_a_clock_says_is_a_time(text: str) -> None:
    assert is_time(text)
