"""The triggers that write the journal, and those that keep it from being erased or altered."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_JOURNAL_GUARDS = {
    "action_keep": """CREATE TRIGGER action_keep BEFORE DELETE ON action BEGIN
    SELECT RAISE(ABORT, 'the journal cannot be erased');
END""",
    "action_sealed": """CREATE TRIGGER action_sealed BEFORE UPDATE ON action WHEN OLD.digest IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a sealed action cannot be altered');
END""",
    "change_keep": """CREATE TRIGGER change_keep BEFORE DELETE ON change BEGIN
    SELECT RAISE(ABORT, 'the journal cannot be erased');
END""",
    # Redaction, the one exception, destroys the words and the salt and keeps the digest.
    "change_sealed": """CREATE TRIGGER change_sealed BEFORE UPDATE ON change
WHEN OLD.digest IS NOT NULL AND NOT (
    NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL AND NEW.digest IS OLD.digest
    AND NEW.seq = OLD.seq AND NEW.action_seq = OLD.action_seq
    AND NEW.table_name = OLD.table_name AND NEW.row_id = OLD.row_id
) BEGIN
    SELECT RAISE(ABORT, 'a sealed change cannot be altered');
END""",
}


def _columns(db: "Database", table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def drop_journal_triggers(db: "Database", tables: tuple[str, ...]) -> None:
    """Take away the triggers of ``tables`` while many columns are added: SQLite reads all of them again for each."""
    for table in tables:
        for event in ("insert", "update", "delete"):
            db.execute(f"DROP TRIGGER IF EXISTS {table}_journal_{event}")


def install_journal_triggers(db: "Database", tables: tuple[str, ...]) -> None:
    """Make the triggers by which every write to ``tables`` is journalled, or refused if no action is open.

    To be called with all state tables at the end of every migration: a trigger names every column, and
    ``transform()`` drops triggers.
    """
    for name, sql in _JOURNAL_GUARDS.items():
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
        db.execute(sql)
    for table in tables:
        old, new = (
            "json_object(" + ", ".join(f"'{column}', {which}.{column}" for column in _columns(db, table)) + ")"
            for which in ("OLD", "NEW")
        )
        for event, row, before, after in (
            ("INSERT", "NEW", "NULL", new),
            ("UPDATE", "NEW", old, new),
            ("DELETE", "OLD", old, "NULL"),
        ):
            name = f"{table}_journal_{event.lower()}"
            same_id = (
                "\n    SELECT RAISE(ABORT, 'an id cannot change') WHERE OLD.id <> NEW.id;" if event == "UPDATE" else ""
            )
            db.execute(f"DROP TRIGGER IF EXISTS {name}")
            db.execute(
                f"""CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN
    SELECT RAISE(ABORT, 'no action is open')
    WHERE NOT EXISTS (SELECT 1 FROM action WHERE digest IS NULL);{same_id}
    INSERT INTO change (action_seq, table_name, row_id, before, after, salt)
    SELECT seq, '{table}', {row}.id, {before}, {after}, lower(hex(randomblob(16)))
    FROM action WHERE digest IS NULL;
END"""
            )
