"""What the connection that writes a commission file lets SQL do: change rows by ours, and nothing else."""

from functools import cache

from workshop_app.store import sqlite
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.structure import expected_structure

_WRITES = frozenset({sqlite.SQLITE_INSERT, sqlite.SQLITE_UPDATE, sqlite.SQLITE_DELETE})
_NEVER = frozenset(
    {
        sqlite.SQLITE_ATTACH,
        sqlite.SQLITE_DETACH,
        sqlite.SQLITE_ALTER_TABLE,
        sqlite.SQLITE_CREATE_INDEX,
        sqlite.SQLITE_CREATE_TABLE,
        sqlite.SQLITE_CREATE_TRIGGER,
        sqlite.SQLITE_CREATE_VIEW,
        sqlite.SQLITE_CREATE_VTABLE,
        sqlite.SQLITE_CREATE_TEMP_INDEX,
        sqlite.SQLITE_CREATE_TEMP_TABLE,
        sqlite.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite.SQLITE_CREATE_TEMP_VIEW,
        sqlite.SQLITE_DROP_INDEX,
        sqlite.SQLITE_DROP_TABLE,
        sqlite.SQLITE_DROP_TRIGGER,
        sqlite.SQLITE_DROP_VIEW,
        sqlite.SQLITE_DROP_VTABLE,
    }
)


@cache
def _our_triggers() -> frozenset[str]:
    return frozenset(name for kind, name, _, _ in expected_structure(SCHEMA_VERSION) if kind == "trigger")


def only_ours_may_write(conn: sqlite.Connection) -> None:
    """Let ``conn`` write rows directly and by our own triggers only, and never alter what the file is made of."""
    ours = _our_triggers()

    def may(deed: int, first: str | None, second: str | None, _file: str | None, inside: str | None) -> int:
        if deed in _WRITES:
            denied = inside is not None and inside not in ours
        elif deed == sqlite.SQLITE_PRAGMA:
            denied = first == "writable_schema" and second is not None
        else:
            denied = deed in _NEVER
        return sqlite.SQLITE_DENY if denied else sqlite.SQLITE_OK

    conn.set_authorizer(may)
