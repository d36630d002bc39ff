"""Saving what can be read of a damaged commission file: which rows, and what could not be read.

Each row may stand in two places, on a page of its table and in the journal. Where they differ, the journal counts if
it is complete from there on and the entry's digest fits; else the page does. Nothing comes back that the journal, or
a table that could be read whole, says was deleted or taken back. Words of which it is not known where they may be seen
go where only the console shows them, and are to be looked at where they may have been set aside for safeguarding.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workshop_app.domain.called import called_in_lists
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import KINDS, REMARKS, STATEMENTS
from workshop_app.domain.lookalikes import look_of_words
from workshop_app.domain.provenance import MadeHow
from workshop_app.domain.row import Row, Value, table_of
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement
from workshop_app.domain.times import Clock, system_clock, utc_text
from workshop_app.store.bounds import is_time, is_words, kinds, out_of_bounds
from workshop_app.store.errors import FileError
from workshop_app.store.forgetting import MARK
from workshop_app.store.keys import Key
from workshop_app.store.private_copies import damaged_content, has_password, locked
from workshop_app.store.raw_pages import Held, Spoiled
from workshop_app.store.reading import NewId
from workshop_app.store.rows import from_row
from workshop_app.store.salvaging import Entry, Found, Last, Salvage, columns_of, salvage, salvage_sealed
from workshop_app.store.schema import STATE_TABLES, added_columns, state_tables_of
from workshop_app.store.standing_in import NOT_READ, TIES, Fitting, Rows, value_for
from workshop_app.store.structure import references_of

_NOTHING_LOST = "All that was there is elsewhere in the file too, so nothing is missing."

_OF_WORDS = {table_of(kind.row): kind for kind in KINDS}
"""The tables of somebody's words, which have a state that says where they may be seen."""
_BESIDE_ANSWERS = {table for table, kind in _OF_WORDS.items() if kind.beside_answer}
_SAID_ONCE = {table_of(kind.row): kind for kind in (STATEMENTS, REMARKS)}
"""The kinds of words of which each row is one thing said, and never another afterwards."""


@dataclass(slots=True)
class Tally:
    """What became of the rows of one table.

    Attributes:
        saved: how many were saved.
        lost: how many were there and could not be read, as far as anything still tells of them.
        from_history: of those saved, how many come from the journal alone.
        as_history_says: how many stand otherwise on their page, and were saved as the journal has them.
        not_in_history: how many are in their table and not in the journal, which is whole.
        unvouched: of how many no entry of the journal that fits its digest says that they stand as they were kept.
        waiting: how many are words of which it is not known where they may be seen.
        to_look_at: how many of such words may have been set aside for safeguarding, and are to be looked at.
        untied: how many may have been made from words set aside, and are asked about.
        in_part: how many have a value that could not be read.
        unlinked: how many refer to something that could not be read, and do so no more.
        homeless: how many could not be saved because what they belong to could not be read.
        stand_ins: how many were made in place of something that others belong to.
    """

    saved: int = 0
    lost: int = 0
    from_history: int = 0
    as_history_says: int = 0
    not_in_history: int = 0
    unvouched: int = 0
    waiting: int = 0
    to_look_at: int = 0
    untied: int = 0
    in_part: int = 0
    unlinked: int = 0
    homeless: int = 0
    stand_ins: int = 0

    @property
    def is_all(self) -> bool:
        """Whether everything was saved as it was."""
        return not (
            self.lost
            or self.as_history_says
            or self.not_in_history
            or self.unvouched
            or self.waiting
            or self.to_look_at
            or self.untied
            or self.in_part
            or self.unlinked
            or self.homeless
            or self.stand_ins
        )


@dataclass(slots=True)
class Saved:
    """What was saved of a damaged file.

    Attributes:
        name: what the file is called.
        things: all of it, in an order in which it can be kept.
        untied: those of them that may have been made from words set aside for safeguarding, since ties were lost.
        drafts: half-typed words, by their key.
        head: the head digest of the damaged file; "" where it could not be read or does not fit.
        told: a sentence for each thing that could not be read, or is to be known.
        not_read: of these, those that say that something was not read as it was kept.
        tallies: what became of the rows of each table.
        is_all: whether everything was read.
    """

    name: str
    things: list[Row]
    untied: list[Row]
    drafts: dict[str, str]
    head: str
    told: list[str]
    not_read: list[str]
    tallies: dict[str, Tally]
    is_all: bool


