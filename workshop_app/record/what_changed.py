"""What an action was about, in a few words, from the rows that it changed.

It never quotes what somebody said in private, what waits, what was set aside for whatever reason, or what was taken
out, also where the words were up when the action was done: what counts is where they are now.
"""

from collections.abc import Callable, Iterable
from functools import cached_property

from workshop_app.domain.called import called_in_lists
from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState
from workshop_app.domain.people import Adult, YoungPerson
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.sorting import NOT_SURE, Category, PickOf, Sort
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.domain.wording import first_words
from workshop_app.record.made_from import made_from_safeguarded
from workshop_app.store import ChangedRow, Reading

_Place = tuple[bool, str | None]
"""Where a card lies: whether it lies anywhere, and in which category; None for "not sure"."""
_TO_SORT = "“still to sort”"
_PICKED_AS = {PickOf.KEY_ASPECT: "the key aspect", PickOf.TITLE: "the title"}
_KINDS = {RemarkKind.STRENGTH: "a strength", RemarkKind.WEAKNESS: "a weakness", RemarkKind.EXPLORE: "to explore"}


def value(row: ChangedRow, field: str) -> str | None:
    """Return what a changed row holds in a field: afterwards, or where it is gone, before; None where nothing."""
    found = (row.after or row.before or {}).get(field)
    return None if found is None else str(found)


def _counted(number: int, one: str, several: str) -> str:
    return f"1 {one}" if number == 1 else f"{number} {several}"


