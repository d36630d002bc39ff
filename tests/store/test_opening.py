"""Opening a file that may be missing, of another kind, altered, damaged, read-only or open elsewhere."""

import contextlib
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement
from workshop_app.store import SCHEMA_VERSION, CommissionFile, DamagedFileError, FileError, check_file, sqlite
from workshop_app.store.private_copies import read_privately

Opener = Callable[[Path], object]


def open_to_write(path: Path) -> None:
    CommissionFile.open(path).close()


def open_to_read(path: Path) -> None:
    CommissionFile.open_copy(path).close()


BOTH = pytest.mark.parametrize("opener", [open_to_write, open_to_read])


def refusal(opener: Opener, path: Path) -> str:
    """Return the sentence with which a file is refused; the file must be as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(FileError) as refused:
        opener(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert path.name in sentence
    return sentence


@pytest.fixture
def closed(file: CommissionFile) -> Path:
    """A good file with words on many pages, closed."""
    for number in range(60):
        keep_statement(file, f"words number {number} " + "and more of them " * 60)
    file.close()
    return file.path


def run_sql(path: Path, *statements: str) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        other.execute(statement)
    other.close()


@BOTH
def test_a_missing_file_is_named(opener: Opener, tmp_path: Path) -> None:
    assert "There is no file" in refusal(opener, tmp_path / "lost.workshop")
    assert "There is no file" in refusal(opener, tmp_path / "no folder" / "lost.workshop")


@BOTH
def test_a_folder_is_no_file(opener: Opener, tmp_path: Path) -> None:
    (tmp_path / "folder.workshop").mkdir()
    assert "is a folder" in refusal(opener, tmp_path / "folder.workshop")


@BOTH
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"needs\nmore needs\n", "not a commission file"),
        (b"SQLite format 3", "not a commission file"),
        (b"PK\x03\x04 a zip", "not a commission file"),
        (b"SQLite format 3\x00 and then nothing of the kind" * 40, "damaged|not a commission file"),
        (b"SQLite format 3\x00", "damaged|not a commission file"),
    ],
)
def test_a_file_of_another_kind_is_refused(opener: Opener, tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "notes.workshop"
    path.write_bytes(content)
    assert any(one in refusal(opener, path) for one in said.split("|"))


@BOTH
def test_a_database_of_another_program_is_refused(opener: Opener, tmp_path: Path) -> None:
    path = tmp_path / "contacts.workshop"
    run_sql(path, "CREATE TABLE contact (name TEXT)")
    assert "is a SQLite file, but not a commission file" in refusal(opener, path)


@BOTH
def test_a_newer_file_is_left_alone(opener: Opener, closed: Path) -> None:
    run_sql(closed, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert "newer version of In Their Words" in refusal(opener, closed)


@BOTH
@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("DROP TRIGGER statement_journal_update", "“statement_journal_update” is missing or was altered"),
        (
            "CREATE TRIGGER later AFTER INSERT ON statement BEGIN UPDATE commission SET title = 'x'; END",
            "a trigger “later” that does not belong there",
        ),
        ("CREATE VIEW everything AS SELECT * FROM statement", "a view “everything” that does not belong there"),
        ("CREATE TABLE more (x)", "a table “more” that does not belong there"),
        ("CREATE INDEX quick ON statement (wording)", "an index “quick” that does not belong there"),
        ("ALTER TABLE criterion ADD COLUMN weight INTEGER", "“criterion” is missing or was altered"),
        ("DROP TABLE real_name", "“real_name” is missing or was altered"),
    ],
)
def test_a_file_that_is_not_built_as_ours_is_refused_by_what_is_strange(
    opener: Opener, closed: Path, sql: str, named: str
) -> None:
    run_sql(closed, sql)
    assert named.removeprefix("an ").removeprefix("a ") in refusal(opener, closed)
    assert any(named.removeprefix("an ").removeprefix("a ") in fault.sentence for fault in check_file(closed))


@pytest.mark.parametrize("open_elsewhere", [False, True])
def test_nothing_that_a_file_brings_along_runs_anything_while_it_is_checked(closed: Path, open_elsewhere: bool) -> None:
    """A view in a file may call whatever function there is; a copy that is checked lets it call none of ours."""
    ran: list[str] = []
    writer = CommissionFile.open(closed) if open_elsewhere else None
    run_sql(closed, "CREATE VIEW trap AS SELECT sprung() AS x")
    with contextlib.closing(read_privately(closed)) as copy:
        copy.create_function("sprung", 0, lambda: ran.append("sprung"))
        copy.execute("SELECT sprung()")
        assert ran.pop() == "sprung"
        with pytest.raises(sqlite3.OperationalError, match="unsafe use of sprung"):
            copy.execute("SELECT x FROM trap")
    assert ran == []
    if writer is not None:
        writer.close()


@BOTH
def test_a_trigger_with_another_text_is_refused(opener: Opener, closed: Path) -> None:
    run_sql(
        closed,
        "DROP TRIGGER change_keep",
        "CREATE TRIGGER change_keep BEFORE DELETE ON change BEGIN SELECT 1; END",
    )
    assert "the trigger “change_keep” is missing or was altered" in refusal(opener, closed)


@BOTH
def test_a_file_cut_off_in_the_middle_is_called_damaged(opener: Opener, closed: Path) -> None:
    content = closed.read_bytes()
    closed.write_bytes(content[: len(content) // 2])
    assert "is damaged" in refusal(opener, closed)


@BOTH
@pytest.mark.parametrize("page", [1, 2, 5, 20, -1])
def test_a_page_of_rubbish_is_found_wherever_it_is(opener: Opener, closed: Path, page: int) -> None:
    content = bytearray(closed.read_bytes())
    pages = len(content) // 4096
    start = (page % pages) * 4096
    content[start : start + 4096] = b"\xa5" * 4096
    closed.write_bytes(content)
    assert "damaged" in refusal(opener, closed) or "not as In Their Words left it" in refusal(opener, closed)


@pytest.mark.many
def test_whatever_one_byte_becomes_opening_ends_in_a_sentence_or_a_file_that_opens(closed: Path, many: int) -> None:
    good = closed.read_bytes()
    for place in range(0, len(good), max(1, 15013 // many)):
        content = bytearray(good)
        content[place] ^= 0xFF
        closed.write_bytes(content)
        try:
            with CommissionFile.open(closed) as file:
                file.all(Statement)
        except FileError as error:
            assert "\n" not in str(error)  # noqa: PT017
        check_without_traceback(closed)


def check_without_traceback(path: Path) -> None:
    try:
        faults = check_file(path)
    except DamagedFileError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert all("\n" not in fault.sentence for fault in faults)


def test_a_new_file_does_not_replace_one_that_is_there(closed: Path) -> None:
    assert "already exists" in refusal(CommissionFile.create, closed)


def test_a_new_file_needs_its_ending_and_its_folder(tmp_path: Path) -> None:
    assert "must end in .workshop" in refusal(CommissionFile.create, tmp_path / "ours.db")
    with pytest.raises(FileError, match="There is no folder"):
        CommissionFile.create(tmp_path / "nowhere" / "ours.workshop")
    assert list(tmp_path.iterdir()) == []


def test_a_file_opens_once_at_a_time_in_one_program(file: CommissionFile) -> None:
    assert "already open in another window or program" in refusal(open_to_write, file.path)
    keep_statement(file, "and the first goes on")
    file.close()
    open_to_write(file.path)


def test_a_file_opens_once_at_a_time_under_any_of_its_names(file: CommissionFile, tmp_path: Path) -> None:
    link = tmp_path / "link.workshop"
    link.symlink_to(file.path)
    assert "already open" in refusal(open_to_write, link)


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.plain
def test_a_file_open_in_another_program_cannot_be_written_but_can_be_read(closed: Path) -> None:
    holder = python(
        """if True:
        import sys
        from pathlib import Path
        from workshop_app.actions.statements import keep_statement
        from workshop_app.domain.statements import Statement
        from workshop_app.store import CommissionFile
        with CommissionFile.open(Path(sys.argv[1])) as file:
            keep_statement(file, "whole")
            with file.action("half") as write:
                old = file.all(Statement)[0]
                write.update(Statement, old.id, wording="half")
                print("ready", flush=True)
                sys.stdin.readline()
        """,
        closed,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "ready\n"
    with pytest.raises(FileError, match="already open in another window or program"):
        CommissionFile.open(closed)
    with CommissionFile.open_copy(closed) as copy:
        words = [one.wording for one in copy.all(Statement)]
    assert words[-1] == "whole"
    assert "half" not in words
    assert check_file(closed) == []
    holder.communicate("go on\n", timeout=20)
    assert holder.returncode == 0
    with CommissionFile.open_copy(closed) as copy:
        assert copy.all(Statement)[0].wording == "half"


@pytest.mark.plain
def test_reading_an_open_file_does_not_loosen_its_lock(file: CommissionFile) -> None:
    with file.action("under way") as write:
        write.insert(Statement(id="s", wording="under way", said_at=write.now, position=0))
        with CommissionFile.open_copy(file.path) as copy:
            assert copy.all(Statement) == []
        intruder = python(
            "import sqlite3, sys\n"
            "sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute('BEGIN IMMEDIATE')",
            file.path,
        )
        _, complaint = intruder.communicate(timeout=20)
    assert "database is locked" in complaint


def test_a_readers_copy_cannot_be_written(closed: Path) -> None:
    with CommissionFile.open_copy(closed) as copy, pytest.raises(FileError) as refused:
        keep_statement(copy, "nowhere to go")
    assert "\n" not in str(refused.value)


KILLED_HALF_WAY = """if True:
    import sys
    from pathlib import Path
    from workshop_app.actions.statements import keep_statement
    from workshop_app.domain.statements import Statement
    from workshop_app.store import CommissionFile
    file = CommissionFile.open(Path(sys.argv[1]))
    print(keep_statement(file, "kept, so it must be there"), flush=True)
    file.db.execute("PRAGMA cache_size = 5")
    with file.action("half") as write:
        for old in file.all(Statement):
            write.update(Statement, old.id, wording="half done " * 900)
        print("half way", flush=True)
        sys.stdin.readline()
    """


@pytest.mark.plain
@pytest.mark.on_disk
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("first_reader", [open_to_write, open_to_read, check_file])
def test_a_file_whose_writer_was_killed_half_way_opens_with_everything_kept(
    closed: Path, first_reader: Callable[[Path], object]
) -> None:
    whole = closed.read_bytes()
    writer = python(KILLED_HALF_WAY, closed)
    assert writer.stdout is not None
    kept = writer.stdout.readline().strip()
    assert writer.stdout.readline() == "half way\n"
    writer.kill()
    writer.communicate(timeout=20)
    journal = closed.with_name(closed.name + "-journal")
    assert journal.stat().st_size > 0, "nothing was left half done, so this test shows nothing"
    assert closed.read_bytes().count(b"half done half done") > 0
    assert len(closed.read_bytes()) > len(whole)
    first_reader(closed)
    with CommissionFile.open(closed) as file:
        words = {one.id: one.wording for one in file.all(Statement)}
        assert words[kept] == "kept, so it must be there"
        assert len(words) == 61
        assert not any("half done" in wording for wording in words.values())
        keep_statement(file, "and on it goes")
    assert not journal.exists()
    assert check_file(closed) == []


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that another account can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


AS_SOMEBODY_ELSE = """if True:
    import os, sys
    import filelock  # what is imported late may be out of reach then
    from pathlib import Path
    from workshop_app.store import CommissionFile, FileError, check_file
    from workshop_app.actions.statements import keep_statement
    path = Path(sys.argv[1])
    CommissionFile.open_copy(path).close()
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        CommissionFile.open(path)
    except FileError as error:
        print(error)
    with CommissionFile.open_copy(path) as copy:
        print(len(copy.actions()))
    print(check_file(path))
    try:
        CommissionFile.create(path.with_name("new.workshop"))
    except FileError as error:
        print(error)
    """


@pytest.mark.plain
@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions")
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o644), (0o777, 0o444), (0o555, 0o444)])
def test_what_may_only_be_read_is_refused_for_writing_and_can_still_be_read_and_checked(
    shared_folder: Path, folder_mode: int, file_mode: int
) -> None:
    path = shared_folder / "ours.workshop"
    with CommissionFile.create(path) as file:
        keep_statement(file, "read me")
    for other in shared_folder.iterdir():
        other.chmod(file_mode)
    shared_folder.chmod(folder_mode)
    before = path.read_bytes()
    done = python(AS_SOMEBODY_ELSE, path)
    out, complaint = done.communicate(timeout=30)
    shared_folder.chmod(0o755)
    assert complaint == ""
    lines = out.splitlines()
    assert "Copy it to a folder of your own and open the copy" in lines[0]
    assert lines[1:3] == ["1", "[]"]
    if folder_mode == 0o555:
        assert len(lines) == 4
        assert "cannot be written to" in lines[3]
    assert path.read_bytes() == before


@pytest.mark.plain
def test_closing_gives_the_file_up_also_after_an_error(file: CommissionFile) -> None:
    with pytest.raises(ZeroDivisionError), file:
        1 / 0  # noqa: B018
    open_to_write(file.path)


def test_a_file_can_be_moved_and_copied_like_any_other(closed: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = stick / "copied.workshop"
    copy.write_bytes(closed.read_bytes())
    closed.replace(stick / "moved.workshop")
    for path in stick.glob("*.workshop"):
        with CommissionFile.open(path) as file:
            assert len(file.all(Statement)) == 60


def test_each_new_file_says_when_it_was_made_itself(tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        before = str(datetime.now(UTC))
        with CommissionFile.create(tmp_path / f"{name}.workshop") as file:
            (applied,) = {row[0] for row in file.db.execute("SELECT applied_at FROM _sqlite_migrations")}
        assert before <= applied <= str(datetime.now(UTC))
        made.append(applied)
    assert made[0] < made[1]


@pytest.mark.parametrize("lock", ["BEGIN", "BEGIN EXCLUSIVE"])
def test_a_program_that_reads_is_said_to_be_in_the_way_and_nothing_is_lost(
    file: CommissionFile, tmp_path: Path, lock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the disk: whoever looked for another stick would lose their time, and perhaps more."""
    monkeypatch.setattr(sqlite, "_PATIENCE", 0.0)
    keep_statement(file, "ring my nan")
    file.db.execute("PRAGMA busy_timeout = 0")
    with contextlib.closing(sqlite.connect(file.path, file.key)) as other:
        other.execute(lock)
        other.execute("SELECT * FROM statement").fetchall()
        deeds: list[Callable[[], object]] = [
            lambda: keep_statement(file, "no worksheets"),
            lambda: file.keep_draft("box", "half"),
            file.undo,
        ]
        if lock != "BEGIN":
            deeds += [lambda: file.all(Statement), lambda: file.keep_elsewhere(tmp_path / "new.workshop")]
        for deed in deeds:
            with pytest.raises(FileError, match=r"nother program is reading or writing.*Close that program") as refused:
                deed()
            assert "disk" not in str(refused.value)
            assert "locked" not in str(refused.value)
    keep_statement(file, "a bus home")
    assert [one.wording for one in file.all(Statement)] == ["ring my nan", "a bus home"]
    assert check_file(file.path) == []
