"""A private copy in memory of a file that may come from anywhere.

Taking it writes nothing beside the file, rolls nothing back on the disk and leaves no lock.
"""

import contextlib
import errno
import stat
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from workshop_app.store import sqlite
from workshop_app.store.errors import (
    DamagedFileError,
    FileError,
    LockedFileError,
    WrongPasswordError,
    cannot_be_read,
    damaged,
    is_in_use,
)
from workshop_app.store.keys import SALT_LENGTH, Key, key_typed
from workshop_app.store.locking import held_here, key_by_salt, key_held
from workshop_app.store.private_files import temporary_folder, why_not_reached

_HEADER = b"SQLite format 3\x00"
_OTHER_MODE = 18
"""Where the header says how SQLite keeps the file: two bytes, 1 for a rollback journal."""
_CHANGES = slice(24, 28)
"""Where the header counts the transactions."""
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_LONGEST_VALUE = 64 * 1024 * 1024
_LONGEST_SQL = 1024 * 1024
_LARGEST = 1024 * 1024 * 1024
_PAGE = 4096
"""Bytes in a page of a file with a password."""
_SEALED_HAS = 240
"""Of the 256 that a byte can be, how many a page has that was encrypted: one in 30,000 lacks any."""
_MUST_ROLL_BACK = (sqlite.SQLITE_READONLY_ROLLBACK, sqlite.SQLITE_READONLY)
"""What SQLite says of a file that must be rolled back first; SQLCipher says the shorter."""
_TRIES = 50
_PAUSE = 0.02
_PATIENCE = 5.0
"""Seconds for which is waited until another program lets go of a file."""

UNREADABLE = (sqlite.Error, UnicodeDecodeError)
"""What reading a damaged file may raise: where SQLite's complaint quotes the damage, it may itself be no text."""


def must_be_a_file(path: Path) -> None:
    """Refuse what is not there, is a folder, or is no file at all: a pipe would be waited for, a device never ends.

    Raises:
        FileError: with the sentence for each.
    """
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise FileError(f"There is no file “{path}”. Check the name and the folder it is in.") from error
    except ValueError as error:
        raise FileError(f"“{path.name}” cannot be the name of a file. Check the name.") from error
    except OSError as error:
        raise FileError(why_not_reached(path, error)) from error
    if stat.S_ISDIR(found.st_mode):
        raise FileError(f"“{path}” is a folder, not a commission file. Name a file that ends in .workshop.")
    if not stat.S_ISREG(found.st_mode):
        raise FileError(f"“{path}” is not an ordinary file but a pipe or a device. Name a file that ends in .workshop.")
    if found.st_size > _LARGEST:
        raise DamagedFileError(
            f"“{path.name}” is larger than any commission ({found.st_size:,} bytes). Open a file that In Their Words "
            "made."
        )


def has_password(path: Path) -> bool:
    """Tell whether a file is kept under a password, as far as can be seen; False also for one that cannot be read."""
    return _salt(path) is not None


def key_for(path: Path, typed: str) -> Key | None:
    """Return the key that a password, or the key from the recovery sheet, makes for ``path``; None for a plain file.

    It takes a tenth of a second. Whether it is right shows only when the file is opened.

    Raises:
        RuleBrokenError: it is a recovery key with a slip in it.
    """
    salt = _salt(path)
    return None if salt is None else key_typed(typed, salt)


def known_key(path: Path) -> Key | None:
    """Return what ``path`` is kept under, if it is a file that is open here, or a copy of one; None for any other.

    Its backups can be looked at without asking again. What is closed asks for its password.
    """
    salt = _salt(path)
    return None if salt is None else key_by_salt(salt)


def _salt(path: Path) -> bytes | None:
    if held_here(path):
        # To open and close it would drop SQLite's locks on it.
        held = key_held(path)
        return None if held is None else held.salt
    try:
        must_be_a_file(path)
        with path.resolve().open("rb") as stream:
            page = stream.read(_PAGE)
    except (FileError, OSError):
        return None
    return page[:SALT_LENGTH] if _is_sealed(page) else None


def beginning_is_plain(path: Path) -> bool:
    """Tell whether anybody can read the SQLite file ``path``; False for what is none, and for one that is open here."""
    try:
        if held_here(path):
            return False
        must_be_a_file(path)
        with path.open("rb") as stream:
            return stream.read(len(_HEADER)) == _HEADER
    except (FileError, OSError):
        return False


