"""Hides what is private on a console that the room can see too, until somebody asks for it, a minute at a time.

As long as a tenderer is in the room it hides every other one as well.

It is done where texts cross into Qt, so that no page has to know of it. What is private, and who must not be seen, the
record says.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from workshop_app.domain.covers import TENDERER, WORDS_OF_TENDERER, is_covered
from workshop_app.ui.kit.covering import Covering
from workshop_app.ui.kit.crossing import Crossing, Over
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property

if TYPE_CHECKING:
    from workshop_app.record.out_of_sight import OutOfSight
    from workshop_app.record.private_words import PrivateWords

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_FOR = 60
"""Seconds for which names show when somebody asks."""


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
        self._private: Covering | None = None
        self._read = False
        self._ask_who: Callable[[], str | None] = lambda: None
        self._ask_others: Callable[[], OutOfSight | None] = lambda: None
        self._in_the_room: str | None = None
        self._others: Covering | None = None
        self._others_read = False
        self._was_on = False
        self._minute = QTimer(self)
        self._minute.setInterval(1000)
        self._minute.timeout.connect(self._second_passed)

    def hide_what(self, ask: Callable[[], "PrivateWords | None"], objects: Callable[[], Iterable[QObject]]) -> None:
        """Hide what ``ask`` says is private, in the texts of ``objects``."""
        self._ask, self._objects = ask, objects

    def hide_others(self, who: Callable[[], str | None], ask: Callable[[], "OutOfSight | None"]) -> None:
        """Hide what ``ask`` says must not be seen now, for as long as ``who`` tells of a tenderer in the room."""
        self._ask_who, self._ask_others = who, ask

    @Slot()
    def begin_anew(self) -> None:
        """Ask of another file, or of none, what is private and who is in the room; whatever shows it reads it now."""
        self._read = self._others_read = False
        self._in_the_room = self._ask_who()
        Crossing.over = self._everything()

    @Slot()
    def forget(self) -> None:
        """Ask anew what is private and who is in the room, because the record changed."""
        self._read = self._others_read = False
        here = self._ask_who()
        if here != self._in_the_room:
            before = self._everything()
            self._in_the_room = here
            self._follow(before)
            if here is not None:
                self.began.emit()

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
            before = self._everything()
            self._room_sees = sees
            self._left = 0
            self._minute.stop()
            self._follow(before)

    @Slot()
    def show_for_a_minute(self) -> None:
        """Show names and private words, for a minute."""
        if self._room_sees:
            before = self._everything()
            self._left = SHOWN_FOR
            self._minute.start()
            self._follow(before)

    @Slot()
    def hide(self) -> None:
        """Hide them at once."""
        before = self._everything()
        self._left = 0
        self._minute.stop()
        self._follow(before)

    @Slot(str, result=bool)
    def covers(self, text: str) -> bool:
        """Tell whether something is covered in a text, so that it cannot be typed on."""
        return is_covered(text)

    @Slot(str, result=str)
    def shown(self, text: str) -> str:
        """Return a text as it may be shown now."""
        return text if Crossing.over is None else Crossing.over(text)

    @Slot()
    def _second_passed(self) -> None:
        self._left = max(0, self._left - 1)
        if self._left == 0:
            self.hide()
        else:
            self.changed.emit()

    def _everything(self) -> Over | None:
        """Return what covers all that is to be covered now; None where nothing is."""
        hides, others = self.on, self._in_the_room is not None
        if not hides and not others:
            return None

        def over(text: str) -> str:
            if others:
                text = self._over_others(text)
            return self.over(text) if hides else text

        return over

    def _follow(self, before: Over | None) -> None:
        was_on, now = self._was_on, self._everything()
        self._was_on = self.on
        Crossing.over = now
        if (before is None) != (now is None) or was_on != self.on or now is not None:
            self._tell_all([one for one in (before, now) if one is not None])
        if self.on and not was_on:
            self.began.emit()
        self.changed.emit()

    def over(self, text: str) -> str:
        """Put a cover over what is private in a text."""
        if not self._read:
            self._read = True
            private = self._ask()
            self._private = None if private is None else Covering(private.names, private.words, private.open)
        return text if self._private is None else self._private.over(text)

    def _over_others(self, text: str) -> str:
        """Put a cover over every tenderer but the one in the room, and over what was said or written of them."""
        if not self._others_read:
            self._others_read = True
            found = self._ask_others()
            self._others = (
                None
                if found is None
                else Covering(
                    found.names,
                    found.words,
                    found.open,
                    stays=found.present,
                    name_cover=TENDERER,
                    words_cover=WORDS_OF_TENDERER,
                )
            )
        return text if self._others is None else self._others.over(text)

    def _tell_all(self, covers: list[Over]) -> None:
        """Have Qt read every text again in which something is private; all else stays as it is."""
        for one in list(self._objects()):
            if isinstance(one, KeyedModel):
                one.read_again()
            else:
                self._tell(one, covers)

    def _tell(self, thing: QObject, covers: list[Over]) -> None:
        names = {
            name
            for kind in type(thing).__mro__
            for name, one in vars(kind).items()
            if isinstance(one, QtProperty) and _has_something(getattr(thing, name), covers)
        }
        meta = thing.metaObject()
        notify = {
            bytes(meta.property(meta.indexOfProperty(name)).notifySignal().name().data()).decode() for name in names
        }
        for name in notify - {""}:
            getattr(thing, name).emit()


def _has_something(value: object, covers: list[Over]) -> bool:
    """Tell whether a value holds a text that any of the covers changes."""
    if isinstance(value, str):
        return any(over(value) != value for over in covers)
    if isinstance(value, list | tuple):
        return any(_has_something(one, covers) for one in value)
    if isinstance(value, dict):
        return any(_has_something(one, covers) for one in value.values())
    return False
