"""What is saved of a damaged file, by kind of damage: what counts, what stays out, and what is said of it."""

import contextlib
import random
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.faults.forging import behind_the_triggers
from tests.files.gathered import gathered_of
from tests.files.newest import NEWEST_FILE
from workshop_app.actions.commission import start_commission
from workshop_app.actions.recovering import recover_file
from workshop_app.actions.setting_aside import let_it_stay, set_aside_for_safeguarding, take_words_off
from workshop_app.actions.specification import add_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.cli import run
from workshop_app.domain.commission import Commission
from workshop_app.domain.feedback import Verdict
from workshop_app.domain.occasions import Occasion
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.specification import SpecificationSource
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.made_from import lines, to_be_asked
from workshop_app.store import (
    CommissionFile,
    DamagedFileError,
    Key,
    LockedFileError,
    WrongPasswordError,
    check_file,
    journal,
)
from workshop_app.store.schema import STATE_TABLES
from workshop_app.store.structure import references_of

FROZEN = Path(__file__).parents[1] / "files"
PAGE = 4096


@pytest.fixture
def ours(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(good, tmp_path / "ours.workshop"))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(NEWEST_FILE, tmp_path_factory.mktemp("good") / "ours.workshop"))
    with CommissionFile.open(path) as file:
        for number in range(12):
            keep_statement(file, f"words number {number}")
        made_of = keep_statement(file, "what must not be shown", state=StatementState.UP)
        add_specification_line(file, "made of it", statement_ids=[made_of])
        set_aside_for_safeguarding(file, [made_of])
        file.keep_draft("box", "half typed")
    return path


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with contextlib.closing(sqlite3.connect(path)) as conn:
        return {table: sorted(conn.execute(f"SELECT * FROM [{table}]"), key=str) for table in STATE_TABLES}


def saved(path: Path) -> tuple[Path, str]:
    """Save what can be read of a file beside it; return where, and all that is told."""
    new = path.with_name("new.workshop")
    told = recover_file(path, new)
    assert check_file(new) == []
    return new, " ".join(told.told)


def wordings(path: Path) -> dict[str, StatementState]:
    with CommissionFile.open(path) as file:
        return {one.wording: one.state for one in file.all(Statement)}


