"""The connection to a file that is open: where the disk fails it, that is said in one sentence, whoever asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from workshop_app.store import sqlite
from workshop_app.store.errors import DiskError, what_to_do, why
from workshop_app.store.keys import Key

P = ParamSpec("P")
R = TypeVar("R")

_OF_THE_DISK = frozenset(
    (
        sqlite.SQLITE_BUSY,
        sqlite.SQLITE_CANTOPEN,
        sqlite.SQLITE_CORRUPT,
        sqlite.SQLITE_FULL,
        sqlite.SQLITE_IOERR,
        sqlite.SQLITE_LOCKED,
        sqlite.SQLITE_NOTADB,
        sqlite.SQLITE_READONLY,
    )
)
"""What SQLite says when it could not read or write; anything else is a fault of ours, and stays what it is."""


def connected_to(path: Path, key: Key | None = None) -> sqlite.Connection:
    """Open the file at ``path``, under its own name, to read and to write.

    Args:
        path: the file.
        key: what it is kept under; None for a plain one.

    Raises:
        WorkshopError: there is a key and SQLCipher is not installed.
        sqlite3.Error: it cannot be opened.
    """
    connection_type, cursor_type = sqlite.kinds_under(key)

    def told(method: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        try:
            return method(*arguments, **named)
        except DiskError:
            raise
        except sqlite.Error as error:
            code = getattr(error, "sqlite_errorcode", 0)
            if code & 0xFF not in _OF_THE_DISK:
                raise
            raise DiskError(
                f"“{path.name}” cannot be read at the moment ({why(error)}). What was saved is in it. "
                + what_to_do(error, "Check the disk or stick and try again."),
                str(error),
                code,
            ) from error

    class Cursor(cursor_type):  # type: ignore[misc, valid-type]
        def execute(self, *arguments: Any) -> "Cursor":
            told(super().execute, *arguments)
            return self

        def fetchone(self) -> Any:
            return told(super().fetchone)

        def fetchall(self) -> list[Any]:
            rows: list[Any] = told(super().fetchall)
            return rows

        def __next__(self) -> Any:
            return told(super().__next__)

    class Connection(connection_type):  # type: ignore[misc, valid-type]
        def cursor(self, factory: Any = None) -> Any:
            return super().cursor(factory or Cursor)

        def execute(self, *arguments: Any) -> Any:
            return told(super().execute, *arguments)

    return sqlite.connect(path.resolve(), key, kind=Connection)
