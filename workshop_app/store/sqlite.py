"""The one module that imports a SQLite library: Python's own for plain files, SQLCipher for those with a password.

A file is only ever open through one of the two: each keeps its locks to itself. A connection of SQLCipher raises what
Python's own raises, so that nobody else needs to know which of them it is.
"""

import contextlib
import functools
import re
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from sqlite3 import (
    SQLITE_ALTER_TABLE,
    SQLITE_ATTACH,
    SQLITE_BUSY,
    SQLITE_CANTOPEN,
    SQLITE_CORRUPT,
    SQLITE_CREATE_INDEX,
    SQLITE_CREATE_TABLE,
    SQLITE_CREATE_TEMP_INDEX,
    SQLITE_CREATE_TEMP_TABLE,
    SQLITE_CREATE_TEMP_TRIGGER,
    SQLITE_CREATE_TEMP_VIEW,
    SQLITE_CREATE_TRIGGER,
    SQLITE_CREATE_VIEW,
    SQLITE_CREATE_VTABLE,
    SQLITE_DELETE,
    SQLITE_DENY,
    SQLITE_DETACH,
    SQLITE_DROP_INDEX,
    SQLITE_DROP_TABLE,
    SQLITE_DROP_TRIGGER,
    SQLITE_DROP_VIEW,
    SQLITE_DROP_VTABLE,
    SQLITE_FULL,
    SQLITE_INSERT,
    SQLITE_IOERR,
    SQLITE_LIMIT_ATTACHED,
    SQLITE_LIMIT_LENGTH,
    SQLITE_LIMIT_SQL_LENGTH,
    SQLITE_LOCKED,
    SQLITE_NOTADB,
    SQLITE_OK,
    SQLITE_PRAGMA,
    SQLITE_READONLY,
    SQLITE_READONLY_ROLLBACK,
    SQLITE_UPDATE,
    Connection,
    DatabaseError,
    Error,
    IntegrityError,
    OperationalError,
    ProgrammingError,
    Row,
)
from typing import Any, ParamSpec, TypeVar

from workshop_app.domain.errors import WorkshopError
from workshop_app.store.keys import Key

__all__ = [
    "SEALED_PAGE",
    "SQLITE_ALTER_TABLE",
    "SQLITE_ATTACH",
    "SQLITE_BUSY",
    "SQLITE_CANTOPEN",
    "SQLITE_CORRUPT",
    "SQLITE_CREATE_INDEX",
    "SQLITE_CREATE_TABLE",
    "SQLITE_CREATE_TEMP_INDEX",
    "SQLITE_CREATE_TEMP_TABLE",
    "SQLITE_CREATE_TEMP_TRIGGER",
    "SQLITE_CREATE_TEMP_VIEW",
    "SQLITE_CREATE_TRIGGER",
    "SQLITE_CREATE_VIEW",
    "SQLITE_CREATE_VTABLE",
    "SQLITE_DELETE",
    "SQLITE_DENY",
    "SQLITE_DETACH",
    "SQLITE_DROP_INDEX",
    "SQLITE_DROP_TABLE",
    "SQLITE_DROP_TRIGGER",
    "SQLITE_DROP_VIEW",
    "SQLITE_DROP_VTABLE",
    "SQLITE_FULL",
    "SQLITE_INSERT",
    "SQLITE_IOERR",
    "SQLITE_LIMIT_ATTACHED",
    "SQLITE_LIMIT_LENGTH",
    "SQLITE_LIMIT_SQL_LENGTH",
    "SQLITE_LOCKED",
    "SQLITE_NOTADB",
    "SQLITE_OK",
    "SQLITE_PRAGMA",
    "SQLITE_READONLY",
    "SQLITE_READONLY_ROLLBACK",
    "SQLITE_UPDATE",
    "Connection",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "OperationalError",
    "ProgrammingError",
    "Row",
    "connect",
    "copy_all",
    "export_under",
    "key_of",
    "kinds_under",
    "pages_that_do_not_fit",
    "scratch",
    "some_pages_fit",
]

P = ParamSpec("P")
T = TypeVar("T")

