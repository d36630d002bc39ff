"""The one palette, ``resources/palette.json``: what windows, documents and sheets paint with, and the signs they draw.

A path in it is a filled shape by the even-odd rule, in a box of ``BOX`` by ``BOX``, or for an edge of ``EDGE_WIDTH``
by ``BOX``, measured from the left and the top. It is written with M, L, C and Z alone, so that Qt, typst and reportlab
draw the same shape from the same text.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from workshop_app.data import data_folder

BOX = 24.0
"""How wide and high the box of a sign is, and how high the piece of an edge that is repeated."""
EDGE_WIDTH = 12.0
"""How wide the box of an edge is."""
_COORDINATES = {"M": 2, "L": 2, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryLook:
    """How one category looks. Colours are written ``#RRGGBB``.

    Attributes:
        main: its colour on light ground: sign, edge, outline.
        deep: a ground for white words.
        tint: a ground for ink.
        light: its colour on dark ground, and a ground for dark words.
        sign: the path of its sign.
        edge: the path of the piece that its edge repeats downwards.
    """

    main: str
    deep: str
    tint: str
    light: str
    sign: str
    edge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryInTheme:
    """The colours of a category in one theme.

    Attributes:
        sign: its sign, edge and outline.
        head: the ground of its name.
        ground: what its cards lie on.
    """

    sign: str
    head: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """All that the palette file says.

    Attributes:
        roles: by theme (paper, dark, high-contrast), the colour of each role: paper, ink, flag and so on.
        categories: twelve, by their number from 0; a thirteenth category looks like the first.
        remarks: the path of the sign of each kind of remark: strength, weakness, explore.
        answers: the path of the sign of each answer: yes, partly, no, not sure, no answer.
        marks: the paths of what else is drawn: tick, up, and how much time is left.
        parts: by theme, which tone or role a category's sign, head and ground have.
    """

    roles: Mapping[str, Mapping[str, str]]
    categories: tuple[CategoryLook, ...]
    remarks: Mapping[str, str]
    answers: Mapping[str, str]
    marks: Mapping[str, str]
    parts: Mapping[str, Mapping[str, str]]

    def category(self, number: int) -> CategoryLook:
        """Return how the category with this number, from 0, looks."""
        return self.categories[number % len(self.categories)]

    def category_in(self, theme: str, number: int) -> CategoryInTheme:
        """Return the colours in ``theme`` of the category with this number, from 0."""
        look = self.category(number)
        colours = {**self.roles[theme], "main": look.main, "deep": look.deep, "tint": look.tint, "light": look.light}
        return CategoryInTheme(**{part: colours[named] for part, named in self.parts[theme].items()})


@cache
def palette() -> Palette:
    """Return the palette; the file is read once."""
    read = json.loads((data_folder("resources") / "palette.json").read_text("utf-8"))
    return Palette(
        roles={name: theme["roles"] for name, theme in read["themes"].items()},
        parts={name: theme["category"] for name, theme in read["themes"].items()},
        categories=tuple(
            CategoryLook(**read["tones"][one["colour"]], sign=one["sign"], edge=one["edge"])
            for one in read["categories"]
        ),
        remarks=read["remarks"],
        answers=read["answers"],
        marks=read["marks"],
    )


def steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield each step of a path: its letter, and its coordinates one after the other, left before top.

    Raises:
        ValueError: the path is not one of M, L, C and Z with their numbers.
    """
    words = iter(path.split(" "))
    for letter in words:
        if letter not in _COORDINATES:
            raise ValueError(f"“{letter}” is not a step of a path in the palette: write M, L, C or Z.")
        yield letter, tuple(float(next(words)) for _ in range(_COORDINATES[letter]))
