"""Making what was saved of a damaged file hold together: its links, what its tables refuse, its version.

A link to what could not be read is dropped where a row may be without it. Where being without it would say something
else (a verdict of nobody is the group's), the row gets a link to something in its place that says of itself that it
could not be read. Nothing stands in for somebody's words.
"""

import contextlib
import re
import types
import typing
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import Any

from workshop_app.domain.kinds_of_words import KINDS, REMARKS, STATEMENTS
from workshop_app.domain.row import Value, table_of
from workshop_app.domain.times import Clock
from workshop_app.store import journal, sqlite
from workshop_app.store.bounds import kinds, out_of_bounds
from workshop_app.store.migrations import migrate
from workshop_app.store.reading import NewId
from workshop_app.store.schema import SCHEMA_VERSION, STATE_TABLES, state_tables_of
from workshop_app.store.structure import nothing_yet, references_of, unique_keys

Rows = dict[str, dict[str, dict[str, Value]]]
"""Rows by table and id."""

NOT_READ = "(could not be read)"
"""What stands in the place of a name or a title that could not be read."""

TIES = {
    "statement_origin": ("statement_id", "statement"),
    "specification_source": ("specification_line_id", "specification_line"),
    "question_source": ("question_id", "question"),
    "question_origin": ("question_id", "question"),
}
"""The tables that say what was made from somebody's words: the column that says what, and its table."""

_SOMEBODYS = frozenset(table_of(kind.row) for kind in (STATEMENTS, REMARKS))
_STATES = {table_of(kind.row): kind.returns_to.value for kind in KINDS}


@cache
def _hints(table: str) -> dict[str, Any]:
    """Return the type of each field of a table's rows."""
    return typing.get_type_hints(kinds()[table])


def value_for(table: str, column: str, now: str) -> Value:
    """Return what stands in a column whose value could not be read: nothing, if it may be empty."""
    if column == "state" and table in _STATES:
        return _STATES[table]
    hint = _hints(table)[column]
    if types.NoneType in typing.get_args(hint):
        return None
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return list(hint)[-1].value
    if hint in (int, bool):
        return 0
    if column.endswith("_at"):
        return now
    if column.endswith("_on"):
        return now[:10]
    return {"plan_text": "", "settings": "{}"}.get(column, NOT_READ)