SEALED_PAGE = 4096
"""Bytes in a page of a file with a password."""
_OF_PAGE = re.compile(r"for page (\d+)")
_IN_MEMORY = ":memory:"
_PAUSE = 0.02
"""Seconds for which a copy waits while somebody else writes."""
_PATIENCE = 2.0
"""Seconds after which it waits no more, on top of those for which SQLite itself does."""


def connect(
    where: Path | str,
    key: Key | None = None,
    *,
    only_to_read: bool = False,
    at_rest: bool = False,
    one_thread: bool = True,
    kind: type[Connection] | None = None,
) -> Connection:
    """Open a connection to a file, or to ":memory:"; a transaction begins only where the code says so.

    Args:
        where: an absolute path, or ":memory:"; never an address.
        key: what a file with a password is kept under; None for a plain one.
        only_to_read: nothing can be written or rolled back over it, and a missing file is not made.
        at_rest: nobody writes to it: neither locks count nor a journal beside it. Only with ``only_to_read``.
        kind: what kind of connection it is to be, built on the first of ``kinds_under(key)``; None for that itself.
        one_thread: it may only be used by the thread that opened it.

    Raises:
        WorkshopError: there is a key and SQLCipher is not installed.
        sqlite3.Error: it cannot be opened; whether the key fits shows only when something is read.
    """
    # The one address there is: of an absolute path, quoted, since Python has no other way to say "only to read".
    name = f"{Path(where).as_uri()}?mode=ro" + ("&immutable=1" if at_rest else "") if only_to_read else where
    plain, _ = kinds_under(key)
    if key is None:
        return sqlite3.connect(
            name, uri=only_to_read, check_same_thread=one_thread, isolation_level=None, factory=kind or plain
        )
    conn = _sealed(name, kind or plain, uri=only_to_read, check_same_thread=one_thread)
    _give(conn, key)
    return conn


def kinds_under(key: Key | None) -> tuple[type[Connection], type[sqlite3.Cursor]]:
    """Return what connections and cursors are under a key, to build others on.

    Raises:
        WorkshopError: there is a key and SQLCipher is not installed.
    """
    return (Connection, sqlite3.Cursor) if key is None else _kinds()


def scratch() -> Connection:
    """Open a database in memory of our own making: a change begins a transaction by itself, so that many are quick."""
    return sqlite3.connect(_IN_MEMORY)


def copy_all(
    source: Connection,
    target: Connection,
    *,
    pages: int = -1,
    progress: Callable[[int, int, int], None] | None = None,
) -> None:
    """Copy all that ``source`` has open into ``target``, with SQLite's backup interface.

    Python's own would wait for ever for another program that has the file in hand.

    Args:
        source: what is copied.
        target: where to; what is in it is written over.
        pages: how many are copied in one step; -1 for all at once.
        progress: told after each step; what it raises ends the copying.

    Raises:
        sqlite3.Error: one cannot be read or the other not written, or another program did not let go of it.
    """
    waited_since: float | None = None

    def step(status: int, remaining: int, total: int) -> None:
        nonlocal waited_since
        if status not in (SQLITE_BUSY, SQLITE_LOCKED):
            waited_since = None
        elif waited_since is None:
            waited_since = time.monotonic()
        elif time.monotonic() - waited_since > _PATIENCE:
            error = OperationalError("database is locked")
            error.sqlite_errorcode = SQLITE_BUSY
            raise error
        if progress is not None:
            progress(status, remaining, total)

    source.backup(target, pages=pages, progress=step, sleep=_PAUSE)


def key_of(conn: Connection) -> Key | None:
    """Return what ``conn`` is kept under; a copy of it must be under the same."""
    key: Key | None = getattr(conn, "key", None)
    return key


def pages_that_do_not_fit(conn: Connection) -> list[int] | None:
    """Return the numbers of the pages of a file with a password that are not as they were written under its key.

    None where that cannot be told. SQLCipher seals each page, and looks at all of them.
    """
    try:
        told = conn.execute("PRAGMA cipher_integrity_check").fetchall()
    except Error:
        return None
    return [int(found[1]) for (line,) in told if (found := _OF_PAGE.search(str(line)))]


