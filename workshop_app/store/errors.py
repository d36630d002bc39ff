"""What can be wrong with a file."""

import errno
from collections.abc import Sequence
from pathlib import Path

from workshop_app.domain.errors import WorkshopError
from workshop_app.store import sqlite


class FileError(WorkshopError):
    """A file cannot be opened or written; the sentence names it and says what to do."""


class DamagedFileError(FileError):
    """What a file holds is at fault: it is damaged, altered, or of another kind or version."""


class LockedFileError(FileError):
    """A file has a password, which nobody gave."""


class WrongPasswordError(LockedFileError):
    """A file has a password, and what was given is not it."""


class MisplacedFileError(FileError):
    """An open file is no longer where it was opened: deleted, renamed, replaced, or written to by another program."""


class DiskError(FileError, sqlite.OperationalError):
    """The disk failed an open file. It is also what SQLite raised, for whoever can say better what could not be done.

    Attributes:
        why: what SQLite says of it.
        sqlite_errorcode: SQLite's number for it.
    """

    def __init__(self, sentence: str, why: str, code: int) -> None:
        super().__init__(sentence)
        self.why = why
        self.sqlite_errorcode = code


class DoesNotCheckError(DamagedFileError):
    """A file can be read, but its words, its journal and its seals do not agree. It may be looked at.

    Attributes:
        faults: a sentence for each thing that is wrong.
    """

    def __init__(self, sentence: str, faults: Sequence[str]) -> None:
        super().__init__(sentence)
        self.faults = tuple(faults)


_IN_USE = (sqlite.SQLITE_BUSY, sqlite.SQLITE_LOCKED)
_PLAINLY = {
    **dict.fromkeys(_IN_USE, "another program is reading or writing it"),
    sqlite.SQLITE_FULL: "there is no room left on the disk",
    sqlite.SQLITE_READONLY: "it may not be written to",
    sqlite.SQLITE_IOERR: "the disk or stick did not do what it was asked",
    sqlite.SQLITE_CANTOPEN: "it cannot be opened there",
    sqlite.SQLITE_CORRUPT: "part of it is damaged",
    sqlite.SQLITE_NOTADB: "part of it is damaged",
}
"""What people read in the place of what SQLite says, by its number for it."""


def is_in_use(error: BaseException) -> bool:
    """Tell whether something could not be done because another program has the file in hand at the moment."""
    return _code(error) in _IN_USE


def why(error: BaseException) -> str:
    """Return plainly why something could not be read or written, to stand in brackets in a sentence of ours."""
    if isinstance(error, FileError) and not isinstance(error, DiskError) and error.__cause__ is not None:
        return why(error.__cause__)
    if isinstance(error, OSError):
        return _PLAINLY[sqlite.SQLITE_FULL] if error.errno == errno.ENOSPC else error.strerror or str(error)
    return _PLAINLY.get(_code(error), one_line(str(error)).removesuffix("."))


def what_to_do(error: BaseException, otherwise: str) -> str:
    """Return the sentence that says what to do about ``error``: ``otherwise``, unless another program is in the way."""
    return "Close that program, or wait until it is done, and try again." if is_in_use(error) else otherwise


def _code(error: BaseException) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def cannot_be_read(path: Path, error: BaseException) -> FileError:
    """Return the sentence for a file that SQLite could not read: it is in use, the disk fails it, or it is damaged."""
    if is_in_use(error):
        return FileError(f"“{path.name}” cannot be read at the moment ({why(error)}). {what_to_do(error, '')}")
    return damaged(path)


def damaged(path: Path, what: str = "part of it cannot be read") -> DamagedFileError:
    """Return the sentence for a file that holds something which cannot be."""
    return DamagedFileError(
        f"“{path.name}” is damaged: {what}. Nothing was written to it. Keep it as it is, and open your latest backup, "
        "or save what can be read of it to a new file."
    )


def in_brackets(sentence: str) -> str:
    """Return a sentence as it stands inside another."""
    text = sentence.removesuffix(".")
    return (
        text[:1].lower() + text[1:] if text.startswith(("The ", "In ", "Action ", "There ", "Part ", "How ")) else text
    )


def one_line(text: str) -> str:
    """Return what SQLite or a file says, which may be several lines, as one, without what a terminal would obey."""
    return "".join(one if one.isprintable() else "\ufffd" for one in " ".join(text.split()))
