"""Other whole copies of a commission that this computer keeps, and reaching them when words are taken back."""

import contextlib
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop_app.store.commission_file import CommissionFile
from workshop_app.store.errors import FileError
from workshop_app.store.locking import held_here, lock_path
from workshop_app.store.private_copies import UNREADABLE, read_privately


@dataclass(frozen=True, slots=True)
class CopiesReached:
    """What became of other copies when words were taken back.

    Attributes:
        deleted: how many were deleted, since they may hold the words.
        made_anew: how many were made anew afterwards, of the file as it is now.
        left: a sentence for each that could not be reached.
    """

    deleted: int = 0
    made_anew: int = 0
    left: tuple[str, ...] = ()


Reach = Callable[[CommissionFile], CopiesReached]
"""What reaches the copies of an open file once words were taken back in it."""


def reach_copies(file: CommissionFile) -> CopiesReached:
    """Delete the copies of a file that stand beside it as an earlier version of the app left it.

    What else keeps copies of commissions has to be reached from here as well.
    """
    deleted, left = 0, []
    for path in copies_beside(file.path):
        name = f"“{path.name}” in {path.parent}"
        try:
            if _commission_in(path) != _commission_id(file.db.conn):
                continue
            if held_here(path):
                left.append(f"{name} is open now.")
                continue
            path.unlink()
            lock_path(path).unlink(missing_ok=True)
            deleted += 1
        except FileError:
            left.append(f"{name} cannot be read.")
        except OSError as error:
            left.append(f"{name} could not be deleted ({error.strerror}).")
    return CopiesReached(deleted=deleted, left=tuple(left))


def copies_beside(path: Path) -> list[Path]:
    """Return the copies of a file beside it of what it was before it was brought up to a new version of the app."""
    path = path.resolve()
    before = re.compile(rf"{re.escape(path.stem)} \(file version \d+(, \d+)?\){re.escape(path.suffix)}")
    try:
        return sorted(one for one in path.parent.iterdir() if before.fullmatch(one.name) and one.is_file())
    except OSError:
        return []


def _commission_in(path: Path) -> str:
    with contextlib.closing(read_privately(path)) as conn:
        try:
            return _commission_id(conn)
        except UNREADABLE as error:
            raise FileError(f"“{path.name}” cannot be read ({error}).") from error


def _commission_id(conn: sqlite3.Connection) -> str:
    found = conn.execute("SELECT id FROM commission").fetchone()
    return "" if found is None else str(found[0])
