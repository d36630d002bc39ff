"""How things lie in a window: what lies over what, what no scrolling reaches, and text that is cut."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.driver import Role, name_of, role_of, type_of

PRESSED = {Role.Button, Role.RadioButton, Role.CheckBox, Role.EditableText}
SLACK = 1.5
"""Pixels that nobody sees: texts are measured in fractions, and edges are round."""
NARROW, LONG = 200, 18
"""Texts this wide are looked at for words that are broken, and words this long may be."""
SHORTENED = ("Next: ", "Undo: ", "Go back from ")
"""Buttons that keep their width; the plan says the whole title, and the list of what happened the whole deed."""
OPENED = "as much of the notes as fits"
"""The same line opens all of them."""
ON_PURPOSE = ("Board_",)
"""The board lays its cards over its categories by itself, and has tests of its own."""


@dataclass
class Part:
    """Something that shows text or can be pressed, and where in the window it is seen."""

    item: QQuickItem
    place: QRectF
    layer: tuple[int, ...]
    pressed: bool
    name: str
    whole: bool

    def __str__(self) -> str:
        where = self.place
        return f"{self.name!r} ({where.x():.0f},{where.y():.0f} {where.width():.0f}x{where.height():.0f})"


class Lying:
    """What is seen of a window now, and what is wrong with how it lies."""

    def __init__(self, window: QQuickWindow) -> None:
        self.parts: list[Part] = []
        self.beyond: list[str] = []
        self.cut: list[str] = []
        self._texts: list[str] = []
        self._short: list[str] = []
        self._window = QRectF(0, 0, window.width(), window.height())
        self._look(window.contentItem(), self._window, (), None)

    def faults(self) -> Iterator[str]:
        """Say what is wrong, a line each."""
        yield from self.beyond
        yield from self.cut
        for text in self._short:
            if not text.startswith(SHORTENED) and not any(
                (text.partition(": ")[2] or text) in one for one in self._texts
            ):
                yield f"{text!r} is cut"
        for one, other in combinations(self.parts, 2):
            if one.layer == other.layer:
                common = one.place.intersected(other.place)
                if common.width() > SLACK and common.height() > SLACK:
                    yield f"{one} lies over {other}"

    def _look(self, item: QQuickItem, seen: QRectF, layer: tuple[int, ...], within: Part | None) -> None:
        """Note what an item and all in it shows.

        Args:
            item: the item.
            seen: how much of the window can be seen around it.
            layer: which of the things above each other it belongs to.
            within: what it is pressed with.
        """
        if not item.isVisible() or item.opacity() == 0 or seen.isEmpty():
            return
        if type_of(item).startswith(ON_PURPOSE):
            return
        if item.z() > 0:
            layer = (*layer, round(item.z()))
        text = item.inherits("QQuickText")
        if text and item.property("text") and item.height() > 0:
            self._text(item, seen, layer, within)
        elif within is None and item.activeFocusOnTab() and role_of(item) in PRESSED:
            within = self._part(item, seen, layer, True, name_of(item))
        flicks = item.inherits("QQuickFlickable")
        if item.clip() or flicks:
            seen = seen.intersected(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))
        for child in item.childItems():
            self._look(child, seen, layer, within)

    def _text(self, item: QQuickItem, seen: QRectF, layer: tuple[int, ...], within: Part | None) -> None:
        text = str(item.property("text"))
        width, height = item.property("contentWidth"), item.property("contentHeight")
        if width > item.width() + SLACK or height > item.height() + SLACK:
            self.cut.append(f"{text!r} needs {width:.0f}x{height:.0f} and has {item.width():.0f}x{item.height():.0f}")
        if item.property("truncated") and item.objectName() != OPENED:
            self._short.append(text)
        else:
            self._texts.append(text)
        if item.width() < NARROW and item.property("lineCount") > 1:
            words = QFontMetricsF(item.property("font"))
            for word in re.split(r"[\s-]+", text):
                if len(word) <= LONG and words.horizontalAdvance(word) > item.width() + SLACK:
                    self.cut.append(f"{word!r} is broken in {text!r}, which is {item.width():.0f} wide")
        if within is None:
            self._part(item, seen, layer, False, text)
            return
        own = QRectF(0, 0, item.width(), item.height())
        self._reach(item, own, text)
        around = within.item
        if not _holds(QRectF(0, 0, around.width(), around.height()), item.mapRectToItem(around, own)):
            self.cut.append(f"{text!r} is larger than what it stands on")

    def _part(self, item: QQuickItem, seen: QRectF, layer: tuple[int, ...], pressed: bool, name: str) -> Part:
        own = QRectF(0, 0, item.width(), item.height())
        place = item.mapRectToScene(own)
        part = Part(item, place.intersected(seen), layer, pressed, name, _holds(seen, place))
        self._reach(item, own, name)
        if not part.place.isEmpty():
            self.parts.append(part)
        return part

    def _reach(self, item: QQuickItem, own: QRectF, name: str) -> None:
        """Note an item that cannot be seen whole whatever is scrolled."""
        holder = item.parentItem()
        place, at = own, item
        while holder is not None:
            place = at.mapRectToItem(holder, place)
            if holder.inherits("QQuickFlickable"):
                room = QRectF(
                    -holder.property("contentX") + holder.property("originX"),
                    -holder.property("contentY") + holder.property("originY"),
                    max(holder.property("contentWidth"), holder.width()),
                    max(holder.property("contentHeight"), holder.height()),
                )
                if not _holds(room, place):
                    self.beyond.append(f"{name!r} is beyond what scrolls: {_figures(place)} in {_figures(room)}")
                    return
                place = QRectF(0, 0, holder.width(), holder.height())
            elif holder.clip() and not _holds(QRectF(0, 0, holder.width(), holder.height()), place):
                self.beyond.append(
                    f"{name!r} is cut off: {_figures(place)} in {holder.width():.0f}x{holder.height():.0f}"
                )
                return
            at, holder = holder, holder.parentItem()
        if not _holds(self._window, place):
            self.beyond.append(f"{name!r} is outside the window: {_figures(place)} in {_figures(self._window)}")


def _holds(room: QRectF, place: QRectF) -> bool:
    return room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place)


def _figures(place: QRectF) -> str:
    return f"{place.x():.0f},{place.y():.0f} {place.width():.0f}x{place.height():.0f}"