def read_damaged(path: Path, *, new_id: NewId, key: Key | None = None, clock: Clock = system_clock) -> Saved:
    """Read all that can be read of the commission file ``path``, whatever is wrong with it. It is not changed.

    Args:
        path: the file.
        new_id: makes ids.
        key: what it is kept under; None for a plain one.
        clock: tells the time.

    Raises:
        LockedFileError: it has a password, as far as can be told, and no key is given or it is not its own.
        FileError: it is not there, is no commission file, or was written by a newer version of the app.
    """
    read, remarks = _read(path, key)
    chosen = _Choosing(read, new_id, utc_text(clock()))
    chosen.choose()
    fitting = Fitting(read.version, chosen.rows, utc_text(clock()), chosen.second_choice)
    rows = fitting.fitted(new_id, clock)
    if not any(rows[table] for table in rows if table != "commission") and not chosen.rows["commission"]:
        if key is None and has_password(path):
            raise locked(path)
        raise FileError(
            f"Nothing of a commission can be read in “{path.name}”: it is of another kind, or nothing is left of it. "
            "Look for a copy or a backup; nothing was made."
        )
    chosen.have_looked_at(rows)
    tallies = {table: chosen.tallies.get(table, Tally()) for table in STATE_TABLES}
    for table, tally in tallies.items():
        tally.saved = len(rows[table]) - fitting.stand_ins[table]
        tally.unlinked, tally.homeless = fitting.unlinked[table], fitting.homeless[table]
        tally.stand_ins = fitting.stand_ins[table]
        tally.waiting += fitting.waiting[table]
        gone = (fitting.missing[table] | read.listed.get(table, set()) | chosen.lost[table]) - chosen.gone[table]
        tally.lost = len(gone - rows[table].keys()) + chosen.nameless[table]
    untied = _untied(read, chosen, fitting, rows)
    for table, _ in untied:
        tallies[table].untied += 1
    # The mark of free space to be wiped is no words of anybody, and what is saved goes into a new file.
    drafts = {
        key: wording for key, (wording, at) in read.drafts.items() if key != MARK and is_words(wording) and is_time(at)
    }
    things = [from_row(kinds()[table], row) for table in STATE_TABLES for row in rows[table].values()]
    told = [*remarks, *_told(read, tallies, chosen)]
    half_typed = f"Half-typed words: {len(drafts)}."
    told += [half_typed] if drafts else []
    whole = {half_typed} | {_line(table, tally) for table, tally in tallies.items() if tally.is_all}
    is_all = not remarks and not read.untold and read.journal_is_whole
    is_all = is_all and all(one.is_all for one in tallies.values())
    not_read = [one for one in told if one not in whole and not (is_all and one.endswith(_NOTHING_LOST))]
    asked = [from_row(kinds()[table], rows[table][row_id]) for table, row_id in untied]
    return Saved(path.name, things, asked, drafts, read.head, told, not_read, tallies, is_all)


def _read(path: Path, key: Key | None) -> tuple[Salvage, tuple[str, ...]]:
    """Read all that the file holds; its bytes are let go of with this, which may be many."""
    found = damaged_content(path, key)
    if key is not None:
        return salvage_sealed(found.content, key, path.name), found.remarks
    return salvage(found.content, path.name), found.remarks


