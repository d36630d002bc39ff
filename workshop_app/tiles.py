"""The tiles of the band: a small card with one square corner for each thing said, drawn alike wherever it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from workshop_app.palette import BOX, palette, steps

T = TypeVar("T")
_ROUND = 0.36
"""The radius of a round corner, as a share of the side."""
_FIGURE = 0.46
"""How wide the quarter circle in a tile is, as a share of the side."""
_SIGN = 0.5
"""How wide the sign of a category in a tile is, as a share of the side."""
_ARC = 0.5523
"""How far along its tangent a curve that draws a quarter of a circle is pulled, as a share of the radius."""
_PLAIN = (("sand", "ink"), ("marker", "on_marker"), ("ink", "paper"), ("stock", "paper"), ("marker", "paper"))
"""The roles of ground and figure of what lies in no category."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """How one tile is drawn. Colours are written ``#RRGGBB``, paths as in the palette file, in its box.

    Attributes:
        ground: the colour of the tile.
        shape: its outline: three round corners and a square one.
        figure_colour: the colour of what is on it.
        figure: what is on it: a quarter of a circle, or the sign of a category.
    """

    ground: str
    shape: str
    figure_colour: str
    figure: str


def tile(theme: str, number: int, category: int | None) -> Tile:
    """Return how a tile looks.

    Args:
        theme: paper, dark or high-contrast.
        number: the tile's place in the band, from 0; the square corner turns clockwise with it, from the bottom left.
        category: the number of the category the words lie in, from 0; None for none.
    """
    roles = palette().roles[theme]
    if category is None:
        ground, figure_colour = (roles[role] for role in _PLAIN[(3 * number + number // 4) % len(_PLAIN)])
        return Tile(ground=ground, shape=tile_shape(number), figure_colour=figure_colour, figure=_quarter(number))
    look = palette().category(category)
    stands_out = (5 * number + 2) % 7 == 0
    if theme == "paper":
        ground, figure_colour = (roles["ink"], look.light) if stands_out else (look.main, roles["paper"])
    else:
        ground, figure_colour = (roles["sunk"], look.light) if stands_out else (look.light, roles["on_head"])
    return Tile(ground=ground, shape=tile_shape(number), figure_colour=figure_colour, figure=_smaller(look.sign))


def pattern_of(number: int, places: int) -> str:
    """Return what is said of the pattern to somebody who cannot see it: of so many things, in so many places."""
    if number == 0:
        return "A pattern that grows with what is said; it is still empty"
    if number == 1:
        return "A pattern with a tile for the one thing said"
    if number > places:
        return f"A pattern of one tile for each of {places} of the {number} things said"
    return f"A pattern of one tile for each of the {number} things said"


def latest_of(band: Sequence[T], places: int) -> list[tuple[int, T]]:
    """Return what of a band has a place, each with its number in the whole band: the latest, where not all have."""
    first = max(0, len(band) - places)
    return list(enumerate(band))[first:]


def tile_shape(number: int) -> str:
    """Return the outline of the tile with this number."""
    radius = _ROUND * BOX
    pull = radius * (1 - _ARC)
    corners = [(0.0, BOX), (0.0, 0.0), (BOX, 0.0), (BOX, BOX)]
    path: list[str] = []
    for turn, (left, top) in enumerate(corners):
        into, out_of = corners[turn - 1], corners[(turn + 1) % 4]
        if turn == number % 4:
            path.append(_step("L" if path else "M", (left, top)))
            continue

        def towards(other: tuple[float, float], by: float, left: float = left, top: float = top) -> tuple[float, float]:
            return left + (other[0] - left) / BOX * by, top + (other[1] - top) / BOX * by

        path.append(_step("L" if path else "M", towards(into, radius)))
        path.append(_step("C", towards(into, pull), towards(out_of, pull), towards(out_of, radius)))
    return " ".join((*path, "Z"))


def _quarter(number: int) -> str:
    """Return a quarter of a circle whose right angle points to the square corner."""
    side = _FIGURE * BOX
    low, high = (BOX - side) / 2, (BOX + side) / 2
    corners = [(low, high), (low, low), (high, low), (high, high)]
    angle, first, last = (corners[(number + turn) % 4] for turn in (0, 1, 3))

    def pulled(end: tuple[float, float], along: tuple[float, float]) -> tuple[float, float]:
        return end[0] + _ARC * (along[0] - angle[0]), end[1] + _ARC * (along[1] - angle[1])

    curve = _step("C", pulled(first, last), pulled(last, first), last)
    return " ".join((_step("M", angle), _step("L", first), curve, "Z"))


def _smaller(path: str) -> str:
    """Return a sign as large as it is in a tile, in the middle."""
    shift = (1 - _SIGN) * BOX / 2
    return " ".join(
        " ".join((letter, *(f"{shift + _SIGN * number:.4g}" for number in numbers))) for letter, numbers in steps(path)
    )


def _step(letter: str, *points: tuple[float, float]) -> str:
    return " ".join((letter, *(f"{number:.4g}" for point in points for number in point)))
