"""Checking a commission file: SQLite's own checks, the structure, the seals, and the journal against the tables."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.row import Value
from workshop_app.store import journal, search_index, sqlite
from workshop_app.store.bounds import is_name, is_time, is_words, out_of_bounds, row_in
from workshop_app.store.errors import one_line
from workshop_app.store.journal_checks import Found, JournalCheck, Left, head_faults, named, shown
from workshop_app.store.keys import Key
from workshop_app.store.opening import (
    integrity_problems,
    refuse_if_other_kind,
    strange_migrations,
    strange_structure,
)
from workshop_app.store.private_copies import read_privately
from workshop_app.store.schema import added_columns, state_tables_of
from workshop_app.store.structure import expected_structure, structure_of

DAMAGE = (
    sqlite.Error,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    MemoryError,
)
"""What reading a damaged file may raise, SQLite's own and that of code which trusts a column to hold what it must.

Whatever part of a check it ends, it is a fault of the file; the other parts go on.
"""


_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a file, as a plain sentence."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        faults: what is wrong.
        remarks: a sentence for each thing that is no fault and worth knowing, such as a clock that ran backwards.
        actions: how many actions the journal has.
        head_digest: the seal of the last one; empty if there is none.
    """

    faults: tuple[Fault, ...]
    remarks: tuple[str, ...]
    actions: int
    head_digest: str


def check_file(path: Path, key: Key | None = None) -> list[Fault]:
    """Return everything that is wrong with the commission file ``path``, as ``examine`` finds it."""
    return list(examine(path, key).faults)


def examine(path: Path, key: Key | None = None) -> Report:
    """Look at all of the commission file ``path``, which is kept under ``key`` if it has a password.

    Works on a private copy and changes nothing. Anyone can recompute an unkeyed chain of seals: what pins the
    record is the head digest printed on every pack.

    Raises:
        FileError: there is no such file, or it is not a commission file this app knows.
    """
    conn = read_privately(path, key)
    try:
        version = refuse_if_other_kind(path, conn)
        _read_any_text(conn)
        found = Found()
        actions, head = 0, ""
        if _structure(conn, version, found):
            _part(path, found, lambda: _integrity(conn, found))
            actions = look_into(path, conn, version, found)
            if not search_index.is_sound(conn):
                found.fault("The search index does not fit the statements.")
            head = journal.head_digest(conn) if not found.faults else ""
        faults = dict.fromkeys(_clean(sentence) for sentence in found.faults)
        return Report(tuple(Fault(sentence) for sentence in faults), tuple(map(_clean, found.remarks)), actions, head)
    finally:
        conn.close()


def look_into(path: Path, conn: sqlite.Connection, version: int, found: Found) -> int:
    """Look at what a file of our own structure holds, and add to ``found``; return how many actions there are."""
    check = JournalCheck(conn, version, found)
    _part(path, found, check.run)
    _part(path, found, lambda: _tables_against_journal(conn, version, check))
    _part(path, found, lambda: _references(conn, version, found))
    _part(path, found, lambda: _handed_over(conn, found))
    _part(path, found, lambda: _drafts(conn, found))
    return check.actions


def does_not_check(path: Path, conn: sqlite.Connection, version: int) -> Found:
    """Look at all that a private copy of our own structure holds; return what was found, in sentences to be shown."""
    found = Found()
    text_factory = conn.text_factory
    _read_any_text(conn)
    try:
        look_into(path, conn, version, found)
    finally:
        conn.text_factory = text_factory
    return Found(*([_clean(one) for one in some] for some in (found.faults, found.unfit, found.remarks)))


def _read_any_text(conn: sqlite.Connection) -> None:
    # Text that is no text must not end the check: it is read byte for byte, and differs from what it was.
    conn.text_factory = lambda text: text.decode("utf-8", "surrogateescape")


def _clean(sentence: str) -> str:
    return one_line(sentence.encode("utf-8", "replace").decode())


def _part(path: Path, found: Found, look: Callable[[], object]) -> None:
    """Do one part of a check; what ends it is a fault."""
    try:
        look()
    except DAMAGE as error:
        found.absurd(f"Part of “{path.name}” is damaged and cannot be read.")
        _detail(found, f"{type(error).__name__}: {error}")


