"""How large letters can be for a text to fit its place: Qt sets it in one size after the other, without drawing it."""

import math
import re
from functools import lru_cache

from PySide6 import QtGui
from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
_UNBROKEN = re.compile(r"[^ \t\n]{2000}")


def is_parted_anywhere(wording: str) -> bool:
    """Tell whether lines of ``wording`` end anywhere, and not at its words.

    A word of thousands of letters has to be parted in any case; Qt takes seconds to find that out, at each size anew.
    """
    return _UNBROKEN.search(wording) is not None


def wrapping(wording: str) -> QtGui.QTextOption:
    """Return how lines of ``wording`` end wherever it is set, so that what is measured is what is drawn."""
    modes = QtGui.QTextOption.WrapMode
    option = QtGui.QTextOption()
    option.setWrapMode(modes.WrapAnywhere if is_parted_anywhere(wording) else modes.WrapAtWordBoundaryOrAnywhere)
    return option


@lru_cache(maxsize=20000)
def height_of(wording: str, family: str, weight: int, width: float, size: int) -> float:
    """Return the height in pixels of ``wording`` in letters of ``size`` pixels, wrapped at ``width`` pixels."""
    font = QtGui.QFont(family, -1, weight)
    font.setPixelSize(size)
    option = wrapping(wording)
    height = 0.0
    for end in _LINE_ENDS:
        wording = wording.replace(end, "\n")
    for paragraph in wording.split("\n"):
        layout = QtGui.QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            height += line.height()
        layout.endLayout()
    return height


@lru_cache(maxsize=20000)
def _widest_word(wording: str, family: str, weight: int, size: int) -> float:
    font = QtGui.QFont(family, -1, weight)
    font.setPixelSize(size)
    widest = 0.0
    for word in wording.split():
        layout = QtGui.QTextLayout(word, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000.0)
        layout.endLayout()
        widest = max(widest, line.naturalTextWidth())
    return widest


@QmlElement
@QmlSingleton
class Fitting(QObject):
    """Finds sizes of letters for QML."""

    @Slot(str, result=bool)
    def is_parted_anywhere(self, wording: str) -> bool:
        """Tell whether lines of ``wording`` end anywhere, and not at its words."""
        return is_parted_anywhere(wording)

    @Slot(str, str, int, float, float, float, float, result=int)
    def largest(
        self, wording: str, family: str, weight: int, width: float, height: float, most: float, least: float
    ) -> int:
        """Return the largest size from ``most`` down to ``least`` at which a text fits into ``width`` by ``height``.

        All are pixels. A word that is wider than the place makes the letters smaller too. Where even ``least`` does not
        fit, that is returned.
        """
        low, high = max(1, math.ceil(least)), max(1, math.floor(most))
        if width <= 0 or height <= 0 or high <= low:
            return low
        while low < high:
            middle = (low + high + 1) // 2
            fits = height_of(wording, family, weight, width, middle) <= height
            if fits and _widest_word(wording, family, weight, middle) <= width:
                low = middle
            else:
                high = middle - 1
        return low
