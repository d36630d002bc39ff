"""Everything that the sample fills can be entered in the windows, as docs/entered-by-hand.md says."""

import re
import sqlite3
import tomllib
from collections.abc import Iterator
from pathlib import Path

from workshop_app.actions.action import action_named
from workshop_app.actions.sample import SCRIPT
from workshop_app.data import data_folder
from workshop_app.store.schema import STATE_TABLES

ROOT = Path(__file__).resolve().parent.parent
PART_OF = {"start_session": "begin_session"}
"""Actions of the sample that the windows do as part of another."""


def rows_of_the_table() -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield of each row of the document its table, its columns and its actions."""
    for line in (ROOT / "docs" / "entered-by-hand.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `"):
            table, columns, _, actions = cells
            yield table.strip("`"), re.findall("`([^`]+)`", columns), re.findall("`([^`]+)`", actions)


def actions_in(entry: object) -> Iterator[str]:
    if isinstance(entry, dict):
        if isinstance(entry.get("action"), str):
            yield entry["action"]
        for value in entry.values():
            yield from actions_in(value)
    elif isinstance(entry, list):
        for one in entry:
            yield from actions_in(one)


def test_the_document_names_every_column_that_the_sample_fills_and_no_other(sample_file: Path) -> None:
    told = [(table, column) for table, columns, _ in rows_of_the_table() for column in columns]
    filled = set()
    with sqlite3.connect(f"file:{sample_file}?mode=ro", uri=True) as db:
        for table in STATE_TABLES:
            for (column,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall():
                empty = f"ifnull([{column}], '') IN ('', 0, '[]', '{{}}')"
                if db.execute(f"SELECT 1 FROM [{table}] WHERE NOT {empty} LIMIT 1").fetchone():
                    filled.add((table, column))
    filled = {(table, column) for table, column in filled if column not in ("id", "position")}
    assert set(told) == filled
    assert len(told) == len(set(told))


def test_each_action_of_the_sample_is_called_by_a_page(sample_file: Path) -> None:
    script = tomllib.loads((data_folder("resources") / SCRIPT).read_text("utf-8"))
    needed = {PART_OF.get(one, one) for one in actions_in(script)}
    told = {action for _, _, actions in rows_of_the_table() for action in actions}
    assert needed - told == set()
    folder = ROOT / "workshop_app" / "ui"
    pages = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py") if not path.name.startswith("picture_"))
    for one in told:
        known = action_named(one)
        assert known is not None, one
        assert known.act is not None, one
        assert re.search(rf"\.{known.act.__name__}\b", pages), f"no page calls {one}"
