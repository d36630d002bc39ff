"""Capture: words are gathered under prompts, and nothing else."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.capture.word_columns import Room, Step, WordColumns, rows_of
from workshop_app.ui.activities.words_page import ConsoleWords, WallWords
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class WallCapture(WallWords):
    """The words that are up, and a box for young people to type in at the wall.

    One card is talked about and stands large: what went up last, or what somebody tapped since. The others stand in
    columns, where each keeps its place; what went up last is large alone.
    """

    view = "WallView"

    talked_about_changed = Signal()
    columns_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._in_columns = KeyedModel(["wording", "gist", "across", "down", "high", "elided"], self)
        self._columns: WordColumns | None = None
        self._newest = ""
        self._tapped = ""
        self._page_of_earlier = 0

    def read(self) -> None:
        """Show the words that are up, and talk about what went up last."""
        super().read()
        self._follow()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the words that are shown and still up, with those that were kept here just now."""
        super().stay(own)
        self._follow()

    def _follow(self) -> None:
        rows = self._cards.rows()
        newest = rows[-1]["key"] if rows else ""
        if newest != self._newest:
            self._newest, self._tapped, self._page_of_earlier = newest, "", 0
        if self._tapped not in {row["key"] for row in rows}:
            self._tapped = ""
        self.talked_about_changed.emit()
        self._lay_out(rows)

    def _lay_out(self, rows: list[dict[str, Any]]) -> None:
        if self._columns is None:
            return
        columns = self._columns
        # What went up last is large, and has a place only once it had to make way for another.
        without = "" if self._newest in columns.places else self._newest
        columns.bring({row["key"]: row["wording"] for row in rows if row["key"] != without})
        if self._tapped and without:
            columns.place_if_free(without, rows[-1]["wording"])
        pages = columns.pages_of_earlier(self._page_of_earlier)
        self._page_of_earlier = len(pages)
        places = dict(pages[-1] if pages else columns.places)
        if not self._tapped:
            # Its place waits for it, so that nothing else moves.
            places.pop(self._newest, None)
        self._in_columns.sync(rows_of(columns.room, self._step(), places, rows))
        self.columns_changed.emit()

    def _step(self) -> Step:
        if self._columns is None:
            return Step(1, 1)
        return self._columns.room.steps[-1] if self._page_of_earlier else self._columns.step

    @Slot(float, float, float, float)
    def set_room(self, width: float, height: float, unit: float, text_scale: float) -> None:
        """Say how much room there is for the columns, in pixels; all are laid out anew where it is another."""
        room = Room(width, height, unit, text_scale)
        if width > 0 and height > 0 and (self._columns is None or self._columns.room != room):
            self._columns = WordColumns(room)
            self._lay_out(self._cards.rows())

    def _talked_about(self) -> dict[str, Any]:
        key = self._tapped or self._newest
        return next((row for row in self._cards.rows() if row["key"] == key), {})

    @Property(str, notify=talked_about_changed)
    def talkedAbout(self) -> str:  # noqa: N802
        """The key of the words that stand large; "" where there are none."""
        return str(self._talked_about().get("key", ""))

    @Property(str, notify=talked_about_changed)
    def wordsTalkedAbout(self) -> str:  # noqa: N802
        """Those words."""
        return for_qt(str(self._talked_about().get("wording", "")))

    @Property(bool, notify=talked_about_changed)
    def gistTalkedAbout(self) -> bool:  # noqa: N802
        """Whether they are not word for word."""
        return bool(self._talked_about().get("gist", False))

    @Slot(str)
    def talk_about(self, key: str) -> None:
        """Show some of the words large until others go up; those that are large already make way for the latest."""
        self._tapped = "" if key in (self._tapped, self._newest) else key
        self._follow()

    @Property(KeyedModel, constant=True)
    def inColumns(self) -> KeyedModel:  # noqa: N802
        """The cards in the columns: wording, gist, across, down and high in pixels, elided (cut short)."""
        return self._in_columns

    @Property(int, notify=columns_changed)
    def letters(self) -> int:
        """The size of their letters, in pixels."""
        return self._step().size

    @Property(int, notify=columns_changed)
    def earlier(self) -> int:
        """How many earlier words there are than those that are shown; 0 on the page with the earliest of them."""
        if self._columns is None:
            return 0
        return self._columns.earlier_than(self._page_of_earlier)

    @Property(bool, notify=columns_changed)
    def showsEarlier(self) -> bool:  # noqa: N802
        """Whether it is earlier words that stand in the columns."""
        return self._page_of_earlier > 0

    @Slot()
    def show_earlier(self) -> None:
        """Show the words before those that are shown; after the earliest, the latest again."""
        if self._columns is not None:
            self._page_of_earlier = self._page_of_earlier + 1 if self.earlier else 0
            self._lay_out(self._cards.rows())


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleCapture(ConsoleWords):
    """The scribe's box, and every word with who said it and where it is."""

    view = "ConsoleView"


WALL = WallCapture
CONSOLE = ConsoleCapture
