"""Values that no person would give and no table refuses."""

import sqlite3

from workshop_app.store.schema import STATE_TABLES

_TEXTS = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "x" * 100_000,
    "x" * 100_001,
    "\u202e\u2066txt",
    "=cmd()",
    "<img src=x>",
    "\n" * 500,
    "\U0001f9d1\u200d\U0001f91d\u200d\U0001f9d1" * 300,
    "{",
    "null",
    "[" * 50_000,
    '{"prompts":' + "[" * 2000 + "]" * 2000 + "}",
    '{"dots":1e400,"categories":[null],"limits":{"":-1},"points":7}',
    "soon",
    "0000-00-00",
    "2026-02-30",
    "1970-01-01T00:00:00.000Z",
    "9998-12-31T23:59:59.999Z",
    "9999-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00.000Z",
    "2026-03-04T17:05:00+00:00",
    "2026-03-04",
)
_NUMBERS = (-1, 0, 1, 10**6, 10**9, 2**31, 2**53 + 1, 2**62, -(2**63))

Absurdity = tuple[str, str, str | int | None]


def absurdities(path: str) -> list[Absurdity]:
    """Return every table, column and value to try on a file like that at ``path``."""
    conn = sqlite3.connect(path)
    found: list[Absurdity] = []
    for table in STATE_TABLES:
        if conn.execute(f"SELECT count(*) FROM [{table}]").fetchone() == (0,):
            continue
        refers = {row[3] for row in conn.execute(f"PRAGMA foreign_key_list([{table}])")}
        for _, column, kind, required, _, _ in conn.execute(f"PRAGMA table_info([{table}])"):
            values: tuple[str | int | None, ...] = () if required else (None,)
            if column != "id" and column not in refers:
                values += _TEXTS if kind == "TEXT" else _NUMBERS
            found += [(table, column, value) for value in values]
    conn.close()
    return found
