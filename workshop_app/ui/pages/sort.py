"""Sort: cards into categories, at the wall and at the console alike. No names are on it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from workshop_app.actions import sorting, statements
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, Placement, Sort, SortKind
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.ui.desk import Desk
from workshop_app.ui.keyed_model import KeyedModel
from workshop_app.ui.pages.page import Page

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

NOT_SURE = "not sure"
UNSORTED = ""


@QmlElement
@QmlUncreatable("made in Python")
class SortPage(Page):
    """The group's sort of this activity.

    A card's ``category`` is the id of a category, ``"not sure"``, or "" while it is unsorted.
    """

    view = "SortView"
    tables = frozenset({"statement", "sort", "category", "placement"})

    cards_changed = Signal()
    announced = Signal(str)

    def __init__(self, desk: Desk, activity: Activity, parent: QObject) -> None:
        super().__init__(desk, activity, parent)
        self._cards = KeyedModel(["wording", "category", "order"], self)
        self._categories = KeyedModel(["name", "number", "cards"], self)

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The cards: wording, category, and order (its place there, from 0)."""
        return self._cards

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """The categories: name, number (from 0, which chooses its colour, icon and edge), cards (how many)."""
        return self._categories

    @Property(bool, constant=True)
    def notSure(self) -> bool:  # noqa: N802
        """Whether there is a tray for "not sure"."""
        return bool(self.settings.get("not_sure", True))

    @Property(bool, constant=True)
    def closed(self) -> bool:
        """Whether the categories are given and stay."""
        return self.settings.get("sort_kind", "hybrid") == SortKind.CLOSED.value

    @Property(int, notify=cards_changed)
    def unsorted(self) -> int:
        """How many cards are in no category yet."""
        return sum(row["category"] == UNSORTED for row in self._cards.rows())

    def begin(self) -> None:
        """Begin the group's sort if this activity has none yet."""
        if self._sort() is None:
            self.desk.attempt(
                lambda: sorting.add_sort(
                    self.desk.file,
                    self.activity.title,
                    kind=SortKind(self.settings.get("sort_kind", "hybrid")),
                    categories=self.settings.get("categories", []),
                    session_id=self.activity.session_id,
                    activity_id=self.activity.id,
                )
            )
        super().begin()

    def _sort(self) -> Sort | None:
        return self.desk.file.find(Sort, activity_id=self.activity.id, young_person_id=None)

    def _is_card(self, statement: Statement, titles: set[str]) -> bool:
        return statement.state is StatementState.UP and statement.prompt_id not in titles

    def read(self) -> None:
        """Bring cards and categories in line with the record."""
        file = self.desk.file
        sort = self._sort()
        if sort is None:
            return
        picks = {one.id for one in file.all(Activity, kind=ActivityKind.PICK)}
        titles = {one.id for one in file.all(Prompt) if one.activity_id in picks}
        placements = {one.statement_id: one for one in file.all(Placement, sort_id=sort.id)}
        rows = []
        for number, one in enumerate(one for one in file.all(Statement) if self._is_card(one, titles)):
            placement = placements.get(one.id)
            category = UNSORTED if placement is None else placement.category_id or NOT_SURE
            rows.append(
                {
                    "key": one.id,
                    "wording": one.wording,
                    "category": category,
                    "order": number if placement is None else placement.position,
                }
            )
        self._cards.sync(rows)
        self._categories.sync(
            [
                {
                    "key": one.id,
                    "name": one.name,
                    "number": number,
                    "cards": sum(row["category"] == one.id for row in rows),
                }
                for number, one in enumerate(file.all(Category, sort_id=sort.id))
            ]
        )
        self.cards_changed.emit()

    @Slot(str, str, int)
    def place(self, statement_id: str, category: str, to: int) -> None:
        """Put a card into a category (its id, "not sure", or "" for unsorted) at place ``to``; -1 for the end."""
        sort = self._sort()
        if sort is None:
            return
        if category == UNSORTED:
            self.desk.attempt(lambda: sorting.unplace_card(self.desk.file, sort.id, statement_id))
            return
        category_id = None if category == NOT_SURE else category
        self.desk.attempt(
            lambda: sorting.place_card(self.desk.file, sort.id, statement_id, category_id, None if to < 0 else to)
        )
        self.announced.emit(self._announcement(statement_id))

    def _announcement(self, statement_id: str) -> str:
        row = self._cards.row_of(statement_id)
        if row < 0:
            return ""
        category = str(self._cards.at(row, "category"))
        at = self._categories.row_of(category)
        if at < 0:
            return f"{self._cards.at(row, 'wording')}, moved to {category or 'unsorted'}"
        name, count = self._categories.at(at, "name"), self._categories.at(at, "cards")
        place = int(self._cards.at(row, "order")) + 1
        return f"{self._cards.at(row, 'wording')}, moved to {name}, {place} of {count}"

    @Slot(str, result=bool)
    def add_category(self, name: str) -> bool:
        """Add a category under the name young people gave it; tell whether it was added."""
        sort = self._sort()
        if sort is None:
            return False
        return self.desk.attempt(lambda: sorting.add_category(self.desk.file, sort.id, name)) is not None

    @Slot(str, str, result=bool)
    def rename_category(self, category_id: str, name: str) -> bool:
        """Give a category another name; tell whether it was given."""

        def rename() -> bool:
            sorting.rename_category(self.desk.file, category_id, name)
            return True

        return self.desk.attempt(rename) is not None

    @Slot(str)
    def set_aside_for_safeguarding(self, statement_id: str) -> None:
        """Take a disclosure off the board at once."""
        self.desk.attempt(lambda: statements.set_aside_for_safeguarding(self.desk.file, statement_id))

    @Slot(str)
    def remove_category(self, category_id: str) -> None:
        """Take a category away; its cards go back to unsorted."""
        self.desk.attempt(lambda: sorting.remove_category(self.desk.file, category_id))
