"""Choosing at the console which words are the cards of a sort."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import choosing_cards
from workshop_app.domain.sorting import Placement, Sort, SortOf
from workshop_app.domain.statements import StatementState
from workshop_app.domain.wording import is_empty
from workshop_app.record.sorts import cards_of, category_names, chosen_for
from workshop_app.record.statements import search
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_MOST = 200
"""Words listed; whoever has more looks for some."""


@QmlElement
@QmlUncreatable("made in Python")
class ChoosingCards(QObject):
    """All words that are up, ticked where they are cards of the group's sort.

    Signals:
        read_again: the words, or which of them are cards, were read.
    """

    read_again = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._sort: Sort | None = None
        self._looked_for = ""
        self._chosen: set[str] = set()
        self._count = self._more = 0
        self._words = KeyedModel(["wording", "ticked", "below"], self)

    @Property(KeyedModel, constant=True)
    def words(self) -> KeyedModel:
        """The words that hold what is looked for: wording, ticked (they are a card), below (where the card lies)."""
        return self._words

    @Property(bool, notify=read_again)
    def ready(self) -> bool:
        """Whether the sort was begun, so that cards can be chosen."""
        return self._sort is not None

    @Property(int, notify=read_again)
    def count(self) -> int:
        """How many words are cards."""
        return self._count

    @Property(int, notify=read_again)
    def notListed(self) -> int:  # noqa: N802
        """How many more words there are than are listed."""
        return self._more

    @Property(bool, notify=read_again)
    def allTicked(self) -> bool:  # noqa: N802
        """Whether all words that are listed are cards."""
        return all(row["ticked"] for row in self._words.rows())

    def read(self, sort: Sort | None) -> None:
        """Show what can be chosen for the group's sort; nothing without one, or where it takes other cards."""
        self._sort = sort if sort is not None and sort.takes is SortOf.CHOSEN else None
        if self._sort is None:
            self._words.sync([])
            self._count = self._more = 0
            self.read_again.emit()
            return
        file = self._project.file
        words = cards_of(file)
        self._chosen = chosen_for(file, self._sort)
        self._count = sum(one.id in self._chosen for one in words)
        if not is_empty(self._looked_for):
            held = {one.id for one in search(file, self._looked_for, StatementState.UP)}
            words = [one for one in words if one.id in held]
        names = category_names(file, self._sort.id)
        lies = {one.card: names.get(one.category_id or "", "") for one in file.all(Placement, sort_id=self._sort.id)}
        self._more = max(0, len(words) - _MOST)
        self._words.sync(
            [
                {
                    "key": one.id,
                    "wording": one.wording,
                    "ticked": one.id in self._chosen,
                    "below": f"in {lies[one.id]}" if lies.get(one.id) else "",
                }
                for one in words[:_MOST]
            ]
        )
        self.read_again.emit()

    @Slot(str)
    def look_for(self, text: str) -> None:
        """List only the words that hold ``text``; "" for all."""
        self._looked_for = text
        self.read(self._sort)

    @Slot(str)
    def tick(self, words: str) -> None:
        """Make words a card, or no longer."""
        self._choose([words], choose=words not in self._chosen)

    @Slot()
    def tick_all(self) -> None:
        """Make all words that are listed cards; where they all are, none of them any more."""
        keys = [str(row["key"]) for row in self._words.rows()]
        self._choose(keys, choose=not self.allTicked)

    def _choose(self, words: list[str], *, choose: bool) -> None:
        sort = self._sort
        if sort is None or not words:
            return
        file = self._project.file
        if choose:
            self._project.attempt(lambda: choosing_cards.choose_cards(file, sort.id, words))
        else:
            self._project.attempt(lambda: choosing_cards.unchoose_cards(file, sort.id, words))