def _is_sealed(page: bytes) -> bool:
    """Tell whether what begins so may be kept under a password: nothing in it is like anything."""
    return not page.startswith(_HEADER) and len(page) == _PAGE and len(set(page)) >= _SEALED_HAS


def private_copy(path: Path, key: Key | None = None) -> sqlite.Connection:
    """Return a connection to a private copy of ``path``, as it stood after its last whole transaction.

    May only be called by a process that has no connection to the file: on POSIX systems, to open and close a file
    silently drops SQLite's locks on it. Another process may be writing to it.

    Args:
        path: the file.
        key: what it is kept under; the copy is too, in memory. One for a file that is plain is left aside.

    Raises:
        FileError: it cannot be read, is no SQLite file, or has a journal beside it that is not ours.
        LockedFileError: it has a password, and the key is missing or not its own.
    """
    must_be_a_file(path)
    salt = _salt(path)
    if salt is None:
        key = None
    elif key is None:
        raise locked(path)
    real = path.resolve()
    journal = real.with_name(real.name + "-journal")
    until = time.monotonic() + _PATIENCE
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(_PAUSE)
        beside = _journal_left(path, journal)
        begins = _beginning(path, real, key)
        if beside is None and key is None:
            try:
                copy = _taken_at_rest(real)
            except UNREADABLE as error:
                if _nobody_wrote(path, real, journal, begins):
                    raise cannot_be_read(path, error) from error
                continue
            if _nobody_wrote(path, real, journal, begins):
                return copy
            copy.close()
            continue
        try:
            return _taken_through_locks(path, real, key)
        except sqlite.OperationalError as error:
            if error.sqlite_errorcode in _MUST_ROLL_BACK:
                # Nobody is writing: the journal was left by a process that was killed.
                content = _content(path, real)
                if beside is not None and (_journal_left(path, journal), _content(path, real)) == (beside, content):
                    return _rolled_back(path, content, beside, key)
            elif not is_in_use(error) or time.monotonic() > until:
                raise cannot_be_read(path, error) from error
        except UNREADABLE as error:
            raise cannot_be_read(path, error) from error
    raise FileError(f"“{path.name}” is being written to without a pause. Try again in a moment.")


def read_privately(path: Path, key: Key | None = None) -> sqlite.Connection:
    """Return a private copy of ``path``, whether or not it is open here or elsewhere.

    Args:
        path: the file.
        key: as in ``private_copy``; of one that is open here, the key is known.

    Raises:
        FileError: it is not there, cannot be read, or is no SQLite file.
        LockedFileError: it has a password, and the key is missing or not its own.
    """
    must_be_a_file(path)
    if not held_here(path):
        return private_copy(path, key)
    try:
        return _taken_through_locks(path, path.resolve(), key_held(path))
    except UNREADABLE as error:
        raise cannot_be_read(path, error) from error


def locked(path: Path) -> LockedFileError:
    """Return the sentence for a file that has a password, which nobody gave."""
    return LockedFileError(
        f"“{path.name}” has a password, or is no commission file. Type its password, or the key from its recovery "
        "sheet."
    )


def _must_fit(path: Path, conn: sqlite.Connection) -> None:
    """Read the first page. Where it does not fit the key, any other one that does tells a right key from a wrong one.

    Raises:
        WrongPasswordError: nothing can be decrypted.
        DamagedFileError: the key is right, and the beginning is damaged.
        sqlite.Error: it cannot be read for another reason.
    """
    try:
        conn.execute("PRAGMA schema_version").fetchone()
    except sqlite.DatabaseError as error:
        if sqlite.key_of(conn) is None or error.sqlite_errorcode != sqlite.SQLITE_NOTADB:
            raise
        if sqlite.some_pages_fit(conn):
            raise damaged(path, "its beginning cannot be read, though the password is right") from error
        raise WrongPasswordError(
            f"“{path.name}” does not open with this. Look at capital letters and at the keyboard’s language, and type "
            "it again, or type the key from its recovery sheet."
        ) from error


@dataclass(frozen=True, slots=True)
class DamagedContent:
    """What a damaged file holds, byte by byte.

    Attributes:
        content: its bytes, as they stood after the last whole transaction where that could be had.
        remarks: a sentence for each thing that is to be known of it.
    """

    content: bytes
    remarks: tuple[str, ...] = ()


