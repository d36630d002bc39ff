"""Letters drawn as shapes, from a font that reportlab cannot put into a file: most of those for Chinese."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import uharfbuzz
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from workshop_app.exports.fonts import FontFile, opened


@dataclass(frozen=True, slots=True)
class Glyph:
    """One shape of a font, and where it stands, in sizes of the type."""

    number: int
    across: float
    up: float
    advance: float


def glyphs_of(font: FontFile, text: str) -> list[Glyph]:
    """Return the shapes that ``text`` is drawn with, in the order in which they stand from the left."""
    face = opened(font)
    if face is None:
        return []
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(face, buffer)
    units = face.face.upem
    return [
        Glyph(info.codepoint, place.x_offset / units, place.y_offset / units, place.x_advance / units)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def draw_glyphs(canvas: Canvas, font: FontFile, glyphs: Sequence[Glyph], x: float, y: float, size: float) -> None:
    """Draw shapes on one line from ``x`` to the right, in the canvas's colour; ``y`` is their base line."""
    face = opened(font)
    if face is None:
        return
    path = canvas.beginPath()
    scale = size / face.face.upem
    for glyph in glyphs:
        face.draw_glyph_with_pen(glyph.number, _Pen(path, x + glyph.across * size, y + glyph.up * size, scale))
        x += glyph.advance * size
    canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)


class _Pen:
    """Draws what a font says of a shape onto a path; its names are those that HarfBuzz calls."""

    def __init__(self, path: Any, x: float, y: float, scale: float) -> None:
        self._path = path
        self._x = x
        self._y = y
        self._scale = scale
        self._at = (0.0, 0.0)

    def moveTo(self, to: tuple[float, float]) -> None:  # noqa: N802
        """Begin a line."""
        self._at = to
        self._path.moveTo(*self._placed(to))

    def lineTo(self, to: tuple[float, float]) -> None:  # noqa: N802
        """Go on in a straight line."""
        self._at = to
        self._path.lineTo(*self._placed(to))

    def qCurveTo(self, by: tuple[float, float], to: tuple[float, float]) -> None:  # noqa: N802
        """Go on in a curve with one point beside it, as TrueType has them."""
        first, second = (
            tuple(end + 2 / 3 * (beside - end) for end, beside in zip(one, by, strict=True)) for one in (self._at, to)
        )
        self.curveTo((first[0], first[1]), (second[0], second[1]), to)

    def curveTo(self, first: tuple[float, float], second: tuple[float, float], to: tuple[float, float]) -> None:  # noqa: N802
        """Go on in a curve with two points beside it, as PostScript has them."""
        self._at = to
        self._path.curveTo(*self._placed(first), *self._placed(second), *self._placed(to))

    def closePath(self) -> None:  # noqa: N802
        """End a line where it began."""
        self._path.close()

    def _placed(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale
