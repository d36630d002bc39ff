"""The cards and categories of one sort, as board and list show them, and everything a hand can do with them."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import placing, sorting
from workshop_app.domain.drafts import Window, category_key
from workshop_app.domain.sorting import NOT_SURE, Placement, Sort, SortKind, same_words
from workshop_app.record.made_from import lines
from workshop_app.record.sorts import Card, cards_of, categories_of, category_names, names_set_aside
from workshop_app.store import Acting
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

UNSURE, UNSORTED = "not sure", ""
"""The keys of the places that are no category."""

_QUIET = 350
"""Milliseconds without a move after which moves are announced: a card pushed along by arrows is told of once."""


@QmlElement
@QmlUncreatable("made in Python")
class SortCards(QObject):
    """One sort: the group's or a young person's individual turn. No names are in it.

    Words said twice are one card, a stack, where they lie in the same place; its key is the id of the first of them.
    A card's ``category`` is the id of a category, ``"not sure"``, or "" while it is unsorted.

    Signals:
        cards_changed: cards or categories changed, or another sort is shown.
        announced: what a move did, in words for those who cannot see it.
        sort_changed: another sort is shown, or none.
    """

    cards_changed = Signal()
    announced = Signal(str)
    sort_changed = Signal()

    def __init__(self, project: Project, parent: QObject, *, who: Window | Literal[""], not_sure: bool = True) -> None:
        super().__init__(parent)
        self.project = project
        self._who = who
        self._names_off = TakingOff(project, self, who=who)
        self._taking_off = TakingOff(project, self, who=who)
        self._not_sure = not_sure
        self._sort: Sort | None = None
        self._stacks: dict[str, list[str]] = {}
        self._inside: dict[str, list[dict[str, Any]]] = {}
        self._cards = KeyedModel(["wording", "category", "order", "voices"], self)
        self._categories = KeyedModel(["name", "number", "cards", "most", "own"], self)
        outline = ["kind", "words", "box", "number", "count", "most", "voices", "first", "last"]
        self._outline = KeyedModel(outline, self)
        self._places = KeyedModel(["name", "number"], self)
        self._moved: dict[str, None] = {}
        self._only: frozenset[str] | None = None
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.setInterval(_QUIET)
        self._announcing.timeout.connect(self._announce)

    @property
    def sort(self) -> Sort | None:
        """The sort shown, or None."""
        return self._sort

    def show_sort(self, sort: Sort | None) -> None:
        """Show a sort, or nothing."""
        other = (None if sort is None else sort.id) != (None if self._sort is None else self._sort.id)
        if sort is None or other:
            self._moved.clear()
        self._sort = sort
        self.read()
        if other:
            self.sort_changed.emit()

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The cards: wording, category, order (its place there, from 0), voices (how many said these words)."""
        return self._cards

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """The categories.

        Roles: name, number (from 0, which chooses its colour, sign and edge), cards (how many), most (how many it
        holds at the most; 0 for any number), own (made in this individual turn).
        """
        return self._categories

    @Property(KeyedModel, constant=True)
    def outline(self) -> KeyedModel:
        """The same as a list: each place a card can be in, followed by its cards in order.

        Roles: kind (place or card), words (a name or a wording), box (the place, "" for unsorted), number (of a
        category, else -1), count (cards in a place), most, voices, first and last (of the cards in their place).
        """
        return self._outline

    @Property(KeyedModel, constant=True)
    def places(self) -> KeyedModel:
        """The places a card can be in: name, number (of a category, else -1); the key is "" for unsorted."""
        return self._places

    @Slot(str, result=bool)
    def mayChange(self, category: str) -> bool:  # noqa: N802
        """Tell whether a category may be renamed, limited or taken away here: in an individual turn only one's own."""
        row = self._categories.row_of(category)
        mine = self._sort is not None and self._sort.together_id is not None
        return row >= 0 and not self.fixed and (not mine or bool(self._categories.at(row, "own")))

    @property
    def has_not_sure(self) -> bool:
        """Whether there is a tray for "not sure"."""
        return self._not_sure

    @Property(bool, notify=cards_changed)
    def fixed(self) -> bool:
        """Whether the categories are given and stay."""
        return self._sort is None or self._sort.kind is SortKind.CLOSED or self.readOnly

    @Property(bool, constant=True)
    def readOnly(self) -> bool:  # noqa: N802
        """Whether this can only be looked at."""
        return False

    @Property(int, notify=cards_changed)
    def unsorted(self) -> int:
        """How many cards are in no category yet."""
        return sum(row["category"] == UNSORTED for row in self._cards.rows())

    def read(self) -> None:
        """Bring cards and categories in line with the record."""
        if self._sort is not None:
            self._sort = self.project.file.find(Sort, id=self._sort.id)
        if self._sort is None:
            self._sync([], [])
            return
        file = self.project.file
        placements = {one.card: one for one in file.all(Placement, sort_id=self._sort.id)}
        mine = self._sort.together_id is not None
        categories = [
            {
                "key": one.id,
                "name": one.name,
                "number": number,
                "most": one.most or 0,
                "own": mine and one.sort_id == self._sort.id,
            }
            for number, one in enumerate(categories_of(file, self._sort))
        ]
        cards = [one for one in cards_of(file, self._sort) if self._only is None or one.id in self._only]
        self._sync(list(self._rows(cards, placements)), categories)

    def hold(self) -> None:
        """Show no words and no lines from now on that cannot be seen yet, for a wall that is frozen."""
        file = self.project.file
        self._only = frozenset([*(one.id for one in cards_of(file)), *(one.id for one in lines(file))])

    def take_off(self) -> bool:
        """Let go of the cards whose words are not up any more, and of names that are set aside; tell if any went.

        All else stays as it is shown.
        """
        file = self.project.file
        up = {one.id for one in cards_of(file, self._sort)}
        stacks = {key: [one for one in stack if one in up] for key, stack in self._stacks.items()}
        names, hidden = category_names(file), names_set_aside(file)
        before = self._categories.rows()
        categories = [{**row, "name": names[row["key"]]} if row["key"] in hidden else row for row in before]
        if stacks == self._stacks and categories == before:
            return False
        self._stacks = {key: stack for key, stack in stacks.items() if stack}
        rows = [row for row in self._cards.rows() if row["key"] in self._stacks]
        self._sync([{**row, "voices": len(self._stacks[row["key"]])} for row in rows], categories)
        return True

    def _rows(self, cards: list[Card], placements: dict[str, Placement]) -> Iterator[dict[str, Any]]:
        """Yield a row for each card or stack, in the order the words were said."""
        self._stacks = {}
        known: dict[tuple[str, str], dict[str, Any]] = {}
        for number, one in enumerate(cards):
            placement = placements.get(one.id)
            category = UNSORTED if placement is None else placement.category_id or UNSURE
            order = number if placement is None else placement.position
            row = known.get((category, same_words(one.wording)))
            if row is None:
                row = {"key": one.id, "wording": one.wording, "category": category, "order": order, "voices": 0}
                known[category, same_words(one.wording)] = row
            row["voices"] += 1
            row["order"] = min(row["order"], order)
            self._stacks.setdefault(row["key"], []).append(one.id)
        yield from known.values()

    def _sync(self, rows: list[dict[str, Any]], categories: list[dict[str, Any]]) -> None:
        """Show these rows; cards are numbered anew within their category, so that a stack counts once."""
        self._inside = {}
        for row in sorted(rows, key=lambda row: row["order"]):
            inside = self._inside.setdefault(row["category"], [])
            row["order"] = len(inside)
            inside.append(row)
        self._cards.sync(rows)
        self._categories.sync([{**one, "cards": len(self.in_order(one["key"]))} for one in categories])
        self._outline.sync(list(self._lines()))
        self._places.sync(
            [{"key": box, "name": self.name_of(box), "number": self._number_of(box)} for box in self.boxes()]
        )
        self.cards_changed.emit()

    def _lines(self) -> Iterator[dict[str, Any]]:
        """Yield the rows of the outline."""
        for box in self.boxes() if self._sort is not None else []:
            row = self._categories.row_of(box)
            cards = self.in_order(box)
            number = self._number_of(box)
            yield {
                "key": f"place {box}",
                "kind": "place",
                "words": self.name_of(box),
                "box": box,
                "number": number,
                "count": len(cards),
                "most": 0 if row < 0 else int(self._categories.at(row, "most")),
                "voices": 0,
                "first": False,
                "last": False,
            }
            for order, card in enumerate(cards):
                yield {
                    "key": card["key"],
                    "kind": "card",
                    "words": card["wording"],
                    "box": box,
                    "number": number,
                    "count": 0,
                    "most": 0,
                    "voices": card["voices"],
                    "first": order == 0,
                    "last": order == len(cards) - 1,
                }

    def in_order(self, category: str) -> list[dict[str, Any]]:
        """Return the cards of a category (or tray) in their order there."""
        return self._inside.get(category, [])

    def boxes(self) -> list[str]:
        """Return the places a card can be in: unsorted, the categories in order, not sure."""
        keys = [row["key"] for row in self._categories.rows()]
        return [UNSORTED, *keys, *([UNSURE] if self._not_sure else [])]

    def box_with_number(self, number: int) -> str:
        """Return the place to which a number sends a card: a category from 1 on, or 0 for "not sure"; "" for none."""
        if number == 0:
            return UNSURE if self._not_sure else ""
        return str(self._categories.at(number - 1, "key") or "")

    @Slot(str, int)
    def send(self, card: str, number: int) -> None:
        """Put a card at the end of the place with this number, if there is one and it is elsewhere."""
        row, box = self._cards.row_of(card), self.box_with_number(number)
        if row >= 0 and box and self._cards.at(row, "category") != box:
            self.place(card, box, -1)

    def _number_of(self, category: str) -> int:
        row = self._categories.row_of(category)
        return -1 if row < 0 else int(self._categories.at(row, "number"))

    def name_of(self, category: str) -> str:
        """Return the name of a place a card can be in."""
        row = self._categories.row_of(category)
        if row >= 0:
            return str(self._categories.at(row, "name"))
        return NOT_SURE if category == UNSURE else "Still to sort"

    def row_in(self, category: str, row: int, count: int) -> str:
        """Return in words where a card is among ``count`` in a place, such as "row 3 of 7 in People"; row is from 0."""
        return f"row {row + 1} of {count} in {self.name_of(category)}"

    @Slot(str, str, int)
    def place(self, card: str, category: str, to: int) -> None:
        """Put a card, all of a stack, into a category (its id, "not sure" or "") as the ``to``-th; -1 for the end."""
        self._place(self._stacks.get(card, []), category, to, card)

    @Slot(str, str)
    def place_one(self, card: str, category: str) -> None:
        """Put only one of a stack into a category, at the end: the last that was said."""
        stack = self._stacks.get(card, [])
        if len(stack) > 1:
            self._place(stack[-1:], category, -1, stack[-1])

    def card_with(self, card_id: str) -> str:
        """Return the key under which a card lies, in a stack perhaps; "" if it lies under none."""
        return next((key for key, stack in self._stacks.items() if card_id in stack), "")

    @Slot(str, result=str)
    def neighbour(self, card: str) -> str:
        """Return the card after this one in its place, else the one before it, else ""."""
        row = self._cards.row_of(card)
        keys = [one["key"] for one in self.in_order(str(self._cards.at(row, "category")))] if row >= 0 else []
        at = keys.index(card) if card in keys else -1
        return next((keys[n] for n in (at + 1, at - 1) if at >= 0 and 0 <= n < len(keys)), "")

    @Slot(str, int)
    def shift(self, card: str, step: int) -> None:
        """Move a card up (-1) or down (1) within its category."""
        row = self._cards.row_of(card)
        category = str(self._cards.at(row, "category")) if row >= 0 else UNSORTED
        if category != UNSORTED:
            to = int(self._cards.at(row, "order")) + step
            if 0 <= to < len(self.in_order(category)):
                self.place(card, category, to)

    def _place(self, card_ids: list[str], category: str, to: int, card: str) -> None:
        sort = self._sort
        if sort is None or self.readOnly or not card_ids:
            return
        category_id = None if category == UNSURE else category
        at = None if to < 0 or category == UNSORTED else self._placement_index(card, category, to)

        def deed(acting: Acting) -> None:
            if category == UNSORTED and len(card_ids) > 1:
                placing.unplace_cards(acting, sort.id, card_ids)
            elif category == UNSORTED:
                placing.unplace_card(acting, sort.id, card_ids[0])
            elif len(card_ids) > 1:
                placing.place_cards(acting, sort.id, card_ids, category_id, at)
            else:
                placing.place_card(acting, sort.id, card_ids[0], category_id, at)

        if self._do(deed):
            self._moved.pop(card, None)
            self._moved[card] = None
            self._announcing.start()

    def _placement_index(self, card: str, category: str, to: int) -> int:
        """Return the place among placements for the ``to``-th card: a stack is several, and words set aside stay."""
        others = [row["key"] for row in self.in_order(category) if row["key"] != card]
        moving = set(self._stacks.get(card, []))
        category_id = None if category == UNSURE else category
        assert self._sort is not None
        placed = [
            one.card
            for one in self.project.file.all(Placement, sort_id=self._sort.id, category_id=category_id)
            if one.card not in moving
        ]
        if to < len(others):
            return placed.index(min(self._stacks[others[to]], key=placed.index))
        return len(placed)

    def _do(self, deed: Callable[[Acting], object]) -> bool:
        """Do an action in the name of this window; tell whether it was done."""
        return self.project.done(lambda: deed(self.project.file.by(self._who)))

    @Slot()
    def _announce(self) -> None:
        moved, self._moved = self._moved, {}
        for card in moved:
            sentence = self._sentence(card)
            if sentence:
                self.announced.emit(sentence)

    def _sentence(self, card: str) -> str:
        """Say where a card is, such as "Someone who listens, moved to People, row 3 of 7"."""
        row = self._cards.row_of(self.card_with(card))
        if row < 0:
            return ""
        category, order = str(self._cards.at(row, "category")), int(self._cards.at(row, "order"))
        count = len(self.in_order(category))
        return f"{self._cards.at(row, 'wording')}, moved to {self.name_of(category)}, row {order + 1} of {count}"

    @Slot(str, result=bool)
    def add_category(self, name: str) -> bool:
        """Add a category under the name young people gave it; tell whether it was added."""
        sort = self._sort
        if sort is None or not self._do(lambda acting: sorting.add_category(acting, sort.id, name)):
            return False
        self.keep_category_draft("")
        self.project.drafts.flush()
        return True

    @property
    def _draft_key(self) -> str:
        return category_key(self._who, self._sort.id) if self._who and self._sort is not None else ""

    @Property(str, notify=sort_changed)
    def categoryDraft(self) -> str:  # noqa: N802
        """The half-typed name of a new category of this sort, at this window."""
        return for_qt(self.project.drafts.get(self._draft_key)) if self._draft_key else ""

    @Slot(str)
    def keep_category_draft(self, name: str) -> None:
        """Keep the half-typed name of a new category; "" forgets it."""
        if self._draft_key:
            self.project.drafts.keep(self._draft_key, name)

    @Slot(str, str, result=bool)
    def rename_category(self, category_id: str, name: str) -> bool:
        """Give a category another name; tell whether it was given."""
        return self._do(lambda acting: sorting.rename_category(acting, category_id, name))

    @Slot(str, int)
    def move_category(self, category_id: str, step: int) -> None:
        """Move a category before (-1) or after (1) its neighbour."""
        row = self._categories.row_of(category_id)
        like = [one["key"] for one in self._categories.rows() if one["own"] == self._categories.at(row, "own")]
        to = like.index(category_id) + step if category_id in like else -1
        if 0 <= to < len(like):
            self._do(lambda acting: sorting.move_category(acting, category_id, to))

    @Slot(str, int)
    def limit_category(self, category_id: str, most: int) -> None:
        """Say how many cards a category holds at the most; 0 for any number."""
        self._do(lambda acting: sorting.limit_category(acting, category_id, most or None))

    @Slot(str)
    def remove_category(self, category_id: str) -> None:
        """Take a category away; its cards go back to unsorted."""
        self._do(lambda acting: sorting.remove_category(acting, category_id))

    @Slot(str)
    def more_about_category(self, category_id: str) -> None:
        """Open a category's name at the console, to do something about it as about any words."""
        self.project.settingAside.more(category_id)

    @Property(TakingOff, constant=True)
    def namesOff(self) -> TakingOff:  # noqa: N802
        """What takes a category's name off the big screen in one touch; its cards stay."""
        return self._names_off

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off