class Fitting:
    """Fits rows together, in a file in memory of the version that they come from.

    Attributes:
        rows: what is left of them.
        unlinked: by table, how many rows lost a link.
        homeless: by table, how many rows could not be kept.
        waiting: by table, how many words went out of sight because what they were made of is not known.
        stand_ins: by table, how many rows were made.
        missing: by table, the ids of what is referred to and is not there.
        untied: table and id of what was made from something that is not there.
        ties_lost: the tables of ties of which one was lost that does not tell what was made.
    """

    def __init__(self, version: int, rows: Rows, now: str, second_choice: set[tuple[str, str]]) -> None:
        self.rows = rows
        self.unlinked: Counter[str] = Counter()
        self.homeless: Counter[str] = Counter()
        self.waiting: Counter[str] = Counter()
        self.stand_ins: Counter[str] = Counter()
        self.missing: dict[str, set[str]] = {table: set() for table in STATE_TABLES}
        self.untied: set[tuple[str, str]] = set()
        self.ties_lost: set[str] = set()
        self._tables = state_tables_of(version)
        self._version = version
        self._now = now
        self._second_choice = second_choice
        self._refused: set[tuple[str, str]] = set()

    def fitted(self, new_id: NewId, clock: Clock) -> Rows:
        """Return the rows as a file of this version holds them."""
        self._keep_one_commission(new_id)
        self._put_on_occasions(new_id)
        while True:
            self._link()
            with contextlib.closing(sqlite.connect(":memory:")) as conn:
                refused = self._try_in(conn)
                if not refused:
                    return self._brought_up(conn, clock)
            self._refused.update(refused)
            for table, row_id in refused:
                self._untie(table, self.rows[table][row_id])
                del self.rows[table][row_id]
                self.homeless[table] += 1

    def _keep_one_commission(self, new_id: NewId) -> None:
        there = self.rows["commission"]
        for row_id in sorted(there, key=lambda one: ("commission", one) in self._second_choice)[1:]:
            del there[row_id]
            self.homeless["commission"] += 1
        if not there and any(self.rows[table] for table in self._tables):
            self._stand_in("commission", new_id())

    def _put_on_occasions(self, new_id: NewId) -> None:
        """Put what was said of a tenderer on its presentation where only an entry of an earlier version is left of it.

        That entry is from before there were occasions, when all was said of presentations.
        """
        if "occasion" not in self._tables:
            return
        occasions = self.rows["occasion"]
        of_tenderer = {row["tenderer_id"]: row_id for row_id, row in occasions.items() if row["kind"] == "presentation"}
        for table in ("remark", "verdict"):
            for row_id, row in self.rows[table].items():
                tenderer_id = row["tenderer_id"]
                if row["occasion_id"] is not None or tenderer_id is None:
                    continue
                if tenderer_id not in of_tenderer:
                    of_tenderer[tenderer_id] = made = new_id()
                    told = {"id": made, "kind": "presentation", "tenderer_id": tenderer_id, "held_on": ""}
                    names = _columns(self._version, "occasion")
                    occasions[made] = {name: told.get(name, value_for("occasion", name, self._now)) for name in names}
                    occasions[made]["session_id"] = row["session_id"]
                    self.stand_ins["occasion"] += 1
                    self._second_choice.add(("occasion", made))
                self.rows[table][row_id] = row | {"occasion_id": of_tenderer[tenderer_id]}

    def _link(self) -> None:
        """See to it that every link leads somewhere.

        Those that a row must have come first: what stands in for what they lead to serves the others as well.
        """
        while any([self._link_all(table, needed=True) for table in self._tables]):
            pass
        for table in self._tables:
            self._link_all(table, needed=False)

    def _link_all(self, table: str, *, needed: bool) -> bool:
        """Mend the links of a table that its rows must have, or those that they may be without; tell if any was."""
        mended = False
        links = [one for one in references_of(table) if self._may_be_empty(table, one[0]) is not needed]
        for row_id, row in list(self.rows[table].items()):
            for column, parent in links:
                target = row.get(column)
                if target is None or str(target) in self.rows[parent]:
                    continue
                mended = True
                self.missing[parent].add(str(target))
                if not needed:
                    self._unlink(table, row_id, column, parent)
                elif _is_link(table) or not self._stand_in(parent, str(target)):
                    self._untie(table, row)
                    del self.rows[table][row_id]
                    self.homeless[table] += 1
                    break
        return mended

    def _untie(self, table: str, row: dict[str, Value]) -> None:
        """Take note that a row is left out which may have said what something was made from."""
        if table in TIES:
            made, of = TIES[table]
            self.untied.add((of, str(row[made])))
            if str(row[made]) not in self.rows[of]:
                self.ties_lost.add(table)

    def _unlink(self, table: str, row_id: str, column: str, parent: str) -> None:
        row = self.rows[table][row_id] = self.rows[table][row_id] | {column: None}
        self.unlinked[table] += 1
        shown = row.get("state", _STATES.get(table)) != _STATES.get(table)
        if parent == table:
            self.untied.add((table, row_id))
        if parent == table and shown and not _is_aside(table, row):
            # What it was made of may have been set aside for safeguarding.
            row["state"] = _STATES[table]
            self.waiting[table] += 1

    def _may_be_empty(self, table: str, column: str) -> bool:
        """Tell whether a row may be without this link, and says nothing else for it."""
        if _is_link(table):
            return False
        hint = _hints(table)[column]
        return types.NoneType in typing.get_args(hint) and column not in _telling(table)

    def _stand_in(self, table: str, row_id: str) -> bool:
        """Make something in the place of a row that others belong to; tell whether that can be."""
        if table in _SOMEBODYS or (table, row_id) in self._refused:
            return False
        row: dict[str, Value] = {}
        parents = dict(references_of(table))
        for name in _columns(self._version, table):
            value = value_for(table, name, self._now)
            if name == "id":
                value = row_id
            elif name in parents and value is not None:
                value = f"{row_id} {name}"
                if not self._stand_in(parents[name], value):
                    return False
            elif value == NOT_READ and self.stand_ins[table]:
                value = f"{NOT_READ[:-1]}, {self.stand_ins[table] + 1})"
            row[name] = value
        if out_of_bounds(table, row):
            return False
        self.rows[table][row_id] = row
        self.stand_ins[table] += 1
        self._second_choice.add((table, row_id))
        return True

    def _try_in(self, conn: sqlite.Connection) -> list[tuple[str, str]]:
        """Put all rows into a new file in memory; return those that it refuses."""
        conn.deserialize(nothing_yet(self._version))
        conn.execute("PRAGMA foreign_keys = OFF")
        if self._version == SCHEMA_VERSION:
            # Only what is brought up needs a journal here.
            for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                conn.execute(f"DROP TRIGGER [{name}]")
        conn.execute("BEGIN")
        seq = journal.open_action(
            conn, name=journal.RECOVERY, done_at=self._now, done_by="", undoable=False, schema_version=self._version
        )
        refused = []
        for table in self._tables:
            order = sorted(self.rows[table], key=lambda row_id: (table, row_id) in self._second_choice)
            for row_id in order:
                row = self.rows[table][row_id]
                names, marks = ", ".join(f"[{name}]" for name in row), ", ".join("?" for _ in row)
                try:
                    conn.execute(f"INSERT INTO [{table}] ({names}) VALUES ({marks})", list(row.values()))
                except (sqlite.Error, UnicodeEncodeError, OverflowError):
                    refused.append((table, row_id))
        if not refused:
            journal.seal_action(conn, seq)
            conn.execute("COMMIT")
        return refused

    def _brought_up(self, conn: sqlite.Connection, clock: Clock) -> Rows:
        from sqlite_utils import Database

        if self._version < SCHEMA_VERSION:
            migrate(Database(conn), clock=clock)
        conn.row_factory = sqlite.Row
        return {
            table: {str(row["id"]): dict(row) for row in conn.execute(f"SELECT * FROM [{table}] ORDER BY rowid")}
            for table in STATE_TABLES
        }


def _is_aside(table: str, row: dict[str, Value]) -> bool:
    """Tell whether words are set aside for safeguarding."""
    return any(table_of(kind.row) == table and row.get("state") == kind.safeguarding for kind in KINDS)


@cache
def _is_link(table: str) -> bool:
    """Tell whether a row of a table says nothing but that other rows belong together."""
    hints = _hints(table)
    links = {column for column, _ in references_of(table)}
    return bool(links) and all(name in links or name == "id" or hint in (int, bool) for name, hint in hints.items())


def _columns(version: int, table: str) -> list[str]:
    from workshop_app.store.salvaging import columns_of

    return [one.name for one in columns_of(version)[table]]


@cache
def _telling(table: str) -> set[str]:
    """Return the columns in which nothing says something: they are part of a key or of a CHECK of the table's own."""
    from workshop_app.store.structure import expected_structure

    (sql,) = (sql for kind, name, _, sql in expected_structure(SCHEMA_VERSION) if (kind, name) == ("table", table))
    checks = " ".join(re.findall(r"^\s*CHECK \((.*)\),?$", sql or "", re.MULTILINE))
    said = f"{checks} {' '.join(key.expressions for key in unique_keys(table))}"
    return set(re.findall(r"\w+", said))
