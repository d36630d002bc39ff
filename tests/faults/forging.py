"""Alters a file as somebody would who knows how it is built: rows behind the triggers, seals recomputed or not."""

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from workshop_app.store import journal


@contextlib.contextmanager
def behind_the_triggers(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file as any program may, without its triggers; they are put back to the letter at the end."""
    conn = sqlite3.connect(path.absolute(), isolation_level=None)
    try:
        triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            conn.execute(f"DROP TRIGGER [{name}]")
        yield conn
        for _, sql in triggers:
            conn.execute(sql)
        conn.execute("INSERT INTO statement_fts (statement_fts) VALUES ('rebuild')")
    finally:
        conn.close()


def seal_again(conn: sqlite3.Connection) -> None:
    """Recompute every digest and seal, which anyone can: only a head digest on paper tells."""
    previous = ""
    for action in list(journal.actions_from_first(conn)):
        digests = []
        for change in journal.changes_of(conn, action.seq):
            digests.append(journal.change_digest(change))
            conn.execute("UPDATE change SET digest = ? WHERE seq = ?", (digests[-1], change.seq))
        previous = journal.action_digest(previous, action, digests)
        conn.execute("UPDATE action SET digest = ? WHERE seq = ?", (previous, action.seq))


def set_value(conn: sqlite3.Connection, table: str, column: str, value: object) -> str | None:
    """Put ``value`` into the first row of a table and into the journal's latest entry on it; return the row's id."""
    row = conn.execute(f"SELECT id FROM [{table}] ORDER BY id LIMIT 1").fetchone()
    if row is None:
        return None
    conn.execute(f"UPDATE [{table}] SET [{column}] = ? WHERE id = ?", (value, row[0]))
    (seq, after) = conn.execute(
        "SELECT seq, after FROM change WHERE table_name = ? AND row_id = ? ORDER BY seq DESC LIMIT 1", (table, row[0])
    ).fetchone()
    contents = json.loads(after) | {column: value}
    new = json.dumps(contents, ensure_ascii=False, separators=(",", ":"))
    conn.execute("UPDATE change SET after = ? WHERE seq = ?", (new, seq))
    return str(row[0])
