"""Giving a commission file a password, another one, or none: all of it is written anew, checked, and then put in place.

A file is never encrypted where it lies: were the laptop to stop half way, neither the old nor the new would open.
"""

import contextlib
import os
from pathlib import Path

from workshop_app.store import journal, sqlite
from workshop_app.store.checking import does_not_check
from workshop_app.store.errors import FileError, in_brackets, what_to_do, why
from workshop_app.store.keys import Key
from workshop_app.store.opening import refuse_if_not_ours
from workshop_app.store.private_copies import beginning_is_plain, private_copy
from workshop_app.store.private_files import half_made, make_private

_AT_A_TIME = 1024 * 1024


def write_anew(path: Path, old: Key | None, new: Key | None, mode: int, last: tuple[int, str]) -> None:
    """Put in the place of ``path`` the same file under another key. The writer's lock is held, and nobody has it open.

    Args:
        path: the real path of the file.
        old: what it is kept under; None if it is plain.
        new: what it is to be kept under; None for plain.
        mode: who may read and write it.
        last: number and seal of its last action.

    Raises:
        FileError: it cannot be done; the file is as it was.
    """
    unfinished = half_made(path)
    try:
        make_private(unfinished, mode)
        sqlite.export_under(path, old, unfinished, new)
        _must_be_the_same(path, unfinished, new, last)
        _put_in_place(unfinished, path, overwrite=old is None)
    except (sqlite.Error, OSError) as error:
        raise FileError(
            f"“{path.name}” could not be rewritten in {path.parent} ({why(error)}). It is as it was. "
            + what_to_do(error, "Free some space and try again.")
        ) from error
    finally:
        for one in (unfinished, unfinished.with_name(unfinished.name + "-journal")):
            with contextlib.suppress(OSError):
                one.unlink(missing_ok=True)


def _must_be_the_same(path: Path, unfinished: Path, key: Key | None, last: tuple[int, str]) -> None:
    """Check all of what was written, journal, seals and search index, before it takes the place of what there was.

    Raises:
        FileError: it is not the same, so it stays away.
    """
    copy = private_copy(unfinished, key)
    try:
        ours = refuse_if_not_ours(path, copy)
        faults = list(does_not_check(path, copy, ours.version).faults)
        if not ours.index_is_sound:
            faults.append("The search index does not fit the statements.")
        if journal.last_seal(copy) != last:
            faults.append("Another program wrote to it meanwhile.")
    finally:
        copy.close()
    if faults:
        raise FileError(
            f"“{path.name}” was rewritten, but that does not check ({in_brackets(faults[0])}), so it was removed "
            "again. The file is as it was."
        )


def _put_in_place(unfinished: Path, path: Path, *, overwrite: bool) -> None:
    """Put the new file in the place of the old one; the plain words of the old are written over if the system lets us.

    On a solid-state disk or one that keeps snapshots the old bytes may stay somewhere all the same. Where the file has
    a second name elsewhere, nothing is written over: it would be lost under that one too.
    """
    with unfinished.open("r+b") as after:
        os.fsync(after.fileno())
    if not overwrite or os.name != "posix":
        unfinished.replace(path)
        return
    with path.open("r+b") as before:
        found = os.fstat(before.fileno())
        unfinished.replace(path)
        if found.st_nlink > 1:
            return
        # The new file is in its place: what goes wrong from here on is no reason to say that it is not.
        with contextlib.suppress(OSError):
            _settle(path.parent)
            for at in range(0, found.st_size, _AT_A_TIME):
                before.write(bytes(min(_AT_A_TIME, found.st_size - at)))
            before.flush()
            os.fsync(before.fileno())


def _settle(folder: Path) -> None:
    """Have a new name be on the disk before the old file is written over: after a power cut it might be the old one's.

    Raises:
        OSError: the disk does not say that it is.
    """
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def plain_ones_beside(path: Path) -> list[str]:
    """Return the names of the plain copies of ``path`` in its folder that can be told by their names, in order.

    They are what backups, earlier versions and copies by hand are called; what lies elsewhere cannot be known.
    """
    found = []
    with contextlib.suppress(OSError):
        for one in sorted(path.parent.iterdir()):
            is_named_so = one.suffix == path.suffix and one.name.lstrip(".").startswith(path.stem)
            if is_named_so and one.name != path.name and beginning_is_plain(one):
                found.append(one.name)
    return found
