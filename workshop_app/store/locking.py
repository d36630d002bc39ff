"""The lock that makes one process the one writer of a commission file."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.store.errors import FileError
from workshop_app.store.keys import Key
from workshop_app.store.private_files import LONGEST_NAME, permissions_of, too_long

if TYPE_CHECKING:
    from filelock import FileLock


_held: dict[tuple[int, int], Key | None] = {}
"""The files that this process has open for writing, by device and inode, and what each is kept under."""


def identity(path: Path) -> tuple[int, int] | None:
    """Return what the system knows a file by, under whatever name; None where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def held_here(path: Path) -> bool:
    """Tell whether this process has ``path``, under whatever name, open for writing."""
    return identity(path) in _held


def key_held(path: Path) -> Key | None:
    """Return what the file ``path`` is kept under that this process has open for writing; None if it is plain."""
    file = identity(path)
    return None if file is None else _held.get(file)


def key_by_salt(salt: bytes) -> Key | None:
    """Return the key of a file that is open here and begins with ``salt``: a copy of it is under the same."""
    return next((key for key in _held.values() if key is not None and key.salt == salt), None)


def hold(file: tuple[int, int], key: Key | None = None) -> None:
    """Remember that this process has a file open for writing, which may not be opened and closed meanwhile."""
    _held[file] = key


def let_go(file: tuple[int, int]) -> None:
    """Forget a file that was closed."""
    _held.pop(file, None)


def lock_path(path: Path) -> Path:
    """Return where the lock of the commission file ``path`` stands: hidden, beside it."""
    path = path.resolve()
    return path.with_name(f".{path.name}.lock")


def open_elsewhere(path: Path) -> bool:
    """Tell whether another program on this computer has the commission file ``path`` open for writing now."""
    from filelock import FileLock, Timeout

    lock = lock_path(path)
    if held_here(path) or not lock.exists():
        return False
    try:
        with FileLock(lock, timeout=0, mode=permissions_of(path)):
            return False
    except Timeout:
        return True
    except OSError:
        return False


def take_writer_lock(path: Path, patience: float = 0.0) -> "FileLock":
    """Take the lock that makes this process the one writer of ``path``.

    Args:
        path: the commission file.
        patience: how many seconds to wait for whoever is just closing it.

    Raises:
        FileError: somebody else has it, or the folder cannot be written to.
    """
    if not os.access(path.parent, os.W_OK):
        raise FileError(
            f"“{path.name}” is in a folder that cannot be written to ({path.parent.absolute()}). "
            "Copy it to a folder of your own and open the copy; nothing was changed."
        )
    if told := too_long(path.resolve(), LONGEST_NAME):
        raise FileError(told)
    # Imported only when a file is opened: it costs a tenth of the time to the first window.
    from filelock import FileLock, Timeout

    lock = FileLock(lock_path(path), timeout=patience, mode=permissions_of(path))
    try:
        lock.acquire()
    except Timeout as error:
        raise FileError(
            f"“{path.name}” is already open in another window or program. "
            "Close it there first, or carry on working there; nothing was changed."
        ) from error
    except OSError as error:
        raise FileError(
            f"“{path.name}” cannot be opened for writing in {path.parent.absolute()} ({error.strerror}). "
            "Copy it to a folder of your own and open the copy; nothing was changed."
        ) from error
    return lock
