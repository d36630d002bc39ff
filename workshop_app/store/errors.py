"""What can be wrong with a file."""

from collections.abc import Sequence

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


def why(error: Exception) -> str:
    """Return what the system or SQLite says of ``error``, to stand in brackets in a sentence of ours."""
    if isinstance(error, DiskError):
        return error.why
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def in_brackets(sentence: str) -> str:
    """Return a sentence as it stands inside another."""
    text = sentence.removesuffix(".")
    return text[:1].lower() + text[1:] if text.startswith(("The ", "In ", "Action ", "Something ", "There ")) else text


def one_line(text: str) -> str:
    """Return what SQLite or a file says, which may be several lines, as one, without what a terminal would obey."""
    return "".join(one if one.isprintable() else "\ufffd" for one in " ".join(text.split()))