def damaged_content(path: Path, key: Key | None = None) -> DamagedContent:
    """Return the bytes of a file of which nothing is taken for granted; SQLite never has the file itself open.

    Those of a file with a password are encrypted as they lie there.

    Args:
        path: the file.
        key: what it is kept under; None for a plain one.

    Raises:
        FileError: it is not there, is no file, cannot be read, or is empty.
    """
    must_be_a_file(path)
    real = path.resolve()
    if held_here(path) and key_held(path) is not None:
        raise FileError(
            f"“{path.name}” is open here and has a password, so its pages cannot be read one by one. Close it first."
        )
    if held_here(path):
        # Open in this process: to open and close it would drop SQLite's locks.
        with contextlib.closing(read_privately(path)) as conn:
            return DamagedContent(conn.serialize())
    try:
        content = real.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    if not content:
        raise FileError(f"“{path.name}” is empty, so there is nothing in it to save. Look for a copy or a backup.")
    remarks = []
    if content[_OTHER_MODE : _OTHER_MODE + 2] == b"\x02\x02" and real.with_name(real.name + "-wal").exists():
        remarks.append(f"“{path.name}-wal”, which another program left next to it, was not read; keep it.")
    try:
        beside = _journal_left(path, real.with_name(real.name + "-journal"))
    except FileError as error:
        return DamagedContent(content, (*remarks, f"What is next to it was left alone: {error}"))
    if beside is None:
        return DamagedContent(content, tuple(remarks))
    with temporary_folder() as folder:
        copy = folder / "copy"
        try:
            copy.write_bytes(content)
            copy.with_name("copy-journal").write_bytes(beside)
            with contextlib.closing(hardened(sqlite.connect(copy, key))) as conn:
                conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return DamagedContent(copy.read_bytes(), tuple(remarks))
        except (*UNREADABLE, OSError):
            told = (
                f"The app was stopped while something was being saved in “{path.name}”, and what was half saved could "
                "not be told from what was saved before."
            )
            return DamagedContent(content, (*remarks, told))


