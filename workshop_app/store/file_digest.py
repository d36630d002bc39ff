"""The digest by which a pack that was written is known again when it is handed over."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.errors import RuleBrokenError


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file that was written, 64 hexadecimal digits; never of an open commission file.

    Raises:
        RuleBrokenError: it is not there or cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise RuleBrokenError(
            f"“{path.name}” cannot be read in {path.parent} ({error.strerror}). Create the pack again."
        ) from error


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """What a file was when it was written: its SHA-256, and by what a later look tells whether it still is.

    Attributes:
        size: in bytes.
        changed_at: when the system says that it was last changed, in nanoseconds.
    """

    digest: str
    size: int
    changed_at: int


def written_file(path: Path) -> WrittenFile:
    """Return what a file is that was written just now.

    Raises:
        RuleBrokenError: it is not there or cannot be read.
    """
    digest = file_digest(path)
    found = path.stat()
    return WrittenFile(digest, found.st_size, found.st_mtime_ns)


def is_as_written(path: Path, written: WrittenFile) -> bool | None:
    """Tell by its size and time, for it may be a long film, whether a file is as it was written; None for gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) == (written.size, written.changed_at)
