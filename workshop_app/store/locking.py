"""The lock that makes one process the one writer of a commission file."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.store.errors import FileError

if TYPE_CHECKING:
    from filelock import FileLock


def lock_path(path: Path) -> Path:
    """Return where the lock of the commission file ``path`` stands: hidden, beside it."""
    path = path.resolve()
    return path.with_name(f".{path.name}.lock")


def take_writer_lock(path: Path, patience: float = 0.0) -> "FileLock":
    """Take the lock that makes this process the one writer of ``path``.

    Args:
        path: the commission file.
        patience: how many seconds to wait, since a reader holds the lock for the moment of its copying.

    Raises:
        FileError: somebody else has it, or the folder cannot be written to.
    """
    if not os.access(path.parent, os.W_OK):
        raise FileError(
            f"“{path.name}” is in a folder that cannot be written to ({path.parent.absolute()}). "
            "Copy it to a folder of your own and open the copy; nothing was changed."
        )
    # Imported only when a file is opened: it costs a tenth of the time to the first window.
    from filelock import FileLock, Timeout

    lock = FileLock(lock_path(path), timeout=patience)
    try:
        lock.acquire()
    except Timeout as error:
        raise FileError(
            f"“{path.name}” is already open in another window or program. "
            "Close it there first, or go on working there; nothing was changed."
        ) from error
    except OSError as error:
        raise FileError(
            f"“{path.name}” cannot be opened for writing in {path.parent.absolute()} ({error.strerror}). "
            "Copy it to a folder of your own and open the copy; nothing was changed."
        ) from error
    return lock
