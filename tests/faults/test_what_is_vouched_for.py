"""What does not check is opened to look and not to write, and no pack vouches for it; what is derived is mended."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TickingClock
from tests.faults.forging import behind_the_triggers, seal_again, set_value
from workshop_app.actions.packs import issue_pack
from workshop_app.actions.people import add_young_person
from workshop_app.actions.statements import keep_statement, put_up, take_down
from workshop_app.actions.tendering import add_tenderer
from workshop_app.cli import run
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathering import gather
from workshop_app.store import (
    SCHEMA_VERSION,
    CommissionFile,
    DoesNotCheckError,
    FileError,
    check_file,
    connecting,
    examine,
)


@pytest.fixture
def ids(file: CommissionFile) -> list[str]:
    """Words in a file with undo, redo and a pack handed over in its history, closed."""
    ids = [keep_statement(file, wording) for wording in ("dont give up on me", "ring my nan", "no worksheets")]
    put_up(file, ids)
    take_down(file, ids[0])
    file.undo()
    file.redo()
    file.undo()
    add_tenderer(file, "Oak Barn")
    issue_pack(file, "specification", issued_to="the panel", head_digest=file.head_digest, file_digest="b" * 64)
    add_young_person(file, "Kit")
    file.close()
    return ids


FORGED = "UPDATE statement SET wording = 'we want nothing' WHERE id = '{}'"


@pytest.fixture
def forged(file: CommissionFile, ids: list[str]) -> Path:
    """A file in which somebody altered one statement behind the triggers."""
    with behind_the_triggers(file.path) as conn:
        conn.execute(FORGED.format(ids[1]))
    return file.path


def test_a_forged_statement_is_found_by_opening_and_nothing_is_written(
    forged: Path, ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = forged.read_bytes()
    with pytest.raises(DoesNotCheckError, match=f"does not check: the statement {ids[1]} was altered") as refused:
        CommissionFile.open(forged)
    assert "\n" not in str(refused.value)
    words = forged.with_name("words.txt")
    words.write_text("one more")
    assert run(["add-statements", str(forged), str(words)]) == 1
    assert "does not check" in capsys.readouterr().err
    assert forged.read_bytes() == before


def test_no_pack_vouches_for_what_does_not_check(
    forged: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = tmp_path / "packs"
    assert run(["export", str(forged), str(folder)]) == 1
    said = capsysbinary.readouterr().err.decode()
    assert said.count("\n") == 1
    assert "no digest would pin it" in said
    assert not folder.exists()
    assert run(["statements", str(forged)]) == 1, "to look and to recover"
    printed = capsysbinary.readouterr()
    assert len(printed.out.splitlines()) == 3
    assert b"does not check" in printed.err


def test_what_is_opened_to_look_refuses_every_deed_with_the_one_true_sentence(forged: Path) -> None:
    with CommissionFile.open_copy(forged) as looked_at:
        assert len(looked_at.all(Statement)) == 3
        sentence = looked_at.only_to_look
        assert re.fullmatch(r"“ours.workshop” does not check: the statement .* open your latest backup\.", sentence)
        deeds: list[Callable[[], object]] = [
            lambda: keep_statement(looked_at, "one more"),
            looked_at.undo,
            looked_at.redo,
            lambda: looked_at.keep_draft("box", "half"),
        ]
        for deed in deeds:
            with pytest.raises(FileError) as refused:
                deed()
            assert str(refused.value) == sentence
        assert looked_at.next_to_undo() is None
        assert looked_at.next_to_redo() is None
        with pytest.raises(DoesNotCheckError):
            gather(looked_at)


def test_a_file_of_many_statements_is_checked_while_one_works(
    file: CommissionFile, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "LARGE", 2)
    with CommissionFile.open(file.path, check_later=True) as good:
        assert good.later_check is not None
        keep_statement(good, "kept meanwhile")
        with pytest.raises(RuleBrokenError, match=r"can be made once .* is checked"):
            gather(good)
        good.settle(good.later_check.run())
        assert gather(good).head_digest == good.head_digest
    with behind_the_triggers(file.path) as conn:
        conn.execute(FORGED.format(ids[1]))
    with pytest.raises(DoesNotCheckError):
        CommissionFile.open(file.path)
    with CommissionFile.open(file.path, check_later=True) as bad:
        assert bad.later_check is not None
        bad.settle(bad.later_check.run())
        with pytest.raises(FileError, match="does not check"):
            keep_statement(bad, "not any more")
    monkeypatch.setattr(connecting, "LARGE", 20)
    with pytest.raises(DoesNotCheckError):
        CommissionFile.open(file.path, check_later=True)


JOURNAL_FORGED = {
    "what was before": (
        "UPDATE change SET before = replace(before, 'ring my nan', 'we want nothing') WHERE table_name = 'statement'",
        "something else than there was",
    ),
    "a first entry with something before it": (
        "UPDATE change SET before = after WHERE seq = 3",
        "something was there before it, but there was nothing",
    ),
    "a later entry with nothing before it": (
        "UPDATE change SET before = NULL WHERE seq = (SELECT max(seq) FROM change WHERE before IS NOT NULL)",
        "there was nothing before it, but there was",
    ),
    "an entry that changes nothing": (
        "UPDATE change SET before = NULL, after = NULL WHERE seq = (SELECT max(seq) FROM change)",
        "changes nothing",
    ),
    "a table that there is none of": (
        "UPDATE change SET table_name = 'weight' WHERE seq = (SELECT max(seq) FROM change)",
        "a table that there is none of",
    ),
    "the row of another id": (
        "UPDATE change SET after = json_set(after, '$.id', 'other') WHERE seq = 3",
        "a row of another id",
    ),
    "undo of what cannot be undone": (
        "UPDATE action SET undoes = 1 WHERE name = 'undo'",
        "says that it undoes action 1, which cannot be",
    ),
    "undo of what comes later": (
        "UPDATE action SET undoes = 10 WHERE seq = (SELECT min(seq) FROM action WHERE name = 'undo')",
        "says that it undoes action 10, which cannot be",
    ),
    "undo of itself": ("UPDATE action SET undoes = seq WHERE name = 'undo'", "which cannot be"),
    "redo of what stands": (
        "UPDATE action SET redoes = 2 WHERE name = 'redo'",
        "says that it does again action 2, which cannot be",
    ),
    "undo that can be undone": ("UPDATE action SET undoable = 1 WHERE name = 'undo'", "which cannot be"),
    "a version to come": (
        f"UPDATE action SET schema_version = {SCHEMA_VERSION + 1} WHERE seq = (SELECT max(seq) FROM action)",
        f"under file version {SCHEMA_VERSION + 1}",
    ),
    "an earlier version after a later one": (
        "UPDATE action SET schema_version = 2 WHERE seq = (SELECT max(seq) FROM action)",
        "under file version 2",
    ),
    "a pack with a head that never was": (
        "UPDATE issued_pack SET head_digest = 'c0ffee'; "
        "UPDATE change SET after = json_set(after, '$.head_digest', 'c0ffee') WHERE table_name = 'issued_pack'",
        "“specification” was handed over with the head digest “c0ffee”, which this file never had",
    ),
    "another list of migrations": (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('theirs', 'x', 'now')",
        "the list of how it was brought up",
    ),
    "half-typed words of no time": (
        "INSERT INTO draft VALUES ('box', 'half', 'soon')",
        "The half-typed words of “box” are not as",
    ),
}


@pytest.mark.parametrize("forgery", JOURNAL_FORGED)
def test_what_is_forged_in_the_journal_is_found_although_every_seal_fits(
    file: CommissionFile, ids: list[str], forgery: str
) -> None:
    sql, said = JOURNAL_FORGED[forgery]
    with behind_the_triggers(file.path) as conn:
        for one in sql.split("; "):
            assert conn.execute(one).rowcount > 0
        seal_again(conn)
    sentences = [fault.sentence for fault in check_file(file.path)]
    assert any(said in sentence for sentence in sentences), sentences
    assert not any("seal" in sentence for sentence in sentences), "the forger knows how to seal"
    with pytest.raises(FileError):
        CommissionFile.open(file.path)


def test_a_clock_that_ran_backwards_is_told_and_is_no_fault(file: CommissionFile, clock: TickingClock) -> None:
    clock.minutes_pass(-60)
    keep_statement(file, "kept all the same")
    file.close()
    report = examine(file.path)
    assert report.faults == ()
    (remark,) = report.remarks
    assert "The clock ran backwards before action 2 (keep_statement)" in remark
    CommissionFile.open(file.path).close()


ABSURD = [
    ("activity", "kind", "raffle"),
    ("consent", "purpose", "anything"),
    ("statement", "said_at", "the other day"),
    ("statement", "said_at", "2026-99-99T00:00:00.000Z"),
    ("statement", "position", 2**62),
    ("activity", "minutes", -5),
    ("session", "started_at", "2026-03-04"),
    ("young_person", "alias", "x" * 100_001),
]


@pytest.mark.parametrize(("table", "column", "value"), ABSURD)
def test_values_that_cannot_be_are_refused_by_name_although_every_seal_fits(
    sample_file: Path, tmp_path: Path, table: str, column: str, value: object, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sample.workshop"
    path.write_bytes(sample_file.read_bytes())
    with behind_the_triggers(path) as conn:
        assert set_value(conn, table, column, value)
        seal_again(conn)
    for command in (["check", str(path)], ["statements", str(path)], ["export", str(path), str(tmp_path / "packs")]):
        assert run(command) == 1
        printed = capsys.readouterr()
        assert f"its “{column}” is" in printed.out + printed.err
        assert "Something went wrong" not in printed.err


def flip_in_index(path: Path) -> None:
    """Turn one bit over in the search index."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA writable_schema = ON")
    block = bytearray(conn.execute("SELECT block FROM statement_fts_data WHERE id = 10").fetchone()[0])
    block[4] ^= 0x40
    conn.execute("UPDATE statement_fts_data SET block = ? WHERE id = 10", (bytes(block),))
    conn.close()


