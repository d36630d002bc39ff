"""What the pages of a damaged file hold still: rows of each table, and what its journal says of them."""

import contextlib
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cache

from workshop_app.domain.provenance import WordsState
from workshop_app.domain.row import Value
from workshop_app.store import journal, sqlite
from workshop_app.store.bounds import is_name, is_time, is_words, out_of_bounds, row_in
from workshop_app.store.errors import FileError, WrongPasswordError, why
from workshop_app.store.journal import ActionRecord, Change
from workshop_app.store.keys import Key
from workshop_app.store.migrations import MIGRATIONS
from workshop_app.store.private_files import temporary_folder
from workshop_app.store.raw_pages import Cell, Held, RawPages, Spoiled, Tree
from workshop_app.store.schema import SCHEMA_VERSION, added_columns, state_tables_of
from workshop_app.store.sealed_pages import SealedPages
from workshop_app.store.structure import empty, references_of

_BESIDE = ("action", "change", "draft")
"""The tables beside those that hold the truth."""
_VERSION = slice(60, 64)
"""Where the header says the version of the file."""
_KINDS = ("table", "index", "trigger", "view")
_SAFEGUARDING = f'"{WordsState.SAFEGUARDING}"'
"""How the journal writes the state of words set aside for safeguarding, of whatever kind."""
_TYPES: dict[str, type] = {"TEXT": str, "INTEGER": int}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one of our tables."""

    name: str
    kind: type
    may_be_empty: bool
    is_rowid: bool


@cache
def columns_of(version: int) -> dict[str, tuple[Column, ...]]:
    """Return the columns of every table of a file of ``version``."""
    with contextlib.closing(empty(version)) as conn:
        return {
            table: tuple(
                Column(name, _TYPES[kind], not needed, bool(key) and kind == "INTEGER")
                for _, name, kind, needed, _, key in conn.execute(f"PRAGMA table_info([{table}])")
            )
            for table in (*state_tables_of(version), *_BESIDE)
        }


@dataclass(frozen=True, slots=True)
class Found:
    """A row that a page holds.

    Attributes:
        rowid: SQLite's own number of it.
        row: its columns.
        bad: the names of those that hold what cannot be.
        is_of_its_table: the pages of its table led to it; of others only their looks tell.
    """

    rowid: int
    row: dict[str, Held]
    bad: tuple[str, ...]
    is_of_its_table: bool = True

    @property
    def id(self) -> str | None:
        """Its id; None where it cannot be read."""
        row_id = self.row.get("id")
        return row_id if isinstance(row_id, str) and "id" not in self.bad else None


class Entry(Enum):
    """What an entry of the journal is worth."""

    SEALED = auto()
    """Its digest fits: it is what was written."""
    EMPTIED = auto()
    """What it held was taken back."""
    SPOILED = auto()
    """Its digest does not fit."""


@dataclass(frozen=True, slots=True)
class Last:
    """The last that the journal says of a row.

    Attributes:
        seq: the number of its entry.
        worth: what that is worth.
        after: the row; None where it is gone.
        was_followed: it cannot be read, or a later one on the row is there that cannot.
    """

    seq: int
    worth: Entry
    after: dict[str, Value] | None
    was_followed: bool = False


@dataclass(slots=True)
class Salvage:
    """What a damaged file holds still.

    Attributes:
        version: which version of the app wrote it.
        rows: the rows of each table that its pages hold.
        whole: the tables of which every page could be read.
        last: the last that the journal says of each row, by table and id.
        complete_from: no entry of the journal is missing from this number on; None where its end may be missing.
        journal_is_whole: nothing of the journal is missing or spoiled.
        may_have_aside: words may have been set aside for safeguarding: the journal says so, or is not all there.
        listed: by table, the ids that its index lists of rows that no page holds.
        all_ids: by table, the ids of all its rows, where its index could be read whole.
        drafts: half-typed words, by their key.
        head: the seal of the last action, if it fits; else "".
        untold: rows on pages of which nothing tells to which table they belong.
        broken: how many pages could not be read, or not all of them.
        pages: how many there are.
    """

    version: int
    rows: dict[str, list[Found]]
    whole: set[str] = field(default_factory=set)
    last: dict[str, dict[str, Last]] = field(default_factory=dict)
    complete_from: int | None = None
    journal_is_whole: bool = False
    may_have_aside: bool = True
    listed: dict[str, set[str]] = field(default_factory=dict)
    all_ids: dict[str, set[str]] = field(default_factory=dict)
    drafts: dict[str, tuple[str, str]] = field(default_factory=dict)
    head: str = ""
    untold: int = 0
    broken: int = 0
    pages: int = 0


def salvage(content: bytes, name: str) -> Salvage:
    """Read all that can be read of the bytes of a plain file called ``name``.

    Raises:
        FileError: a newer version of the app wrote it.
    """
    return _Salvaging(RawPages(content), int.from_bytes(content[_VERSION], "big"), name).done()


def salvage_sealed(content: bytes, key: Key, name: str) -> Salvage:
    """Read all that can be read of the bytes of a file called ``name`` that has a password.

    Raises:
        WrongPasswordError: no page can be read with this key.
        FileError: a newer version of the app wrote it.
    """
    try:
        with temporary_folder() as folder, contextlib.closing(SealedPages(content, key, folder)) as pages:
            if pages.fits:
                return _Salvaging(pages, pages.version, name).done()
    except (sqlite.Error, OSError) as error:
        raise FileError(
            f"“{name}” cannot be read: there is no room for copies of it in {tempfile.gettempdir()} ({why(error)}). "
            "Make some room and try again; nothing was made."
        ) from error
    raise WrongPasswordError(
        f"“{name}” does not open with this, or nothing is left of it. Look at capital letters and at the keyboard’s "
        "language, and type it again, or type the key from its recovery sheet; nothing was made."
    )


class _Salvaging:
    def __init__(self, pages: RawPages | SealedPages, said_version: int, name: str) -> None:
        self._raw = pages
        self._roots = self._read_roots()
        self._trees = {of: self._raw.tree(root) for of, root in self._roots.items()}
        self._orphans = self._raw.leaves_not_met()
        self._version = self._tell_version(said_version, name)
        self._columns = columns_of(self._version)
        self.found = Salvage(self._version, {table: [] for table in self._columns})

    def _read_roots(self) -> dict[tuple[str, str], int]:
        """Return where each table and index begins, by what it is and its name, as the file itself says."""
        roots: dict[tuple[str, str], int] = {}
        raw = self._raw
        listed = [cell for page in raw.tree(1).pages for cell in raw.cells(page)]
        broken = set(raw.broken)
        for page in raw.leaves_not_met():
            # Where the first page is gone, those that it led to still say what each table is and where it begins.
            first = next(raw.cells(page), None)
            if first is not None and len(first.values) == 5 and first.values[0] in _KINDS:
                raw.met.add(page)
                listed += raw.cells(page)
        raw.broken = broken
        for cell in listed:
            if len(cell.values) == 5:
                kind, name, _, root, _ = cell.values
                if kind in ("table", "index") and isinstance(name, str) and isinstance(root, int) and root > 1:
                    roots.setdefault((str(kind), name), root)
        return roots

    def _tell_version(self, said: int, name: str) -> int:
        """Tell which version of the app wrote the file, by all that says so: each may be damaged."""
        listed = self._trees.get(("table", "_sqlite_migrations"), Tree([], is_whole=False)).pages
        migrations = {
            value
            for page in (*listed, *self._orphans)
            for cell in self._raw.cells(page)
            for value in cell.values
            if isinstance(value, str) and (page in listed or value in MIGRATIONS)
        }
        newer = sum(one[:4].rstrip("_").isdigit() and one not in MIGRATIONS for one in migrations)
        if newer and said == len(MIGRATIONS) + newer:
            raise FileError(
                f"“{name}” was written by a newer version of In Their Words (file version {said}; this app knows "
                f"{SCHEMA_VERSION}). Update the app on this laptop; the file was not touched."
            )
        known = [number for number, one in enumerate(MIGRATIONS, start=1) if one in migrations]
        return max(known, default=0) or (said if 1 <= said <= SCHEMA_VERSION else SCHEMA_VERSION)

    def done(self) -> Salvage:
        found = self.found
        misplaced: list[int] = []
        for table in self._columns:
            tree = self._trees.get(("table", table), Tree([], is_whole=False))
            is_whole = tree.is_whole
            for page in tree.pages:
                cells = list(self._raw.cells(page))
                rows = [self._row(table, cell) for cell in cells]
                if cells and not any(row is not None and not row.bad for row in rows):
                    misplaced.append(page)
                    is_whole = False
                else:
                    found.rows[table] += [row for row in rows if row is not None]
                    is_whole &= page not in self._raw.broken and all(row is not None and not row.bad for row in rows)
            rowids = [row.rowid for row in found.rows[table]]
            if is_whole and len(rowids) == len(set(rowids)):
                found.whole.add(table)
        # Rows that nothing leads to are told by their looks, those of the journal first: it knows the others' ids.
        left = self._take_orphans([*misplaced, *self._orphans], _BESIDE)
        self._read_journal()
        left = self._take_orphans(left, state_tables_of(self._version))
        for page in left:
            self._take_what_is_left(page)
        if self._orphans or misplaced:
            found.last.clear()
            self._read_journal()
        for table in ("action", "change"):
            found.rows[table].clear()
        self._read_drafts()
        self._read_indexes()
        found.broken, found.pages = len(self._raw.broken), self._raw.number
        return found

    def _row(self, table: str, cell: Cell, *, led: bool = True) -> Found | None:
        """Return a row as one of ``table``; None if it has another number of columns."""
        columns, later = self._columns[table], added_columns(table)
        values = cell.values
        if not values or len(values) > len(columns) or any(one.name not in later for one in columns[len(values) :]):
            return None
        row: dict[str, Held] = {one.name: later[one.name] for one in columns[len(values) :]}
        row |= {one.name: value for one, value in zip(columns, values, strict=False)}
        for one in columns:
            if one.is_rowid and row[one.name] is None:
                row[one.name] = cell.rowid
        bad = {
            one.name
            for one in columns
            if isinstance(value := row[one.name], Spoiled)
            or not (one.may_be_empty if value is None else isinstance(value, one.kind))
        }
        links = {"id", *(column for column, _ in references_of(table))}
        bad.update(name for name in links & row.keys() if isinstance(value := row[name], str) and "\0" in value)
        bad.update(_beside(table, row) if table in _BESIDE else out_of_bounds(table, row))
        return Found(cell.rowid, row, tuple(sorted(bad)), led)

    def _take_orphans(self, pages: Iterable[int], tables: tuple[str, ...]) -> list[int]:
        """Take the pages whose rows look like those of one of ``tables``; return the others."""
        others = []
        for page in pages:
            cells = list(self._raw.cells(page))
            scores = sorted(((self._score(table, cells), table) for table in tables), reverse=True)
            (best, table), (second, _) = scores[0], scores[1]
            if best[0] == 0 or best == second:
                others.append(page)
                continue
            self._take(table, cells)
        return others

    def _take(self, table: str, cells: list[Cell]) -> None:
        rows = [self._row(table, cell, led=False) for cell in cells]
        self.found.rows[table] += [row for row in rows if row is not None]

    def _score(self, table: str, cells: list[Cell]) -> tuple[int, int, int]:
        """Return how many rows look like those of ``table``, are known to the journal, and refer to what is there."""
        rows = [row for cell in cells if (row := self._row(table, cell, led=False)) is not None and not row.bad]
        known = sum(row.id in self.found.last.get(table, {}) for row in rows)
        links = [
            (parent, row.row[column])
            for row in rows
            for column, parent in references_of(table)
            if row.row.get(column) is not None
        ]
        there = sum(one in self._ids(parent) for parent, one in links)
        return len(rows), known, 2 * there - len(links)

    def _ids(self, table: str) -> set[Held]:
        return {row.row.get("id") for row in self.found.rows.get(table, ())} | set(self.found.last.get(table, ()))

    def _take_what_is_left(self, page: int) -> None:
        """Take a page that came before what it refers to was known, or whose rows are told apart one by one."""
        cells = list(self._raw.cells(page))
        tables = state_tables_of(self._version)
        scores = sorted(((self._score(table, cells), table) for table in tables), reverse=True)
        (best, table), (second, _) = scores[0], scores[1]
        if best[0] and best != second:
            self._take(table, cells)
        elif best[0]:
            self.found.untold += best[0]

    def _read_journal(self) -> None:
        found = self.found
        actions = {
            action.seq: action
            for row in found.rows["action"]
            if not row.bad and (action := _action(row.row)).digest is not None
        }
        changes: dict[int, Change] = {}
        spoiled: dict[int, tuple[str, str]] = {}
        deletions: set[int] = set()
        for row in found.rows["change"]:
            if row.row["after"] is None and row.row["before"] is not None and "seq" not in row.bad:
                deletions.add(int(str(row.row["seq"])))
            if not row.bad:
                change = _change(row.row)
                changes.setdefault(change.seq, change)
            elif not {"seq", "table_name", "row_id"} & set(row.bad):
                spoiled[int(str(row.row["seq"]))] = (str(row.row["table_name"]), str(row.row["row_id"]))
        sealed = {seq for seq, one in changes.items() if one.salt is None or journal.change_digest(one) == one.digest}
        for seq in sorted(changes.keys() | spoiled):
            one = changes.get(seq)
            table, row_id = spoiled[seq] if one is None else (one.table_name, one.row_id)
            if table not in state_tables_of(found.version):
                continue
            of_table = found.last.setdefault(table, {})
            after = None if one is None or one.after is None else row_in(one.after)
            if after is not None and (after.get("id") != row_id or out_of_bounds(table, after)):
                after = None
            if one is not None and one.salt is None:
                worth = Entry.EMPTIED
            elif one is None or seq not in sealed or (one.after is not None and after is None):
                worth = Entry.SPOILED
            else:
                worth = Entry.SEALED
            if worth is Entry.SPOILED and after is None and row_id in of_table and seq not in deletions:
                of_table[row_id] = replace(of_table[row_id], was_followed=True)
                continue
            is_lost = worth is Entry.SPOILED and after is None and seq not in deletions
            of_table[row_id] = Last(seq, worth, after, was_followed=is_lost)
        # An entry that is spoiled may be on any row, unless it names one that something else knows as well.
        known = {(table, row.id) for table, rows in found.rows.items() for row in rows}
        known |= {(one.table_name, one.row_id) for seq, one in changes.items() if seq in sealed}
        named = spoiled | {seq: (one.table_name, one.row_id) for seq, one in changes.items() if seq not in sealed}
        settled = sealed | {seq for seq, row in named.items() if row in known}
        self._tell_what_is_missing(actions, changes, sealed, settled)
        was_aside = any(_SAFEGUARDING in (one.before or "") + (one.after or "") for one in changes.values())
        found.may_have_aside = was_aside or found.complete_from != 1

    def _tell_what_is_missing(
        self, actions: Mapping[int, ActionRecord], changes: Mapping[int, Change], sealed: set[int], settled: set[int]
    ) -> None:
        """Tell from where on the journal is complete: its numbers have no gap, and its last seal says where it ends."""
        found = self.found
        if not actions or not sealed:
            return
        last = max(actions)
        of_last = [changes[seq].digest or "" for seq in sorted(changes) if changes[seq].action_seq == last]
        before = actions[last - 1].digest or "" if last - 1 in actions else ""
        fits = (last == 1 or last - 1 in actions) and journal.action_digest(before, actions[last], of_last) == (
            actions[last].digest
        )
        if not fits or changes[max(changes)].action_seq != last:
            return
        found.head = actions[last].digest or ""
        # Of a table whose last page was not reached, that page may be missing with all that it held.
        if all(self._raw.ends_well(self._roots.get(("table", one), 0)) for one in ("action", "change")):
            every = set(range(1, max(changes) + 1))
            found.complete_from = max(every - settled, default=0) + 1
            found.journal_is_whole = every == sealed and len(actions) == last

    def _read_drafts(self) -> None:
        for row in self.found.rows["draft"]:
            key, wording, kept_at = (row.row[name] for name in ("key", "wording", "kept_at"))
            if isinstance(key, str) and isinstance(wording, str) and isinstance(kept_at, str) and "key" not in row.bad:
                self.found.drafts[key] = (str(wording), kept_at)

    def _read_indexes(self) -> None:
        """Note the rows that an index lists and that no page holds."""
        for table in state_tables_of(self.found.version):
            tree = self._trees.get(("index", f"sqlite_autoindex_{table}_1"))
            rowids = {row.rowid for row in self.found.rows[table]}
            ids: set[str] = set()
            is_whole = tree is not None and tree.is_whole
            for page in tree.pages if tree is not None else ():
                for cell in self._raw.cells(page):
                    if len(cell.values) == 2 and is_name(cell.values[0]) and not isinstance(cell.values[0], Spoiled):
                        row_id, rowid = cell.values
                        ids.add(str(row_id))
                        if rowid not in rowids:
                            self.found.listed.setdefault(table, set()).add(str(row_id))
                    else:
                        is_whole = False
                is_whole &= page not in self._raw.broken
            if is_whole:
                self.found.all_ids[table] = ids
        self.found.whole -= self.found.listed.keys()


def _beside(table: str, row: Mapping[str, Held]) -> list[str]:
    """Return the columns that cannot be, of a row beside those that hold the truth."""
    times = ("done_at", "kept_at")
    names = ("name", "done_by", "table_name", "row_id", "key")
    return [
        name
        for name, value in row.items()
        if (name in times and not is_time(value))
        or (name in names and not is_name(value))
        or (name == "wording" and not is_words(value))
    ]


def _action(row: Mapping[str, Held]) -> ActionRecord:
    return ActionRecord(**{**row, "undoable": bool(row["undoable"])})  # type: ignore[arg-type]


def _change(row: Mapping[str, Held]) -> Change:
    return Change(**row)  # type: ignore[arg-type]
