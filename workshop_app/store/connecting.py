"""Making a commission file and opening one for writing: its lock, its connection, how SQLite keeps it."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.times import Clock, system_clock
from workshop_app.store import forgetting, journal, search_index, sqlite
from workshop_app.store.authorising import only_ours_may_write
from workshop_app.store.checking import does_not_check
from workshop_app.store.errors import (
    DamagedFileError,
    DoesNotCheckError,
    FileError,
    cannot_be_read,
    damaged,
    in_brackets,
    what_to_do,
    why,
)
from workshop_app.store.journal_checks import Found
from workshop_app.store.keys import Key
from workshop_app.store.locking import take_writer_lock
from workshop_app.store.migrations import migrate
from workshop_app.store.opening import refuse_if_built_otherwise, refuse_if_not_ours, refuse_if_other_kind
from workshop_app.store.own_connection import connected_to
from workshop_app.store.private_copies import (
    UNREADABLE,
    hardened,
    must_be_a_file,
    private_copy,
    read_privately,
)
from workshop_app.store.private_files import (
    LONGEST_NEW_NAME,
    half_made,
    make_private,
    sweep_beside,
    sweep_temporary,
    take_away,
    too_long,
    why_not_reached,
)
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.structure import nothing_yet
from workshop_app.store.updating import update

if TYPE_CHECKING:
    from filelock import FileLock
    from sqlite_utils import Database


LARGE = 5_000
"""Statements, from which on a file may be opened for writing before all it holds was checked."""


class LaterCheck:
    """The check of a file that is open already, over the private copy that was taken of it. It is done once."""

    def __init__(self, path: Path, copy: sqlite.Connection, version: int) -> None:
        self._path = path
        self._copy = copy
        self._version = version

    def run(self) -> list[str]:
        """Check all of it; return a sentence for each fault."""
        try:
            return does_not_check(self._path, self._copy, self._version).faults
        finally:
            self._copy.close()


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection to a commission file.

    Attributes:
        conn: the connection.
        lock: the lock of its one writer; None for a private copy.
        kept: where the file stands as an earlier version of the app left it, if it was brought up to this one.
        on_disk: for a private copy of an older file, which is brought up in memory only, the number of the last action
            that is on disk: what it tells of the journal ends there. None for any other.
        faults: for a private copy, a sentence for each reason for which it does not check.
        later: for a file whose check was put off, what does it.
        index_made_again: the search index was damaged, and was made again.
    """

    conn: sqlite.Connection
    lock: "FileLock | None"
    kept: Path | None = None
    on_disk: int | None = None
    faults: tuple[str, ...] = ()
    later: LaterCheck | None = None
    index_made_again: bool = False


def connect_new(path: Path, key: Key | None = None) -> Connected:
    """Make an empty commission file: whole under another name and then renamed, so that nothing half is ever left.

    Args:
        path: the file.
        key: what it is to be kept under; None for a plain one.

    Raises:
        FileError: something of that name exists, or the folder is missing or cannot be written to.
    """
    must_be_new(path)
    folder = path.parent.absolute()
    lock = take_writer_lock(path, patience=0.5)
    unfinished = half_made(path)
    try:
        make_private(unfinished)
        if key is None:
            unfinished.write_bytes(nothing_yet())
        with contextlib.closing(sqlite.connect(unfinished.absolute(), key)) as conn:
            db = prepared(conn)
            if key is not None:
                migrate(db)
            # What is written as SQLite writes is on the disk afterwards, and with it all that was written before.
            db.execute("UPDATE _sqlite_migrations SET applied_at = ?", (_made_at(),))
        if path.exists():
            raise FileError(f"“{path.name}” already exists in {folder}. Choose another name.")
        unfinished.replace(path)
        conn = connect_again(path, key)
    except (sqlite.Error, OSError) as error:
        lock.release()
        raise FileError(
            f"“{path.name}” could not be made in {folder} ({why(error)}). Free some space or choose another folder."
        ) from error
    except BaseException:
        lock.release()
        raise
    finally:
        take_away(unfinished)
    return Connected(conn, lock)


