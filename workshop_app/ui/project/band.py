"""The band for the screens: which tiles there are, and nothing of what they stand for."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.tiles import pattern_of
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_MOST = 240
"""How many tiles are ever drawn at once; the latest."""
_SOON = 40
"""Milliseconds after a change, so that words on their way to the wall come first."""


@QmlElement
@QmlUncreatable("made in Python")
class Band(QObject):
    """A tile for each thing that is up in the open file, in the order in which it went up."""

    changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._tiles = KeyedModel(["number", "category"], self)
        self._total = 0
        self._held = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._read)
        open_file.changes_in({"statement", "placement", "category", "sort"}, self).connect(self._soon.start)
        open_file.file_changed.connect(self._read)

    @Property(KeyedModel, constant=True)
    def tiles(self) -> KeyedModel:
        """The latest tiles: number (its place among all, from 0) and category (its number from 0; -1 for none)."""
        return self._tiles

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many things are up."""
        return self._total

    @Property(int, constant=True)
    def most(self) -> int:
        """How many tiles are ever drawn at once."""
        return _MOST

    @Slot(int, int, result=str)
    def told(self, total: int, places: int) -> str:
        """Return what a screen reader says of ``total`` things in so many places."""
        return pattern_of(total, places)

    def hold(self, held: bool) -> None:
        """Show nothing new while the big screen is frozen; what is taken off goes all the same."""
        self._held = held
        self._read()

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.band import as_they_went_up

        tiles = as_they_went_up(self._open_file.file) if self._open_file.has_file else []
        if self._held:
            shown = {row["key"]: row["category"] for row in self._tiles.rows()}
            tiles = [
                one for one in tiles if shown.get(one.statement_id) == (-1 if one.category is None else one.category)
            ]
        first = max(0, len(tiles) - _MOST)
        self._tiles.sync(
            [
                {"key": one.statement_id, "number": number, "category": -1 if one.category is None else one.category}
                for number, one in enumerate(tiles[first:], start=first)
            ]
        )
        self._total = len(tiles)
        self.changed.emit()