@dataclass(slots=True)
class _Choosing:
    """Chooses for each row between what its page and what the journal says."""

    read: Salvage
    new_id: NewId
    now: str
    rows: Rows = field(default_factory=dict)
    second_choice: set[tuple[str, str]] = field(default_factory=set)
    """Rows that give way where two cannot stand together."""
    tallies: dict[str, Tally] = field(default_factory=dict)
    lost: dict[str, set[str]] = field(default_factory=dict)
    gone: dict[str, set[str]] = field(default_factory=dict)
    """Ids of rows that were deleted or taken back."""
    nameless: dict[str, int] = field(default_factory=dict)
    torn: set[tuple[str, str]] = field(default_factory=set)
    """Rows of which it cannot be read what they were made from."""
    _doubtful: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Words of which it is not known where they may be seen, and whether they were elsewhere than they are now."""
    _safeguarded: set[str] | None = None
    brought_back: int = 0
    """How many rows were in a table although the journal says that they were deleted; they were left out."""

    def choose(self) -> None:
        """Go through all rows of all tables."""
        for table in STATE_TABLES:
            self.tallies[table], self.rows[table] = Tally(), {}
            self.lost[table], self.gone[table], self.nameless[table] = set(), set(), 0
        for table in state_tables_of(self.read.version):
            self._choose_in(table)

    def have_looked_at(self, rows: Rows) -> None:
        """Have words looked at that are doubtful, where they may have been set aside for safeguarding."""
        for (table, row_id), moved in self._doubtful.items():
            row, kind, tally = rows[table].get(row_id), _OF_WORDS[table], self.tallies[table]
            if row is None:
                continue
            said = any(row[name] for name in (*kind.words, *kind.unless_listed)) or table not in _BESIDE_ANSWERS
            if self.read.may_have_aside and said:
                if row["passed_on_at"] is None:
                    rows[table][row_id] = row | {"state": kind.safeguarding.value, "to_look_at": 1}
                tally.to_look_at += 1
            else:
                tally.waiting += moved

    def _choose_in(self, table: str) -> None:
        pages: dict[str, Found] = {}
        strays: list[Found] = []
        for one in sorted(self.read.rows[table], key=lambda one: (bool(one.bad), not one.is_of_its_table, one.rowid)):
            if one.id is None:
                strays.append(one)
            else:
                pages.setdefault(one.id, one)
        last = self.read.last.get(table, {})
        doubtful: dict[str, Found] = {}
        for row_id in [*pages, *(one for one in last if one not in pages)]:
            page, entry = pages.get(row_id), last.get(row_id)
            if page is not None and entry is None and self.read.last:
                doubtful[row_id] = page
            elif page is not None:
                self._from_page(table, row_id, page, entry)
            elif entry is not None:
                self._from_history(table, row_id, entry)
        restored = {_but_for_its_id(row) for row_id, row in self.rows[table].items() if row_id not in pages}
        for row_id, page in doubtful.items():
            # One that the journal has under another id is that one: its id was damaged, and nothing else.
            if _but_for_its_id(page.row) not in restored:
                self._from_page(table, row_id, page, None)
        for page in strays:
            if _but_for_its_id(page.row) in restored:
                continue
            said = [page.row[name] for name in ("wording", "name", "title", "alias") if name in page.row]
            if said and not all(map(_is_wiped, said)):
                self._from_page(table, self.new_id(), page, None)
            else:
                self.nameless[table] += 1
        # Those that the journal gave back may be the very ones.
        self.nameless[table] = max(0, self.nameless[table] - len(restored))
        if table not in _SAID_ONCE:
            self.read.rows[table].clear()

    def _is_conclusive(self, entry: Last) -> bool:
        """Tell whether nothing that the journal said later of the row can be missing."""
        read = self.read
        return read.complete_from is not None and entry.seq >= read.complete_from and not entry.was_followed

    def _from_page(self, table: str, row_id: str, page: Found, entry: Last | None) -> None:
        tally = self.tallies[table]
        doubt = False
        history = None
        if entry is not None and entry.worth is Entry.SEALED:
            history = None if entry.after is None else self._whole(table, entry.after)
            if history is None:
                if self._is_conclusive(entry):
                    self.gone[table].add(row_id)
                    self.brought_back += 1
                    return
                doubt = True
        elif entry is None:
            doubt = self.read.journal_is_whole
            tally.not_in_history += doubt
        if history is not None and entry is not None and self._is_conclusive(entry):
            same = not page.bad and history == page.row
            tally.as_history_says += not same
            self._keep(table, row_id, history, page.row.get("state"), doubt=False)
            return
        row: dict[str, Value] = {}
        in_part = False
        for name, value in page.row.items():
            if name not in page.bad:
                row[name] = value if not isinstance(value, float | bytes) else None
            elif history is not None:
                row[name] = history[name]
            elif isinstance(value, Spoiled) and self._is_text(table, name, str(value)):
                row[name], in_part = str(value), True
            else:
                row[name], in_part = value_for(table, name, self.now), name != "id"
                doubt |= name in ("state", "to_look_at")
                if (name, table) in references_of(table):
                    self.torn.add((table, row_id))
        if table in _SAID_ONCE and history is None and (not is_words(row["wording"]) or _is_wiped(row["wording"])):
            self.lost[table].add(row_id)
            return
        row["id"] = row_id
        if history is not None and table in _SAID_ONCE:
            # What somebody said never changes: it is what was kept once.
            row |= {name: history[name] for name in _SAID_ONCE[table].words}
        tally.in_part += in_part
        tally.unvouched += row != history and not doubt
        if entry is None:
            self.second_choice.add((table, row_id))
        after = None if entry is None else entry.after
        self._keep(table, row_id, row, None if after is None else after.get("state"), doubt=doubt)

    def _from_history(self, table: str, row_id: str, entry: Last) -> None:
        if entry.after is None:
            if entry.was_followed and not self._is_known_to_be_out(table, row_id):
                self.lost[table].add(row_id)
            else:
                self.gone[table].add(row_id)
            return
        conclusive = entry.worth is Entry.SEALED and self._is_conclusive(entry)
        if not conclusive and self._is_known_to_be_out(table, row_id):
            # It was taken out by something of which the journal lost its entry.
            self.gone[table].add(row_id)
            return
        self.tallies[table].from_history += 1
        if not conclusive:
            self.second_choice.add((table, row_id))
        self._keep(table, row_id, self._whole(table, entry.after), None, doubt=not conclusive)

    def _is_known_to_be_out(self, table: str, row_id: str) -> bool:
        """Tell whether the table, or its index, is all there and has no such row."""
        return table in self.read.whole or row_id not in self.read.all_ids.get(table, {row_id})

    def _whole(self, table: str, row: dict[str, Value]) -> dict[str, Value]:
        """Return a row of the journal with the columns that came later, in the order of the table."""
        names = self._names(table)
        return {name: value for name, value in (added_columns(table) | row).items() if name in names}

    @staticmethod
    def _is_text(table: str, name: str, value: str) -> bool:
        """Tell whether what is left of a text can stand there with a � for each byte that is lost."""
        links = {column for column, _ in references_of(table)}
        return name != "id" and name not in links and not out_of_bounds(table, {name: value})

    def _names(self, table: str) -> set[str]:
        return {one.name for one in columns_of(self.read.version)[table]}

    def _keep(self, table: str, row_id: str, row: dict[str, Value], other_state: Held, *, doubt: bool) -> None:
        """Take a row; words that either place says are set aside for safeguarding stay so."""
        kind = _OF_WORDS.get(table)
        if kind is not None and "state" in row:
            if doubt:
                self._doubtful[table, row_id] = row["state"] != kind.returns_to
            if kind.safeguarding in (row["state"], other_state) or (
                doubt and self._are_safeguarded(row[kind.words[0]])
            ):
                row = row | {"state": kind.safeguarding.value}
            elif doubt:
                row = row | {"state": kind.returns_to.value}
        self.rows[table][row_id] = row

    def _are_safeguarded(self, wording: Value) -> bool:
        """Tell whether the same words are set aside for safeguarding elsewhere in the file."""
        if self._safeguarded is None:
            self._safeguarded = set(self._words_set_aside())
        return look_of_words(str(wording)) in self._safeguarded

    def _words_set_aside(self) -> Iterator[str]:
        for table, kind in _OF_WORDS.items():
            rows: list[dict[str, Held]] = [one.row for one in self.read.rows.get(table, ())]
            rows += [dict(one.after) for one in self.read.last.get(table, {}).values() if one.after is not None]
            yield from (look_of_words(str(row[kind.words[0]])) for row in rows if row.get("state") == kind.safeguarding)


def _untied(read: Salvage, chosen: _Choosing, fitting: Fitting, rows: Rows) -> list[tuple[str, str]]:
    """Return table and id of what may have been made from words set aside for safeguarding, as ties were lost."""
    aside = any(row["state"] == kind.safeguarding for table, kind in _OF_WORDS.items() for row in rows[table].values())
    tallies = chosen.tallies
    if not aside and not (read.may_have_aside and any(tallies[table].lost for table in _SAID_ONCE)):
        return []
    found = chosen.torn | fitting.untied
    for table, (_, of) in TIES.items():
        # What says of none of its rows how many there were may have lost one without a trace.
        known = table in read.whole or table in read.all_ids or read.complete_from == 1
        if table in state_tables_of(read.version) and (not known or tallies[table].lost or table in fitting.ties_lost):
            joined = MadeHow.JOINED
            found |= {(of, row_id) for row_id, row in rows[of].items() if row.get("made_how", joined) == joined}
    asked = {table_of(one) for one in (Statement, Remark, SpecificationLine, Question)}
    return sorted(
        (table, row_id)
        for table, row_id in found
        if table in asked and row_id in rows[table] and not _is_of_safeguarding(table, rows[table][row_id])
    )


def _is_of_safeguarding(table: str, row: Mapping[str, Value]) -> bool:
    return row["state"] == _OF_WORDS[table].safeguarding


def _is_wiped(text: Held) -> bool:
    """Tell whether nothing is left of a text."""
    return not isinstance(text, str) or (text != "" and not text.strip("\0\ufffd"))


def _but_for_its_id(row: Mapping[str, Held]) -> frozenset[tuple[str, Held]]:
    return frozenset((name, value) for name, value in row.items() if name != "id")


def _told(read: Salvage, tallies: dict[str, Tally], chosen: _Choosing) -> list[str]:
    """Return a sentence for each kind of thing, with its figures, and for what else is to be known."""
    told = [_line(table, tally) for table, tally in tallies.items() if tally.saved or not tally.is_all]
    if read.broken:
        what = "is" if read.broken == 1 else "are"
        told.append(f"{read.broken} of {read.pages} pages of the file {what} damaged. {_lost_with_them(read, tallies)}")
    if read.untold:
        told.append(f"{read.untold} rows were not saved, since nothing is left that tells what they are.")
    if chosen.brought_back:
        told.append(f"{chosen.brought_back} that the history says were deleted stayed out.")
    if not read.journal_is_whole:
        told.append("The history of the file could not be read to its end, or does not fit its seals.")
    aside = any(
        row.get("state") == kind.safeguarding
        for table, kind in _OF_WORDS.items()
        for row in chosen.rows[table].values()
    )
    if any(one.untied for one in tallies.values()):
        told.append(
            "Links between words could not all be read. What may have been made from words set aside for safeguarding "
            "is hidden and in no pack until you say of each whether it stays."
        )
    elif aside:
        told.append("What was made from words set aside for safeguarding is hidden, and is asked about again.")
    return told


def _lost_with_them(read: Salvage, tallies: dict[str, Tally]) -> str:
    """Say whether anything is missing for the pages that are damaged."""
    if read.journal_is_whole and not read.untold and all(one.is_all for one in tallies.values()):
        return _NOTHING_LOST
    return "What was there and nowhere else is missing."


def _line(table: str, one: Tally) -> str:
    parts = [
        (one.from_history, "from the history alone"),
        (one.as_history_says, "as the history has it, where the page says otherwise"),
        (one.not_in_history, "in the table and not in the history"),
        (one.in_part, "with something that could not be read"),
        (one.unvouched, "that nothing in the history vouches for any more: read them through"),
        (one.unlinked, "without a link to what could not be read"),
        (one.to_look_at, "to be looked at, since they may have been set aside for safeguarding"),
        (one.untied, "hidden until you say of each whether it stays, as it may be made from words set aside"),
        (one.waiting, "waiting, since it is not known where they may be seen"),
        (one.homeless, "not saved, since what they belong to could not be read or is there twice"),
        (one.stand_ins, f"made in the place of what others belong to, and called “{NOT_READ}”"),
    ]
    figures = "".join(f"; {number} {phrase}" for number, phrase in parts if number)
    several = called_in_lists(table)[1].capitalize()
    return f"{several}: {one.saved} of {one.saved + one.lost + one.homeless}{figures}."