class WhatChanged:
    """Tells in a few words what rows were about that actions changed, as the record stands now."""

    def __init__(self, file: Reading) -> None:
        self._file = file
        self._quoted: dict[str, str] = {}
        self._tellers: dict[str, Callable[[list[ChangedRow]], str]] = {
            "issued_pack": self._packs,
            "slot_order": self._orders,
            "session": self._sessions,
            "sort": self._sorts_changed,
            "category": self._categories_changed,
            "dot": self._nothing,
            "dot_turn": self._nothing,
            "dot_round": self._nothing,
            "placement": self._placements,
            "statement": self._statements,
            "remark": self._remarks,
            "verdict": self._on_tenderers,
            "strongest": self._nothing,
            "evaluation": self._nothing,
            "pick": self._picks,
            "specification_line": self._lines,
            "specification_source": self._lines,
            "response": self._on_tenderers,
            "question": self._questions,
            "question_source": self._questions,
            "asked_question": self._in_presentations,
            "presentation": self._in_presentations,
            "activity": self._activities,
            "tenderer": self._named,
            "criterion": self._named,
            "certificate": self._people,
            "consent": self._consents,
            "attendance": self._people,
            "young_person": self._people,
            "real_name": self._people,
            "adult": self._people,
            "occasion": self._on_tenderers,
            "briefing_part": self._briefed,
            "declaration": self._people,
            "planned_slot": self._planned,
        }
        """What tells of the rows of a table; of several tables the first of these counts."""

    def told(self, rows: Iterable[ChangedRow]) -> str:
        """Return what these rows were about, such as "3 cards to Place" or "on Oak Barn"; "" if it is not told."""
        by_table: dict[str, list[ChangedRow]] = {}
        for row in rows:
            by_table.setdefault(row.table, []).append(row)
        told = next((tell(by_table[table]) for table, tell in self._tellers.items() if table in by_table), "")
        if "activity" in by_table and "briefing_part" in by_table:
            return f"{told}; they had {self._briefed(by_table['briefing_part'])}"
        return told

    def sort_in(self, rows: Iterable[ChangedRow]) -> str:
        """Return the id of the group's sort that these rows belong to; "" if they belong to none."""
        for row in rows:
            if row.table in ("sort", "category", "placement"):
                sort_id = row.row_id if row.table == "sort" else value(row, "sort_id")
                if self._is_groups(sort_id):
                    return sort_id or ""
        return ""

    @cached_property
    def _sorts(self) -> dict[str, Sort]:
        return {one.id: one for one in self._file.all(Sort)}

    @cached_property
    def _categories(self) -> dict[str, Category]:
        return {one.id: one for one in self._file.all(Category)}

    @cached_property
    def _prompts(self) -> dict[str, str]:
        return {one.id: one.wording for one in self._file.all(Prompt)}

    @cached_property
    def _tenderers(self) -> dict[str, str]:
        return {one.id: one.name for one in self._file.all(Tenderer)}

    @cached_property
    def _tenderer_of(self) -> dict[str, str]:
        return {one.id: one.tenderer_id for one in self._file.all(Presentation)}

    @cached_property
    def _names(self) -> dict[str, str]:
        people = {one.id: one.alias for one in self._file.all(YoungPerson)}
        return people | {one.id: one.name for one in self._file.all(Adult)}

    @cached_property
    def _out_of_sight(self) -> set[str]:
        return {one.id for one in made_from_safeguarded(self._file)}

    def _is_groups(self, sort_id: str | None) -> bool:
        sort = self._sorts.get(sort_id or "")
        return sort is not None and sort.young_person_id is None

    @staticmethod
    def _nothing(_rows: list[ChangedRow]) -> str:
        """Tell nothing: dots and whom somebody found strongest are theirs until they show them."""
        return ""

    def _picks(self, rows: list[ChangedRow]) -> str:
        """Tell what the group picked; what one young person picked is theirs."""
        row = rows[0]
        of = _PICKED_AS[PickOf(value(row, "pick_of") or "")]
        if value(row, "young_person_id") is not None:
            return f"{of}, one person’s own"
        category_id = value(row, "category_id")
        picked = self._category(category_id) if category_id else self._card(row)
        return f"{of}: {picked}" if picked else of

    def _words(self, kind: type[Statement | Remark | SpecificationLine | Question], row_id: str) -> str:
        """Return the first words of something that everybody may see now, in quotation marks; "" of anything else."""
        if row_id not in self._quoted:
            one = self._file.find(kind, id=row_id)
            shown = (StatementState.UP, RemarkState.SHARED, WordsState.KEPT)
            seen = one is not None and one.state in shown and row_id not in self._out_of_sight
            self._quoted[row_id] = f"“{first_words(one.wording)}”" if one is not None and seen else ""
        return self._quoted[row_id]

    def _card(self, row: ChangedRow) -> str:
        """Return the first words of the statement or the line that a row is about."""
        line_id = value(row, "specification_line_id")
        if line_id is not None:
            return self._words(SpecificationLine, line_id)
        return self._words(Statement, value(row, "statement_id") or "")

    def _said(
        self,
        kind: type[Statement | Remark | SpecificationLine | Question],
        ids: Iterable[str],
        several: str,
    ) -> str:
        found = list(dict.fromkeys(ids))
        return self._words(kind, found[0]) if len(found) == 1 else f"{len(found)} {several}"

    def _statements(self, rows: list[ChangedRow]) -> str:
        made = [row for row in rows if row.before is None] or rows
        ids = list(dict.fromkeys(row.row_id for row in made))
        under = {self._prompts.get(value(row, "prompt_id") or "", "") for row in made} - {""}
        asked = f"under “{first_words(under.pop())}”" if len(under) == 1 else ""
        if len(ids) > 1:
            return f"{len(ids)} things said {asked}".strip()
        return self._words(Statement, ids[0]) or asked

    def _remarks(self, rows: list[ChangedRow]) -> str:
        said = self._said(Remark, (row.row_id for row in rows), "remarks")
        return ", ".join(part for part in (self._on_tenderers(rows), said, _kind_corrected(rows)) if part)

    def _lines(self, rows: list[ChangedRow]) -> str:
        ids = (value(row, "specification_line_id") or row.row_id for row in rows)
        return self._said(SpecificationLine, ids, "lines")

    def _questions(self, rows: list[ChangedRow]) -> str:
        return self._said(Question, (value(row, "question_id") or row.row_id for row in rows), "questions")

    def _category(self, category_id: str | None) -> str:
        """Return the name that a category of the group has now; one of an individual turn is not named."""
        if category_id is None:
            return NOT_SURE
        found = self._categories.get(category_id)
        if found is None:
            return "a category removed since"
        named = self._is_groups(found.sort_id) and found.state is WordsState.KEPT
        return found.name if named else "a category of its own"

    def _categories_changed(self, rows: list[ChangedRow]) -> str:
        if not any(self._is_groups(value(row, "sort_id")) for row in rows):
            return "in an individual turn"
        ids = list(dict.fromkeys(row.row_id for row in rows))
        return self._category(ids[0]) if len(ids) == 1 else f"{len(ids)} categories"

    def _sorts_changed(self, rows: list[ChangedRow]) -> str:
        found = self._sorts.get(rows[0].row_id)
        return "" if found is None or found.young_person_id is not None else found.title

    def _placements(self, rows: list[ChangedRow]) -> str:
        went: dict[str, tuple[_Place, _Place]] = {}
        for row in rows:
            card, before, after = _card_of(row), _place(row.before), _place(row.after)
            went[card] = (went[card][0] if card in went else before, after)
        moved = {card: places for card, places in went.items() if places[0] != places[1]}
        if not self._is_groups(value(rows[0], "sort_id")):
            return f"{_counted(len(moved) or len(went), 'card', 'cards')}, in an individual turn"
        if not moved:
            return f"another order in {self._category(value(rows[0], 'category_id'))}"
        cards = _counted(len(moved), "card", "cards")
        places = {after for _, after in moved.values()}
        if len(places) > 1:
            return f"{cards} to several places"
        ((placed, category_id),) = places
        to = f"to {self._category(category_id) if placed else _TO_SORT}"
        words = self._card(next(row for row in rows if _card_of(row) in moved)) if len(moved) == 1 else ""
        return f"{words or cards} {to}"

    def _on_tenderers(self, rows: list[ChangedRow]) -> str:
        return self._listed("on", (self._tenderers.get(value(row, "tenderer_id") or "", "") for row in rows))

    def _in_presentations(self, rows: list[ChangedRow]) -> str:
        of = (value(row, "tenderer_id") or self._tenderer_of.get(value(row, "presentation_id") or "") for row in rows)
        return self._listed("", (self._tenderers.get(one or "", "") for one in of))

    def _planned(self, rows: list[ChangedRow]) -> str:
        """Return who was put on a day; the others only moved up."""
        return self._in_presentations([row for row in rows if row.before is None] or rows)

    @staticmethod
    def _orders(rows: list[ChangedRow]) -> str:
        return value(rows[0], "how") or ""

    @staticmethod
    def _listed(before: str, names: Iterable[str]) -> str:
        found = [one for one in dict.fromkeys(names) if one]
        told = found[0] if len(found) == 1 else f"{len(found)} tenderers" if found else ""
        return f"{before} {told}".strip() if told else ""

    @staticmethod
    def _named(rows: list[ChangedRow]) -> str:
        names = list(dict.fromkeys(value(row, "name") or "" for row in rows))
        return names[0] if len(names) == 1 else ""

    def _who(self, rows: list[ChangedRow]) -> list[str]:
        ids = (value(row, "young_person_id") or value(row, "adult_id") or row.row_id for row in rows)
        return [self._names[one] for one in dict.fromkeys(ids) if one in self._names]

    def _people(self, rows: list[ChangedRow]) -> str:
        names = self._who(rows)
        return names[0] if len(names) == 1 else f"{len(names)} people" if names else ""

    def _briefed(self, rows: list[ChangedRow]) -> str:
        """Return which briefing somebody had, and who."""
        briefing = self._file.find(Activity, id=value(rows[0], "activity_id") or "")
        return f"“{'' if briefing is None else briefing.title}”: {', '.join(self._who(rows))}"

    def _consents(self, rows: list[ChangedRow]) -> str:
        return ": ".join(part for part in (self._people(rows), value(rows[0], "purpose") or "") if part)

    @staticmethod
    def _packs(rows: list[ChangedRow]) -> str:
        name = value(rows[0], "name") if len(rows) == 1 else _counted(len(rows), "file", "files")
        to = value(rows[0], "issued_to")
        return f"{name} to {to}" if to else str(name)

    def _sessions(self, rows: list[ChangedRow]) -> str:
        found = self._file.find(Session, id=rows[0].row_id)
        return "" if found is None else found.title

    def _activities(self, rows: list[ChangedRow]) -> str:
        begun = [row for row in rows if row.after is not None and row.after["started_at"] and not row.after["ended_at"]]
        ids = list(dict.fromkeys(row.row_id for row in (begun or rows)))
        found = None if len(ids) != 1 else self._file.find(Activity, id=ids[0])
        if found is None:
            return ""
        tenderer = self._tenderers.get(found.tenderer_id or "", "")
        return f"{tenderer}: {found.title}" if tenderer else found.title


