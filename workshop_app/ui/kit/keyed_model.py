"""A list model that moves, inserts and changes rows and never resets: a reset would end every drag."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.ui.kit.crossing import as_shown, for_qt, is_for_people
from workshop_app.ui.kit.qt import Property, QmlUncreatable

Index = QModelIndex | QPersistentModelIndex

_SHOWN, _FIRST_ROLE = 0, 0x100
"""``Qt.ItemDataRole.DisplayRole`` and ``UserRole``: naming ``Qt`` makes all its enums, in a tenth of the start."""
QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class KeyedModel(QAbstractListModel):
    """Rows of named values, each known by its ``key``.

    ``sync`` is given what the rows should be and does the least that gets there, so that a card in QML lives as
    long as its statement.
    """

    count_changed = Signal()

    def __init__(self, roles: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        names = ["key", *roles]
        self._roles = {_FIRST_ROLE + number: name for number, name in enumerate(names, start=1)}
        self._rows: list[dict[str, Any]] = []
        self._syncs = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        """Return the names by which QML knows the values of a row."""
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def data(self, index: Index, role: int = _SHOWN) -> Any:
        """Return one value of a row."""
        if not index.isValid() or role not in self._roles:
            return None
        name = self._roles[role]
        return self._whole(name, self._rows[index.row()][name])

    @Property(int, notify=count_changed)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @Slot(int, str, result="QVariant")
    def at(self, row: int, name: str) -> Any:
        """Return the value ``name`` of row ``row``, or None past the end."""
        return self._whole(name, self._rows[row].get(name)) if 0 <= row < len(self._rows) else None

    @Slot(str, result=int)
    def row_of(self, key: str) -> int:
        """Return the row with this key, or -1."""
        return next((number for number, row in enumerate(self._rows) if row["key"] == key), -1)

    def rows(self) -> list[dict[str, Any]]:
        """Return the rows as they are."""
        return list(self._rows)

    def sync(self, wanted: Sequence[Mapping[str, Any]]) -> None:
        """Become ``wanted``: remove what is gone, then move, insert and change the rest into place.

        What shows a row may save what was typed there as it goes, and have this called anew: then that is the latest.
        """
        self._syncs += 1
        this = self._syncs
        before = len(self._rows)
        keys = {row["key"] for row in wanted}
        for number in range(len(self._rows) - 1, -1, -1):
            if self._syncs != this:
                break
            if self._rows[number]["key"] not in keys:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()
        for number, row in enumerate(wanted):
            if self._syncs != this:
                break
            self._put(number, dict(row))
        if len(self._rows) != before:
            self.count_changed.emit()

    def read_again(self) -> None:
        """Have Qt read every value again, because of how texts cross to it."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), list(self._roles))

    def change(self, key: str, values: Mapping[str, Any]) -> None:
        """Change some values of the row with this key, if there is one."""
        number = self.row_of(key)
        if number >= 0:
            self._put(number, {**self._rows[number], **values})

    def add_below(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows after the last; none of them is there already."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += [dict(row) for row in rows]
            self.endInsertRows()
            self.count_changed.emit()

    def _put(self, number: int, row: dict[str, Any]) -> None:
        found = next((at for at in range(number, len(self._rows)) if self._rows[at]["key"] == row["key"]), None)
        if found is None:
            self.beginInsertRows(QModelIndex(), number, number)
            self._rows.insert(number, row)
            self.endInsertRows()
            return
        if found != number:
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), number)
            self._rows.insert(number, self._rows.pop(found))
            self.endMoveRows()
        old = self._rows[number]
        changed = [role for role, name in self._roles.items() if old.get(name) != row.get(name)]
        if changed:
            self._rows[number] = row
            index = self.index(number)
            self.dataChanged.emit(index, index, changed)

    def _whole(self, name: str, value: Any) -> Any:
        if is_for_people(name):
            value = as_shown(value, self)
        return for_qt(value) if isinstance(value, str) else value
