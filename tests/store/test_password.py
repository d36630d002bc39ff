"""A commission file with a password: what opens it, and what of it anybody can read."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from workshop_app.actions.commission import start_commission
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.statements import Statement
from workshop_app.store import (
    SCHEMA_VERSION,
    CommissionFile,
    DamagedFileError,
    FileError,
    Key,
    LockedFileError,
    WrongPasswordError,
    check_file,
    examine,
    has_password,
    key_for,
    new_key,
    rekeying,
    sqlite,
)

pytestmark = pytest.mark.plain

PASSWORD = "goat under the rowan"
WORDS = "zqsomebodywhostays"
KEY, OTHER = (Key(bytes([seed]) * 32, os.urandom(16)) for seed in (1, 2))
FROZEN = Path(__file__).parents[1] / "files"


@pytest.fixture
def keyed(tmp_path: Path) -> Path:
    """A closed file under ``KEY``, with words on several pages."""
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path, key=KEY) as file:
        start_commission(file, title="Our Turn", service="Young Carers Service")
        for number in range(60):
            keep_statement(file, f"{WORDS} {number} " * 30)
    return path


def readable_in(folder: Path) -> list[str]:
    """The names of the files in which anybody can find the words, or that it is a SQLite file, or a table."""
    return [
        str(one)
        for one in folder.rglob("*")
        if one.is_file() and any(sign in one.read_bytes() for sign in (WORDS.encode(), b"SQLite format", b"statement"))
    ]


def plain(tmp_path: Path) -> CommissionFile:
    file = CommissionFile.create(tmp_path / "ours.workshop")
    start_commission(file, title="Our Turn", service="Young Carers Service")
    for number in range(12):
        keep_statement(file, f"{WORDS} {number} " * 30)
    file.keep_draft("somewhere", f"{WORDS} half typed")
    return file


def test_a_password_makes_a_file_that_sqlcipher_opens_by_itself_and_nobody_without_it(tmp_path: Path) -> None:
    path = tmp_path / "ours.workshop"
    with CommissionFile.create(path, key=new_key(PASSWORD)) as file:
        start_commission(file, title="Our Turn", service="Young Carers Service")
        said = keep_statement(file, WORDS)
    with CommissionFile.open(path, key=key_for(path, PASSWORD)) as file:
        assert file.get(Statement, said).wording == WORDS
    code = "import sys; from sqlcipher3 import dbapi2 as d; c = d.connect(sys.argv[1])\n" + (
        f"c.execute(\"PRAGMA key = '{PASSWORD}'\"); print(c.execute('SELECT wording FROM statement').fetchone()[0])"
    )
    other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, timeout=30, check=True)
    assert other.stdout == WORDS + "\n"
    wrong: set[str] = set()
    for typed in ("", "goat under the rowa", PASSWORD.upper(), "x" * 5000):
        with pytest.raises(WrongPasswordError) as refused:
            CommissionFile.open(path, key=key_for(path, typed))
        wrong.add(str(refused.value))
    assert len(wrong) == 1, "nothing tells how near it was"


def test_a_plain_file_is_opened_without_sqlcipher(tmp_path: Path) -> None:
    plain(tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from workshop_app.store import CommissionFile, check_file, key_for\n"
        + (
            "path = Path(sys.argv[1]); file = CommissionFile.open(path, key=key_for(path, ''))\n"
            "file.write_copy(path.with_name('copy.workshop')); print(check_file(path), 'sqlcipher3' in sys.modules)"
        )
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "ours.workshop"], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[] False\n"


def test_a_password_of_two_keyboards_is_one(tmp_path: Path) -> None:
    assert new_key("café au lait").salt != new_key("café au lait").salt
    path = tmp_path / "ours.workshop"
    CommissionFile.create(path, key=new_key("café au lait")).close()
    CommissionFile.open(path, key=key_for(path, "cafe\u0301 au lait")).close()


class Look(Protocol):
    def __call__(self, path: Path, /, *, key: Key | None = None) -> object: ...


def test_what_has_a_password_says_so_and_is_opened_by_nothing_else(
    keyed: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert has_password(keyed)
    before = keyed.read_bytes()
    looks: tuple[Look, ...] = (CommissionFile.open, CommissionFile.open_copy, examine)
    for look in looks:
        with pytest.raises(LockedFileError, match="password"):
            look(keyed)
        with pytest.raises(WrongPasswordError, match="does not open with this"):
            look(keyed, key=Key(OTHER.raw, KEY.salt))
    assert keyed.read_bytes() == before
    assert [one.name for one in keyed.parent.iterdir() if one.suffix == ".workshop"] == [keyed.name]
    assert capfd.readouterr() == ("", ""), "the library tells nobody of a wrong password"


@pytest.mark.parametrize("content", [b"", b"goat", bytes(8192), b"PK\x03\x04" * 3000, b"SQLite format 3\x00" * 600])
def test_what_is_no_commission_file_is_not_asked_for_a_password(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ours.workshop"
    path.write_bytes(content)
    assert not has_password(path)
    assert key_for(path, PASSWORD) is None
    with pytest.raises(DamagedFileError):
        CommissionFile.open(path, key=KEY)


def test_the_recovery_key_opens_it_as_the_password_does(keyed: Path) -> None:
    written = KEY.recovery
    assert len(written.replace(" ", "")) == 52 + 4
    for typed in (written, written.lower().replace(" ", "-"), written.replace(" ", "").replace("1", "l")):
        assert key_for(keyed, typed) == KEY
    CommissionFile.open(keyed, key=key_for(keyed, f"  {written}\n")).close()
    assert KEY.raw.hex() not in repr(KEY)


@pytest.mark.parametrize("raw", [bytes(32), bytes([255]) * 32, bytes(range(32))])
def test_every_slip_in_a_recovery_key_is_told(keyed: Path, raw: bytes) -> None:
    signs = Key(raw, KEY.salt).recovery.replace(" ", "")
    assert key_for(keyed, signs) == Key(raw, KEY.salt)
    for at in range(len(signs)):
        slipped = signs[:at] + ("7" if signs[at] != "7" else "8") + signs[at + 1 :]
        with pytest.raises(RuleBrokenError, match="a slip in it"):
            key_for(keyed, slipped)
    assert len({Key(raw, os.urandom(16)).sheet_number for _ in range(20)}) > 15


def test_a_password_that_is_too_short_or_reads_like_a_recovery_key_is_refused() -> None:
    for password in ("", "seven77", KEY.recovery, "o" * 56):
        with pytest.raises(RuleBrokenError):
            new_key(password)


def test_no_copy_backup_journal_or_temporary_file_of_it_can_be_read_by_anybody(
    keyed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = keyed.parent
    temporary = folder / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    seen: list[str] = []
    with CommissionFile.open(keyed, key=KEY) as file:
        file.keep_draft("somewhere", f"{WORDS} half typed")
        file.write_copy(folder / "backup.workshop")
        file.db.execute("PRAGMA cache_size = 5")
        with file.action("half") as write:
            for old in file.all(Statement):
                write.update(Statement, old.id, wording=WORDS * 400)
            seen += [one.name for one in folder.iterdir()]
            assert readable_in(folder) == []
        with CommissionFile.open_copy(keyed) as copy:
            assert len(copy.all(Statement)) == 60, "what is open here needs no key again"
    assert f"{keyed.name}-journal" in seen
    assert readable_in(folder) == []
    with CommissionFile.open(folder / "backup.workshop", key=KEY) as backup:
        assert backup.draft("somewhere") == f"{WORDS} half typed"
    with CommissionFile.open(keyed, key=KEY) as file:
        keyed.unlink()
        file.keep_elsewhere(folder / "elsewhere.workshop").close()
    assert readable_in(folder) == []
    assert check_file(folder / "elsewhere.workshop", KEY) == []


KILLED_HALF_WAY = """if True:
    import sys
    from pathlib import Path
    from workshop_app.domain.statements import Statement
    from workshop_app.store import CommissionFile, Key
    key = Key(bytes.fromhex(sys.stdin.readline()), bytes.fromhex(sys.argv[2]))
    file = CommissionFile.open(Path(sys.argv[1]), key=key)
    file.db.execute("PRAGMA cache_size = 5")
    with file.action("half") as write:
        for old in file.all(Statement):
            write.update(Statement, old.id, wording="half done " * 900)
        print("half way", flush=True)
        sys.stdin.readline()
    """


@pytest.mark.on_disk
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_keyed_file_whose_writer_was_killed_half_way_opens_with_everything_kept(
    keyed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", KILLED_HALF_WAY, keyed, KEY.salt.hex()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdin is not None
    assert writer.stdout is not None
    print(KEY.raw.hex(), file=writer.stdin, flush=True)
    assert writer.stdout.readline() == "half way\n"
    writer.send_signal(signal.SIGKILL)
    writer.communicate(timeout=20)
    journal = keyed.with_name(keyed.name + "-journal")
    assert journal.stat().st_size > 0, "nothing was left half done, so this test shows nothing"
    before = keyed.read_bytes(), journal.read_bytes()
    with pytest.raises(WrongPasswordError):
        CommissionFile.open(keyed, key=Key(OTHER.raw, KEY.salt))
    assert check_file(keyed, KEY) == []
    assert (keyed.read_bytes(), journal.read_bytes()) == before, "looking rolls nothing back on the disk"
    with CommissionFile.open(keyed, key=KEY) as file:
        assert all(one.wording.startswith(WORDS) for one in file.all(Statement))
    assert not journal.exists()


def test_a_bad_bit_is_damage_and_no_wrong_password(keyed: Path) -> None:
    content = bytearray(keyed.read_bytes())
    content[5 * 4096 + 99] ^= 1
    keyed.write_bytes(content)
    with pytest.raises(DamagedFileError, match="is damaged"):
        CommissionFile.open(keyed, key=KEY)


def test_a_file_of_an_earlier_version_is_brought_up_and_kept_as_it_was_under_its_password(tmp_path: Path) -> None:
    path = tmp_path / "ours.workshop"
    path.touch()
    sqlite.export_under(FROZEN / "schema-2.workshop", None, path, KEY)
    with CommissionFile.open(path, key=KEY) as file:
        assert file.kept_before_update is not None
        assert file.db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert has_password(file.kept_before_update)
    with CommissionFile.open_copy(file.kept_before_update, key=KEY) as older:
        assert older.actions()
    assert check_file(path, KEY) == []


def test_a_file_with_a_password_attaches_no_other(keyed: Path) -> None:
    with CommissionFile.open_copy(keyed, key=KEY) as copy, pytest.raises(sqlite.Error, match="not authorized"):
        copy.db.execute("ATTACH DATABASE ':memory:' AS other")


def test_a_password_is_set_changed_and_taken_away_while_the_file_is_open(tmp_path: Path) -> None:
    file = plain(tmp_path)
    path, head, state = file.path, file.head_digest, file.all(Statement)
    file.write_copy(tmp_path / "ours (backup).workshop")
    path.with_name("notes.txt").write_text("ours")
    with path.open("rb") as old:
        for number, key in enumerate((KEY, OTHER, None, KEY)):
            file.keep_under(key)
            assert file.key == key
            assert has_password(path) == (key is not None)
            if number == 0:
                assert WORDS.encode() not in old.read(), "the plain bytes were written over"
            assert file.head_digest == head
            assert file.all(Statement) == state
            assert file.draft("somewhere") == f"{WORDS} half typed"
            assert file.search(f"{WORDS} 7") != []
            keep_statement(file, f"kept {number}")
            state = file.all(Statement)
            assert file.undo() is not None
            file.redo()
            head = file.head_digest
            assert file.whereabouts.told(path) == ""
            assert set(readable_in(tmp_path)) == {
                str(tmp_path / "ours (backup).workshop"),
                *[str(path)] * (key is None),
            }
            with pytest.raises(FileError, match="already open"):
                CommissionFile.open(path, key=key)
    assert file.plain_ones_beside == ["ours (backup).workshop"]
    file.close()
    assert check_file(path, KEY) == []
    for wrong in (OTHER, Key(OTHER.raw, KEY.salt)):
        with pytest.raises(WrongPasswordError):
            CommissionFile.open(path, key=wrong)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        ".ours.workshop.lock",
        "notes.txt",
        "ours (backup).workshop",
        "ours.workshop",
    ]


def no_room(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def no_export(*_: object) -> None:
    raise sqlite.OperationalError("disk I/O error")


def loses_words(source: Path, old: Key | None, target: Path, new: Key | None) -> None:
    exported(source, old, target, new)
    with sqlite.connect(target, new) as conn:
        conn.execute("DROP TRIGGER statement_journal_delete")
        conn.execute("DELETE FROM statement")


exported = sqlite.export_under


@pytest.mark.parametrize(
    ("where", "name", "instead", "says"),
    [
        (rekeying, "make_private", no_room, "no room left"),
        (sqlite, "export_under", no_export, "disk I/O error"),
        (sqlite, "export_under", loses_words, "missing or was altered"),
        (rekeying, "_put_in_place", no_room, "no room left"),
    ],
)
def test_where_it_cannot_be_written_anew_it_stays_as_it_was_and_open(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    name: str,
    instead: Callable[..., None],
    says: str,
) -> None:
    with plain(tmp_path) as file:
        for before in (None, KEY):
            if before is not None:
                file.keep_under(before)
            whole = file.all(Statement)
            with monkeypatch.context() as patch:
                patch.setattr(where, name, instead)
                with pytest.raises(FileError, match=says):
                    file.keep_under(OTHER)
            assert file.key == before
            keep_statement(file, "goes on")
            assert len(file.all(Statement)) == len(whole) + 1
    assert check_file(file.path, KEY) == []
    assert sorted(one.name for one in tmp_path.iterdir()) == [".ours.workshop.lock", "ours.workshop"]


def test_a_second_name_of_a_plain_file_keeps_its_words(tmp_path: Path) -> None:
    with plain(tmp_path) as file:
        try:
            os.link(file.path, tmp_path / "elsewhere")
        except OSError:
            pytest.skip("this disk knows no second names")
        file.keep_under(KEY)
    shutil.move(tmp_path / "elsewhere", tmp_path / "elsewhere.workshop")
    with CommissionFile.open(tmp_path / "elsewhere.workshop") as other:
        assert len(other.all(Statement)) == 12
