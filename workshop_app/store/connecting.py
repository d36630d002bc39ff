"""Making a commission file and opening one for writing: its lock, its connection, how SQLite keeps it."""

import contextlib
import os
import sqlite3
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.times import Clock
from workshop_app.store import journal
from workshop_app.store.errors import DamagedFileError, FileError
from workshop_app.store.locking import take_writer_lock
from workshop_app.store.migrations import migrate
from workshop_app.store.opening import must_be_a_file, private_copy, read_privately, refuse_if_not_ours
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.updating import update

if TYPE_CHECKING:
    from filelock import FileLock
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection to a commission file.

    Attributes:
        conn: the connection.
        lock: the lock of its one writer; None for a private copy.
        kept: where the file stands as an earlier version of the app left it, if it was brought up to this one.
        on_disk: for a private copy of an older file, which is brought up in memory only, the number of the last action
            that is on disk: what it tells of the journal ends there. None for any other.
    """

    conn: sqlite3.Connection
    lock: "FileLock | None"
    kept: Path | None = None
    on_disk: int | None = None


def connect_new(path: Path) -> Connected:
    """Make an empty commission file: whole under another name and then renamed, so that nothing half is ever left.

    Raises:
        FileError: something of that name exists, or the folder is missing or cannot be written to.
    """
    if path.suffix != ".workshop":
        raise FileError(f"“{path.name}” must end in .workshop, so that the app can find it again.")
    if not path.parent.is_dir():
        raise FileError(f"There is no folder “{path.parent}”. Make it first, or choose another.")
    folder = path.parent.absolute()
    if path.exists():
        raise FileError(f"“{path.name}” already exists in {folder}. Choose another name; nothing was changed.")
    if not os.access(folder, os.W_OK):
        raise FileError(f"“{path.name}” cannot be made: {folder} cannot be written to. Choose another folder.")
    lock = take_writer_lock(path, patience=0.5)
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        with contextlib.closing(sqlite3.connect(unfinished, isolation_level=None)) as conn:
            migrate(prepared(conn))
        if path.exists():
            raise FileError(f"“{path.name}” already exists in {folder}. Choose another name.")
        unfinished.replace(path)
        conn = sqlite3.connect(path, isolation_level=None)
        prepared(conn)
    except (sqlite3.Error, OSError) as error:
        lock.release()
        raise FileError(
            f"“{path.name}” could not be made in {folder} ({error}). Free some space or choose another folder."
        ) from error
    except BaseException:
        lock.release()
        raise
    finally:
        unfinished.unlink(missing_ok=True)
    return Connected(conn, lock)


def connect(path: Path, clock: Clock) -> Connected:
    """Open an existing commission file for writing, after checking a private copy of it.

    Raises:
        FileError: it is missing, open elsewhere, not writable, of another kind or version, altered or damaged.
    """
    must_be_a_file(path)
    if not os.access(path, os.W_OK):
        raise FileError(
            f"“{path.name}” may only be read, not written to. Copy it to a folder of your own and open the copy; "
            "nothing was changed."
        )
    lock = take_writer_lock(path, patience=0.5)
    try:
        with contextlib.closing(private_copy(path)) as copy:
            version = refuse_if_not_ours(path, copy)
        conn = sqlite3.connect(path, isolation_level=None)
        db = prepared(conn)
        kept = update(path, db, version, clock) if version < SCHEMA_VERSION else None
    except sqlite3.Error as error:
        lock.release()
        raise FileError(f"“{path.name}” could not be opened ({error}). It was not changed.") from error
    except BaseException:
        lock.release()
        raise
    return Connected(conn, lock, kept)


def connect_copy(path: Path, clock: Clock) -> Connected:
    """Open a private, checked copy in memory for reading, also while the file is open elsewhere.

    Raises:
        FileError: it is missing, of another kind or version, altered or damaged.
    """
    conn = read_privately(path)
    try:
        version = refuse_if_not_ours(path, conn)
        on_disk = None
        if version < SCHEMA_VERSION:
            from sqlite_utils import Database

            on_disk = journal.last_seq(conn)
            # Its triggers were found to be ours, to the letter: they may call what journals a row.
            conn.execute("PRAGMA trusted_schema = ON")
            migrate(Database(conn), clock=clock)
            conn.execute("PRAGMA trusted_schema = OFF")
        conn.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        conn.close()
        raise DamagedFileError(
            f"“{path.name}” could not be brought up to this version of the app to be read ({error}). It was not "
            "changed; run “workshop-app check” on it."
        ) from error
    except BaseException:
        conn.close()
        raise
    return Connected(conn, None, on_disk=on_disk)


def prepared(conn: sqlite3.Connection) -> "Database":
    """Set how SQLite keeps this file: nothing kept may be lost, nothing erased may stay behind."""
    from sqlite_utils import Database

    db = Database(conn)
    for pragma in (
        "foreign_keys = ON",
        "journal_mode = DELETE",
        "synchronous = EXTRA",
        "secure_delete = ON",
        "cell_size_check = ON",
        "temp_store = MEMORY",
    ):
        db.execute(f"PRAGMA {pragma}")
    return db