def test_a_bad_bit_in_the_search_index_stops_nothing_and_is_told(file: CommissionFile, ids: list[str]) -> None:
    flip_in_index(file.path)
    assert [fault.sentence for fault in check_file(file.path)] == ["The search index does not fit the statements."]
    with CommissionFile.open_copy(file.path) as copy:
        assert [one.id for one in copy.search("nan")] == [ids[1]]
    with CommissionFile.open(file.path) as mended:
        assert "search index" in mended.opening_told
        assert "was made again" in mended.opening_told
        new = keep_statement(mended, "ring my nan again", state=StatementState.UP)
        assert [one.id for one in mended.search("nan")] == [ids[1], new]
    assert check_file(file.path) == []
    with CommissionFile.open(file.path) as again:
        assert again.opening_told == ""


def test_nothing_that_a_file_says_reaches_the_terminal_as_an_order(file: CommissionFile, ids: list[str]) -> None:
    with behind_the_triggers(file.path) as conn:
        conn.execute(
            "INSERT INTO tenderer (id, name, position) VALUES (?, 'A Friend', 0)", ("\x1b]0;owned\x07\x1b[2J\u202e",)
        )
    done = subprocess.run([sys.executable, "-m", "workshop_app", "check", file.path], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"was put into the file" in done.stdout
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xe2\x80\xae", done.stdout + done.stderr)