def _detail(found: Found, what: str) -> None:
    """Add what a programmer may make something of, beside the fault that says it plainly."""
    remark = f"For the person who looks after the app: {what}."
    if remark not in found.remarks:
        found.remarks.append(remark)


def _structure(conn: sqlite.Connection, version: int, found: Found) -> bool:
    """Compare the structure with ours; tell whether it is safe, and of use, to look at the rest.

    Reading a view that has the name of a table would run whatever it says.
    """
    try:
        structure, expected = structure_of(conn), expected_structure(version)
        strange = strange_structure(structure, version) or strange_migrations(conn, version)
        found.faults += [f"In this file, {phrase}." for phrase in strange]
        return all(kind == "trigger" for kind, *_ in structure ^ expected)
    except DAMAGE as error:
        found.fault("How this file is built cannot be read: its beginning is damaged.")
        _detail(found, f"{type(error).__name__}: {error}")
        return False


def _integrity(conn: sqlite.Connection, found: Found) -> None:
    problems = integrity_problems(conn, _MOST_PROBLEMS)
    if problems:
        places = "one place" if len(problems) == 1 else f"{len(problems)} places"
        found.absurd(f"The parts of this file do not fit together in {places}: it is damaged.")
    for problem in problems:
        _detail(found, problem)


def _references(conn: sqlite.Connection, version: int, found: Found) -> None:
    for table, rowid, parent, _ in conn.execute("PRAGMA foreign_key_check"):
        if table in state_tables_of(version):
            row = conn.execute(f"SELECT id FROM [{table}] WHERE rowid = ?", (rowid,)).fetchone()
            found.absurd(f"The {named(table)} {row and row[0]} refers to a {named(parent)} that is not there.")


def _handed_over(conn: sqlite.Connection, found: Found) -> None:
    if journal.begins_with_recovery(conn):
        found.remarks.append(
            "The history of this file begins with what was saved of a damaged one: what was handed over before has "
            "head digests of that one."
        )
    for sentence in head_faults(conn):
        found.fault(sentence)


def _drafts(conn: sqlite.Connection, found: Found) -> None:
    for key, wording, kept_at in conn.execute("SELECT key, wording, kept_at FROM draft"):
        if not (is_name(key) and is_words(wording) and is_time(kept_at)):
            found.absurd(f"The half-typed words of {shown(key)} are not as In Their Words saves them.")


def _tables_against_journal(conn: sqlite.Connection, version: int, check: JournalCheck) -> None:
    """Compare what the journal leaves with the tables, row by row."""
    for table in state_tables_of(version):
        columns = [row[1] for row in conn.execute(f"PRAGMA table_info([{table}])")]
        written = ", ".join(f"'{column}', [{column}]" for column in columns)
        missing = {row_id: left for row_id, left in check.left[table].items() if left.content is not None}
        for row_id, text in conn.execute(f"SELECT id, json_object({written}) FROM [{table}]"):
            left = check.left[table].get(row_id)
            missing.pop(row_id, None)
            if left is not None and not left.emptied and left.content == hash(text):
                continue
            _row(table, row_id, text, left, check)
        for row_id in missing:
            check.found.fault(f"The {named(table)} {row_id} was removed from the file without any action of the app.")


def _row(table: str, row_id: str, text: object, left: Left | None, check: JournalCheck) -> None:
    """Tell what is wrong with a row of a table that is not, to the letter, what the journal leaves of it."""
    what = f"The {named(table)} {row_id}"
    found: dict[str, Value] = row_in(text) or {}
    for name in out_of_bounds(table, found) if found else ["id"]:
        check.found.absurd(f"{what} holds what cannot be: its “{name}” is {shown(found.get(name))}.")
    if left is None or left.content is None:
        check.found.fault(f"{what} was put into the file without any action of the app.")
        return
    expected = added_columns(table) | (row_in(check.after(left)) or {})
    for column, value in found.items():
        if column not in expected or expected[column] != value:
            check.found.fault(
                f"{what} was altered without any action of the app: its “{column}” is not what the journal says."
            )