def hardened(conn: sqlite.Connection) -> sqlite.Connection:
    """Bound what a file may make SQLite do over ``conn``.

    SQLCipher can be set no limits from here: of a file with a password only attaching others is denied. Whoever made
    it what it is knew the password.
    """
    if sqlite.key_of(conn) is None:
        conn.setlimit(sqlite.SQLITE_LIMIT_ATTACHED, 0)
        conn.setlimit(sqlite.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        conn.setlimit(sqlite.SQLITE_LIMIT_SQL_LENGTH, _LONGEST_SQL)
    else:
        conn.set_authorizer(_attaches_nothing)
    conn.execute("PRAGMA cell_size_check = ON")
    conn.execute("PRAGMA temp_store = MEMORY")
    return conn


def _attaches_nothing(deed: int, *_: str | None) -> int:
    return sqlite.SQLITE_DENY if deed in (sqlite.SQLITE_ATTACH, sqlite.SQLITE_DETACH) else sqlite.SQLITE_OK


def _in_memory(key: Key | None = None) -> sqlite.Connection:
    # A file of many statements is checked in the background, over the copy that was taken here.
    conn = hardened(sqlite.connect(":memory:", key, one_thread=False))
    conn.execute("PRAGMA trusted_schema = OFF")
    return conn


def _beginning(path: Path, real: Path, key: Key | None = None) -> bytes:
    """Return the first page of a file, if it is one of a commission file as far as that tells.

    Raises:
        FileError: it cannot be read, is no SQLite file, or is kept in another way than ours.
        LockedFileError: it has a password, and there is no key.
    """
    begins = _content(path, real, most=_PAGE)
    if not begins:
        raise DamagedFileError(f"“{path.name}” is empty, so it is not a commission file. Look for a copy or a backup.")
    if key is not None:
        return begins
    if _is_sealed(begins):
        raise locked(path)
    if not begins.startswith(_HEADER):
        raise DamagedFileError(
            f"“{path.name}” is not a commission file: its contents are of another kind, whatever its name says. "
            "Open a file that In Their Words made."
        )
    if begins[_OTHER_MODE : _OTHER_MODE + 2] == b"\x02\x02":
        raise DamagedFileError(
            f"“{path.name}” was put into another mode (write-ahead log) by another program, so part of it may be in a "
            "file next to it. It was not changed; open your latest backup."
        )
    return begins


def _content(path: Path, real: Path, most: int = -1) -> bytes:
    try:
        with real.open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> FileError:
    return FileError(f"“{path.name}” cannot be read ({error.strerror}). Check who may read it.")


def _journal_left(path: Path, journal: Path) -> bytes | None:
    """Return what lies in the journal beside a file, None where there is none; refuse one that cannot be ours.

    SQLite deletes the file that a journal names as its super-journal, which one of ours never does.
    """
    try:
        found = journal.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise DamagedFileError(
                f"“{journal.name}” next to “{path.name}” is not an ordinary file, so it is not ours. Move it away and "
                "try "
                "again; nothing was changed."
            )
        if found.st_size > _LARGEST:
            raise DamagedFileError(
                f"“{journal.name}” next to “{path.name}” is larger than any of ours. Move it away and try again; "
                "nothing was changed."
            )
        content = journal.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return None  # Nor could SQLite have made one.
        raise FileError(
            f"“{journal.name}” next to “{path.name}” cannot be read ({error.strerror}). Check who may read it."
        ) from error
    if content.endswith(_JOURNAL_MAGIC):
        raise DamagedFileError(
            f"“{journal.name}” next to “{path.name}” names a super-journal, which SQLite would delete and which no "
            "file "
            "of In Their Words has: somebody put it there. Keep both as they are, and open your latest backup."
        )
    return content or None


def _taken_at_rest(real: Path) -> sqlite.Connection:
    """Copy a plain file beside which no journal lies, page by page, so that it is never in memory twice.

    Raises:
        sqlite.Error: it cannot be read, or somebody wrote to it meanwhile.
    """
    conn = _in_memory()
    try:
        with contextlib.closing(connection_to_read(real, at_rest=True)) as source:
            sqlite.copy_all(source, conn)
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        conn.close()
        raise
    return conn


def _nobody_wrote(path: Path, real: Path, journal: Path, began: bytes) -> bool:
    """Tell whether a file was left alone since it ``began`` so and had no journal.

    Whoever commits in between has a journal there meanwhile, and counts on afterwards.
    """
    return _journal_left(path, journal) is None and _beginning(path, real)[_CHANGES] == began[_CHANGES]


def connection_to_read(real: Path, key: Key | None = None, *, at_rest: bool = False) -> sqlite.Connection:
    """Return a connection to the file itself, over which nothing can be written or rolled back.

    It keeps to SQLite's locks, so that it may be had beside the one that writes. Bound it with ``hardened`` before
    reading what may come from anywhere.

    Args:
        real: the file, links followed.
        key: what it is kept under; None for a plain one.
        at_rest: nobody writes to it: neither locks count nor a journal beside it.

    Raises:
        sqlite.Error: it cannot be opened.
    """
    return sqlite.connect(real, key, only_to_read=True, at_rest=at_rest)


def _taken_through_locks(path: Path, real: Path, key: Key | None) -> sqlite.Connection:
    """Copy a file through SQLite's own locks, which a writer keeps to; opened so that nothing can be rolled back.

    Raises:
        sqlite.Error: it cannot be read.
    """
    conn = _in_memory(key)
    try:
        with contextlib.closing(connection_to_read(real, key)) as source:
            _must_fit(path, source)
            sqlite.copy_all(source, conn)
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        conn.close()
        raise
    return conn


def _rolled_back(path: Path, content: bytes, journal: bytes, key: Key | None) -> sqlite.Connection:
    """Let SQLite roll back what a killed process left half done, in a copy of file and journal as they lie there."""
    conn = _in_memory(key)
    try:
        with temporary_folder() as folder:
            copy = folder / "copy"
            copy.write_bytes(content)
            copy.with_name("copy-journal").write_bytes(journal)
            with contextlib.closing(hardened(sqlite.connect(copy, key))) as source:
                _must_fit(path, source)
                sqlite.copy_all(source, conn)
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except UNREADABLE as error:
        conn.close()
        raise cannot_be_read(path, error) from error
    except OSError as error:
        conn.close()
        raise FileError(
            f"“{path.name}” cannot be read: there is no room for a copy in {tempfile.gettempdir()} "
            f"({error.strerror}). Make some room and try again."
        ) from error
    except FileError:
        conn.close()
        raise
    return conn