def some_pages_fit(conn: Connection) -> bool:
    """Tell whether any page of the file that ``conn`` has open is as it was written under its key."""
    bad = pages_that_do_not_fit(conn)
    _, _, file = conn.execute("PRAGMA database_list").fetchone()
    return bad is not None and len(bad) < Path(file).stat().st_size // SEALED_PAGE


def export_under(source: Path, old: Key | None, target: Path, new: Key | None) -> None:
    """Write all that is in ``source`` to ``target``, an empty file, under another key, or plain where that is None.

    SQLCipher reads both, the plain one too: nothing in this process may have either open.

    Raises:
        WorkshopError: SQLCipher is not installed.
        sqlite3.Error: one cannot be read or the other not written.
    """
    conn = _sealed(source, _kinds()[0])
    with contextlib.closing(conn):
        if old is not None:
            _give(conn, old)
        conn.execute(f"ATTACH DATABASE ? AS other KEY {_told(new)}", (str(target),))
        conn.execute("SELECT sqlcipher_export('other')")
        for number in ("application_id", "user_version"):
            (value,) = conn.execute(f"PRAGMA main.{number}").fetchone()
            conn.execute(f"PRAGMA other.{number} = {int(value)}")
        conn.execute("DETACH DATABASE other")


def _told(key: Key | None) -> str:
    """Return a key as SQLCipher's SQL has it: raw, so that it derives nothing, and with the salt of the file."""
    return "''" if key is None else f"\"x'{key.raw.hex()}{key.salt.hex()}'\""


def _give(conn: Connection, key: Key) -> None:
    conn.execute(f"PRAGMA key = {_told(key)}")
    conn.key = key  # type: ignore[attr-defined]


def _sealed(name: Path | str, kind: type[Connection], **options: bool) -> Connection:
    """Open a connection of SQLCipher, which has no key yet."""
    from sqlcipher3 import dbapi2

    try:
        conn: Connection = dbapi2.connect(str(name), factory=kind, isolation_level=None, **options)
    except dbapi2.Error as error:
        raise _as_ours(error) from error
    # It would tell standard error of every wrong password.
    conn.execute("PRAGMA cipher_log_level = NONE").fetchall()
    return conn


@functools.cache
def _kinds() -> tuple[type[Any], type[Any]]:
    """Load SQLCipher, only when a file has a password, and return what its connections and cursors are.

    Raises:
        WorkshopError: it is not installed.
    """
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise WorkshopError(
            f"Files with a password need SQLCipher, which cannot be loaded here ({error}). Install In Their Words "
            "again; the file was not touched."
        ) from error
    library: Any = dbapi2

    def ours(method: Callable[P, T]) -> Callable[P, T]:
        @functools.wraps(method)
        def translated(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                return method(*args, **kwargs)
            except library.Error as error:
                raise _as_ours(error) from error

        return translated

    def all_ours(kind: type[Any], *names: str) -> dict[str, Any]:
        return {name: ours(getattr(kind, name)) for name in names}

    reading = ("execute", "executemany", "executescript", "fetchone", "fetchmany", "fetchall", "__next__")
    cursor_type = type("SealedCursor", (library.Cursor,), all_ours(library.Cursor, *reading))

    def cursor(conn: Any, factory: Any = None) -> Any:
        return library.Connection.cursor(conn, factory or cursor_type)

    def in_transaction(conn: Any) -> bool:
        return bool(library.Connection.in_transaction.__get__(conn))

    whole = ("backup", "close", "commit", "rollback", "set_authorizer", "create_function")
    members = all_ours(library.Connection, *whole)
    members |= {"key": None, "cursor": ours(cursor), "in_transaction": property(ours(in_transaction))}
    return type("SealedConnection", (library.Connection,), members), cursor_type


def _as_ours(error: Exception) -> Error:
    """Return what Python's own SQLite would have raised in the place of SQLCipher's error."""
    kind = getattr(sqlite3, type(error).__name__, Error)
    told: Error = kind(*error.args)
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(error, name):
            setattr(told, name, getattr(error, name))
    return told
