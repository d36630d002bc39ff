"""Bringing a file of an earlier version up to this one, once it was kept as it was."""

import contextlib
import itertools
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.times import Clock
from workshop_app.store.errors import FileError, why
from workshop_app.store.migrations import migrate
from workshop_app.store.opening import strange_structure
from workshop_app.store.private_files import PRIVATE, half_made, make_private, permissions_of, take_away
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.structure import structure_of

if TYPE_CHECKING:
    from sqlite_utils import Database


def write_copy(conn: sqlite3.Connection, path: Path, mode: int = PRIVATE) -> None:
    """Write the whole file that ``conn`` has open to ``path``, with SQLite's backup interface.

    Args:
        conn: what is copied.
        path: where to; what is there already is written over and keeps its permissions.
        mode: who may read and write the copy.

    Raises:
        FileError: it cannot be written there.
    """
    try:
        if not path.exists():
            make_private(path, mode)
        with contextlib.closing(sqlite3.connect(path.absolute())) as copy:
            conn.backup(copy)
    except (sqlite3.Error, OSError) as error:
        raise FileError(
            f"“{path.name}” could not be written to {path.parent} ({why(error)}). Free some space or choose "
            "another folder."
        ) from error


def update(path: Path, db: "Database", version: int, clock: Clock) -> Path:
    """Bring the file of an earlier ``version`` up to this one, and return where it stands as it was.

    Raises:
        FileError: no copy of it could be written, or it does not hold together afterwards; it is as it was.
    """
    names = itertools.chain(
        [f"{path.stem} (file version {version})"],
        (f"{path.stem} (file version {version}, {number})" for number in itertools.count(2)),
    )
    kept = next(one for name in names if not (one := path.with_name(name + path.suffix)).exists())
    unfinished = half_made(kept)
    try:
        write_copy(db.conn, unfinished, permissions_of(path))
        unfinished.replace(kept)
    finally:
        take_away(unfinished)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        migrate(db, clock=clock)
        (reached,) = db.execute("PRAGMA user_version").fetchone()
        if (
            reached != SCHEMA_VERSION
            or db.execute("PRAGMA foreign_key_check").fetchone()
            or strange_structure(structure_of(db.conn), SCHEMA_VERSION)
        ):
            raise FileError(
                f"“{path.name}” could not be brought up to this version of the app: something in it does not hold "
                "together. It was not changed; run “workshop-app check” on it."
            )
        db.execute("COMMIT")
    finally:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")
    return kept
