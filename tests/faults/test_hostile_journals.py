"""A journal that was planted beside a file deletes nothing, brings nothing in, and is not played back by looking."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults.hostile import journal, journal_beside, pages_that_differ
from workshop_app.actions.statements import keep_statement
from workshop_app.cli import run
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, FileError, check_file

Look = Callable[[Path], object]


def look_with_check(path: Path) -> object:
    return run(["check", str(path)])


def look_with_statements(path: Path) -> object:
    return run(["statements", str(path)])


def look_with_export(path: Path) -> object:
    return run(["export", str(path), str(path.parent.parent / "packs"), "--only", "statements"])


LOOKS = pytest.mark.parametrize("look", [look_with_check, look_with_statements, look_with_export])


@pytest.fixture
def ours(file: CommissionFile) -> Path:
    """A good file of some pages, closed, alone in a folder but for what its writer left."""
    for number in range(30):
        keep_statement(file, f"words number {number} " + "and more of them " * 30)
    file.close()
    home = file.path.parent / "home"
    home.mkdir()
    return file.path.replace(home / file.path.name)


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("with_pages", [False, True])
@pytest.mark.parametrize(
    "open_it",
    [check_file, lambda path: CommissionFile.open_copy(path).close(), lambda path: CommissionFile.open(path).close()],
)
def test_a_journal_that_names_a_super_journal_is_refused_and_deletes_nothing(
    ours: Path, open_it: Look, with_pages: bool
) -> None:
    precious = ours.parent.parent / "precious.txt"
    content = ours.read_bytes()
    pages = [(2, content[4096:8192])] if with_pages else []
    planted = journal(pages, original_pages=len(content) // 4096, super_name=str(precious))
    # SQLite takes a super-journal for a list of journals: where ours is not on it, it is deleted.
    precious.write_bytes(str(journal_beside(ours)).encode() + b"\0")
    journal_beside(ours).write_bytes(planted)
    before = everything_in(ours.parent)
    with pytest.raises(FileError) as refused:
        open_it(ours)
    assert "super-journal" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert precious.exists(), "looking at a file deleted another"
    after = everything_in(ours.parent)
    assert {name: after[name] for name in before} == before


def test_a_good_copy_does_not_let_a_foreign_trigger_into_the_real_file(ours: Path) -> None:
    """The journal mends the private copy and deletes what it names, and so does not mend the real file."""
    good = ours.read_bytes()
    other = sqlite3.connect(ours, isolation_level=None)
    other.execute(
        "CREATE TRIGGER sly AFTER INSERT ON statement BEGIN"
        " UPDATE statement SET wording = 'we want nothing' WHERE id = NEW.id; END"
    )
    other.close()
    bad = ours.read_bytes()
    decoy = ours.parent.parent / "decoy"
    decoy.write_bytes(b"/nowhere/else-journal\0")
    journal_beside(ours).write_bytes(
        journal(pages_that_differ(good, bad), original_pages=len(good) // 4096, super_name=str(decoy))
    )
    try:
        with CommissionFile.open(ours) as file:
            kept = keep_statement(file, "we want a say")
            assert file.get(Statement, kept).wording == "we want a say"
        pytest.fail("the file was opened although its journal is not ours")
    except FileError as error:
        assert "super-journal" in str(error)  # noqa: PT017
    assert decoy.exists()


def test_a_file_that_became_another_after_it_was_checked_is_not_written_to(
    ours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was checked is a copy; the very connection that writes looks at the structure once more."""
    connect = sqlite3.connect

    def connect_late(name: str | Path, *args: Any, **kwargs: Any) -> sqlite3.Connection:
        if str(name) == str(ours):
            other = connect(ours, isolation_level=None)
            other.execute("CREATE TRIGGER sly AFTER INSERT ON statement BEGIN DELETE FROM draft; END")
            other.close()
        plain: sqlite3.Connection = connect(name, *args, **kwargs)
        return plain

    monkeypatch.setattr(sqlite3, "connect", connect_late)
    with pytest.raises(FileError, match="sly"):
        CommissionFile.open(ours)


@LOOKS
def test_looking_writes_nothing_beside_the_file(ours: Path, look: Look) -> None:
    for other in ours.parent.iterdir():
        if other != ours:
            other.unlink()
    before = everything_in(ours.parent)
    times = ours.stat().st_mtime_ns
    look(ours)
    assert everything_in(ours.parent) == before
    assert ours.stat().st_mtime_ns == times


@LOOKS
def test_looking_rolls_nothing_back_on_the_disk(
    ours: Path, look: Look, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What a killed writer left half done is rolled back in a copy; whoever opens to write does it for good."""
    content = ours.read_bytes()
    half_done = content[:4096] + b"\xa5" * 4096 + content[8192:]
    ours.write_bytes(half_done)
    journal_beside(ours).write_bytes(journal([(2, content[4096:8192])], original_pages=len(content) // 4096))
    before = everything_in(ours.parent)
    assert look(ours) == 0, capsysbinary.readouterr().err
    assert everything_in(ours.parent) == before
    with CommissionFile.open(ours) as file:
        assert len(file.all(Statement)) == 30
    assert not journal_beside(ours).exists()


def test_a_journal_that_is_a_link_or_a_pipe_is_refused(ours: Path) -> None:
    elsewhere = ours.parent.parent / "elsewhere"
    elsewhere.write_bytes(journal([], original_pages=1))
    journal_beside(ours).symlink_to(elsewhere)
    for open_it in (check_file, CommissionFile.open):
        with pytest.raises(FileError, match="is not an ordinary file"):
            open_it(ours)
    assert elsewhere.exists()


@pytest.mark.parametrize("name", ["file:ours.workshop", "file:ours?mode=memory&x=.workshop", "a%41 #?.workshop"])
def test_a_name_is_never_taken_for_an_address(
    ours: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(ours.parent)
    ours.rename(name)
    assert run(["check", name]) == 0, capsysbinary.readouterr().err
    with CommissionFile.open(Path(name)) as file:
        keep_statement(file, "kept in the file of this very name")
    assert sorted(one.name for one in ours.parent.iterdir() if one.suffix == ".workshop") == [name]
    with CommissionFile.open_copy(Path(name)) as copy:
        assert len(copy.all(Statement)) == 31


def test_a_file_in_another_mode_of_sqlite_is_refused_and_gets_no_side_files(ours: Path) -> None:
    other = sqlite3.connect(ours)
    other.execute("PRAGMA journal_mode = WAL")
    other.close()
    before = everything_in(ours.parent)
    for open_it in (check_file, CommissionFile.open_copy, CommissionFile.open):
        with pytest.raises(FileError, match="write-ahead"):
            open_it(ours)
    assert {name: content for name, content in everything_in(ours.parent).items() if name in before} == before
    assert not list(ours.parent.glob("*-shm"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_what_is_no_file_is_named_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.workshop"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        for open_it in (check_file, CommissionFile.open_copy, CommissionFile.open):
            with pytest.raises(FileError, match="is not an ordinary file"):
                open_it(path)
