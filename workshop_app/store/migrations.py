"""The migrations that make each version of a commission file of the one before."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from workshop_app.domain.times import Clock, system_clock
from workshop_app.store.schema import (
    COLUMNS_ADDED,
    INDEXES_6,
    JOURNAL_SQL_1,
    MADE_ANEW_6,
    SCHEMA_VERSION,
    SEARCH_SQL_1,
    STATE_SQL_1,
    STATE_SQL_2,
    STATE_SQL_4,
    STATE_SQL_5,
    STATE_SQL_6,
    STRONGEST_4,
    VERDICT_KEY_4,
    state_tables_of,
    statements_of,
)
from workshop_app.store.triggers import drop_journal_triggers, install_journal_triggers

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x49545721
"""Marks a SQLite file as a commission file ("ITW!")."""


def _journal(db: "Database", version: int) -> None:
    """Have every write to the tables of a version journalled, but not while a new file is made.

    Its triggers are made once, at the end: making them for each version, and having SQLite read them again for each
    column that is added, costs a third of all that a new file takes.
    """
    if not _is_new(db):
        install_journal_triggers(db, state_tables_of(version))


def _is_new(db: "Database") -> bool:
    """Tell whether a file has no trigger at all yet: those that guard the journal are never taken away."""
    return db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'action_keep'").fetchone() is None


def first_schema(db: "Database", _clock: Clock) -> None:
    """Make every table, the search index over statements and the journal."""
    for statement in [*statements_of(JOURNAL_SQL_1), *statements_of(STATE_SQL_1), *SEARCH_SQL_1]:
        db.execute(statement)
    _journal(db, 1)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("PRAGMA user_version = 1")


def second_schema(db: "Database", _clock: Clock) -> None:
    """Add limits, hiding and finished turns to sorts, the mark of paper to placements, and the tables of dots."""
    for table, name, declared, _ in COLUMNS_ADDED[2]:
        db.execute(f"ALTER TABLE [{table}] ADD COLUMN {name} {declared}")
    for statement in statements_of(STATE_SQL_2):
        db.execute(statement)
    _journal(db, 2)
    db.execute("PRAGMA user_version = 2")


def third_schema(db: "Database", clock: Clock) -> None:
    """Keep the settings of every activity whole, and drafts under keys that no renaming changes; no table changes."""
    from workshop_app.store.settings_whole import keep_settings_whole, rename_drafts

    keep_settings_whole(db, clock)
    rename_drafts(db)
    db.execute("PRAGMA user_version = 3")


def fourth_schema(db: "Database", clock: Clock) -> None:
    """Keep of all words where they come from; occasions, versions of lines, attachments and what was taken back."""
    from workshop_app.store.filled_in import fill_in

    drop_journal_triggers(db, state_tables_of(3))
    for statement in [*statements_of(STATE_SQL_4), *statements_of(STRONGEST_4)]:
        db.execute(statement)
    for table, name, declared, _ in COLUMNS_ADDED[4]:
        db.execute(f"ALTER TABLE [{table}] ADD COLUMN {name} {declared}")
    _journal(db, 4)
    fill_in(db, clock)
    for statement in statements_of(VERDICT_KEY_4):
        db.execute(statement)
    db.execute("PRAGMA user_version = 4")


def fifth_schema(db: "Database", _clock: Clock) -> None:
    """Keep what is still to be looked at and to whom words were passed, the group's own ground rules, what is ready."""
    drop_journal_triggers(db, state_tables_of(4))
    for statement in statements_of(STATE_SQL_5):
        db.execute(statement)
    for table, name, declared, _ in COLUMNS_ADDED[5]:
        db.execute(f"ALTER TABLE [{table}] ADD COLUMN {name} {declared}")
    _journal(db, 5)
    db.execute("PRAGMA user_version = 5")


def sixth_schema(db: "Database", _clock: Clock) -> None:
    """Keep how a presentation day was fair: briefings, declarations, roles, pauses, what was shared, who differed.

    Cards, picks and dots may be lines of the specification from here on.
    """
    drop_journal_triggers(db, state_tables_of(5))
    for table, changes in MADE_ANEW_6.items():
        _make_anew(db, table, changes)
    for statement in [*statements_of(INDEXES_6), *statements_of(STATE_SQL_6)]:
        db.execute(statement)
    for table, name, declared, _ in COLUMNS_ADDED[6]:
        db.execute(f"ALTER TABLE [{table}] ADD COLUMN {name} {declared}")
    _journal(db, 6)
    db.execute("PRAGMA user_version = 6")


def _make_anew(db: "Database", table: str, changes: Iterable[tuple[str, str]]) -> None:
    """Make a table anew with other SQL, every row as it was; its indexes go with the old one."""
    columns = ", ".join(f"[{row[1]}]" for row in db.execute(f"PRAGMA table_info([{table}])"))
    sql = str(db.execute("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", [table]).fetchone()[0])
    for old, new in changes:
        if sql.count(old) != 1:
            raise RuntimeError(f"The table {table} is not as version 5 has it: “{old}” does not stand in it once.")
        sql = sql.replace(old, new)
    db.execute(sql.replace(f"CREATE TABLE {table} (", f"CREATE TABLE {table}_anew (", 1))
    db.execute(f"INSERT INTO [{table}_anew] ({columns}) SELECT {columns} FROM [{table}] ORDER BY rowid")
    db.execute(f"DROP TABLE [{table}]")
    db.execute(f"ALTER TABLE [{table}_anew] RENAME TO [{table}]")


Migration = Callable[["Database", Clock], None]
"""What makes the next schema of the one before. Rows it changes are changed by an action of its own, at the time that
the clock tells."""

MIGRATIONS: dict[str, Migration] = {
    "001_first_schema": first_schema,
    "002_turns_limits_and_dots": second_schema,
    "003_settings_whole": third_schema,
    "004_occasions_and_where_words_come_from": fourth_schema,
    "005_safeguarding_in_one_place_and_ground_rules": fifth_schema,
    "006_presentation_day_and_what_is_shared": sixth_schema,
}
"""Every migration by its name, in order: the nth makes schema n. A name is kept in the files it was applied to, and
never changes."""


MIGRATION_SET = "in_their_words"
"""Under which name a file lists the migrations it was brought up with."""


def migrate(db: "Database", to: int = SCHEMA_VERSION, *, clock: Clock = system_clock) -> None:
    """Bring an empty or older file to schema ``to``."""
    # Imported when a file is opened, not when the app starts: it costs an eighth of the time to the first window.
    from sqlite_utils import Migrations

    migrations = Migrations(MIGRATION_SET)
    for name, migration in list(MIGRATIONS.items())[:to]:
        migrations(name=name)(_at(migration, clock))
    db.execute("PRAGMA foreign_keys = OFF")
    migrations.apply(db)
    if _is_new(db):
        install_journal_triggers(db, state_tables_of(to))
    db.execute("PRAGMA foreign_keys = ON")


def _at(migration: Migration, clock: Clock) -> "Callable[[Database], None]":
    def migrated(db: "Database") -> None:
        migration(db, clock)

    return migrated
