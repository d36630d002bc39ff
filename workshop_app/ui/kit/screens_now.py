"""What screens this computer shows now, in sentences, for whoever makes it ready."""

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication


class ScreensNow(NamedTuple):
    """What screens there are.

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


def screens_now() -> ScreensNow:
    """Look what screens there are; one that sleeps counts as none."""
    main = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda one: one is not main)
    places = [one.geometry() for one in screens if not one.geometry().isEmpty()]
    return ScreensNow(places, any(a.intersects(b) for at, a in enumerate(places) for b in places[:at]))


def _size(place: QRect) -> str:
    return f"{place.width()} by {place.height()}"