def test_all_of_a_sound_file_is_saved_and_its_history_begins_anew(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, head = rows_of(ours), journal_head(ours)
    new = ours.with_name("new.workshop")
    assert run(["recover", str(ours), str(new)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert f"Things said: {len(before['statement'])} of {len(before['statement'])}.\n" in err
    assert f"The head digest of “ours.workshop” is {head}." in err
    assert rows_of(new) == before
    assert check_file(new) == []
    with CommissionFile.open_copy(ours) as file:
        leaves = gathered_of(file) | {"head_digest": "", "actions": 0}
    with CommissionFile.open(new) as file:
        got = gathered_of(file) | {"head_digest": "", "actions": 0}
        days = got["around"].pop("set_aside_on")
        assert any(leaves["around"].pop("set_aside_on").values())
        assert {day for some in days.values() for day in some} == {""}, "on which day went with the journal"
        assert got == leaves, "who was there, what came last"
        (action,) = file.actions()
        assert (action.name, action.undoable) == (journal.RECOVERY, False)
        assert action.done_by == f"command line, from head digest {head}"
        assert file.draft("box") == "half typed"
        assert to_be_asked(file), "what was made of safeguarded words is shown again"


def journal_head(path: Path) -> str:
    with CommissionFile.open_copy(path) as file:
        return file.head_digest


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_file_is_saved_as_one_of_this_version(tmp_path: Path, version: int) -> None:
    old = Path(shutil.copy(FROZEN / f"schema-{version}.workshop", tmp_path / "old.workshop"))
    new, _ = saved(old)
    with CommissionFile.open(old):
        pass
    answers = ("strongest", "verdict", "evaluation", "pick", "asked_question")
    told_by_the_journal = (*answers, "specification_line", "question", "category")
    brought_up = without_times(old, told_by_the_journal)
    assert without_times(new, told_by_the_journal) == brought_up


def without_times(path: Path, tables: tuple[str, ...]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a file, those of ``tables`` without the time at which they were said."""
    with CommissionFile.open_copy(path) as file:
        return {
            table: [
                {name: value for name, value in row.items() if name != "said_at" or table not in tables}
                for row in file.db.query(f"SELECT * FROM [{table}] ORDER BY id")
            ]
            for table in STATE_TABLES
        }


@pytest.mark.parametrize("gone", [100, PAGE, 3 * PAGE])
def test_without_its_header_every_row_is_there(ours: Path, gone: int) -> None:
    before = rows_of(ours)
    content = ours.read_bytes()
    ours.write_bytes(bytes(gone) + content[gone:])
    new, told = saved(ours)
    assert rows_of(new) == before
    assert "The head digest of" in told


def test_what_was_altered_counts_as_the_history_has_it(ours: Path) -> None:
    with behind_the_triggers(ours) as conn:
        conn.execute("UPDATE statement SET wording = 'we want nothing' WHERE wording = 'words number 3'")
        conn.execute("UPDATE statement SET state = 'up' WHERE state = 'safeguarding'")
        conn.execute("UPDATE statement SET said_at = 'yesterday' WHERE wording = 'words number 4'")
        conn.execute("DELETE FROM statement WHERE wording = 'words number 5'")
        conn.execute("CREATE TABLE statement_too AS SELECT * FROM statement")
        (put_in,) = conn.execute("SELECT * FROM statement WHERE wording = 'words number 6'").fetchall()
        marks = ", ".join("?" for _ in put_in[2:])
        conn.execute(f"INSERT INTO statement VALUES ('put in', 'nobody said this', {marks})", put_in[2:])
        conn.execute("CREATE TRIGGER planted AFTER INSERT ON statement BEGIN DELETE FROM statement; END")
    before = wordings_of_state(ours, StatementState.SAFEGUARDING)
    assert not before
    new, told = saved(ours)
    found = wordings(new)
    assert "we want nothing" not in found
    assert {f"words number {number}" for number in range(12)} <= found.keys()
    assert StatementState.SAFEGUARDING in found.values()
    assert found["nobody said this"] is StatementState.SAFEGUARDING, "nobody knows whether it was set aside"
    assert "1 from the history alone; " in told
    assert "as the history has it, where the page says otherwise; 1 in the table and not in the history" in told


@pytest.mark.plain
def test_what_may_have_been_set_aside_is_looked_at_and_what_lost_its_tie_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path) as file:
        start_commission(file, title="Our Turn", service="Young carers")
        for number in range(40):
            keep_statement(file, f"words number {number} " + "and so on " * 20)
        told = keep_statement(file, "my uncle hits me", state=StatementState.UP)
        line = add_specification_line(file, "Staff notice bruises", statement_ids=[told])
        for number in range(40):
            keep_statement(file, f"more words {number} " + "and so on " * 20)
        take_words_off(file, [told])
        tie = file.all(SpecificationSource)[0].id
    content = path.read_bytes()
    of_page = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    for lost in ((tie,), (told, "safeguarding")):
        damaged, new = tmp_path / "damaged.workshop", tmp_path / f"new {len(lost)}.workshop"
        damaged.write_bytes(
            b"".join(bytes(PAGE) if all(one.encode() in page for one in lost) else page for page in of_page)
        )
        recover_file(damaged, new)
        assert check_file(new) == []
        with CommissionFile.open(new) as file:
            words = file.find(Statement, id=told)
            assert words is None or words.to_look_at, lost
            assert lines(file) == [], lost
            if lost == (tie,):
                assert [one.id for one in to_be_asked(file)] == [line]
                let_it_stay(file, line)
                assert [one.id for one in lines(file)] == [line]


def wordings_of_state(path: Path, state: StatementState) -> list[str]:
    with contextlib.closing(sqlite3.connect(path)) as conn:
        return [one for (one,) in conn.execute("SELECT wording FROM statement WHERE state = ?", (state.value,))]


def test_what_the_history_says_was_deleted_stays_out(ours: Path) -> None:
    with CommissionFile.open(ours) as file:
        keep_statement(file, "not this after all")
        with behind_the_triggers(ours) as conn:
            (row,) = conn.execute("SELECT * FROM statement WHERE wording = 'not this after all'").fetchall()
        file.undo()
    with behind_the_triggers(ours) as conn:
        conn.execute(f"INSERT INTO statement VALUES ({', '.join('?' for _ in row)})", row)
    new, told = saved(ours)
    assert "not this after all" not in wordings(new)
    assert "1 that the history says were deleted stayed out." in told


def forget(conn: sqlite3.Connection, table: str) -> None:
    """Take out every trace of the rows of a table but what refers to them."""
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute(f"DELETE FROM [{table}]")
    conn.execute("DELETE FROM change WHERE table_name = ?", (table,))


LED_TO = [table for table in STATE_TABLES if any(table in dict(references_of(one)).values() for one in STATE_TABLES)]
"""The tables whose rows others refer to: without them much has to be mended."""


@pytest.mark.parametrize("table", sorted({*LED_TO, "statement", "remark"}))
def test_words_are_kept_whatever_else_is_gone(ours: Path, table: str) -> None:
    words_are_kept_without(ours, table)


@pytest.mark.many
def test_words_are_kept_though_what_nothing_refers_to_is_gone(good: Path, tmp_path: Path, many: int) -> None:
    for table in sorted({*STATE_TABLES} - {*LED_TO, "statement", "remark"})[:: 8 if many == 1 else 1]:
        folder = tmp_path / table
        folder.mkdir()
        words_are_kept_without(Path(shutil.copy(good, folder / "ours.workshop")), table)


def words_are_kept_without(ours: Path, table: str) -> None:
    before = rows_of(ours)
    with behind_the_triggers(ours) as conn:
        forget(conn, table)
    new, told = saved(ours)
    after = rows_of(new)
    if table == "statement":
        assert not after["statement"], "words were invented"
    else:
        assert {row[:2] for row in after["statement"]} == {row[:2] for row in before["statement"]}
        assert {row[4] for row in after["remark"]} == {row[4] for row in before["remark"]} or table == "remark"
    assert len(told) > 100
    with CommissionFile.open_copy(new) as file:
        assert len(file.all(Commission)) == 1
        if table == "tenderer":
            assert [one.name for one in file.all(Tenderer)] == ["(could not be read)"]
        if table == "young_person":
            assert [one.alias for one in file.all(YoungPerson)] == ["(could not be read)"]
            (gone,) = {row[0] for row in before["young_person"]}
            assert {one.said_by for one in file.all(Statement)} == {None, gone}


def test_what_was_half_kept_is_rolled_back_in_a_copy(ours: Path) -> None:
    before = rows_of(ours)
    with contextlib.closing(sqlite3.connect(ours, isolation_level=None)) as conn:
        for name, _ in conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall():
            conn.execute(f"DROP TRIGGER [{name}]")
        conn.execute("PRAGMA cache_size = 2")
        conn.execute("BEGIN")
        conn.execute("UPDATE statement SET wording = 'half kept'")
        conn.execute("UPDATE change SET salt = 'half kept'")
        killed = ours.with_name("killed.workshop")
        shutil.copy(ours, killed)
        shutil.copy(f"{ours}-journal", f"{killed}-journal")
        conn.execute("ROLLBACK")
    content = killed.read_bytes()
    assert b"half kept" in content
    new, _ = saved(killed)
    assert rows_of(new) == before
    assert killed.read_bytes() == content
    Path(f"{killed}-journal").write_bytes(Path(f"{killed}-journal").read_bytes()[:700])
    new.unlink()
    saved(killed)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"a shopping list\n" * 900, "Nothing of a commission"),
        (bytes(range(256)) * 99, "password"),
    ],
)
def test_what_is_no_commission_file_is_told_and_nothing_is_made(
    tmp_path: Path, content: bytes, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ours.workshop").write_bytes(content)
    assert run(["recover", str(tmp_path / "ours.workshop"), str(tmp_path / "new.workshop")]) == 2
    assert sentence in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["ours.workshop"]


def test_nothing_is_written_over(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = ours.read_bytes()
    assert run(["recover", str(ours), str(ours)]) == 2
    assert "already exists" in capsys.readouterr().err
    assert ours.read_bytes() == before


KEY = Key(bytes(range(32)), bytes(range(16)))


def spoil_pages(path: Path, *pages: int) -> None:
    """Turn bytes over on these pages, but for the first sixteen of the file, without which no key fits."""
    content = bytearray(path.read_bytes())
    for page in pages:
        at = (page - 1) * PAGE + 200
        content[at : at + 50] = bytes(one ^ 0x5A for one in content[at : at + 50])
    path.write_bytes(content)


@pytest.fixture(scope="module")
def sealed(good: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(good, tmp_path_factory.mktemp("sealed") / "ours.workshop"))
    with CommissionFile.open(path) as file:
        keep_statement(file, "so long that it runs on to other pages " * 400)
        file.keep_under(KEY)
    return path


def rows_under_the_key(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with CommissionFile.open_copy(path, key=KEY) as file:
        return {
            table: sorted(map(tuple, file.db.execute(f"SELECT * FROM [{table}]").fetchall()), key=str)
            for table in STATE_TABLES
        }


@pytest.mark.plain
@pytest.mark.parametrize("spoiled", ["nothing", "the beginning", "all tables", "all of the history"])
def test_of_a_file_with_a_password_all_is_saved_that_stands_on_a_page_as_it_was(
    sealed: Path, tmp_path: Path, spoiled: str
) -> None:
    ours = Path(shutil.copy(sealed, tmp_path / "ours.workshop"))
    before = rows_under_the_key(ours)
    with CommissionFile.open_copy(ours, key=KEY) as file:
        roots = dict(file.db.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'").fetchall())
    pages = {
        "nothing": [],
        "the beginning": [1],
        "all tables": [roots[one] for one in STATE_TABLES],
        "all of the history": [roots["action"], roots["change"]],
    }
    spoil_pages(ours, *pages[spoiled])
    new = tmp_path / "new.workshop"
    done = recover_file(ours, new, key=KEY)
    assert check_file(new, KEY) == []
    assert new.read_bytes()[:16] == ours.read_bytes()[:16], "the same password opens it, and the same recovery sheet"
    saved_rows = rows_under_the_key(new)
    assert {name for name, rows in saved_rows.items() if rows != before[name]} == set()
    assert done.is_all == (spoiled != "all of the history")
    assert any("so nothing is missing" in one for one in done.told) == (spoiled in ("the beginning", "all tables"))
    assert b"words number" not in new.read_bytes()


@pytest.mark.plain
@pytest.mark.many
def test_whatever_pages_of_a_file_with_a_password_are_lost_nothing_is_made_up_or_brought_back(
    sealed: Path, tmp_path: Path, many: int
) -> None:
    ours = Path(shutil.copy(sealed, tmp_path / "ours.workshop"))
    with CommissionFile.open(ours, key=KEY) as file:
        file.undo()
        said = {one.wording: one.state for one in file.all(Statement)}
    whole = ours.read_bytes()
    number = len(whole) // PAGE
    for seed in range(many):
        chance = random.Random(seed)
        ours.write_bytes(whole)
        spoil_pages(ours, *chance.sample(range(1, number + 1), chance.choice([3, 10, number // 2])))
        new = tmp_path / f"new {seed}.workshop"
        recover_file(ours, new, key=KEY)
        assert check_file(new, KEY) == []
        with CommissionFile.open_copy(new, key=KEY) as file:
            for one in file.all(Statement):
                assert one.wording in said, seed
                assert one.state == said[one.wording] or one.to_look_at, seed


@pytest.mark.plain
def test_a_wrong_key_is_told_from_a_beginning_that_is_damaged(sealed: Path, tmp_path: Path) -> None:
    ours = Path(shutil.copy(sealed, tmp_path / "ours.workshop"))
    new = tmp_path / "new.workshop"
    spoil_pages(ours, 1)
    with pytest.raises(LockedFileError):
        recover_file(ours, new)
    wrong = Key(bytes(32), KEY.salt)
    for deed in (lambda: CommissionFile.open(ours, key=wrong), lambda: recover_file(ours, new, key=wrong)):
        with pytest.raises(WrongPasswordError, match="does not open with this"):
            deed()
    with pytest.raises(DamagedFileError, match="though the password is right"):
        CommissionFile.open(ours, key=KEY)
    assert not new.exists()


def test_a_verdict_of_which_only_an_entry_of_an_earlier_version_is_left_is_put_on_the_presentation(ours: Path) -> None:
    with behind_the_triggers(ours) as conn:
        conn.execute("DELETE FROM change WHERE table_name = 'verdict' AND after LIKE '%occasion_id%'")
        left = conn.execute("SELECT count(*) FROM change WHERE table_name = 'verdict'").fetchone()[0]
        (page,) = conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'verdict'").fetchone()
    assert left > 0, "no entry is that old, so this test shows nothing"
    content = ours.read_bytes()
    ours.write_bytes(content[: (page - 1) * PAGE] + bytes(PAGE) + content[page * PAGE :])
    new, _ = saved(ours)
    with CommissionFile.open_copy(new) as file:
        of = {one.id: one for one in file.all(Occasion)}
        for verdict in file.all(Verdict):
            assert of[verdict.occasion_id].tenderer_id == verdict.tenderer_id
        assert file.all(Verdict)