def connect_again(path: Path, key: Key | None) -> sqlite.Connection:
    """Return a connection that writes, to a file which is known to be ours and to be as we left it.

    Raises:
        sqlite.Error: it cannot be opened.
    """
    conn = connected_to(path, key)
    try:
        prepared(conn)
        _must_be_writable(conn)
        only_ours_may_write(conn)
    except BaseException:
        conn.close()
        raise
    return conn


def _made_at() -> str:
    """Return when a file is made, as sqlite-utils writes when a file was brought up to a version."""
    return str(system_clock())


def must_be_new(path: Path) -> None:
    """Refuse to make a file at ``path`` where something is already, or none can be.

    Raises:
        FileError: with the sentence.
    """
    if path.suffix != ".workshop":
        raise FileError(f"“{path.name}” must end in .workshop, so that the app can find it again.")
    if told := too_long(path, LONGEST_NEW_NAME):
        raise FileError(told)
    folder = path.parent.absolute()
    try:
        if not path.parent.is_dir():
            raise FileError(f"There is no folder “{path.parent}”. Make it first, or choose another.")
        is_there = path.exists()
    except OSError as error:
        raise FileError(why_not_reached(path, error)) from error
    if is_there:
        raise FileError(f"“{path.name}” already exists in {folder}. Choose another name; nothing was changed.")
    if not os.access(folder, os.W_OK):
        raise FileError(f"“{path.name}” cannot be made: {folder} cannot be written to. Choose another folder.")


def connect(path: Path, clock: Clock, key: Key | None = None, *, later: bool = False) -> Connected:
    """Open an existing commission file for writing, after checking a private copy of it.

    Args:
        path: the file.
        clock: tells the time.
        key: what it is kept under; None for a plain one.
        later: a file of so many statements that their check is waited for is opened before it is done.

    Raises:
        FileError: it is missing, open elsewhere, not writable, of another kind or version, altered or damaged.
        LockedFileError: it has a password, and the key is missing or not its own.
        DoesNotCheckError: of these, it can be read but does not check.
    """
    must_be_a_file(path)
    if not os.access(path, os.R_OK):
        raise FileError(f"“{path.name}” may not be read. Check who may read it.")
    if not os.access(path, os.W_OK):
        raise FileError(
            f"“{path.name}” may only be read, not written to. Copy it to a folder of your own and open the copy; "
            "nothing was changed."
        )
    lock = take_writer_lock(path, patience=0.5)
    opened: list[sqlite.Connection] = []
    try:
        sweep_beside(path.resolve())
        sweep_temporary()
        copy = private_copy(path, key)
        opened.append(copy)
        ours = refuse_if_not_ours(path, copy)
        put_off = None
        if later and copy.execute("SELECT count(*) FROM statement").fetchone()[0] > LARGE:
            put_off = LaterCheck(path, copy, ours.version)
        else:
            _refuse_if_it_does_not_check(path, does_not_check(path, copy, ours.version).faults)
        conn = connected_to(path, sqlite.key_of(copy))
        opened.append(conn)
        db = prepared(conn)
        with _as_it_was_checked(path, conn, ours.version, journal.last_seal(copy)):
            if not ours.index_is_sound and not search_index.rebuild(conn):
                raise damaged(path, "its search index cannot be made again")
        kept = update(path, db, ours.version, clock) if ours.version < SCHEMA_VERSION else None
        only_ours_may_write(conn)
        if forgetting.is_marked(conn):
            # Begun when something was taken back, and cut short; without room for it now, it waits once more.
            with contextlib.suppress(sqlite.Error):
                forgetting.wipe(conn)
        opened.remove(conn)
        if put_off is not None:
            opened.remove(copy)
    except (sqlite.Error, OSError) as error:
        lock.release()
        raise FileError(
            f"“{path.name}” could not be opened ({why(error)}). What was saved is in it. "
            + what_to_do(error, "Check the disk or stick and try again.")
        ) from error
    except BaseException:
        lock.release()
        raise
    finally:
        for one in opened:
            one.close()
    return Connected(conn, lock, kept, later=put_off, index_made_again=not ours.index_is_sound)


