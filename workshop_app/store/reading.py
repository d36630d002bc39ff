"""Reading a commission file: its rows as things of the domain, its journal, and the search."""

import itertools
import json
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workshop_app.domain.errors import NotFoundError
from workshop_app.domain.replay import SortChange, SortStep
from workshop_app.domain.resting import Refusal
from workshop_app.domain.row import Row, table_of, to_value
from workshop_app.domain.sorting import Category, Placement
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.times import Clock
from workshop_app.store import forgetting, journal
from workshop_app.store.drafts import draft_keys
from workshop_app.store.journal import ActionRecord, ChangedRow, Decided
from workshop_app.store.moments import Moments
from workshop_app.store.order import Order
from workshop_app.store.resting import Reversal, reversal
from workshop_app.store.rows import from_row, from_rows
from workshop_app.store.schema import STATE_TABLES, added_columns

if TYPE_CHECKING:
    from sqlite_utils import Database

R = TypeVar("R", bound=Row)
NewId = Callable[[], str]


_ASKED: dict[tuple[type[Row], tuple[str, ...]], str] = {}


def _all_of(kind: type[Row], names: tuple[str, ...]) -> str:
    """Return what asks for all rows of a kind of thing by the columns ``names``, in order."""
    known = _ASKED.get((kind, names))
    if known is not None:
        return known
    fields = kind.__dataclass_fields__
    placed = "position" in fields
    begun = placed and "started_at" in fields
    where = " AND ".join(f"[{name}] IS ?" for name in names) or "1"
    order = [*(("position",) if placed else ()), *(("started_at IS NULL", "started_at") if begun else ())]
    asked = f"SELECT * FROM [{table_of(kind)}] WHERE {where} ORDER BY {', '.join([*order, 'id'])}"
    return _ASKED.setdefault((kind, names), asked)


