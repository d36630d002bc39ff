"""Whatever value is altered behind the triggers, `check` finds it; what is absurd but sealed ends in a sentence.

Each is made from a seed that is printed: ``pytest tests/faults/test_tampering.py --many 40 -s`` tries many,
``--seed`` the same again.
"""

import contextlib
import json
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.faults.absurd import absurdities
from tests.faults.counting import Counts
from tests.faults.forging import behind_the_triggers, seal_again, set_value
from tests.files.newest import NEWEST_FILE
from workshop_app.cli import run
from workshop_app.domain.errors import WorkshopError
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import EXPORTS
from workshop_app.store import CommissionFile, DoesNotCheckError, FileError, check_file
from workshop_app.store.schema import STATE_TABLES

FROZEN = NEWEST_FILE
EACH = 15
SLOW, PDFS_FROM = {".pdf"}, 8


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return tmp_path / "ours.workshop"


def alter_a_value(chance: random.Random, conn: sqlite3.Connection) -> str:
    """Alter one value somewhere, as its column allows; return what was altered."""
    while True:
        table = chance.choice((*STATE_TABLES, "action", "change", "change"))
        rows = conn.execute(f"SELECT rowid, * FROM [{table}]").fetchall()
        columns = [row[1] for row in conn.execute(f"PRAGMA table_info([{table}])")]
        if not rows:
            continue
        row, column = chance.choice(rows), chance.choice(columns)
        old = row[columns.index(column) + 1]
        new: object = chance.choice(
            (None, 0, 1, 7, "", "x", "2026-01-01T00:00:00.000Z", *([old + "x"] * 3 if isinstance(old, str) else []))
        )
        try:
            conn.execute(f"UPDATE [{table}] SET [{column}] = ? WHERE rowid = ?", (new, row[0]))
        except sqlite3.IntegrityError:
            continue
        (now,) = conn.execute(f"SELECT [{column}] FROM [{table}] WHERE rowid = ?", (row[0],)).fetchone() or (new,)
        if now != old:
            return f"{table}.{column} of {row[1]}: {old!r} to {now!r}"


@pytest.mark.many
def test_any_value_altered_behind_the_triggers_is_found_and_nothing_is_written(
    ours: Path, many: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(seed)
    counts = Counts("one value altered behind the triggers", seed)
    for number in range(EACH * many):
        shutil.copyfile(FROZEN, ours)
        with behind_the_triggers(ours) as conn:
            conn.execute("PRAGMA synchronous = OFF")
            what = alter_a_value(chance, conn)
        told = f"seed {seed}, number {number}: {what}"
        assert check_file(ours), told
        with pytest.raises(FileError):
            CommissionFile.open(ours)
        try:
            with CommissionFile.open_copy(ours) as looked_at, pytest.raises(DoesNotCheckError):
                gather(looked_at)
        except FileError:
            counts.end("found, and not opened")
        else:
            counts.end("found, and opened to look")
    with capsys.disabled():
        counts.settle()


@pytest.mark.many
def test_what_is_absurd_but_sealed_ends_in_a_sentence_or_is_printed(
    sample_file: Path, ours: Path, many: int, seed: int, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Every PDF is made as well with ``--many 8`` and more: the packs take seconds each."""
    counts = Counts("absurd values, sealed again", seed)
    chance = random.Random(seed)
    for table, column, value in chance.sample(absurdities(str(sample_file)), 4 * many):
        shutil.copyfile(sample_file, ours)
        told = f"seed {seed}: {table}.{column} = {value!r:.60}"
        try:
            with behind_the_triggers(ours) as conn:
                conn.execute("PRAGMA synchronous = OFF")
                set_value(conn, table, column, value)
                seal_again(conn, heads=True)
        except sqlite3.IntegrityError:
            counts.end("not taken by their table")
            continue
        codes = [run(["check", str(ours)]), run(["statements", str(ours)])]
        assert b"Something went wrong" not in capsysbinary.readouterr().err, told
        if any(codes):
            assert codes == [1, 1], told
            counts.end("refused")
            continue
        with CommissionFile.open_copy(ours) as file:
            gathered = gather(file)
        for name, make in ((name, make) for export in EXPORTS for name, make in export.files.items()):
            if many >= PDFS_FROM or Path(name).suffix not in SLOW:
                # A name of 100,000 letters is too long for a certificate: one sentence says so.
                with contextlib.suppress(WorkshopError):
                    make(gathered)
        counts.end("printed")
    with capsysbinary.disabled():
        counts.settle()


def test_a_view_in_the_place_of_a_table_is_not_asked(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may say what it likes, and go on saying it for ever."""
    shutil.copyfile(FROZEN, ours)
    conn = sqlite3.connect(ours, isolation_level=None)
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("PRAGMA legacy_alter_table = ON")
    conn.execute("ALTER TABLE action RENAME TO old_action")
    conn.execute(
        "CREATE VIEW action AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        " SELECT x AS seq, 'a' AS name, 'b' AS done_at, 'c' AS done_by, 0 AS undoable, NULL AS undoes, NULL AS redoes,"
        " 3 AS schema_version, 'd' AS digest FROM n"
    )
    conn.close()
    for command in (["check", str(ours)], ["statements", str(ours)], ["export", str(ours), str(ours.parent / "p")]):
        assert run(command) == 1
        printed = capsys.readouterr()
        assert "“action” is missing or was altered" in printed.out + printed.err


def test_deep_json_in_the_journal_is_a_fault_and_no_end(ours: Path) -> None:
    shutil.copyfile(FROZEN, ours)
    with behind_the_triggers(ours) as conn:
        conn.execute("UPDATE change SET after = ? WHERE seq = 3", ("[" * 200_000,))
        conn.execute("UPDATE change SET before = ? WHERE seq = 4", (json.dumps({"id": [[]] * 9}),))
        seal_again(conn)
    assert any("cannot be read" in fault.sentence for fault in check_file(ours))
