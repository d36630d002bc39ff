"""What the connection that writes a commission file lets SQL do: change rows by ours, and nothing else."""

import sqlite3
from functools import cache

from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.structure import expected_structure

_WRITES = frozenset({sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE})
_NEVER = frozenset(
    {
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_CREATE_TEMP_INDEX,
        sqlite3.SQLITE_CREATE_TEMP_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
        sqlite3.SQLITE_DROP_INDEX,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)


@cache
def _our_triggers() -> frozenset[str]:
    return frozenset(name for kind, name, _, _ in expected_structure(SCHEMA_VERSION) if kind == "trigger")


def only_ours_may_write(conn: sqlite3.Connection) -> None:
    """Let ``conn`` write rows directly and by our own triggers only, and never alter what the file is made of."""
    ours = _our_triggers()

    def may(deed: int, first: str | None, second: str | None, _file: str | None, inside: str | None) -> int:
        if deed in _WRITES:
            denied = inside is not None and inside not in ours
        elif deed == sqlite3.SQLITE_PRAGMA:
            denied = first == "writable_schema" and second is not None
        else:
            denied = deed in _NEVER
        return sqlite3.SQLITE_DENY if denied else sqlite3.SQLITE_OK

    conn.set_authorizer(may)
