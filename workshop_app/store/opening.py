"""Whether a private copy is a commission file at all, and built as ours are to the letter."""

from dataclasses import dataclass
from pathlib import Path

from workshop_app.store import search_index, sqlite
from workshop_app.store.errors import DamagedFileError, cannot_be_read, damaged, one_line
from workshop_app.store.migrations import APPLICATION_ID, MIGRATION_SET, MIGRATIONS
from workshop_app.store.private_copies import UNREADABLE
from workshop_app.store.schema import SCHEMA_VERSION
from workshop_app.store.structure import Structure, expected_structure, structure_of

_NOT_TOGETHER = "its parts do not fit together"


@dataclass(frozen=True, slots=True)
class Ours:
    """A private copy that is built as ours are.

    Attributes:
        version: the version of the file.
        index_is_sound: whether the search index is; of one that is not, the copy has a new one.
    """

    version: int
    index_is_sound: bool


def refuse_if_not_ours(path: Path, conn: sqlite.Connection) -> Ours:
    """Check a private copy: kind, version, structure to the letter, and SQLite's own integrity check.

    The structure comes before anything that could evaluate an expression kept in the file. What is derived is made
    again in the copy if it is damaged.

    Raises:
        FileError: the first thing wrong, in one sentence.
    """
    try:
        version = refuse_if_other_kind(path, conn)
        refuse_if_built_otherwise(path, conn, version)
        sound = search_index.is_sound(conn)
        if not sound:
            search_index.rebuild(conn)
        problems = integrity_problems(conn, 1)
        if not problems and not sound and not search_index.is_sound(conn):
            raise damaged(path, "its search index cannot be made again")
    except UNREADABLE as error:
        raise cannot_be_read(path, error) from error
    if problems:
        raise damaged(path, _NOT_TOGETHER)
    return Ours(version, sound)


def refuse_if_built_otherwise(path: Path, conn: sqlite.Connection, version: int) -> None:
    """Refuse a file whose structure is not that of ``version`` to the letter.

    Raises:
        FileError: what differs first.
        sqlite.Error: it cannot be read.
    """
    strange = strange_structure(structure_of(conn), version) or strange_migrations(conn, version)
    if strange:
        raise DamagedFileError(
            f"“{path.name}” is not as In Their Words left it: {one_line(strange[0])}. Do not use it as evidence; "
            "run “workshop-app check” on it, and open your latest backup."
        )


def integrity_problems(conn: sqlite.Connection, most: int) -> list[str]:
    """Return what SQLite's integrity check finds, at most so many things."""
    return [str(row[0]) for row in conn.execute(f"PRAGMA integrity_check({most})") if row[0] != "ok"]


def refuse_if_other_kind(path: Path, conn: sqlite.Connection) -> int:
    """Check that a file is a commission file of a version this app knows, and return its version.

    Raises:
        FileError: it is not.
    """
    if conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DamagedFileError(
            f"“{path.name}” is a SQLite file, but not a commission file. Open a file that In Their Words made."
        )
    version = int(conn.execute("PRAGMA user_version").fetchone()[0])
    if version < 1:
        raise DamagedFileError(
            f"“{path.name}” does not say which version of In Their Words wrote it, so it was altered. Do not use it "
            "as evidence, and open your latest backup."
        )
    if version > SCHEMA_VERSION:
        raise DamagedFileError(
            f"“{path.name}” was written by a newer version of In Their Words (file version {version}; this app "
            f"knows {SCHEMA_VERSION}). Update the app on this laptop; the file was not touched."
        )
    return version


def strange_structure(found: Structure, version: int) -> list[str]:
    """Return what differs from the structure a file of ``version`` must have, a phrase each; empty if nothing does."""
    expected = expected_structure(version)
    problems = [
        f"the {kind} “{name}” is missing or was altered" for kind, name, _, _ in _tables_first(expected - found)
    ]
    known = {(kind, name) for kind, name, _, _ in expected}
    problems += [
        f"it holds a {kind} “{name}” that does not belong there"
        for kind, name, _, _ in _tables_first(found - expected)
        if (kind, name) not in known
    ]
    return problems


def strange_migrations(conn: sqlite.Connection, version: int) -> list[str]:
    """Return what is wrong with the list of migrations in a file of ``version``, a phrase; empty if nothing is.

    Bringing a file up goes by that list, so that a wrong one would leave a step out or take it twice.
    """
    applied = conn.execute("SELECT migration_set, name FROM _sqlite_migrations").fetchall()
    if sorted(applied, key=str) == sorted(((MIGRATION_SET, name) for name in list(MIGRATIONS)[:version]), key=str):
        return []
    return [f"the list of how it was brought up to file version {version} was altered"]


def _tables_first(structure: Structure) -> list[tuple[str, str, str, str | None]]:
    return sorted(structure, key=lambda one: (one[0] != "table", one[0], one[1]))
