"""How large words are when Qt sets them, found fast enough to try a board in many sizes."""

import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from workshop_app.ui.kit.fitting import wrapping

_REFERENCE = 100
"""Pixels; the text in which words are measured once, for all sizes."""
_SLACK = 1.004
"""Advances do not grow quite evenly with the size of the text."""
_PLAIN = re.compile(r"[!-~À-ɏ‘’“”–—…£€]+(?:[ \n][!-~À-ɏ‘’“”–—…£€]+)*")
"""Words in one bundled font with single spaces between; whatever else is given to Qt to set."""


class FontMeasure:
    """Measures words in one font. Heights are never less than what Qt's ``Text`` needs with the same font and width.

    ``line_height`` is that of the ``Text``: each line's height, in what the font itself asks for.

    Words in one Latin font are broken into lines here, at spaces only, from widths measured once; everything else, such
    as other scripts, emoji, tabs and double spaces, Qt itself sets to find out.
    """

    def __init__(self, family: str, weight: QFont.Weight = QFont.Weight.Normal, line_height: float = 1.0) -> None:
        self._family = family
        self._line_height_of = line_height
        self._weight = weight
        self._font = self._in_size(_REFERENCE)
        self._metrics = QFontMetricsF(self._font)
        self._space = self._metrics.horizontalAdvance(" ") / _REFERENCE * _SLACK
        self._line_heights: dict[int, float] = {}
        self._widths = lru_cache(maxsize=20000)(self._measured)
        self.height = lru_cache(maxsize=200000)(self._height)
        self._set = lru_cache(maxsize=20000)(self._set_by_qt)

    def _in_size(self, size: int) -> QFont:
        font = QFont(self._family, -1, self._weight)
        font.setPixelSize(size)
        return font

    def _measured(self, wording: str) -> tuple[bool, list[list[float]]]:
        """Return whether the words are plain, and for each paragraph the widths of its words in text of one pixel."""
        paragraphs = wording.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        widths = [
            [self._metrics.horizontalAdvance(word) / _REFERENCE * _SLACK for word in paragraph.split()]
            for paragraph in paragraphs
        ]
        return _PLAIN.fullmatch(wording) is not None, widths

    def widest_word(self, wording: str, size: int) -> float:
        """Return the width in pixels of the widest word in text of ``size`` pixels."""
        _, paragraphs = self._widths(wording)
        return max((width for words in paragraphs for width in words), default=0.0) * size

    def _height(self, wording: str, width: float, size: int) -> float:
        """Return the height in pixels of ``wording`` set ``width`` pixels wide in text of ``size`` pixels."""
        plain, paragraphs = self._widths(wording)
        room = max(width, 1.0) / size
        if not plain or any(word > room for words in paragraphs for word in words):
            return self._set(wording, width, size)
        lines = 0
        for words in paragraphs:
            lines += 1
            filled = -self._space
            for word in words:
                filled += self._space + word
                if filled > room:
                    lines += 1
                    filled = word
        return lines * self._line_height(size)

    def _line_height(self, size: int) -> float:
        if size not in self._line_heights:
            self._line_heights[size] = self._set_by_qt("Ag", 100.0 * size, size)
        return self._line_heights[size]

    def _set_by_qt(self, wording: str, width: float, size: int) -> float:
        font = self._in_size(size)
        option = wrapping(wording)
        height = 0.0
        for paragraph in wording.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n"):
            layout = QTextLayout(paragraph, font)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                height += line.height() * self._line_height_of
            layout.endLayout()
        return height