def _kind_corrected(rows: list[ChangedRow]) -> str:
    """Return from which kind to which a remark was corrected; "" where none was."""
    before, after = rows[0].before, rows[0].after
    if len(rows) > 1 or before is None or after is None or before["kind"] == after["kind"]:
        return ""
    return f"{_KINDS[RemarkKind(str(after['kind']))]}, not {_KINDS[RemarkKind(str(before['kind']))]}"


def _card_of(row: ChangedRow) -> str:
    return value(row, "statement_id") or value(row, "specification_line_id") or ""


def _place(row: dict[str, str | int | None] | None) -> _Place:
    if row is None:
        return False, None
    category_id = row["category_id"]
    return True, None if category_id is None else str(category_id)


def _things(rows: list[ChangedRow]) -> str:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.table] = counts.get(row.table, 0) + 1
    named = []
    for table, number in counts.items():
        named.append(_counted(number, *called_in_lists(table)))
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def put_back_told(rows: list[ChangedRow]) -> str:
    """Return what undoing would do to rows, in a sentence or several: what comes back, goes, and is as it was before.

    Args:
        rows: the rows as they are now and as they would be then.
    """
    kinds = (
        ("This brings back", [row for row in rows if row.before is None]),
        ("This takes away", [row for row in rows if row.after is None]),
        ("This puts back as it was", [row for row in rows if row.before is not None and row.after is not None]),
    )
    return " ".join(f"{begins}: {_things(some)}." for begins, some in kinds if some)
