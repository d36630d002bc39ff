"""Half-typed words, kept outside the journal so that a crash costs no sentence."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def write_draft(db: "Database", key: str, wording: str, kept_at: str) -> None:
    """Keep half-typed words under ``key``; "" forgets them."""
    with db.atomic():
        if wording:
            db.conn.execute(
                "INSERT INTO draft (key, wording, kept_at) VALUES (?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET wording = excluded.wording, kept_at = excluded.kept_at",
                (key, wording, kept_at),
            )
        else:
            db.conn.execute("DELETE FROM draft WHERE key = ?", (key,))


def read_draft(db: "Database", key: str) -> str:
    """Return the half-typed words kept under ``key``, or ""."""
    row = db.conn.execute("SELECT wording FROM draft WHERE key = ?", (key,)).fetchone()
    return "" if row is None else str(row[0])


def draft_keys(db: "Database") -> list[str]:
    """Return the keys under which half-typed words are kept."""
    return [str(key) for (key,) in db.conn.execute("SELECT key FROM draft ORDER BY key")]
