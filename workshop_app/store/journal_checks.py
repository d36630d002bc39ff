"""Whether the journal holds together: numbers, seals, what was before and after each change, and undo."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from workshop_app.store import journal, sqlite
from workshop_app.store.bounds import is_name, is_time, out_of_bounds, row_in
from workshop_app.store.journal import ActionRecord, Change
from workshop_app.store.schema import added_columns, state_tables_of

_MOST = 200
"""How many sentences are told of one kind of fault: a damaged file has one for each row."""


@dataclass(slots=True)
class Found:
    """What was found to be wrong, and what is only odd.

    Attributes:
        faults: a sentence each: the file does not check.
        unfit: of these, what no window or list could show.
        remarks: a sentence each: no fault, but worth knowing.
    """

    faults: list[str] = field(default_factory=list)
    unfit: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def fault(self, sentence: str) -> None:
        """Add a fault, as long as there are not too many to read."""
        if len(self.faults) < _MOST:
            self.faults.append(sentence)
        elif len(self.faults) == _MOST:
            self.faults.append("There are more faults than are listed here.")

    def absurd(self, sentence: str) -> None:
        """Add a fault because of which the file cannot even be shown."""
        self.fault(sentence)
        if len(self.unfit) < _MOST:
            self.unfit.append(sentence)


@dataclass(frozen=True, slots=True)
class Left:
    """What the journal leaves of a row: a hash of its JSON, None where it is gone, and the number of the entry.

    A hash and not the row itself: a hundred thousand rows would fill the memory.
    """

    content: int | None
    entry: int
    emptied: bool = False


class JournalCheck:
    """Goes through the journal of a private copy once.

    Attributes:
        found: what is wrong.
        left: what the journal leaves of each row, by table and id.
        actions: how many actions there are.
    """

    def __init__(self, conn: sqlite.Connection, version: int, found: Found) -> None:
        self.found = found
        self.left: dict[str, dict[str, Left]] = {table: {} for table in state_tables_of(version)}
        self.actions = 0
        self._conn = conn
        self._version = version
        self._undoable = bytearray(1)
        """The schema version of each action by its number; 0 where it cannot be undone. A dictionary of a hundred
        thousand would take ten megabytes."""
        self._undone: set[int] = set()
        self._backwards = 0
        self._emptied: dict[tuple[str, str], list[Change]] = {}
        self._taken: dict[tuple[str, str], int] = {}
        """The number of the latest action by which a row was taken back, by its table and id."""
        self._destroyed: dict[tuple[str, str], int] = {}
        """The same, of those by which it, or what it was before, was destroyed."""

    def run(self) -> None:
        """Look at every action with its changes, in order."""
        changes = journal.all_changes(self._conn)
        following = next(changes, None)
        previous: ActionRecord | None = None
        last_entry = loose = 0
        for number, action in enumerate(journal.actions_from_first(self._conn), start=1):
            if action.seq != number:
                self.found.fault(f"The journal lacks action {number}: the next one is number {action.seq}.")
                return
            if action.digest is None:
                self.found.fault(f"{_told(action)} was never sealed.")
                return
            while following is not None and following.action_seq < number:
                loose += 1
                following = next(changes, None)
            digests: list[str] = []
            while following is not None and following.action_seq == number:
                if not last_entry < following.seq:
                    self.found.fault(f"The journal's entry {following.seq} is in the wrong place.")
                last_entry = following.seq
                self._entry(following)
                digests.append(following.digest or "")
                following = next(changes, None)
            before = "" if previous is None else previous.digest or ""
            if journal.action_digest(before, action, digests) != action.digest:
                self.found.fault(f"The seal of action {action.seq} ({action.name}, {action.done_at}) does not fit.")
            self._undoable.append(0)
            self._action(action, previous)
            previous = action
            self.actions = number
        loose += (following is not None) + sum(1 for _ in changes)
        if loose:
            self.found.fault(f"{loose} entries of the journal belong to no action.")
        self._taken_back()
        if self._backwards > 10:
            self.found.remarks.append(f"The clock ran backwards {self._backwards} times in all.")

    def _taken_back(self) -> None:
        """Check that whatever was emptied was taken back, and that what was taken back and destroyed is emptied."""
        for place, changes in self._emptied.items():
            for change in changes:
                if change.action_seq > self._taken.get(place, 0):
                    self.found.fault(f"{_entry_told(change)} was emptied without any action of the app.")
        if "taken_back" not in self.left:
            return
        held: dict[tuple[str, str], int] = {}
        for table, row_id, seq in self._conn.execute(
            "SELECT DISTINCT change.table_name, change.row_id, change.action_seq FROM change JOIN taken_back"
            " ON taken_back.table_name = change.table_name AND taken_back.row_id = change.row_id"
            " WHERE taken_back.outcome = 'destroyed' AND change.salt IS NOT NULL"
        ):
            if seq < self._destroyed.get((table, row_id), 0):
                held[table, row_id] = held.get((table, row_id), 0) + 1
        for (table, row_id), number in held.items():
            self.found.fault(
                f"The {named(table)} {row_id} was taken back, and {number} action{'' if number == 1 else 's'} in the "
                "journal still {0} it.".format("holds" if number == 1 else "hold")
            )

    def _note_taken_back(self, change: Change) -> None:
        """Take note of which row was taken back, by an entry on the record of that."""
        row = row_in(change.after)
        if row is None:
            return
        was = row_in(change.before)
        kept_all_along = row.get("outcome") == "kept" and (was is None or was.get("outcome") == "kept")
        place = (row.get("table_name"), row.get("row_id"))
        if not kept_all_along and isinstance(place[0], str) and isinstance(place[1], str):
            self._taken[place[0], place[1]] = change.action_seq
            if row.get("outcome") == "destroyed":
                self._destroyed[place[0], place[1]] = change.action_seq

    def _action(self, action: ActionRecord, previous: ActionRecord | None) -> None:
        if not (is_time(action.done_at) and is_name(action.name) and is_name(action.done_by)):
            self.found.absurd(f"Action {action.seq} has a time, a name or a hand that cannot be.")
            return
        least = 1 if previous is None else previous.schema_version
        if not (isinstance(action.schema_version, int) and least <= action.schema_version <= self._version):
            self.found.fault(f"{_told(action)} says that it was done under file version {action.schema_version}.")
        if previous is not None and isinstance(previous.done_at, str) and action.done_at < previous.done_at:
            self._backwards += 1
            if self._backwards <= 10:
                self.found.remarks.append(
                    f"The clock ran backwards before {_told(action, small=True)}: it says {action.done_at}, the action "
                    f"before it {previous.done_at}. What counts is the order of the actions."
                )
        self._undo(action)

    def _undo(self, action: ActionRecord) -> None:
        """Check what an action says that it undoes or does again: something before it, that could be."""
        if action.undoes is None and action.redoes is None:
            if action.undoable and 0 < action.schema_version <= self._version:
                self._undoable[action.seq] = action.schema_version
            return
        target = action.redoes if action.undoes is None else action.undoes
        can_be = (
            None in (action.undoes, action.redoes)
            and not action.undoable
            and 0 < (target or 0) < action.seq
            and self._undoable[target or 0] == action.schema_version
            and (target in self._undone) == (action.undoes is None)
        )
        if not can_be:
            what = "does again" if action.undoes is None else "undoes"
            self.found.fault(f"{_told(action)} says that it {what} action {target}, which cannot be.")
        elif action.undoes is None:
            self._undone.discard(action.redoes or 0)
        else:
            self._undone.add(action.undoes)

    def _entry(self, change: Change) -> None:
        if change.salt is None:
            self._emptied.setdefault((change.table_name, change.row_id), []).append(change)
        elif journal.change_digest(change) != change.digest:
            self.found.fault(f"{_entry_told(change)} was altered after it was sealed.")
        rows = self.left.get(change.table_name)
        if rows is None:
            self.found.absurd(f"{_entry_told(change)} is on a table that there is none of.")
            return
        left = rows.get(change.row_id)
        emptied = change.salt is None
        if not emptied and not (left is not None and left.emptied):
            self._before(change, left)
        if not emptied and change.after is not None:
            self._row(change, change.after)
        if not emptied and change.table_name == "taken_back":
            self._note_taken_back(change)
        rows[change.row_id] = Left(None if change.after is None else hash(change.after), change.seq, emptied)

    def _before(self, change: Change, left: Left | None) -> None:
        was = None if left is None else left.content
        if change.before is None and change.after is None:
            self.found.fault(f"{_entry_told(change)} changes nothing.")
        if change.before is None:
            if was is not None:
                self.found.fault(f"{_entry_told(change)} says that there was nothing before it, but there was.")
            return
        if hash(change.before) == was:
            return
        if left is None or was is None:
            self.found.fault(f"{_entry_told(change)} says that something was there before it, but there was nothing.")
        elif not self._same(change.table_name, change.before, self.after(left)):
            self.found.fault(f"{_entry_told(change)} says that before it there was something else than there was.")
        self._row(change, change.before, earlier=True)

    def _row(self, change: Change, text: object, *, earlier: bool = False) -> None:
        row = row_in(text)
        if row is None:
            self.found.absurd(f"{_entry_told(change)} cannot be read.")
            return
        for name in out_of_bounds(change.table_name, row, earlier=earlier):
            self.found.absurd(f"{_entry_told(change)} holds what cannot be: its “{name}” is {shown(row[name])}.")
        if row.get("id") != change.row_id:
            self.found.absurd(f"{_entry_told(change)} holds a row of another id.")

    @staticmethod
    def _same(table: str, one: Any, other: Any) -> bool:
        """Tell whether two rows are the same but for columns that a later schema added."""
        first, second = row_in(one), row_in(other)
        return (
            first is not None and second is not None and added_columns(table) | first == added_columns(table) | second
        )

    def after(self, left: Left) -> Any:
        """Return the JSON that the journal leaves of a row."""
        found = self._conn.execute("SELECT after FROM change WHERE seq = ?", (left.entry,)).fetchone()
        return None if found is None else found[0]


def head_faults(conn: sqlite.Connection) -> Iterator[str]:
    """Go through what was handed over, and say where the head digest printed in it is none of this file's.

    What was saved of a damaged file was handed over before this file's history began.
    """
    saved = 1 if journal.begins_with_recovery(conn) else 0
    yield from (
        f"The record says that “{name}” was handed over with the head digest {shown(head)}, which this file never had."
        for name, head in conn.execute(
            "SELECT name, head_digest FROM issued_pack WHERE head_digest NOT IN"
            " (SELECT digest FROM action WHERE digest IS NOT NULL) AND id NOT IN (SELECT row_id FROM change"
            " WHERE action_seq = ? AND table_name = 'issued_pack' AND before IS NULL) ORDER BY id",
            (saved,),
        )
    )


def shown(value: object) -> str:
    """Return a value of a file as a sentence may show it."""
    text = f"“{value}”" if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def named(table: object) -> str:
    """Return the name of a table as a sentence has it."""
    return str(table).replace("_", " ")


def _told(action: ActionRecord, *, small: bool = False) -> str:
    return f"{'action' if small else 'Action'} {action.seq} ({action.name})"


def _entry_told(change: Change) -> str:
    return f"The journal's entry {change.seq}, on the {named(change.table_name)} {change.row_id},"