class Reading:
    """What can be read of an open file: all that questions to the record, and an action under way, know of it.

    Attributes:
        path: where the file is.
        clock: tells the time; tests give their own.
        new_id: makes ids; tests give their own.
        moments: when this process did what.
        order: in which order things happened.
        opened_after: the number of the last action that had been done when this file was opened; 0 for a new one.
        db: its connection; only the store speaks SQL over it.
        on_disk: for a copy brought up to this version in memory only, the number of the last action that is on disk,
            where what is told of the journal ends; else None.
    """

    path: Path
    clock: Clock
    new_id: NewId
    moments: Moments
    order: Order
    opened_after: int
    db: "Database"
    on_disk: int | None = None

    @property
    def only_to_look(self) -> str:
        """Why nothing may be written to this file; "" where something may."""
        return ""

    def must_be_in_place(self) -> None:
        """Refuse to write where nobody would find it again; a private copy is always in its place."""

    def all(self, kind: type[R], /, **equal: Any) -> list[R]:
        """Return all things of ``kind`` whose fields equal those given, by position, else in order of id.

        Of two in one place, as where one that was left out came back, what began first comes first.
        """
        cursor = self.db.conn.execute(_all_of(kind, tuple(equal)), [to_value(one) for one in equal.values()])
        rows = cursor.fetchall()
        return from_rows(kind, tuple(column[0] for column in cursor.description), rows) if rows else []

    def find(self, kind: type[R], /, **equal: Any) -> R | None:
        """Return the first thing of ``kind`` whose fields equal those given, or None."""
        return next(iter(self.all(kind, **equal)), None)

    def get(self, kind: type[R], row_id: str) -> R:
        """Return the thing of ``kind`` with this id.

        Raises:
            NotFoundError: there is none.
        """
        found = self.find(kind, id=row_id)
        if found is None:
            name = table_of(kind).replace("_", " ")
            raise NotFoundError(f"There is no {name} with the id {row_id} in “{self.path.name}”.")
        return found

    def next_position(self, kind: type[Row], /, **equal: Any) -> int:
        """Return the position after the last of those things of ``kind`` whose fields equal those given."""
        names = list(equal)
        where = " AND ".join(f"[{name}] IS ?" for name in names) or "1"
        row = self.db.conn.execute(
            f"SELECT ifnull(max(position) + 1, 0) FROM [{table_of(kind)}] WHERE {where}",
            [to_value(equal[name]) for name in names],
        ).fetchone()
        return int(row[0])

    def history_of_sort(self, sort_id: str, *, after: int = 0) -> list[SortStep]:
        """Return how a sort unfolded: the actions that touched it, its categories or its placements, in order.

        Undo and redo are in it as what they did; rows since redacted are left out.

        Args:
            sort_id: the sort.
            after: the number of an action; only what was done after it is returned.
        """
        steps = []
        rows = journal.changes_of_sort(self.db.conn, sort_id, after)
        for action_seq, of_action in itertools.groupby(rows, key=lambda found: found[0]):
            changed = [row for _, row in of_action]
            steps.append(
                SortStep(
                    seq=action_seq,
                    begins=any(row.table == "sort" and row.before is None for row in changed),
                    changes=tuple(_sort_change(row) for row in changed if row.table != "sort"),
                )
            )
        return steps

    def latest_action(self, names: Collection[str], kind: type[Row], row_id: str) -> int:
        """Return the number of the latest of the actions called ``names`` that touched one thing; 0 if none did."""
        return journal.latest_that_touched(self.db.conn, table_of(kind), row_id, names)

    def latest_called(self, names: Collection[str]) -> int:
        """Return the number of the latest of the actions called ``names``; 0 if there is none."""
        return journal.latest_called(self.db.conn, names)

    def when_given(self, kind: type[Row], field: str, value: str | None = None) -> Mapping[str, int]:
        """Return for the things of ``kind`` the number of the action that gave ``field`` a value that it had not.

        ``value`` is that value; without it any counts, where there was none. By their ids; the last such action counts.
        This is what tells which of two things happened first: what the clock said does not, since it may have been set
        in between.
        """
        return self.order.when_given(table_of(kind), field, value)

    def since(self, action: ActionRecord) -> timedelta:
        """Return how long ago an action was done, by a clock that nobody sets while the program runs; never below 0."""
        return self.moments.since(action, self.moments.present())

    def actions_on(self, kind: type[Row], row_id: str, names: Collection[str]) -> Iterator[ActionRecord]:
        """Go through the actions called ``names`` that touched one thing, latest first; without one under way."""
        return journal.actions_that_touched(self.db.conn, table_of(kind), row_id, names)

    def latest_actions(self) -> Iterator[ActionRecord]:
        """Go through all actions, latest first; without one under way."""
        return (one for one in journal.actions_from_last(self.db.conn) if one.digest is not None)

    def made_by(self, seq: int, kind: type[R]) -> list[R]:
        """Return the things of ``kind`` that an action made or changed, as it left them, by the action's number."""
        changes = [one for one in journal.changes_of(self.db.conn, seq) if one.table_name == table_of(kind)]
        rows = [journal.changed_row(one).after for one in changes if one.salt is not None]
        return [from_row(kind, row) for row in rows if row is not None]

    def once_in(self, table: str, field: str, value: str | int) -> list[str]:
        """Return the ids of all rows of ``table``, also of those long gone, whose ``field`` was ever ``value``."""
        return forgetting.once_in(self.db.conn, table, field, value)

    @property
    def saved_from_a_damaged_one(self) -> set[str]:
        """The ids of all that was saved of a damaged file, where the history of this one begins with that; else none.

        What became of it before, and what was handed over when, stood in the history that was not carried over.
        """
        conn = self.db.conn
        return {one.row_id for one in journal.changes_of(conn, 1)} if journal.begins_with_recovery(conn) else set()

    @property
    def recovered_untied(self) -> set[tuple[str, str]]:
        """Table and id of what may have been made from words set aside, as ties were lost with the damaged file."""
        return journal.touched_by_recovery(self.db.conn)

    def knows_head(self, digest: str) -> bool:
        """Tell whether a head digest is the seal of an action in the history of this file."""
        return forgetting.seq_of_head(self.db.conn, digest) > 0

    def ever_written(self, texts: Collection[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Go through the versions of rows, by table and id, that may hold one of ``texts``, as the journal has them."""
        return forgetting.ever_written(self.db.conn, texts)

    def as_they_were(
        self, kind: type[R], ids: Collection[str], head_digests: Collection[str]
    ) -> dict[tuple[str, str], R]:
        """Return things as they were when a head digest was the seal of the last action, by their id and that digest.

        Those that were not there then, or whose entries were emptied since, are left out.
        """
        found = {}
        heads = {digest: forgetting.seq_of_head(self.db.conn, digest) for digest in head_digests}
        for row_id, history in forgetting.histories(self.db.conn, table_of(kind), ids).items():
            for digest, head in heads.items():
                left = [after for seq, after in history if seq <= head]
                if left and left[-1] is not None:
                    row = added_columns(table_of(kind)) | json.loads(left[-1])
                    found[row_id, digest] = from_row(kind, row)
        return found

    def ever_was(self, kind: type[R], ids: Collection[str]) -> list[R]:
        """Return every version of things that the journal holds, also of those long gone; none that was emptied."""
        return [
            from_row(kind, added_columns(table_of(kind)) | json.loads(after))
            for history in forgetting.histories(self.db.conn, table_of(kind), ids).values()
            for _, after in history
            if after is not None
        ]

    def resting_on(self, kind: type[Row], row_id: str) -> list[tuple[str, str, str]]:
        """Return what refers to a thing: the table, the id and the column of each reference."""
        return forgetting.resting_on(self.db.conn, table_of(kind), row_id)

    def times_referred_to(self, kind: type[Row]) -> Mapping[str, int]:
        """Return how many references there are to each thing of a kind that has any, by its id."""
        return forgetting.times_referred_to(self.db.conn, table_of(kind))

    def is_there(self, table: str, row_id: str) -> bool:
        """Tell whether a state table has a row."""
        assert table in STATE_TABLES
        return self.db.conn.execute(f"SELECT 1 FROM [{table}] WHERE id = ?", (row_id,)).fetchone() is not None

    @property
    def still_to_be_wiped(self) -> bool:
        """Whether words were taken back of which free space in the file may still hold a piece."""
        return forgetting.is_marked(self.db.conn)

    def draft_keys(self) -> list[str]:
        """Return the keys of all half-typed words."""
        return [key for key in draft_keys(self.db) if key != forgetting.MARK]

    def things_made_by(self, seq: int) -> set[str]:
        """Return the ids of all that an action made, of whatever kind, by the action's number."""
        return {one.row_id for one in journal.changes_of(self.db.conn, seq) if one.salt is not None and not one.before}

    def search(
        self,
        text: str,
        states: tuple[StatementState, ...] = (StatementState.WAITING, StatementState.UP),
    ) -> list[Statement]:
        """Return the statements in ``states`` that hold every word of ``text``, or a word that begins so.

        Where nothing in ``text`` is a word to the index (an emoji, say), or nothing is found, the very characters
        are looked for instead. In order of position.
        """
        marks = ", ".join("?" for _ in states)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            return []
        words = text.replace('"', "").replace("\0", " ").split()
        words = [word for word in words if any(unicodedata.category(c)[0] in "LN" for c in word)]
        found: list[Statement] = []
        if words:
            query = " ".join(f'"{word}"*' for word in words)
            found = self._statements(
                "id IN (SELECT s.id FROM statement s JOIN statement_fts f ON f.rowid = s.rowid"
                f" WHERE statement_fts MATCH ?) AND state IN ({marks})",
                [query, *states],
            )
        if not found and text.strip():
            found = self._statements(
                f"instr(lower(wording), lower(?)) > 0 AND state IN ({marks})", [text.strip(), *states]
            )
        return found

    def _statements(self, where: str, values: list[Any]) -> list[Statement]:
        rows = self.db.table("statement").rows_where(
            where, [to_value(value) for value in values], order_by="position, id"
        )
        return [from_row(Statement, row) for row in rows]

    def action_numbered(self, seq: int) -> ActionRecord | None:
        """Return the action of this number; None if there is none, or it is under way."""
        return journal.action_numbered(self.db.conn, seq)

    @property
    def last_seq(self) -> int:
        """The number of the last action; 0 before the first."""
        return journal.last_seal(self.db.conn)[0]

    def actions_between(self, first: int, last: int) -> list[ActionRecord]:
        """Return the actions of the numbers from ``first`` to ``last``, latest first; without one under way."""
        return journal.actions_between(self.db.conn, first, last)

    def rows_changed(self, first: int, last: int) -> dict[int, list[ChangedRow]]:
        """Return the rows that the actions of the numbers from ``first`` to ``last`` changed, by those numbers.

        Rows since redacted are left out, and those that only moved along in an order, where an action did more.
        """
        changed: dict[int, list[ChangedRow]] = {}
        for change in journal.changes_between(self.db.conn, first, last):
            changed.setdefault(change.action_seq, []).append(journal.changed_row(change))
        for seq in range(first, last + 1):
            if seq not in changed:
                every = journal.changes_of(self.db.conn, seq)
                changed[seq] = [journal.changed_row(one) for one in every if one.salt is not None]
        return changed

    def changes_to(self, kinds: Collection[type[Row]], *, after: int = 0) -> Iterator[tuple[int, ChangedRow]]:
        """Go through what became of the things of ``kinds``, each with the number of the action, in order.

        Args:
            kinds: the kinds of things.
            after: the number of an action; only what was done after it is gone through.
        """
        changes = journal.changes_in(self.db.conn, {table_of(kind) for kind in kinds}, after)
        return ((one.action_seq, journal.changed_row(one)) for one in changes if one.salt is not None)

    def undone_or_redone(self) -> Mapping[int, Decided]:
        """Return the latest word on each action that was ever undone, by its number."""
        return journal.decided(self.db.conn)

    def reversal_of(self, seq: int) -> Reversal | Refusal:
        """Return what undoing one action of whatever time would change, or why it is not undone."""
        return reversal(self.db, seq)

    @property
    def head_digest(self) -> str:
        """The seal of the last action, 64 hexadecimal digits; empty before the first."""
        return journal.head_digest(self.db.conn, self.on_disk)

    def actions(self) -> list[ActionRecord]:
        """Return every action in the order they were done."""
        found = journal.actions_from_first(self.db.conn)
        return [one for one in found if self.on_disk is None or one.seq <= self.on_disk]


def _sort_change(row: ChangedRow) -> SortChange:
    kind: type[Category] | type[Placement] = Category if row.table == "category" else Placement
    before, after = (None if one is None else from_row(kind, one) for one in (row.before, row.after))
    return SortChange(row_id=row.row_id, before=before, after=after)