@contextlib.contextmanager
def _as_it_was_checked(path: Path, conn: sqlite.Connection, version: int, last: tuple[int, str]) -> Iterator[None]:
    """Hold the write lock while the connection that will write sees what was checked: a copy is another file.

    Raises:
        FileError: it sees something else.
    """
    conn.execute("BEGIN IMMEDIATE")
    try:
        try:
            refuse_if_built_otherwise(path, conn, refuse_if_other_kind(path, conn))
            same = conn.execute("PRAGMA user_version").fetchone() == (version,) and journal.last_seal(conn) == last
        except UNREADABLE as error:
            raise cannot_be_read(path, error) from error
        _must_be_writable(conn)
        if not same:
            raise FileError(
                f"“{path.name}” was changed by another program while it was being opened. Close that program and try "
                "again; nothing was changed here."
            )
        yield
        conn.execute("COMMIT")
    finally:
        if conn.in_transaction:
            conn.execute("ROLLBACK")


def _must_be_writable(conn: sqlite.Connection) -> None:
    """Find out whether SQLite could open the file to write: where it could not, it opens it to read, and does not say.

    Raises:
        sqlite.Error: it could not.
    """
    conn.execute("UPDATE action SET seq = seq WHERE 0")


def _refuse_if_it_does_not_check(path: Path, faults: Sequence[str]) -> None:
    if faults:
        raise DoesNotCheckError(does_not_check_told(path, faults), faults)


def does_not_check_told(path: Path, faults: Sequence[str]) -> str:
    """Return the sentence for a file that does not check."""
    return (
        f"“{path.name}” does not check: {in_brackets(faults[0])}. So that nothing more is lost, nothing is "
        "written to it; run “workshop-app check” on it, and open your latest backup."
    )


def connect_copy(path: Path, clock: Clock, key: Key | None = None, *, sound: str = "") -> Connected:
    """Open a private copy in memory for reading, also while the file is open elsewhere.

    One that does not check is there to be looked at, as long as a window can show what it holds.

    Args:
        path: the file.
        clock: tells the time.
        key: what it is kept under; None for a plain one.
        sound: the head digest of what was checked a moment ago and is sound: it is not checked once more.

    Raises:
        FileError: it is missing, of another kind or version, built otherwise, damaged, or holds what cannot be.
        LockedFileError: it has a password, and the key is missing or not its own.
    """
    conn = read_privately(path, key)
    try:
        ours = refuse_if_not_ours(path, conn)
        checked = bool(sound) and journal.head_digest(conn) == sound
        found = Found() if checked else does_not_check(path, conn, ours.version)
        if found.unfit:
            raise DoesNotCheckError(does_not_check_told(path, found.unfit), found.faults)
        on_disk = None
        if ours.version < SCHEMA_VERSION:
            from sqlite_utils import Database

            on_disk = journal.last_seq(conn)
            # Its triggers were found to be ours, to the letter: they may call what journals a row.
            conn.execute("PRAGMA trusted_schema = ON")
            migrate(Database(conn), clock=clock)
            conn.execute("PRAGMA trusted_schema = OFF")
        conn.execute("PRAGMA query_only = ON")
    except sqlite.Error as error:
        conn.close()
        raise DamagedFileError(
            f"“{path.name}” could not be updated to this version of the app to be read ({why(error)}). It was not "
            "changed; run “workshop-app check” on it."
        ) from error
    except BaseException:
        conn.close()
        raise
    return Connected(conn, None, on_disk=on_disk, faults=tuple(found.faults))


def prepared(conn: sqlite.Connection) -> "Database":
    """Set how SQLite keeps this file: nothing kept may be lost, nothing erased may stay behind."""
    from sqlite_utils import Database

    db = Database(hardened(conn))
    for pragma in (
        "foreign_keys = ON",
        "journal_mode = DELETE",
        "synchronous = EXTRA",
        "secure_delete = ON",
    ):
        db.execute(f"PRAGMA {pragma}")
    return db
