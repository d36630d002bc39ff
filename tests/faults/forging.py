"""Alters a file as somebody would who knows how it is built: rows behind the triggers, seals recomputed or not."""

import contextlib
import dataclasses
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


def seal_again(conn: sqlite3.Connection, *, heads: bool = False) -> None:
    """Recompute every digest and seal, which anyone can: only a head digest on paper tells.

    With ``heads`` what was handed over gets head digests that are in the new chain.
    """
    previous = ""
    for action in list(journal.actions_from_first(conn)):
        digests = []
        for change in journal.changes_of(conn, action.seq):
            if heads and change.table_name == "issued_pack" and change.after is not None:
                after = json.dumps(json.loads(change.after) | {"head_digest": previous}, separators=(",", ":"))
                change = dataclasses.replace(change, after=after)
                conn.execute("UPDATE change SET after = ? WHERE seq = ?", (after, change.seq))
                conn.execute("UPDATE issued_pack SET head_digest = ? WHERE id = ?", (previous, change.row_id))
            digests.append(journal.change_digest(change))
            conn.execute("UPDATE change SET digest = ? WHERE seq = ?", (digests[-1], change.seq))
        previous = journal.action_digest(previous, action, digests)
        conn.execute("UPDATE action SET digest = ? WHERE seq = ?", (previous, action.seq))


def set_value(conn: sqlite3.Connection, table: str, column: str, value: object) -> bool:
    """Put ``value`` into the first row of a table and the journal's latest entry on it; tell whether there is a row.

    Raises:
        sqlite3.IntegrityError: the table does not take it.
    """
    row = conn.execute(f"SELECT id FROM [{table}] ORDER BY id LIMIT 1").fetchone()
    if row is None:
        return False
    conn.execute(f"UPDATE [{table}] SET [{column}] = ? WHERE id = ?", (value, row[0]))
    seq, after = conn.execute(
        "SELECT seq, after FROM change WHERE table_name = ? AND row_id = ? ORDER BY seq DESC LIMIT 1", (table, row[0])
    ).fetchone()
    new = json.dumps(json.loads(after) | {column: value}, ensure_ascii=False, separators=(",", ":"))
    conn.execute("UPDATE change SET after = ? WHERE seq = ?", (new, seq))
    return True
