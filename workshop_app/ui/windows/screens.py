"""What screens there are, and where on one a window comes. Whoever asks about screens asks here."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

SETTLES = 300
"""Milliseconds without another change after which the screens are taken to be as they are: a plug wobbles."""
CONSOLE_SIZE = QSize(1280, 720)
"""The console as it first comes, where there is room."""
_TITLE_BAR, _EDGE = 40, 8
"""What a frame needs above and around a window at most; nobody tells before it is shown."""
_WALL_SHARE = 2 / 3


class Screen(NamedTuple):
    """One screen.

    Attributes:
        name: what the system calls it; the same projector has the same name when it comes back.
        place: where it lies among the others, in pixels after scaling.
        free: what task bars leave of it.
        main: whether the system calls it the primary one.
        of_qt: Qt’s own object.
    """

    name: str
    place: QRect
    free: QRect
    main: bool
    of_qt: QScreen


class ScreensNow(NamedTuple):
    """What screens there are, in sentences, for whoever makes this computer ready.

    Attributes:
        places: where each lies among the others, the main one first, in pixels after scaling.
        doubled: two of them show the same.
    """

    places: list[QRect]
    doubled: bool

    @property
    def extended(self) -> bool:
        """Whether the big screen has a screen of its own."""
        return len(self.places) > 1 and not self.doubled

    def told(self) -> str:
        """Return how it stands, and what to do where the big screen has no screen of its own."""
        if self.doubled:
            return "Two screens show the same now: the room sees the console. Choose “Extend”."
        if not self.extended:
            return "The computer sees one screen now. Connect the projector or the touchscreen, and choose “Extend”."
        main, other = self.places[0], self.places[1]
        more = "" if len(self.places) == 2 else f" There are {len(self.places)} in all."
        return f"Extended: the console on {_size(main)}, the big screen on {_size(other)}.{more}"


class Screens(QObject):
    """The screens of this computer.

    Signals:
        changed: one was plugged in, unplugged, woke up, moved or has another resolution, and nothing changed since for
            a moment.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES)
        self._settling.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._wait)
        app.primaryScreenChanged.connect(self._wait)
        for one in QGuiApplication.screens():
            self._watch(one)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._wait)
        screen.availableGeometryChanged.connect(self._wait)

    @Slot(QScreen)
    def _added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._wait()

    @Slot()
    def _wait(self) -> None:
        self._settling.start()

    def end(self) -> None:
        """Look no more."""
        self._settling.stop()
        self.blockSignals(True)

    def all(self) -> list[Screen]:
        """Return the screens, the main one first; none while all of them sleep."""
        main = QGuiApplication.primaryScreen()
        found = [
            Screen(one.name(), one.geometry(), one.availableGeometry(), one is main, one)
            for one in QGuiApplication.screens()
            if not one.geometry().isEmpty()
        ]
        return sorted(found, key=lambda one: not one.main)

    def places(self) -> list[Screen]:
        """Return the screens that show something of their own: of two that show the same, the first."""
        found: list[Screen] = []
        for one in self.all():
            if not any(one.place.intersects(other.place) for other in found):
                found.append(one)
        return found

    def as_they_are(self) -> ScreensNow:
        """Return how it stands now; a screen that sleeps counts as none."""
        return ScreensNow([one.place for one in self.places()], self.doubled())

    def doubled(self) -> bool:
        """Tell whether two screens show the same, as a projector does that is not told to extend the display."""
        return len(self.places()) < len(self.all())


def first_place(available: QRect, wanted: QSize) -> QRect:
    """Return where a window comes first: in the middle of what is free, and with its frame never beyond it.

    Args:
        available: what is free of a screen, without task bars, in pixels after scaling.
        wanted: the window without its frame, where there is room for it.
    """
    free = available.adjusted(_EDGE, _TITLE_BAR, -_EDGE, -_EDGE)
    place = QRect(free.topLeft(), wanted.boundedTo(free.size()))
    place.moveCenter(free.center())
    return place


def wall_place(available: QRect, least: QSize) -> QRect:
    """Return where the wall comes first beside the console: in the lower right corner, and with its frame within it.

    Args:
        available: what is free of the screen, in pixels after scaling.
        least: below which size the wall does not go, whatever it is given.
    """
    frame = QSize(2 * _EDGE, _TITLE_BAR + _EDGE)
    room = QRect(available)
    room.setSize((available.size() * _WALL_SHARE).expandedTo(least + frame).boundedTo(available.size()))
    room.moveBottomRight(available.bottomRight())
    return first_place(room, CONSOLE_SIZE)


def lies_on(place: QRect, free: QRect) -> bool:
    """Tell whether a window lies, with its middle, in what is free of a screen, and is no larger than that."""
    return free.contains(place.center()) and place.width() <= free.width() and place.height() <= free.height()


def _size(place: QRect) -> str:
    return f"{place.width()} by {place.height()}"
