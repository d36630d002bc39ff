"""Forgetting for good: what the journal, half-typed words and free space still hold of a row that was taken back.

The seals stay whole: an emptied entry of the journal keeps its digest, and nobody can guess at words without the salt.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from workshop_app.store import journal, sqlite
from workshop_app.store.authorising import only_ours_may_write
from workshop_app.store.schema import STATE_TABLES

MARK = "forgotten, and free space still to be wiped"
"""The key of a draft that stands from the moment something is forgotten until nothing of it is left anywhere."""


def empty_entries(conn: sqlite.Connection, table: str, row_id: str) -> int:
    """Empty every entry of the journal on a row, those of the open action too; return how many were.

    What is written on the row afterwards stays.
    """
    emptied = 0
    for change in journal.changes_on(conn, table, row_id):
        if change.salt is not None:
            conn.execute(
                "UPDATE change SET before = NULL, after = NULL, salt = NULL, digest = ? WHERE seq = ?",
                (change.digest or journal.change_digest(change), change.seq),
            )
            emptied += 1
    return emptied


def once_in(conn: sqlite.Connection, table: str, field: str, value: str | int) -> list[str]:
    """Return the ids of all rows of ``table``, also of those long gone, whose ``field`` was ever ``value``."""
    path = f"$.{field}"
    found = conn.execute(
        "SELECT DISTINCT row_id FROM change WHERE table_name = ? AND salt IS NOT NULL"
        " AND (json_extract(before, ?) = ? OR json_extract(after, ?) = ?) ORDER BY row_id",
        (table, path, value, path, value),
    )
    return [str(row_id) for (row_id,) in found]


def ever_written(conn: sqlite.Connection, texts: Collection[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Go through the versions of rows, in the journal, that hold the longest word of any of these texts.

    Each with its table, its id and the row as it was; capitals make no difference. Whether it holds the text is for
    whoever asks to tell. What was taken back already is found nowhere.
    """
    words = {max(text.split(), key=len) for text in texts if text.strip()}
    wanted = {json.dumps(one, ensure_ascii=False)[1:-1].casefold() for one in words}
    if not wanted:
        return
    for table, row_id, before, after in conn.execute(
        "SELECT table_name, row_id, before, after FROM change WHERE salt IS NOT NULL ORDER BY seq"
    ):
        for version in (before, after):
            if version is None:
                continue
            found = version.casefold()
            if any(one in found for one in wanted):
                yield table, row_id, json.loads(version)


def histories(conn: sqlite.Connection, table: str, ids: Collection[str]) -> dict[str, list[tuple[int, str | None]]]:
    """Return how rows of ``table`` came to be as they are: by id, each action's number and what it left; in order."""
    found: dict[str, list[tuple[int, str | None]]] = {}
    for row_id, seq, after in conn.execute(
        "SELECT row_id, action_seq, after FROM change WHERE table_name = ?"
        " AND row_id IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (table, json.dumps(sorted(ids))),
    ):
        found.setdefault(str(row_id), []).append((int(seq), after))
    return found


def seq_of_head(conn: sqlite.Connection, digest: str) -> int:
    """Return the number of the action whose seal is ``digest``; 0 if there is none."""
    found = conn.execute("SELECT seq FROM action WHERE digest = ?", (digest,)).fetchone()
    return 0 if found is None else int(found[0])


def resting_on(conn: sqlite.Connection, table: str, row_id: str) -> list[tuple[str, str, str]]:
    """Return what refers to a row: the table, the id and the column of each reference."""
    from workshop_app.store.structure import references_to

    assert table in STATE_TABLES
    return [
        (child, str(child_id), column)
        for child, column in references_to(table)
        for (child_id,) in conn.execute(f"SELECT id FROM [{child}] WHERE [{column}] = ? ORDER BY id", (row_id,))
    ]


def times_referred_to(conn: sqlite.Connection, table: str) -> Counter[str]:
    """Return how many references there are to each row of a table that has any, by its id."""
    from workshop_app.store.structure import references_to

    assert table in STATE_TABLES
    times: Counter[str] = Counter()
    for child, column in references_to(table):
        times.update(
            dict(
                conn.execute(
                    f"SELECT [{column}], COUNT(*) FROM [{child}] WHERE [{column}] IS NOT NULL GROUP BY [{column}]"
                ).fetchall()
            )
        )
    return times


def drop_drafts(conn: sqlite.Connection, keys: list[str]) -> None:
    """Forget half-typed words."""
    conn.executemany("DELETE FROM draft WHERE key = ?", [(key,) for key in keys])


def mark(conn: sqlite.Connection, now: str) -> None:
    """Mark, inside the transaction that forgets, that free space is still to be wiped."""
    conn.execute(
        "INSERT INTO draft (key, wording, kept_at) VALUES (?, 'yes', ?) ON CONFLICT (key) DO NOTHING", (MARK, now)
    )


def is_marked(conn: sqlite.Connection) -> bool:
    """Tell whether something was forgotten of which free space may still hold a piece."""
    return conn.execute("SELECT 1 FROM draft WHERE key = ?", (MARK,)).fetchone() is not None


def wipe(conn: sqlite.Connection) -> None:
    """Write the file anew, so that no free space holds a piece of what was forgotten, and take the mark away.

    SQLite overwrites what is deleted; but where it moves rows between pages it leaves pieces of them behind. What it
    needs for writing anew stays in memory.

    Raises:
        sqlite.Error: it cannot be written, for want of room, say. The mark stays.
    """
    # It attaches and creates, which nothing else may do.
    conn.set_authorizer(None)
    limited = sqlite.key_of(conn) is None
    if limited:
        conn.setlimit(sqlite.SQLITE_LIMIT_ATTACHED, 1)
    try:
        conn.execute("VACUUM")
    finally:
        if limited:
            conn.setlimit(sqlite.SQLITE_LIMIT_ATTACHED, 0)
        only_ours_may_write(conn)
    conn.execute("DELETE FROM draft WHERE key = ?", (MARK,))
