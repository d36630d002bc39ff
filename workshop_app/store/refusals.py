"""What a person is told when SQLite would not keep something."""

import shutil
from collections import Counter
from pathlib import Path

from workshop_app.domain.called import called_in_lists
from workshop_app.domain.errors import NotFoundError, RuleBrokenError, WorkshopError
from workshop_app.store import journal, sqlite
from workshop_app.store.errors import DiskError, FileError, is_in_use, why

_ROOM = 64 * 1024
"""Bytes that must be free for a disk not to be full: an action and its journal need a few pages."""


def refusal(conn: sqlite.Connection, path: Path, error: sqlite.Error, changes: list[journal.Change]) -> WorkshopError:
    """Return the sentence for ``error``, before the transaction that made ``changes`` is rolled back."""
    text = _said(error)
    if "FOREIGN KEY" in text:
        return _broken_reference(conn, path, {(change.table_name, change.row_id) for change in changes})
    if "UNIQUE" in text:
        return RuleBrokenError("This is already there, so it was not added again. Nothing was changed.")
    if "closed database" in text:
        return FileError(f"“{path.name}” was closed, so your last change was not saved. Open it and do it again.")
    if _is_of_a_full_disk(path, error):
        return FileError(
            f"The disk with “{path.name}” is full, so your last change was not saved; everything before it is. "
            "Make some room and do it again."
        )
    if is_in_use(error):
        return FileError(
            f"Another program is reading or writing “{path.name}”, so your last change was not saved; everything "
            "before it is. Close that program, or wait until it is done, and do it again."
        )
    return FileError(
        f"Your last change could not be saved in “{path.name}” ({why(error)}); everything before it is. "
        "Check the disk or stick and do it again."
    )


def _said(error: sqlite.Error) -> str:
    """Return what SQLite itself said."""
    return error.why if isinstance(error, DiskError) else str(error)


def _is_of_a_full_disk(path: Path, error: sqlite.Error) -> bool:
    """Tell whether SQLite failed because there is no room: what it says then depends on which call failed."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite.SQLITE_FULL:
        return True
    try:
        return code == sqlite.SQLITE_IOERR and shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


def _broken_reference(conn: sqlite.Connection, path: Path, written: set[tuple[str, str]]) -> WorkshopError:
    """Say what is wrong with the first reference that leads nowhere."""
    for table, rowid, parent, _ in conn.execute("PRAGMA foreign_key_check"):
        (row_id,) = conn.execute(f"SELECT id FROM [{table}] WHERE rowid = ?", (rowid,)).fetchone()
        if (table, row_id) in written:
            name = parent.replace("_", " ")
            return NotFoundError(f"There is no such {name} in “{path.name}”. Nothing was changed.")
    resting = Counter(str(row[0]) for row in conn.execute("PRAGMA foreign_key_check"))
    *parts, last = [_counted(table, how_many) for table, how_many in resting.items()] or [""]
    listed = f"{', '.join(parts)} and {last}" if parts else last
    told = f": {listed}" if listed else ""
    return RuleBrokenError(f"Something else still belongs to this, so it stays{told}. Nothing was changed.")


def _counted(table: str, how_many: int) -> str:
    one, several = called_in_lists(table)
    return f"{how_many} {one if how_many == 1 else several}"
