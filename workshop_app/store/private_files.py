"""Files that only their owner may read, since several people use the laptop; and what was left of half-made ones."""

import contextlib
import errno
import os
import re
import shutil
import stat
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from workshop_app.domain.times import system_clock

PRIVATE = 0o600
"""What files are made with: read and written by their owner, and by nobody else."""

LONGEST_NAME = 247
"""Bytes: of the 255 that a name may have, SQLite needs eight for the journal beside the file."""
LONGEST_NEW_NAME = 213
"""Bytes: what is new is made under its own name, two dots and 32 letters, which SQLite may have a journal of."""

_HALF_MADE = re.compile(r"\.(?P<name>.+)\.[0-9a-f]{32}(-journal)?")
_FOLDER = "in-their-words-"
_LEFT_AFTER = 3600.0
"""Seconds after which a temporary folder, or an export half made, is nobody's any more."""


def half_made(path: Path) -> Path:
    """Return where ``path`` is written until it is whole: hidden, beside it, and swept if it was left."""
    return path.with_name(f".{path.name}.{uuid.uuid4().hex}")


def is_half_made(name: str) -> bool:
    """Tell whether a file has the name of one that is not whole yet, or was left so."""
    return _HALF_MADE.fullmatch(name) is not None


def make_private(path: Path, mode: int = PRIVATE) -> None:
    """Make an empty file with exactly these permissions, or narrower ones where the disk knows no others.

    Raises:
        OSError: something is there, or it cannot be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    set_permissions(path, mode)


def set_permissions(path: Path, mode: int) -> None:
    """Say who may read and write what was just made with ``mode``, of which the system may have left something out.

    A network folder or a stick may know no permissions and refuse: then it is as that folder says.
    """
    with contextlib.suppress(OSError):
        path.chmod(mode)


def take_away(path: Path) -> None:
    """Take away what was half made, where the disk lets us; else it is swept when the file beside it is opened."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def folder_confirmed(folder: Path) -> bool:
    """Ask the disk to confirm what was made, renamed or taken away in ``folder``; tell whether it does."""
    if os.name == "nt":
        return True  # There is no such question.
    try:
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
    except OSError:
        return False
    return True


def permissions_of(path: Path) -> int:
    """Return who may read and write a file, so that a copy of it says the same; where there is none, its owner."""
    try:
        return stat.S_IMODE(path.stat().st_mode) & 0o777
    except OSError:
        return PRIVATE


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read; what was there is replaced once all of it is on the disk.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    with _whole(path, content) as whole:
        whole.replace(path)


def add_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read where there is none; it is there once all of it is on the disk.

    Raises:
        FileExistsError: something is there, and is as it was.
        OSError: it cannot be written.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _whole(path, content) as whole:
        try:
            os.link(whole, path)
        except FileExistsError:
            raise
        except OSError:
            # Sticks and some network folders know no links.
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            whole.rename(path)
        else:
            take_away(whole)


@contextlib.contextmanager
def _whole(path: Path, content: bytes) -> Iterator[Path]:
    """Write content beside ``path``, and give where it is once it is on the disk; it is taken away if that fails."""
    unfinished = half_made(path)
    try:
        make_private(unfinished)
        with unfinished.open("r+b") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield unfinished
    except OSError:
        take_away(unfinished)
        raise


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give a folder of our own that nobody else may enter. If the process is killed, a later one sweeps it away."""
    with tempfile.TemporaryDirectory(prefix=_FOLDER) as folder:
        yield Path(folder)


def sweep_beside(path: Path) -> None:
    """Take away what killed processes left half made of the commission file ``path``, whose one writer asks.

    Nobody else can be making a copy of it there meanwhile: each is made under the writer's lock.
    """
    ours = re.compile(rf"{re.escape(path.stem)}( \(file version \d+(, \d+)?\))?{re.escape(path.suffix)}")
    _sweep(path.parent, ours, older_than=0.0)


def sweep_exports(folder: Path, names: list[str]) -> None:
    """Take away exports whose names begin and end as these that a killed process left half made some time ago."""
    parts = [name.rpartition(".") for name in names]
    ours = "|".join(rf"{re.escape(stem)}(, .+)?\.{re.escape(ending)}" for stem, _, ending in parts)
    _sweep(folder, re.compile(ours), older_than=_LEFT_AFTER)


def sweep_backups(folder: Path, *, at_once: bool = False) -> None:
    """Take away backups that a killed process left half made in ``folder`` some time ago, or all of them at once."""
    _sweep(folder, re.compile(r"backup .+\.workshop"), older_than=0.0 if at_once else _LEFT_AFTER)


def sweep_folder(folder: Path) -> None:
    """Take away everything that a killed process left half made in ``folder``, where nobody else makes anything now."""
    _sweep(folder, re.compile(r".+"), older_than=0.0)


def _sweep(folder: Path, names: re.Pattern[str], older_than: float) -> None:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _HALF_MADE.fullmatch(entry.name)
            if found is None or names.fullmatch(found["name"]) is None:
                continue
            with contextlib.suppress(OSError):
                age = _age(entry.stat(follow_symlinks=False))
                if entry.is_file(follow_symlinks=False) and (not older_than or age > older_than):
                    Path(entry.path).unlink()


def sweep_temporary() -> None:
    """Take away temporary folders of ours, of this person, that killed processes left some time ago."""
    with contextlib.suppress(OSError), os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            if not entry.name.startswith(_FOLDER):
                continue
            with contextlib.suppress(OSError):
                found = entry.stat(follow_symlinks=False)
                mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
                if mine and stat.S_ISDIR(found.st_mode) and _age(found) > _LEFT_AFTER:
                    shutil.rmtree(entry.path, ignore_errors=True)


def _age(found: os.stat_result) -> float:
    """Return how many seconds ago something was last changed, by the machine's own clock, which marked it too."""
    return system_clock().timestamp() - found.st_mtime


def why_not_reached(path: Path, error: OSError) -> str:
    """Return the sentence for a place that the system does not let us look at, or for a name that is too long."""
    if error.errno == errno.ENAMETOOLONG:
        return name_too_long(path)
    return f"“{path}” cannot be reached ({error.strerror}). Check the name and the folder."


def too_long(path: Path, most: int) -> str:
    """Return the sentence for a name of more than ``most`` bytes; "" for any other."""
    return name_too_long(path, most) if len(os.fsencode(path.name)) > most else ""


def name_too_long(path: Path, most: int = LONGEST_NEW_NAME) -> str:
    """Return the sentence for a name that leaves no room for those of what has to stand beside the file."""
    return (
        f"“{path.name}” is too long a name: {len(os.fsencode(path.name))} bytes, where {most} is the limit. "
        "Choose a shorter one; nothing was changed."
    )
