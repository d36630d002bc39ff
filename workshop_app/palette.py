"""The one palette, ``resources/palette.json``: what windows, documents and sheets paint with, and the signs they draw.

A path in it is a filled shape by the even-odd rule, in a box of ``BOX`` by ``BOX``, or for an edge of ``EDGE_WIDTH``
by ``BOX``, measured from the left and the top. It is written with M, L, C and Z alone, so that Qt, typst and reportlab
draw the same shape from the same text.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from workshop_app.data import data_folder
from workshop_app.domain.errors import WorkshopError

BOX = 24.0
"""How wide and high the box of a sign is, and how high the piece of an edge that is repeated."""
EDGE_WIDTH = 12.0
"""How wide the box of an edge is."""
_COORDINATES = {"M": 2, "L": 2, "C": 6, "Z": 0}
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_NUMBER = re.compile(r"\d+(\.\d+)?")

PRINTED = "paper"
"""The theme of everything that is printed."""
_THEMES = ("paper", "dark", "high-contrast")
_ROLES = (
    *("paper", "surface", "sunk", "ink", "quiet", "hair", "edge", "stock", "action", "on_action", "marker", "wash"),
    *("on_marker", "flag", "on_head", "plenty", "little", "blank", "sand"),
)
_TONES = ("main", "deep", "tint", "light")
_PARTS = ("sign", "head", "ground")
_REMARKS = ("strength", "weakness", "explore")
_ANSWERS = ("yes", "partly", "no", "not sure", "no answer")
_MARKS = ("tick", "home", "undo", "redo", "shield", "more", "up", "time plenty", "time little", "time up")


class PaletteError(WorkshopError):
    """The palette file cannot be painted with; the sentence names what is wrong in it, and where."""


class CategoryLook(NamedTuple):
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


class CategoryInTheme(NamedTuple):
    """The colours of a category in one theme.

    Attributes:
        sign: its sign, edge and outline.
        head: the ground of its name.
        ground: what its cards lie on.
    """

    sign: str
    head: str
    ground: str


class Palette(NamedTuple):
    """All that the palette file says.

    Attributes:
        roles: by theme (paper, dark, high-contrast), the colour of each role: paper, ink, flag and so on.
        categories: twelve, by their number from 0; a thirteenth category looks like the first.
        remarks: the path of the sign of each kind of remark: strength, weakness, explore.
        answers: the path of the sign of each answer: yes, partly, no, not sure, no answer.
        marks: the paths of what else is drawn: tick, home, undo, redo, shield, more, up, and how much time is left.
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
    """Return the palette; the file is read once.

    Raises:
        PaletteError: something in it is missing, or is no colour or no path.
    """
    return read_palette(data_folder("resources") / "palette.json")


def read_palette(path: Path) -> Palette:
    """Return the palette in the file ``path``, all of it looked through.

    Raises:
        PaletteError: something in it is missing, or is no colour or no path.
    """
    try:
        return _checked(json.loads(path.read_text("utf-8")))
    except OSError as error:
        why = f"cannot be read ({error.strerror})"
    except json.JSONDecodeError as error:
        why = f"is not JSON at line {error.lineno}, column {error.colno}"
    except (ValueError, RecursionError) as error:
        why = f"cannot be used: {error}"
    raise PaletteError(f"The colours in “{path.name}” {why}. Correct it, or install the app again.")


def _checked(read: Any) -> Palette:
    themes = {name: _table(_table(read, "themes"), name, _under("themes")) for name in _THEMES}
    tones = {name: _colours(_table(read, "tones"), name, _TONES, "tones") for name in _table(read, "tones")}
    roles = {name: _colours(theme, "roles", _ROLES, f"themes, {name}") for name, theme in themes.items()}
    parts = {name: _table(theme, "category", _under(f"themes, {name}")) for name, theme in themes.items()}
    for theme, part in ((theme, part) for theme in _THEMES for part in _PARTS):
        if parts[theme].get(part) not in (*_TONES, *roles[theme]):
            raise ValueError(f"“themes, {theme}, category, {part}” is neither a tone nor a role")
    looks = []
    listed = read.get("categories")
    if not isinstance(listed, list) or not listed:
        raise ValueError("“categories” is no list of them")
    for number, one in enumerate(listed, start=1):
        where = f"categories, number {number}"
        if not isinstance(one, dict) or one.get("colour") not in tones:
            raise ValueError(f"“{where}, colour” is none of the tones")
        paths = _paths(one, ("sign", "edge"), where)
        looks.append(CategoryLook(**{tone: tones[one["colour"]][tone] for tone in _TONES}, **paths))
    return Palette(
        roles=roles,
        parts={theme: {part: parts[theme][part] for part in _PARTS} for theme in _THEMES},
        categories=tuple(looks),
        remarks=_paths(_table(read, "remarks"), _REMARKS, "remarks"),
        answers=_paths(_table(read, "answers"), _ANSWERS, "answers"),
        marks=_paths(_table(read, "marks"), _MARKS, "marks"),
    )


def _under(where: str) -> str:
    return f" under “{where}”"


def _table(of: Any, name: str, where: str = "") -> dict[str, Any]:
    found = of.get(name) if isinstance(of, dict) else None
    if not isinstance(found, dict):
        raise ValueError(f"“{name}” is missing{where}")
    return found


def _colours(of: Mapping[str, Any], name: str, needed: Iterable[str], where: str) -> dict[str, str]:
    colours = _table(of, name, _under(where))
    for one in {**dict.fromkeys(needed), **colours}:
        if one not in colours:
            raise ValueError(f"the colour “{one}” is missing under “{where}, {name}”")
        if not isinstance(colours[one], str) or not _COLOUR.fullmatch(colours[one]):
            raise ValueError(f"“{where}, {name}, {one}” is no colour: write # and six digits from 0 to F")
    return colours


def _paths(of: Mapping[str, Any], needed: Iterable[str], where: str) -> dict[str, str]:
    paths = {}
    for name in needed:
        if not isinstance(of.get(name), str):
            raise ValueError(f"the path “{name}” is missing under “{where}”")
        try:
            drawn = list(steps(of[name]))
        except ValueError as error:
            raise ValueError(f"in “{where}, {name}” {error}") from error
        if not drawn or drawn[0][0] != "M":
            raise ValueError(f"the path “{where}, {name}” does not begin with M")
        paths[name] = of[name]
    return paths


def steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield each step of a path: its letter, and its coordinates one after the other, left before top.

    Raises:
        ValueError: the path is not one of M, L, C and Z with their numbers.
    """
    words = iter(path.split(" "))
    for letter in words:
        if letter not in _COORDINATES:
            raise ValueError(f"“{letter}” is not a step of a path: write M, L, C or Z")
        numbers = [next(words, "") for _ in range(_COORDINATES[letter])]
        for number in numbers:
            if not _NUMBER.fullmatch(number):
                raise ValueError(f"“{number}” is where a number must be, after {letter}")
        yield letter, tuple(float(number) for number in numbers)
