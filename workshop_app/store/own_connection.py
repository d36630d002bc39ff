"""The connection to a file that is open: where the disk fails it, that is said in one sentence, whoever asked."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from workshop_app.store.errors import DiskError

P = ParamSpec("P")
R = TypeVar("R")

_OF_THE_DISK = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_READONLY,
    )
)
"""What SQLite says when it could not read or write; anything else is a fault of ours, and stays what it is."""


def connected_to(path: Path) -> sqlite3.Connection:
    """Open the file at ``path``, under its own name, to read and to write.

    Raises:
        sqlite3.Error: it cannot be opened.
    """

    def told(method: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        try:
            return method(*arguments, **named)
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0)
            if code & 0xFF not in _OF_THE_DISK:
                raise
            raise DiskError(
                f"“{path.name}” cannot be read at the moment ({error}). What was kept is in it: check the disk or "
                "stick and try again.",
                str(error),
                code,
            ) from error

    class Cursor(sqlite3.Cursor):
        def execute(self, *arguments: Any) -> "Cursor":
            told(super().execute, *arguments)
            return self

        def fetchone(self) -> Any:
            return told(super().fetchone)

        def fetchall(self) -> list[Any]:
            return told(super().fetchall)

        def __next__(self) -> Any:
            return told(super().__next__)

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = None) -> Any:
            return super().cursor(factory or Cursor)

        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            return told(super().execute, *arguments)

    return sqlite3.connect(path.resolve(), isolation_level=None, factory=Connection)
