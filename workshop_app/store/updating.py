"""Bringing a file of an earlier version up to this one, once it was kept as it was."""

import contextlib
import itertools
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.domain.times import Clock
from workshop_app.store import sqlite
from workshop_app.store.errors import FileError, what_to_do, why
from workshop_app.store.migrations import migrate
from workshop_app.store.opening import strange_structure
from workshop_app.store.private_files import PRIVATE, half_made, make_private, permissions_of, take_away
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.structure import structure_of

if TYPE_CHECKING:
    from sqlite_utils import Database


def write_copy(
    conn: sqlite.Connection,
    path: Path,
    mode: int = PRIVATE,
    *,
    pages: int = -1,
    progress: Callable[[int, int, int], None] | None = None,
) -> None:
    """Write the whole file that ``conn`` has open to ``path``, with SQLite's backup interface.

    One with a password is written under the same one.

    Args:
        conn: what is copied.
        path: where to; what is there already is written over and keeps its permissions.
        mode: who may read and write the copy.
        pages: how many are copied between two moments at which somebody else may write to the file, which has the copy
            begin anew; -1 for all at once.
        progress: told after each such step; what it raises ends the copying.

    Raises:
        FileError: it cannot be written there.
    """
    try:
        is_new = not path.exists()
        if is_new:
            make_private(path, mode)
        with contextlib.closing(sqlite.connect(path.absolute(), sqlite.key_of(conn))) as copy:
            if is_new:
                # Nothing is there that could be lost: no journal, and all of it to the disk at the end.
                copy.execute("PRAGMA journal_mode = OFF")
                copy.execute("PRAGMA synchronous = OFF")
            sqlite.copy_all(conn, copy, pages=pages, progress=progress)
        if is_new:
            with path.open("r+b") as stream:
                os.fsync(stream.fileno())
    except (sqlite.Error, OSError) as error:
        raise FileError(
            f"“{path.name}” could not be written to {path.parent} ({why(error)}). "
            + what_to_do(error, "Free some space or choose another folder.")
        ) from error


def update(path: Path, db: "Database", version: int, clock: Clock) -> Path:
    """Bring the file of an earlier ``version`` up to this one, and return where it stands as it was.

    Raises:
        FileError: no copy of it could be written, or it does not hold together afterwards; it is as it was.
    """
    # Beside the file itself, where a link leads to it: there copies of it are looked for.
    real = path.resolve()
    names = itertools.chain(
        [f"{real.stem} (file version {version})"],
        (f"{real.stem} (file version {version}, {number})" for number in itertools.count(2)),
    )
    kept = next(one for name in names if not (one := real.with_name(name + real.suffix)).exists())
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
                f"“{path.name}” could not be updated to this version of the app: something in it does not fit "
                "together. It was not changed; run “workshop-app check” on it."
            )
        db.execute("COMMIT")
    finally:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")
    return kept
