"""Where young people put the same card differently."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import sorting
from workshop_app.domain.differing import (
    FEW,
    NOWHERE,
    Difference,
    IndividualTurn,
    where_we_differ,
)
from workshop_app.domain.sorting import NOT_SURE, Placement, Sort, SortKind, same_words
from workshop_app.record.sorts import (
    Card,
    cards_of,
    category_names,
    individual_turns,
    names_set_aside,
    turns_may_be_named,
)
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

DIFFER, AGREE, ALL, TABLE = "differ", "agree", "all", "table"
"""Which cards are shown: those where they differ, those where they agree, all, or all as a table."""

_WHY_NO_NAMES = "No names here: they show only if everybody who was here had a turn and said yes."


@dataclass(frozen=True, kw_only=True, slots=True)
class _Row:
    """One card, or several of the same words that lie alike, and where everybody put it."""

    card: Card
    difference: Difference
    by_group: str
    voices: int


@QmlElement
@QmlUncreatable("made in Python")
class Differing(QObject):
    """How many put each card where, of those who finished their individual turn; both windows are told the same.

    Signals:
        view_chosen: somebody chose which cards to look at.
    """

    differing_changed = Signal()
    view_chosen = Signal(str)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self._group_sort: Sort | None = None
        self._view = DIFFER
        self._turns: list[IndividualTurn] = []
        self._named = False
        self._rows: list[_Row] = []
        self._numbers: dict[str, int] = {}
        self._given: list[str] = []
        self._cards = KeyedModel(["wording", "voices", "shares", "counts", "byGroup", "said"], self)
        self._places = KeyedModel(["name", "number", "sign", "ofGroup"], self)
        self._own_places = KeyedModel(["name", "people"], self)

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The cards of the view chosen.

        Roles: wording, voices (how many said these words), shares (for each place that has any: name, number, sign,
        count, label, who), counts (for each of ``places``), byGroup (where the group put it: name, number, sign; no
        name if nowhere yet), said (all of it in one sentence).
        """
        return self._cards

    @Property(KeyedModel, constant=True)
    def places(self) -> KeyedModel:
        """The group's categories, and every other place that cards were put, in their order.

        Roles: name, number (its colour and sign; -1 for none), sign (where it has none), ofGroup (it is a category of
        the group's).
        """
        return self._places

    @Property(KeyedModel, constant=True)
    def ownPlaces(self) -> KeyedModel:  # noqa: N802
        """The categories that people made for themselves and the group has not: name, people (how many used it)."""
        return self._own_places

    @Property(str, notify=differing_changed)
    def view(self) -> str:
        """Which cards are shown: differ, agree, all or table."""
        return self._view

    @Property(int, notify=differing_changed)
    def people(self) -> int:
        """How many finished a turn."""
        return len(self._turns)

    @Property(int, notify=differing_changed)
    def differ(self) -> int:
        """On how many cards they differ."""
        return sum(row.difference.differs for row in self._rows)

    @Property(int, notify=differing_changed)
    def agree(self) -> int:
        """On how many cards they agree; those that nobody moved are in neither."""
        return sum(row.difference.agreed for row in self._rows)

    @Property(bool, notify=differing_changed)
    def few(self) -> bool:
        """Whether so few had a turn that a table of counts says little."""
        return len(self._turns) < FEW

    @Property(str, notify=differing_changed)
    def whyNoNames(self) -> str:  # noqa: N802
        """Why no names are shown; empty if they are, or nobody had a turn."""
        return "" if not self._turns or self._named else _WHY_NO_NAMES

    def show_sort(self, group_sort: Sort | None, view: str = "") -> None:
        """Show where they differ in the group's sort, or nothing; ``view`` chooses which cards."""
        self._group_sort = group_sort
        self._view = view or self._view
        self._turns, self._rows, self._numbers, self._given = [], [], {}, []
        self._named = False
        own_names: list[str] = []
        if group_sort is not None:
            file = self.project.file
            self._turns = individual_turns(file, group_sort.id)
            self._named = turns_may_be_named(file, group_sort)
            given = self._given = list(category_names(file, group_sort.id).values())
            placed = (place for one in self._turns for place in one.places.values())
            own_names = [one for one in dict.fromkeys(placed) if one not in (*given, NOT_SURE)]
            self._numbers = {name: number for number, name in enumerate([*given, *own_names])}
            if self._turns:
                self._rows = self._read_rows(group_sort, given)
        self._sync(own_names if group_sort is not None and group_sort.kind is not SortKind.CLOSED else [])

    def _read_rows(self, group_sort: Sort, given: list[str]) -> list[_Row]:
        file = self.project.file
        names = category_names(file, group_sort.id)
        lying = {
            one.card: NOT_SURE if one.category_id is None else names[one.category_id]
            for one in file.all(Placement, sort_id=group_sort.id)
        }
        cards = cards_of(file, group_sort)
        rows: dict[tuple[object, ...], _Row] = {}
        found = where_we_differ([one.id for one in cards], self._turns, given)
        for card, difference in zip(cards, found, strict=True):
            place = lying.get(card.id, "")
            alike = (same_words(card.wording), difference.shares, place)
            first = rows.get(alike)
            rows[alike] = _Row(
                card=first.card if first else card,
                difference=first.difference if first else difference,
                by_group=place,
                voices=first.voices + 1 if first else 1,
            )
        return list(rows.values())

    def _sync(self, own_names: list[str]) -> None:
        used = {share.place for row in self._rows for share in row.difference.shares}.union(self._given)
        places = [one for one in [*self._numbers, NOT_SURE, NOWHERE] if one in used]
        self._places.sync([{"key": one, **self._place(one), "ofGroup": one in self._given} for one in places])
        differ = [row for row in self._rows if row.difference.differs]
        agree = [row for row in self._rows if row.difference.agreed]
        everything = [*differ, *(row for row in self._rows if not row.difference.differs)]
        chosen = {DIFFER: differ, AGREE: agree, ALL: everything, TABLE: self._rows}
        self._cards.sync([self._card_row(row, places) for row in chosen[self._view]])
        people = {name: sum(name in one.places.values() for one in self._turns) for name in own_names}
        self._own_places.sync([{"key": name, "name": name, "people": count} for name, count in people.items()])
        self.differing_changed.emit()

    def _place(self, name: str) -> dict[str, Any]:
        return {
            "name": name,
            "number": self._numbers.get(name, -1),
            "sign": "?" if name == NOT_SURE else "–" if name == NOWHERE else "",
        }

    def _card_row(self, row: _Row, places: list[str]) -> dict[str, Any]:
        of = len(self._turns)
        shares = [
            {
                **self._place(share.place),
                "count": share.count,
                "label": f"{share.count} of {of}",
                "who": ", ".join(share.who) if self._named else "",
            }
            for share in row.difference.shares
        ]
        counts = {share.place: share.count for share in row.difference.shares}
        parts = [f"{one['label']} {one['name']}" + (f" ({one['who']})" if one["who"] else "") for one in shares]
        by_group = f"; together: {row.by_group}" if row.by_group else ""
        return {
            "key": row.card.id,
            "wording": row.card.wording,
            "voices": row.voices,
            "shares": shares,
            "counts": [counts.get(place, 0) for place in places],
            "byGroup": self._place(row.by_group),
            "said": f"{row.card.wording}: {', '.join(parts)}{by_group}",
        }

    def take_off(self) -> None:
        """Let go of the cards whose words are not up any more, and keep all else as it is shown.

        Where a name is set aside that stands here, or people may not be named any more, all is read anew: nothing may
        show it.
        """
        file, group_sort = self.project.file, self._group_sort
        up = {one.id for one in cards_of(file, group_sort)}
        no_names_now = self._named and group_sort is not None and not turns_may_be_named(file, group_sort)
        if no_names_now or set(names_set_aside(file).values()) & self._numbers.keys():
            self.show_sort(group_sort)
            return
        rows = [row for row in self._rows if row.card.id in up]
        if len(rows) != len(self._rows):
            self._rows = rows
            self._cards.sync([row for row in self._cards.rows() if row["key"] in up])
            self.differing_changed.emit()

    @Slot(str)
    def choose(self, view: str) -> None:
        """Choose which cards to look at: differ, agree, all or table."""
        self._view = view
        self.show_sort(self._group_sort)
        self.view_chosen.emit(view)

    @Slot(str)
    def take_over(self, name: str) -> None:
        """Take a category that somebody made for themselves over into the group's sort."""
        group_sort = self._group_sort
        if group_sort is not None:
            self.project.attempt(lambda: sorting.add_category(self.project.file, group_sort.id, name))
