"""Checking an untrusted file in a private copy, before it is touched."""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from workshop_app.store.errors import DamagedFileError, FileError
from workshop_app.store.locking import take_writer_lock
from workshop_app.store.migrations import APPLICATION_ID, MIGRATION_SET, MIGRATIONS
from workshop_app.store.schema import SCHEMA_VERSION, state_tables_of
from workshop_app.store.structure import Structure, expected_structure, structure_of

_HEADER = b"SQLite format 3\x00"
_LONGEST_VALUE = 64 * 1024 * 1024

UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file may raise: where SQLite's complaint quotes the damage, it may itself be no text."""


def must_be_a_file(path: Path) -> None:
    """Refuse what is not there or is a folder.

    Raises:
        FileError: with the sentence for either.
    """
    if path.is_dir():
        raise FileError(f"“{path}” is a folder, not a commission file. Name a file that ends in .workshop.")
    if not path.exists():
        raise FileError(f"There is no file “{path}”. Check the name and the folder it is in.")


def private_copy(path: Path) -> sqlite3.Connection:
    """Return a connection to a private copy of ``path``, as it stood after its last whole transaction.

    May only be called by a process that has no connection to the file and holds its lock: on POSIX systems, to
    open and close a file silently drops SQLite's locks on it.

    Raises:
        FileError: it cannot be read or is no SQLite file.
    """
    real = path.resolve()
    journal = real.with_name(real.name + "-journal")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileError(f"“{path.name}” cannot be read ({error.strerror}). Check who may read it.") from error
    if not content:
        raise DamagedFileError(f"“{path.name}” is empty, so it is not a commission file. Look for a copy or a backup.")
    if not content.startswith(_HEADER):
        raise DamagedFileError(
            f"“{path.name}” is not a commission file: its contents are of another kind, whatever its name says. "
            "Open a file that In Their Words made."
        )
    conn = _hardened(sqlite3.connect(":memory:", isolation_level=None))
    try:
        if journal.exists() and journal.stat().st_size:
            _copy_through_folder(path, journal, conn)
        else:
            conn.deserialize(content)
        conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except UNREADABLE as error:
        conn.close()
        raise _damaged(path, str(error)) from error
    return conn


def snapshot_of_open_file(path: Path) -> sqlite3.Connection:
    """Return a private copy of a file that another connection has open, taken through SQLite's own locks.

    Raises:
        FileError: it cannot be read or is no SQLite file.
    """
    conn = _hardened(sqlite3.connect(":memory:", isolation_level=None))
    try:
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as source:
            source.backup(conn)
    except UNREADABLE as error:
        conn.close()
        raise _damaged(path, str(error)) from error
    return conn


def _copy_through_folder(path: Path, journal: Path, conn: sqlite3.Connection) -> None:
    """Let SQLite roll back what a killed process left half done, in a copy of file and journal."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, copy.with_name(copy.name + "-journal"))
        with contextlib.closing(_hardened(sqlite3.connect(copy))) as source:
            source.backup(conn)


def _hardened(conn: sqlite3.Connection) -> sqlite3.Connection:
    conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    conn.execute("PRAGMA trusted_schema = OFF")
    conn.execute("PRAGMA cell_size_check = ON")
    conn.execute("PRAGMA temp_store = MEMORY")
    return conn


def one_line(text: str) -> str:
    """Return what SQLite says, which may be several lines, as one."""
    return " ".join(text.split())


def _damaged(path: Path, why: str) -> DamagedFileError:
    return DamagedFileError(
        f"“{path.name}” is damaged ({one_line(why)}). "
        "Do not write to it: keep it as it is, and open your latest backup."
    )


def refuse_if_not_ours(path: Path, conn: sqlite3.Connection) -> int:
    """Check a private copy: kind, version, structure to the letter, and SQLite's own integrity check.

    Returns the file's version. The structure comes before anything that could evaluate an expression kept in the file.

    Raises:
        FileError: the first thing wrong, in one sentence.
    """
    try:
        version = refuse_if_other_kind(path, conn)
        strange = strange_structure(structure_of(conn), version) or strange_migrations(conn, version)
        if strange:
            raise DamagedFileError(
                f"“{path.name}” is not as In Their Words left it: {strange[0]}. Do not use it as evidence; "
                f"run “workshop-app check” on it, and open your latest backup."
            )
        problem = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
        _read_everything(conn, version)
    except UNREADABLE as error:
        raise _damaged(path, str(error)) from error
    if problem != "ok":
        raise _damaged(path, str(problem))
    return version


def _read_everything(conn: sqlite3.Connection, version: int) -> None:
    """Read every row once: SQLite's integrity check does not tell whether text is text.

    Raises:
        sqlite3.OperationalError: some of it is not.
    """
    for table in (*state_tables_of(version), "action", "change", "draft"):
        for _ in conn.execute(f"SELECT * FROM [{table}]"):
            pass


def refuse_if_other_kind(path: Path, conn: sqlite3.Connection) -> int:
    """Check that a private copy is a commission file of a version this app knows, and return its version.

    Raises:
        FileError: it is not.
    """
    if conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DamagedFileError(
            f"“{path.name}” is a SQLite file, but not a commission file. Open a file that In Their Words made."
        )
    version = int(conn.execute("PRAGMA user_version").fetchone()[0])
    if version < 1:
        raise DamagedFileError(
            f"“{path.name}” does not say which version of In Their Words wrote it, so it was altered. Do not use it "
            "as evidence, and open your latest backup."
        )
    if version > SCHEMA_VERSION:
        raise DamagedFileError(
            f"“{path.name}” was written by a newer version of In Their Words (file version {version}; this app "
            f"knows {SCHEMA_VERSION}). Update the app on this laptop; the file was not touched."
        )
    return version


def strange_structure(found: Structure, version: int) -> list[str]:
    """Return what differs from the structure a file of ``version`` must have, a phrase each; empty if nothing does."""
    expected = expected_structure(version)
    problems = [
        f"the {kind} “{name}” is missing or was altered" for kind, name, _, _ in _tables_first(expected - found)
    ]
    known = {(kind, name) for kind, name, _, _ in expected}
    problems += [
        f"it holds a {kind} “{name}” that does not belong there"
        for kind, name, _, _ in _tables_first(found - expected)
        if (kind, name) not in known
    ]
    return problems


def strange_migrations(conn: sqlite3.Connection, version: int) -> list[str]:
    """Return what is wrong with the list of migrations in a file of ``version``, a phrase; empty if nothing is.

    Bringing a file up goes by that list, so that a wrong one would leave a step out or take it twice.
    """
    applied = [
        name
        for (name,) in conn.execute("SELECT name FROM _sqlite_migrations WHERE migration_set IS ?", (MIGRATION_SET,))
    ]
    if sorted(applied, key=str) == list(MIGRATIONS)[:version]:
        return []
    return [f"the list of how it was brought up to file version {version} was altered"]


def _tables_first(structure: Structure) -> list[tuple[str, str, str, str | None]]:
    return sorted(structure, key=lambda one: (one[0] != "table", one[0], one[1]))


def read_privately(path: Path) -> sqlite3.Connection:
    """Return a private copy of ``path``, whether or not it is open elsewhere.

    Raises:
        FileError: it is not there, cannot be read, or is no SQLite file.
    """
    must_be_a_file(path)
    if not os.access(path.parent, os.W_OK):
        return private_copy(path)
    try:
        lock = take_writer_lock(path)
    except FileError:
        return snapshot_of_open_file(path)
    try:
        return private_copy(path)
    finally:
        lock.release()
