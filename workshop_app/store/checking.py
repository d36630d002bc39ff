"""Checking a commission file: SQLite's own checks, the structure, the seals, and the journal against the tables."""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from workshop_app.store import journal
from workshop_app.store.opening import (
    UNREADABLE,
    one_line,
    read_privately,
    refuse_if_other_kind,
    strange_migrations,
    strange_structure,
)
from workshop_app.store.rows import Value
from workshop_app.store.schema import added_columns, state_tables_of
from workshop_app.store.structure import structure_of


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a file, as a plain sentence."""

    sentence: str


def check_file(path: Path) -> list[Fault]:
    """Return everything that is wrong with the commission file ``path``; empty if nothing is.

    Works on a private copy and changes nothing. Anyone can recompute an unkeyed chain of seals: what pins the
    record is the head digest printed on every pack.

    Raises:
        FileError: there is no such file, or it is not a commission file this app knows.
    """
    conn = read_privately(path)
    try:
        version = refuse_if_other_kind(path, conn)
        # Text that is no text must not end the check: it is read byte for byte, and differs from what it was.
        conn.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        faults = []
        for looking in (_structure, _integrity, _seals, _journal_against_tables, _search_index):
            try:
                faults += looking(conn, version)
            except UNREADABLE as error:
                faults.append(Fault(f"SQLite cannot read all of “{path.name}”: {error}."))
        sentences = (one_line(fault.sentence.encode("utf-8", "replace").decode()) for fault in faults)
        return [Fault(sentence) for sentence in dict.fromkeys(sentences)]
    finally:
        conn.close()


def _structure(conn: sqlite3.Connection, version: int) -> list[Fault]:
    strange = strange_structure(structure_of(conn), version)
    return [Fault(f"In this file, {phrase}.") for phrase in strange or strange_migrations(conn, version)]


def _integrity(conn: sqlite3.Connection, version: int) -> list[Fault]:
    problems = [row[0] for row in conn.execute("PRAGMA integrity_check") if row[0] != "ok"]
    faults = [Fault(f"SQLite's integrity check says: {problem}.") for problem in problems]
    for table, rowid, parent, _ in conn.execute("PRAGMA foreign_key_check"):
        if table in state_tables_of(version):
            row = conn.execute(f"SELECT id FROM [{table}] WHERE rowid = ?", (rowid,)).fetchone()
            faults.append(
                Fault(f"The {_named(table)} {row and row[0]} refers to a {_named(parent)} that is not there.")
            )
    return faults


def _named(table: str) -> str:
    return table.replace("_", " ")


def _seals(conn: sqlite3.Connection, _version: int) -> list[Fault]:
    """Check that numbers follow each other, and that every change and action carries the seal it must."""
    faults = []
    previous = ""
    for expected_seq, action in enumerate(journal.actions_from_first(conn), start=1):
        if action.seq != expected_seq:
            faults.append(Fault(f"The journal lacks action {expected_seq}: the next one is number {action.seq}."))
            return faults
        if action.digest is None:
            faults.append(Fault(f"Action {action.seq} ({action.name}) was never sealed."))
            return faults
        changes = journal.changes_of(conn, action.seq)
        for change in changes:
            if change.salt is None:
                faults.append(
                    Fault(
                        f"The journal's entry {change.seq}, on the {_named(change.table_name)} {change.row_id}, "
                        "was emptied without any action of the app."
                    )
                )
            elif journal.change_digest(change) != change.digest:
                faults.append(
                    Fault(
                        f"The journal's entry {change.seq}, on the {_named(change.table_name)} {change.row_id}, "
                        "was altered after it was sealed."
                    )
                )
        if journal.action_digest(previous, action, [change.digest or "" for change in changes]) != action.digest:
            faults.append(Fault(f"The seal of action {action.seq} ({action.name}, {action.done_at}) does not fit."))
        previous = action.digest
    loose = conn.execute("SELECT count(*) FROM change WHERE action_seq NOT IN (SELECT seq FROM action)").fetchone()[0]
    if loose:
        faults.append(Fault(f"{loose} entries of the journal belong to no action."))
    return faults


def _journal_against_tables(conn: sqlite3.Connection, version: int) -> list[Fault]:
    """Replay the journal and compare what it leaves with the tables, row by row."""
    replayed: dict[tuple[str, str], str | None] = {}
    redacted: set[tuple[str, str]] = set()
    for table, row_id, after, salt in conn.execute("SELECT table_name, row_id, after, salt FROM change ORDER BY seq"):
        replayed[table, row_id] = after
        (redacted.add if salt is None else redacted.discard)((table, row_id))
    faults = []
    for table in state_tables_of(version):
        cursor = conn.execute(f"SELECT * FROM [{table}]")
        columns = [column[0] for column in cursor.description]
        found: dict[str, dict[str, Value]] = {
            row["id"]: row for row in (dict(zip(columns, values, strict=True)) for values in cursor)
        }
        expected = {
            row_id: added_columns(table) | _contents(after)
            for (of_table, row_id), after in replayed.items()
            if of_table == table and after is not None
        }
        for row_id in sorted({*found, *expected} - {row_id for of, row_id in redacted if of == table}):
            faults += _row_faults(table, row_id, found.get(row_id), expected.get(row_id))
    return faults


def _contents(text: str) -> dict[str, Value]:
    """Read a row as the journal has it; of what is no row, nothing, so that every column differs."""
    try:
        contents = json.loads(text)
    except ValueError:
        return {}
    return contents if isinstance(contents, dict) else {}


def _row_faults(
    table: str, row_id: str, found: dict[str, Value] | None, expected: dict[str, Value] | None
) -> list[Fault]:
    what = f"The {_named(table)} {row_id}"
    if found is None:
        return [Fault(f"{what} was taken out of the file without any action of the app.")]
    if expected is None:
        return [Fault(f"{what} was put into the file without any action of the app.")]
    return [
        Fault(f"{what} was altered without any action of the app: its “{column}” is not what the journal says.")
        for column, value in found.items()
        if column not in expected or expected[column] != value
    ]


def _search_index(conn: sqlite3.Connection, _version: int) -> list[Fault]:
    try:
        conn.execute("PRAGMA trusted_schema = ON")
        conn.execute("INSERT INTO statement_fts (statement_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return [Fault("The search index does not fit the statements.")]
    return []
