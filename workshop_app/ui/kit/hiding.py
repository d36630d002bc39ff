"""Hides what is private on a console that the room can see too, until somebody asks for it, a minute at a time.

It is done where texts cross into Qt, so that no page has to know of it. What is private, the record says.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.domain.covers import NAME, WORDS, is_covered
from workshop_app.ui.kit.crossing import Crossing
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property

if TYPE_CHECKING:
    from workshop_app.record.private_words import PrivateWords

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_FOR = 60
"""Seconds for which names show when somebody asks."""
_SAYS_SOMETHING = 12
"""Characters: private words so short, such as “yes”, are covered alone, as a line, and in quotation marks."""


@QmlElement
@QmlSingleton
class Hiding(QObject):
    """Whether private things are hidden now, and showing them for a minute.

    Signals:
        changed: they are hidden now, or shown, or for how long.
        began: they are hidden from now on.
    """

    changed = Signal()
    began = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room_sees = False
        self._left = 0
        self._ask: Callable[[], PrivateWords | None] = lambda: None
        self._objects: Callable[[], Iterable[QObject]] = lambda: ()
        self._private: PrivateWords | None = None
        self._names: re.Pattern[str] | None = None
        self._words: re.Pattern[str] | None = None
        self._several_lines: list[str] = []
        self._read = False
        self._minute = QTimer(self)
        self._minute.setInterval(1000)
        self._minute.timeout.connect(self._second_passed)

    def hide_what(self, ask: Callable[[], "PrivateWords | None"], objects: Callable[[], Iterable[QObject]]) -> None:
        """Hide what ``ask`` says is private, in the texts of ``objects``."""
        self._ask, self._objects = ask, objects

    @Slot()
    def forget(self) -> None:
        """Ask anew what is private, because the record changed."""
        self._read = False

    def end(self) -> None:
        """Cover nothing any more: the windows close."""
        self._minute.stop()
        Crossing.over = None

    @Property(bool, notify=changed)
    def roomSees(self) -> bool:  # noqa: N802
        """Whether the room can see this screen, as far as is known."""
        return self._room_sees

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether private things are hidden now."""
        return self._room_sees and self._left == 0

    @Property(int, notify=changed)
    def left(self) -> int:
        """For how many seconds they still show."""
        return self._left

    def set_room_sees(self, sees: bool) -> None:
        """Say whether the room can see this screen. From then on it is hidden, or shown for good."""
        if sees != self._room_sees:
            self._room_sees = sees
            self._left = 0
            self._minute.stop()
            self._follow()

    @Slot()
    def show_for_a_minute(self) -> None:
        """Show names and private words, for a minute."""
        if self._room_sees:
            self._left = SHOWN_FOR
            self._minute.start()
            self._follow()

    @Slot()
    def hide(self) -> None:
        """Hide them at once."""
        self._left = 0
        self._minute.stop()
        self._follow()

    @Slot(str, result=bool)
    def covers(self, text: str) -> bool:
        """Tell whether something is covered in a text, so that it cannot be typed on."""
        return is_covered(text)

    @Slot(str, result=str)
    def shown(self, text: str) -> str:
        """Return a text as it may be shown now."""
        return self.over(text) if self.on else text

    @Slot()
    def _second_passed(self) -> None:
        self._left = max(0, self._left - 1)
        if self._left == 0:
            self.hide()
        else:
            self.changed.emit()

    def _follow(self) -> None:
        was = Crossing.over is not None
        Crossing.over = self.over if self.on else None
        if was != self.on:
            self._tell_all()
        if self.on and not was:
            self.began.emit()
        self.changed.emit()

    def _know(self) -> None:
        if self._read:
            return
        self._read = True
        self._private = private = self._ask()
        if private is None:
            self._names = self._words = None
            self._several_lines = []
            return
        self._names = _names_of(private.names)
        self._words = _any_of(
            one if len(one) >= _SAYS_SOMETHING else f"“{one}”" for one in private.words if "\n" not in one
        )
        self._several_lines = sorted((one for one in private.words if "\n" in one), key=len, reverse=True)

    def over(self, text: str) -> str:
        """Put a cover over what is private in a text."""
        self._know()
        private = self._private
        if private is None or not text or text in private.open:
            return text
        if text in private.words:
            return WORDS
        for words in self._several_lines:
            text = text.replace(words, WORDS)
        text = "\n".join(WORDS if line in private.words else line for line in text.split("\n"))
        if self._words is not None:
            text = self._words.sub(WORDS, text)
        return text if self._names is None else self._names.sub(NAME, text)

    def _tell_all(self) -> None:
        """Have Qt read every text again in which something is private; all else stays as it is."""
        for one in list(self._objects()):
            if isinstance(one, KeyedModel):
                one.read_again()
            else:
                self._tell(one)

    def _tell(self, thing: QObject) -> None:
        names = {
            name
            for kind in type(thing).__mro__
            for name, one in vars(kind).items()
            if isinstance(one, QtProperty) and self._has_something(getattr(thing, name))
        }
        meta = thing.metaObject()
        notify = {
            bytes(meta.property(meta.indexOfProperty(name)).notifySignal().name().data()).decode() for name in names
        }
        for name in notify - {""}:
            getattr(thing, name).emit()

    def _has_something(self, value: object) -> bool:
        if isinstance(value, str):
            return self.over(value) != value
        if isinstance(value, list | tuple):
            return any(map(self._has_something, value))
        if isinstance(value, dict):
            return any(map(self._has_something, value.values()))
        return False


def _any_of(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the texts as a whole, the longest first; None for none."""
    longest_first = sorted(texts, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if longest_first else None


def _names_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the names as people write them; None for none.

    In capitals or without, accented in one character or two, with an ending, and in the name of a file.
    """
    written = {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")} | set(names)
    longest_first = sorted(written, key=len, reverse=True)
    if not longest_first:
        return None
    any_name = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![^\W_])(?:{any_name})(?=(?:e?s)?(?![^\W_]))", re.IGNORECASE)
